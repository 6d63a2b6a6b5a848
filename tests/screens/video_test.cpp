// A visitor and a video: what the page asks of the player, what it shows, and when it stops.
#include "screens/video.h"

#include "base/temporary_folder.h"
#include "catalog/schema.h"
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using screens::Watched;
using tests::number;
using tests::words;
using What = ui::VideoOrder::What;

namespace {

void add_video(store::Database& pack, std::int64_t id, std::int64_t position) {
  tests::add_row(pack, "media",
                 {{"id", number(100 + id)},
                  {"width", number(640)},
                  {"height", number(360)},
                  {"tone", words("#102030")}});
  tests::add_row(pack, "video",
                 {{"id", number(id)},
                  {"exhibit", number(1)},
                  {"position", number(position)},
                  {"type", words("mp4")},
                  {"bytes", number(1000)},
                  {"duration", number(60'000)},
                  {"width", number(640)},
                  {"height", number(360)},
                  {"sound", number(1)},
                  {"caption_th", words("ตลาดนัด")},
                  {"poster", number(100 + id)}});
}

void add_cue(store::Database& pack, const char* language, std::int64_t position, std::int64_t start,
             std::int64_t finish, const char* text) {
  tests::add_row(pack, "subtitle",
                 {{"video", number(1)},
                  {"language", words(language)},
                  {"position", number(position)},
                  {"start", number(start)},
                  {"finish", number(finish)},
                  {"text", words(text)}});
}

// A visit that stands before the first work, with a player that does as it is told.
class Watching {
 public:
  explicit Watching(ui::Size window = {1920, 1080})
      : m_theme({window, 4.03F}), m_visit(m_theme.panel(), m_type, {}) {
    auto pack = tests::must(store::Database::open(m_folder / "tiny.kpack", store::Access::write));
    tests::must(pack.run("BEGIN"));
    tests::must(pack.script(catalog::k_pack_schema));
    tests::add_event(pack);
    tests::add_terms(pack);
    tests::add_organisations(pack);
    tests::add_exhibits(pack);
    std::string long_text;
    for (int i = 0; i < 200; ++i) long_text += "นักเรียนอ่านหนังสือทุกวัน ";
    tests::add_row(pack, "section",
                   {{"exhibit", number(1)},
                    {"position", number(1)},
                    {"role", words("method")},
                    {"text_th", words(long_text)}});
    add_video(pack, 1, 1);
    add_video(pack, 2, 2);
    add_cue(pack, "th", 1, 1000, 3000, "สวัสดี\u200Bทุกคน");
    add_cue(pack, "th", 2, 2000, 4000, "ยินดีต้อนรับ");
    add_cue(pack, "en", 1, 1000, 3000, "Hello everyone");
    tests::must(catalog::count_works(pack));
    tests::must(pack.run("COMMIT"));
    m_catalog = std::make_unique<catalog::Catalog>(std::move(pack));
    m_exhibition.emplace(tests::must(screens::Exhibition::read(*m_catalog)));
    m_visit.show({&*m_exhibition});
    m_visit.respond(ui::Key::enter);
    pass(1s);
    for (const char* id : {"home.categories", "term:category/english", "exhibit:e1"}) tap(id);
    REQUIRE(m_visit.screen_name() == "exhibit");
    (void)m_visit.take_happenings();
  }

  screens::Visit& visit() { return m_visit; }

  const ui::ElementShown* find(const std::string& id) {
    m_elements = m_visit.elements();
    for (const ui::ElementShown& shown : m_elements)
      if (shown.element.id == id && !shown.element.rect.empty()) return &shown;
    return nullptr;
  }
  std::string text_of(const std::string& id) {
    const auto* shown = find(id);
    std::string all;
    if (shown)
      for (const ui::TextShown& line : shown->text) all += line.string + "|";
    return all;
  }

  void gesture(ui::Gesture::Kind kind, ui::Point start, ui::Point at) {
    ui::Gesture made;
    made.kind = kind;
    made.start = start;
    made.at = at;
    m_visit.respond(made);
    obey();
  }
  void tap(const std::string& id) {
    const auto* shown = find(id);
    INFO(id);
    REQUIRE(shown);
    const ui::Point at = shown->element.rect.centre();
    gesture(ui::Gesture::Kind::tap, at, at);
    pass(1s);
  }
  // In steps, as the frame loop lets it.
  void pass(base::Duration time) {
    for (base::Duration left = time; left.count() > 0; left -= 100ms) {
      if (m_player.playing) m_player.position += 100ms;
      m_player.ended = m_player.video != 0 && m_player.position >= m_player.duration;
      if (m_player.ended) m_player.playing = false;
      m_visit.set_playback(m_player);
      m_visit.advance(100ms);
      obey();
    }
  }
  void breaks() {
    m_player.trouble = true;
    m_player.playing = false;
    m_visit.set_playback(m_player);
  }
  const ui::Playback& player() const { return m_player; }
  int volume() const { return m_volume; }

  std::vector<Watched::What> watched() {
    std::vector<Watched::What> told;
    for (const auto& happening : m_visit.take_happenings())
      if (const auto* each = std::get_if<Watched>(&happening)) {
        CHECK(each->exhibit.value() == "e1");
        told.push_back(each->what);
      }
    return told;
  }

 private:
  void obey() {
    for (const ui::VideoOrder& order : m_visit.take_video_orders()) {
      if (order.what == What::play)
        m_player = {.video = order.video, .playing = true, .duration = 60s};
      if (order.what == What::pause) m_player.playing = false;
      if (order.what == What::resume) m_player.playing = true;
      if (order.what == What::seek) m_player.position = order.to;
      if (order.what == What::stop) m_player = {};
      if (order.what == What::sound) m_volume = order.volume;
    }
    m_visit.set_playback(m_player);
  }

  tests::TemporaryFolder m_folder;
  tests::PlainType m_type;
  ui::Theme m_theme;
  std::unique_ptr<catalog::Catalog> m_catalog;
  std::optional<screens::Exhibition> m_exhibition;
  ui::Playback m_player;
  int m_volume = ui::k_usual_volume;
  std::vector<ui::ElementShown> m_elements;
  screens::Visit m_visit;
};

constexpr ui::Size k_upright{1080, 1920};

}  // namespace

TEST_CASE("a touch on the poster plays the video, and its controls are large enough", "[video]") {
  for (const ui::Size window : {ui::Size{1920, 1080}, k_upright}) {
    Watching watching(window);
    watching.tap("video:1.play");
    CHECK(watching.player().video == 1);
    CHECK(watching.player().playing);
    for (const char* part :
         {"pause", "seek", "softer", "mute", "louder", "captions", "large", "stop"}) {
      INFO(part);
      const auto* shown = watching.find(std::string("video:1.") + part);
      REQUIRE(shown);
      CHECK(shown->element.rect.height >= 20 * 4.03F);
      CHECK(shown->element.rect.width >= 20 * 4.03F);
    }
    watching.tap("video:1.pause");
    CHECK_FALSE(watching.player().playing);
    watching.tap("video:1.resume");
    CHECK(watching.player().playing);
    watching.tap("video:1.stop");
    CHECK(watching.player().video == 0);
    CHECK(watching.find("video:1.play"));
    using Told = Watched::What;
    CHECK(watching.watched() ==
          std::vector<Told>{Told::played, Told::paused, Told::played, Told::stopped});
  }
}

TEST_CASE("captions are those of the moment, in the visitor's language, unless switched off",
          "[video]") {
  Watching watching;
  watching.tap("video:1.play");  // a second passes
  CHECK(watching.text_of("video:1.caption") == "สวัสดีทุกคน|");
  watching.pass(1s);
  CHECK(watching.text_of("video:1.caption") == "สวัสดีทุกคน|ยินดีต้อนรับ|");
  watching.pass(1s);
  CHECK(watching.text_of("video:1.caption") == "ยินดีต้อนรับ|");
  watching.pass(1s);
  CHECK(watching.find("video:1.caption") == nullptr);
  watching.tap("video:1.stop");
  watching.tap("video:1.play");
  watching.tap("video:1.captions");
  CHECK(watching.find("video:1.caption") == nullptr);
  watching.tap("video:1.captions");
  watching.tap("video:1.stop");
  watching.tap("video:1.play");
  watching.tap("nav.language");
  CHECK(watching.player().playing);  // it goes on in the other language
  CHECK(watching.text_of("video:1.caption") == "Hello everyone|");
}

TEST_CASE("the seek bar is touched or dragged", "[video]") {
  for (const ui::Size window : {ui::Size{1920, 1080}, k_upright}) {
    Watching watching(window);
    watching.tap("video:1.play");
    const ui::Rect bar = watching.find("video:1.seek")->element.rect;
    watching.gesture(ui::Gesture::Kind::tap, bar.centre(), bar.centre());
    CHECK(std::abs((watching.player().position - 30s).count()) < 100);
    const ui::Point end{bar.right() + 300, bar.centre().y + 200};
    watching.tap("video:1.pause");
    for (const auto kind :
         {ui::Gesture::Kind::drag_begin, ui::Gesture::Kind::drag, ui::Gesture::Kind::drag_end})
      watching.gesture(kind, bar.centre(), {bar.x, end.y});
    CHECK(watching.player().position == 0ms);
    REQUIRE(watching.find("video:1.seek"));  // the page did not scroll away
    CHECK(watching.find("video:1.seek")->element.rect == bar);
  }
}

TEST_CASE("the sound is louder, softer and off, and as before for the next visitor", "[video]") {
  Watching watching;
  watching.tap("video:1.play");
  watching.tap("video:1.louder");
  CHECK(watching.volume() == 85);
  watching.tap("video:1.mute");
  CHECK(watching.volume() == 0);
  watching.tap("video:1.mute");
  CHECK(watching.volume() == 85);
  for (int i = 0; i < 7; ++i)
    if (watching.find("video:1.softer")->element.enabled) watching.tap("video:1.softer");
  CHECK(watching.volume() == 0);
  CHECK_FALSE(watching.find("video:1.softer")->element.enabled);
  watching.tap("video:1.stop");
  watching.pass(81s);
  CHECK(watching.visit().on_attract());
  CHECK(watching.volume() == ui::k_usual_volume);
}

TEST_CASE("every visit begins at the kiosk's own volume, whatever was heard before it", "[video]") {
  for (const int volume : {0, 35, ui::k_usual_volume, 100}) {
    CAPTURE(volume);
    const tests::PlainType type;
    const ui::Theme theme({{1920, 1080}, 4.03F});
    screens::Visit visit(theme.panel(), type, {.volume = volume});
    const auto films = visit.take_video_orders();
    REQUIRE(films.size() == 1);
    CHECK(films.front().what == What::sound);
    CHECK(films.front().volume == volume);
    const auto voice = visit.take_speech_orders();
    REQUIRE(voice.size() == 1);
    CHECK(voice.front().what == ui::SpeechOrder::What::sound);
    CHECK(voice.front().volume == volume);
  }
}

TEST_CASE("no visit ends while a video plays, and the clock begins anew after it", "[video]") {
  Watching watching;
  watching.tap("video:1.play");
  watching.pass(58s);
  CHECK(watching.visit().screen_name() == "exhibit");
  watching.pass(2s);  // its end
  CHECK(watching.player().video == 0);
  CHECK(watching.find("video:1.play"));
  using Told = Watched::What;
  CHECK(watching.watched() == std::vector<Told>{Told::played, Told::finished});
  watching.pass(57s);
  CHECK(watching.visit().screen_name() == "exhibit");
  watching.pass(5s);
  CHECK(watching.visit().screen_name() == "warning");
}

TEST_CASE("a video that stands still does not hold a visit", "[video]") {
  Watching watching;
  watching.tap("video:1.play");
  watching.tap("video:1.pause");
  watching.pass(60s);
  CHECK(watching.visit().screen_name() == "warning");
  watching.pass(20s);
  CHECK(watching.visit().on_attract());
  CHECK(watching.player().video == 0);
}

TEST_CASE("a video stops when its page is left, another begins, or it is scrolled away",
          "[video]") {
  SECTION("left") {
    Watching watching;
    watching.tap("video:1.play");
    watching.tap("exhibit.next");
    CHECK(watching.player().video == 0);
    const auto told = watching.watched();
    CHECK(told.back() == Watched::What::stopped);
  }
  SECTION("home") {
    Watching watching;
    watching.tap("video:1.play");
    watching.tap("nav.home");
    CHECK(watching.player().video == 0);
  }
  SECTION("another") {
    Watching watching;
    watching.tap("video:1.play");
    watching.tap("video:1.stop");
    watching.tap("video:2.play");
    CHECK(watching.player().video == 2);
  }
  SECTION("scrolled") {
    Watching watching(k_upright);
    watching.tap("video:1.play");
    watching.tap("nav.down");
    CHECK(watching.player().video == 0);
  }
}

TEST_CASE("the whole page can be the video's, and back", "[video]") {
  Watching watching;
  watching.tap("video:1.play");
  const float before = watching.find("video:1.seek")->element.rect.width;
  watching.tap("video:1.large");
  CHECK(watching.find("video:1.seek")->element.rect.width > before);
  CHECK(watching.find("exhibit.next") == nullptr);
  CHECK(watching.player().playing);
  watching.tap("video:1.large");
  CHECK(watching.find("exhibit.next"));
}

TEST_CASE("a video that cannot be played says so kindly in both languages", "[video]") {
  Watching watching;
  watching.tap("video:1.play");
  watching.breaks();
  CHECK(watching.text_of("video:1.sorry") ==
        "ขออภัย เล่นวิดีโอนี้ไม่ได้|Sorry, this video cannot be played|");
  CHECK(watching.find("video:1.louder") == nullptr);
  watching.tap("video:1.stop");
  CHECK(watching.find("video:1.play"));
}

TEST_CASE("lengths of time are written as people read them", "[video]") {
  CHECK(screens::length_of(0ms) == "0:00");
  CHECK(screens::length_of(61'999ms) == "1:01");
  CHECK(screens::length_of(3'725s) == "1:02:05");
  CHECK(screens::length_of(-1s) == "0:00");
}
