// A visitor who listens: what is read of a page, what is marked, what stops it, and what is told of
// what is touched.
#include "screens/read_aloud.h"

#include "catalog/schema.h"
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
#include "text/unicode.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using screens::Listened;
using tests::number;
using tests::words;
using ui::Aloud;
using What = ui::SpeechOrder::What;

namespace {

void fill(store::Database& pack) {
  tests::must(pack.run("BEGIN"));
  tests::must(pack.script(catalog::k_pack_schema));
  tests::add_event(pack);
  tests::add_terms(pack);
  tests::add_organisations(pack);
  tests::add_exhibits(pack);
  std::string long_text;
  for (int i = 0; i < 200; ++i) long_text += "นักเรียน\u200Bอ่าน\u200Bหนังสือ ";
  const auto section = [&](std::int64_t position, const char* role, const std::string& thai) {
    tests::add_row(pack, "section",
                   {{"exhibit", number(1)},
                    {"position", number(position)},
                    {"role", words(role)},
                    {"text_th", words(thai)}});
  };
  section(1, "context", long_text);
  section(2, "method", "ย่อหน้า\u200Bแรก\nย่อหน้า\u200Bสอง");
  tests::add_row(pack, "media",
                 {{"id", number(101)},
                  {"width", number(640)},
                  {"height", number(360)},
                  {"tone", words("#102030")}});
  tests::add_row(pack, "video",
                 {{"id", number(1)},
                  {"exhibit", number(1)},
                  {"position", number(1)},
                  {"type", words("mp4")},
                  {"bytes", number(1000)},
                  {"duration", number(60'000)},
                  {"width", number(640)},
                  {"height", number(360)},
                  {"sound", number(1)},
                  {"poster", number(101)}});
  tests::add_recording(pack, 7, "en", {{"exhibit", number(1)}});
  tests::add_recording(pack, 8, "th", {{"organisation", words("na")}});
  tests::add_recording(pack, 9, "th");
  tests::must(catalog::count_works(pack));
  tests::must(pack.run("COMMIT"));
}

catalog::Catalog pack() {
  store::Database made = tests::must(store::Database::open(":memory:", store::Access::write));
  fill(made);
  return catalog::Catalog(std::move(made));
}

// A visit before the first work, with a voice that does as it is told and takes two seconds a part.
class Listening {
 public:
  explicit Listening(ui::Size window = {1920, 1080}, bool able = true,
                     screens::VisitOptions options = {})
      : m_catalog(pack()),
        m_exhibition(tests::must(screens::Exhibition::read(m_catalog))),
        m_visit({window, 4.03F}, m_type, options) {
    m_voice.able = able;
    m_visit.show({&m_exhibition});
    pass(100ms);
    m_visit.respond(ui::Key::enter);
    pass(1s);
    for (const char* id : {"home.categories", "term:category/english", "exhibit:e1"}) tap(id);
    REQUIRE(m_visit.screen_name() == "exhibit");
    (void)m_visit.take_happenings();
    m_orders.clear();
  }

  screens::Visit& visit() { return m_visit; }

  std::optional<ui::ElementShown> find(const std::string& id) {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown;
    return std::nullopt;
  }
  void gesture(ui::Gesture::Kind kind, const std::string& id) {
    const auto shown = find(id);
    INFO(id);
    REQUIRE(shown);
    ui::Gesture made;
    made.kind = kind;
    made.at = made.start = shown->element.rect.centre();
    m_visit.respond(made);
    obey();
  }
  void tap(const std::string& id) {
    gesture(ui::Gesture::Kind::tap, id);
    pass(500ms);
  }
  void pass(base::Duration time) {
    for (base::Duration left = time; left.count() > 0; left -= 100ms) {
      if (m_voice.aloud != Aloud::nothing) m_into += 100ms;
      if (m_into >= 2s) {
        m_into = {};
        if (++m_voice.part >= m_parts.size()) m_voice = {.able = m_voice.able};
      }
      m_visit.set_speech(m_voice);
      m_visit.advance(100ms);
      obey();
    }
  }
  void falls_silent() { m_voice = {}; }

  const ui::Speech& voice() const { return m_voice; }
  const std::vector<std::string>& parts() const { return m_parts; }
  // Of the page that was asked for last; 0: none.
  ui::RecordingId recording() const { return m_recording; }
  // What was told aloud since the last time, each but the pages.
  std::vector<std::string> told() {
    std::vector<std::string> names;
    for (const ui::SpeechOrder& order : std::exchange(m_orders, {}))
      if (order.what == What::read && order.aloud == Aloud::name)
        names.push_back(text::without_breaks(order.parts.front()));
    return names;
  }
  // "listen" and "stop" with the seconds, since the last time.
  std::vector<std::string> listened() {
    std::vector<std::string> all;
    for (const screens::Happening& happening : m_visit.take_happenings())
      if (const auto* each = std::get_if<Listened>(&happening))
        all.push_back((each->began ? "listen " : "stop ") +
                      std::to_string(base::milliseconds(each->position) / 1000));
    return all;
  }
  int volume() const { return m_volume; }

 private:
  void obey() {
    for (const ui::SpeechOrder& order : m_visit.take_speech_orders()) {
      m_orders.push_back(order);
      if (order.what == What::sound) m_volume = order.volume;
      if (order.what == What::sound) continue;
      m_into = {};
      m_voice = {.able = m_voice.able};
      if (order.what == What::stop) continue;
      m_voice.aloud = order.aloud;
      m_parts = order.parts;
      m_recording = order.recording;
      m_voice.recorded = m_recording != 0;
    }
  }

  tests::PlainType m_type;
  catalog::Catalog m_catalog;
  screens::Exhibition m_exhibition;
  screens::Visit m_visit;
  ui::Speech m_voice;
  base::Duration m_into{};
  std::vector<std::string> m_parts;
  ui::RecordingId m_recording = 0;
  std::vector<ui::SpeechOrder> m_orders;
  int m_volume = -1;
};

constexpr ui::Size k_both_ways[] = {{1920, 1080}, {1080, 1920}};

}  // namespace

TEST_CASE("a page is read from its title to its last paragraph", "[read-aloud]") {
  for (const ui::Size window : k_both_ways) {
    Listening visitor(window);
    visitor.tap("listen");
    CHECK(visitor.voice().aloud == Aloud::page);
    const std::vector<std::string>& parts = visitor.parts();
    REQUIRE(parts.size() >= 7);
    CHECK(parts.front() == "ผลงาน e1");
    const auto has = [&](const char* part) {
      return std::ranges::find(parts, part) != parts.end();
    };
    CHECK(has("ย่อหน้า\u200Bแรก"));
    CHECK(has("ย่อหน้า\u200Bสอง"));
    CHECK(parts.back() == "ย่อหน้า\u200Bสอง");
  }
}

TEST_CASE("a recording is asked for where there is one in the page's language", "[read-aloud]") {
  Listening visitor;
  visitor.tap("listen");
  CHECK(visitor.recording() == 0);
  visitor.tap("nav.language");
  visitor.tap("listen");
  CHECK(visitor.recording() == 7);
  CHECK_FALSE(visitor.parts().empty());  // for the voice, if it cannot be played
  visitor.tap("nav.language");
  visitor.tap("organisation:na");
  visitor.tap("listen");  // there is nothing else about the school to read
  CHECK(visitor.recording() == 8);
  visitor.tap("nav.language");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  CHECK_FALSE(visitor.find("listen"));
  visitor.tap("nav.home");
  visitor.tap("home.about");
  visitor.tap("listen");
  CHECK(visitor.recording() == 0);
  visitor.tap("nav.language");
  visitor.tap("listen");
  CHECK(visitor.recording() == 9);
}

TEST_CASE("a recording is stopped, made louder, counted and left like the voice", "[read-aloud]") {
  Listening visitor;
  visitor.tap("nav.language");
  visitor.tap("listen");
  visitor.tap("listen.louder");
  CHECK(visitor.volume() == ui::k_usual_volume + ui::k_volume_step);
  CHECK(visitor.visit().screen_name() == "exhibit");
  visitor.tap("listen");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  CHECK(visitor.listened().size() == 2);
  visitor.tap("listen");
  visitor.tap("nav.home");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  CHECK(visitor.listened().size() == 2);
}

TEST_CASE("what is read is brought into view, and only when it is another part", "[read-aloud]") {
  for (const ui::Size window : k_both_ways) {
    Listening visitor(window);
    visitor.tap("listen");
    while (visitor.voice().part + 1 < visitor.parts().size()) visitor.pass(100ms);
    visitor.pass(1s);
    const auto last = [&] {
      for (const ui::ElementShown& shown : visitor.visit().elements())
        for (const ui::TextShown& line : shown.text)
          if (text::without_breaks(line.string) == "ย่อหน้าสอง") return line.rect;
      return ui::Rect();
    };
    REQUIRE_FALSE(last().empty());
    CHECK(last().bottom() < visitor.find("listen.louder")->element.rect.y);
    CHECK(visitor.find("nav.up")->element.enabled);
    visitor.tap("nav.up");
    const ui::Rect moved = last();
    visitor.pass(300ms);
    CHECK(last() == moved);
  }
}

TEST_CASE("reading ends by the button, by itself, by leaving and by the other language",
          "[read-aloud]") {
  Listening visitor;
  visitor.tap("listen");
  visitor.pass(1s);
  visitor.tap("listen");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  CHECK_FALSE(visitor.find("listen.louder"));
  CHECK(visitor.listened() == std::vector<std::string>{"listen 0", "stop 1"});

  visitor.tap("listen");
  visitor.tap("listen");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  visitor.tap("listen");
  visitor.pass(60s);
  CHECK(visitor.voice().aloud == Aloud::nothing);
  CHECK_FALSE(visitor.find("listen.louder"));
  (void)visitor.listened();

  visitor.tap("listen");
  visitor.tap("nav.language");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  visitor.tap("listen");
  CHECK(visitor.voice().aloud == Aloud::page);
  visitor.tap("nav.home");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  CHECK(visitor.listened().size() == 4);
}

TEST_CASE("no visit ends while a page is read, and the wait begins when it is done",
          "[read-aloud]") {
  screens::VisitOptions options;
  options.idle = 5s;
  options.countdown = 5s;
  Listening visitor({1920, 1080}, true, options);
  visitor.tap("listen");
  const auto seconds = static_cast<int>(visitor.parts().size()) * 2;
  REQUIRE(seconds > 12);
  visitor.pass(std::chrono::seconds(seconds - 2));
  CHECK(visitor.visit().screen_name() == "exhibit");
  visitor.pass(6s);
  CHECK(visitor.visit().screen_name() == "exhibit");
  visitor.pass(2s);
  CHECK(visitor.visit().screen_name() == "warning");
  visitor.pass(5s);
  CHECK(visitor.visit().on_attract());
}

TEST_CASE("a video and the voice are not heard at once", "[read-aloud]") {
  Listening visitor;
  (void)visitor.visit().take_video_orders();  // how loud films are
  visitor.tap("listen");
  visitor.tap("video:1.play");
  CHECK(visitor.voice().aloud == Aloud::nothing);
  const auto orders = visitor.visit().take_video_orders();
  REQUIRE(orders.size() == 1);
  CHECK(orders.front().what == ui::VideoOrder::What::play);
  visitor.tap("listen");
  CHECK(visitor.voice().aloud == Aloud::page);
  const auto stopped = visitor.visit().take_video_orders();
  REQUIRE(stopped.size() == 1);
  CHECK(stopped.front().what == ui::VideoOrder::What::stop);
}

TEST_CASE("how loud the voice is can be changed while it is heard, for this visit",
          "[read-aloud]") {
  Listening visitor;
  CHECK_FALSE(visitor.find("listen.louder"));
  visitor.tap("listen");
  visitor.tap("listen.louder");
  CHECK(visitor.volume() == ui::k_usual_volume + ui::k_volume_step);
  CHECK(visitor.voice().aloud == Aloud::page);
  visitor.tap("listen.mute");
  CHECK(visitor.volume() == 0);
  visitor.tap("listen.softer");
  CHECK(visitor.volume() == ui::k_usual_volume);
  visitor.tap("listen.softer");
  visitor.tap("listen");
  visitor.pass(200s);
  CHECK(visitor.visit().on_attract());
  CHECK(visitor.volume() == ui::k_usual_volume);
}

TEST_CASE("where nothing can be heard nothing offers to be read", "[read-aloud]") {
  Listening visitor({1920, 1080}, false);
  CHECK_FALSE(visitor.find("listen"));
  visitor.tap("nav.accessibility");
  CHECK_FALSE(visitor.find("comfort.speak"));
}

TEST_CASE("a voice that falls silent takes its buttons with it", "[read-aloud]") {
  Listening visitor;
  visitor.tap("listen");
  visitor.falls_silent();
  visitor.pass(200ms);
  CHECK_FALSE(visitor.find("listen"));
  CHECK_FALSE(visitor.find("listen.louder"));
  CHECK(visitor.visit().screen_name() == "exhibit");
}

TEST_CASE("who asks for it is told what is touched and where the focus is", "[read-aloud]") {
  Listening visitor;
  visitor.gesture(ui::Gesture::Kind::press, "nav.home");
  visitor.visit().respond(ui::Key::tab);
  visitor.pass(100ms);
  CHECK(visitor.told().empty());
  visitor.tap("nav.accessibility");
  visitor.tap("comfort.speak");
  CHECK(visitor.told() == std::vector<std::string>{"อ่านออกเสียงสิ่งที่แตะหรือเลือก"});
  visitor.tap("comfort.close");
  (void)visitor.told();
  visitor.pass(3s);
  visitor.gesture(ui::Gesture::Kind::press, "nav.home");
  CHECK(visitor.told() == std::vector<std::string>{"หน้าแรก"});
  visitor.tap("nav.home");  // the new page says what it is
  CHECK(visitor.told().size() == 1);
  for (int i = 0; i < 3; ++i) visitor.visit().respond(ui::Key::tab);
  visitor.pass(100ms);
  CHECK(visitor.told().size() == 3);
  CHECK(visitor.listened().empty());  // names are no reading that is counted
}

TEST_CASE("the voice asks whether somebody is still there, and keeps nobody by it",
          "[read-aloud]") {
  Listening visitor;
  visitor.tap("nav.accessibility");
  visitor.tap("comfort.speak");
  (void)visitor.told();
  visitor.pass(62s);
  CHECK(visitor.visit().screen_name() == "warning");
  CHECK(visitor.told() == std::vector<std::string>{"ยังใช้งานอยู่หรือไม่"});
  visitor.pass(30s);
  CHECK(visitor.visit().on_attract());
  CHECK_FALSE(visitor.visit().comfort().speak);
}

TEST_CASE("a page that is read goes on while it is scrolled, and over the accessibility sheet",
          "[read-aloud]") {
  Listening visitor;
  visitor.tap("nav.accessibility");
  visitor.tap("comfort.speak");
  visitor.tap("comfort.close");
  visitor.tap("listen");
  visitor.gesture(ui::Gesture::Kind::press, "nav.down");
  visitor.tap("nav.down");
  CHECK(visitor.voice().aloud == Aloud::page);
  visitor.tap("nav.accessibility");
  visitor.tap("comfort.text:130");
  CHECK(visitor.voice().aloud == Aloud::page);
  CHECK(visitor.voice().part < visitor.parts().size());
}

TEST_CASE("the page about the event is read as well, with a button to stop that does not scroll",
          "[read-aloud]") {
  Listening visitor;
  visitor.tap("nav.home");
  visitor.tap("home.about");
  visitor.tap("listen");
  CHECK(visitor.voice().aloud == Aloud::page);
  CHECK(visitor.parts().size() > 2);
  visitor.tap("listen.stop");
  CHECK(visitor.voice().aloud == Aloud::nothing);
}

TEST_CASE("where headphones are plugged in is told where the voice is heard", "[read-aloud]") {
  screens::VisitOptions options;
  for (const bool headphones : {false, true}) {
    options.headphones = headphones;
    Listening visitor({1920, 1080}, true, options);
    visitor.tap("listen");
    CHECK(visitor.find("headphones").has_value() == headphones);
    visitor.tap("listen");
    visitor.tap("nav.accessibility");
    visitor.tap("comfort.speak");
    CHECK(visitor.find("headphones").has_value() == headphones);
  }
}
