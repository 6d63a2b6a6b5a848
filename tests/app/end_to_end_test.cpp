// One visitor, the real kiosk, and what the staff reads about it afterwards: once with fingers
// through a real display, once by a rehearsal without one.
#include "app/dump_reader.h"
#include "app/program.h"
#include "base/temporary_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <tuple>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

using Props = nlohmann::json;

struct Logged {
  std::int64_t seq = 0;
  std::int64_t wall_ms = 0;
  std::string session;
  std::string origin;
  std::string language;
  std::string name;
  Props props;

  std::string prop(const char* key) const { return props.value(key, std::string()); }
  std::int64_t number(const char* key) const { return props.value(key, std::int64_t{-1}); }
};

// All there is so far; nothing if there is no log yet.
std::vector<Logged> events_in(const fs::path& state) {
  const auto log = store::Database::open(state / "events.db", store::Access::read);
  if (!log) return {};
  const auto events = log->collect(
      "SELECT seq, wall_ms, session, origin, lang, name, props FROM event ORDER BY boot, seq", {},
      [](const store::Row& row) {
        return Logged{
            row.integer(0), row.integer(1),           row.text(2), row.text(3), row.text(4),
            row.text(5),    Props::parse(row.text(6))};
      });
  return events.value_or(std::vector<Logged>());
}

std::vector<Logged> named(const std::vector<Logged>& events, const std::string& name) {
  std::vector<Logged> found;
  for (const Logged& event : events)
    if (event.name == name) found.push_back(event);
  return found;
}

std::string sight(const Logged& event) {
  return event.prop("id").empty() ? event.prop("screen")
                                  : event.prop("screen") + " " + event.prop("id");
}

Words sights(const std::vector<Logged>& events, const std::string& name) {
  Words seen;
  for (const Logged& event : named(events, name)) seen.push_back(sight(event));
  return seen;
}

Words names(const std::vector<Logged>& events) {
  Words all;
  for (const Logged& event : events) all.push_back(event.name);
  return all;
}

bool is_gapless(const std::vector<Logged>& events) {
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].seq != static_cast<std::int64_t>(i) + 1) return false;
  return true;
}

// What a visitor's events carry; the machine's own (boot, heartbeat, shutdown) belong to nobody's
// visit, and what was shown unasked belongs to no one visit.
void check_owners(const std::vector<Logged>& events, const std::string& origin) {
  const std::string session = named(events, "session_start").at(0).session;
  CHECK_FALSE(session.empty());
  for (const Logged& event : events) {
    CAPTURE(event.seq, event.name);
    const bool machine =
        event.name == "boot" || event.name == "heartbeat" || event.name == "shutdown";
    const bool unasked = event.name == "impression" && event.prop("ids").empty();
    CHECK(event.origin == (machine ? "machine" : origin));
    CHECK(event.session == (machine || unasked ? "" : session));
  }
}

// An X server of its own on a free display, gone with it.
class XServer {
 public:
  explicit XServer(const fs::path& folder) : m_told(folder / "display.txt") {
    m_server = std::make_unique<Running>(
        Words{"Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"},
        m_told, folder / "xvfb.txt");
    REQUIRE(comes_true([&] { return holds(text_in(m_told), "\n"); }));
  }
  std::string name() const {
    const std::string number = text_in(m_told);
    return ":" + number.substr(0, number.find('\n'));
  }

 private:
  fs::path m_told;
  std::unique_ptr<Running> m_server;
};

// A hand at that display: what it does goes through XTest, like a real pointer's.
class Hand {
 public:
  Hand(const fs::path& folder, std::string display)
      : m_folder(folder), m_display(std::move(display)) {}

  void touch(ui::Point at) const {
    give({"mousemove", whole(at.x), whole(at.y), "mousedown", "1", "mouseup", "1"});
  }
  void swipe_left(ui::Rect over) const {
    const ui::Point from = over.centre();
    Words words{"mousemove", whole(from.x), whole(from.y), "mousedown", "1"};
    for (const float way : {40.0F, 120.0F, 240.0F, 400.0F}) {
      const Words move{"mousemove", whole(from.x - way), whole(from.y)};
      words.insert(words.end(), move.begin(), move.end());
    }
    words.insert(words.end(), {"mouseup", "1"});
    give(words);
  }
  bool sees_window() const { return asks({"search", "--name", "Innovation Kiosk"}) == 0; }

 private:
  static std::string whole(float number) { return fmt::format("{:.0f}", number); }
  int asks(Words words) const {
    words.insert(words.begin(), "xdotool");
    return run(m_folder, words, {"DISPLAY=" + m_display}).exit_code;
  }
  void give(const Words& words) const { REQUIRE(asks(words) == 0); }

  fs::path m_folder;
  std::string m_display;
};

struct Step {
  const char* touches;
  const char* reaches;  // the view it must lead to, as sight() names it
};
constexpr Step k_way[] = {
    {"attract.start", "home"},
    {"home.categories", "facet category"},
    {"term:category/english", "term category/english"},
    {"exhibit:e0-001", "exhibit e0-001"},
    {"picture:0", "gallery e0-001"},
    {"nav.back", "exhibit e0-001"},
    {"organisation:sch-wangthong", "org sch-wangthong"},
};

Words way_by_sights() {
  Words sights;
  for (const Step& step : k_way) sights.push_back(step.reaches);
  return sights;
}

// Where everything lies on the way, by a rehearsal of the same size: one dump before each step.
std::vector<Dump> map_of_the_way(const fs::path& folder) {
  std::string script = "until-still\n";
  int number = 0;
  for (const Step& step : k_way)
    script += fmt::format("dump {}/{}.json\ntap {}\nuntil-still\n", folder.string(), number++,
                          step.touches);
  write_text(folder / "way.txt", script);
  const Outcome outcome =
      run(folder,
          {program("kiosk"), "--pack", loei2().string(), "--windowed", "1920x1080", "--diagonal",
           "21.5", "--script", (folder / "way.txt").string(), "--virtual-time"},
          without_display(folder));
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  std::vector<Dump> map;
  for (int i = 0; i < number; ++i)
    map.push_back(dump_in(text_in(folder / fmt::format("{}.json", i))));
  return map;
}

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// The log is committed twice a second; then what was asked for is there.
std::optional<Logged> view_number(const fs::path& state, std::size_t number,
                                  std::chrono::milliseconds at_most) {
  std::vector<Logged> views;
  comes_true(
      [&] {
        views = named(events_in(state), "view");
        return views.size() > number;
      },
      at_most);
  return views.size() > number ? std::optional(views[number]) : std::nullopt;
}

constexpr std::int64_t k_page_turn_ms = 400;  // while a page turns, it takes no touch
constexpr std::int64_t k_view_ms = 3100;      // less than three seconds is a pass, not a view

void let_pass(const Logged& view, std::int64_t milliseconds) {
  comes_true([&] { return now_ms() > view.wall_ms + milliseconds; });
}

}  // namespace

TEST_CASE("a visitor's touches on a real display are in the event log and in the report",
          "[end-to-end]") {
  const TemporaryFolder folder;
  const fs::path state = folder / "hall";
  const std::vector<Dump> map = map_of_the_way(folder.path());
  const XServer server(folder.path());
  const Hand hand(folder.path(), server.name());
  Words environment = without_display(folder.path());
  environment.front() = "SDL_VIDEODRIVER=x11";
  environment.push_back("DISPLAY=" + server.name());
  const auto begun = now_ms();
  Running kiosk({program("kiosk"), "--pack", loei2().string(), "--diagonal", "21.5", "--state",
                 state.string()},
                folder / "kiosk.said", folder / "kiosk.errors", environment);
  REQUIRE(comes_true([&] { return !events_in(state).empty() && hand.sees_window(); }));

  for (std::size_t i = 0; i < std::size(k_way); ++i) {
    CAPTURE(k_way[i].touches, k_way[i].reaches);
    const DumpedElement* element = map[i].find(k_way[i].touches);
    REQUIRE(element);
    // A touch that came while a page still turned was not taken: a visitor touches again.
    std::optional<Logged> view;
    for (int attempt = 0; attempt < 3 && !view; ++attempt) {
      hand.touch(element->rect.centre());
      view = view_number(state, i, std::chrono::seconds(4));
    }
    REQUIRE(view);
    REQUIRE(sight(*view) == k_way[i].reaches);
    let_pass(*view, sight(*view) == "exhibit e0-001" ? k_view_ms : k_page_turn_ms);
    if (sight(*view) == "gallery e0-001") hand.swipe_left(map[i + 1].find("gallery.picture")->rect);
  }
  kiosk.ask_to_end();
  const int code = kiosk.wait();
  const auto whole = now_ms() - begun;
  INFO(text_in(folder / "kiosk.errors"));
  CHECK(code == 0);
  CHECK(text_in(folder / "kiosk.errors").empty());

  const std::vector<Logged> events = events_in(state);
  CAPTURE(names(events));
  CHECK(is_gapless(events));
  CHECK(events.front().name == "boot");
  CHECK(events.back().name == "shutdown");
  CHECK(sights(events, "view") == way_by_sights());
  CHECK(sights(events, "leave") == way_by_sights());
  std::int64_t together = 0;
  for (const Logged& leave : named(events, "leave")) {
    CAPTURE(sight(leave));
    CHECK(leave.number("dwell_ms") > 0);
    together += leave.number("dwell_ms");
  }
  CHECK(together <= whole);
  const auto ends = named(events, "session_end");
  REQUIRE(ends.size() == 1);
  CHECK(ends.front().prop("reason") == "power");
  CHECK(ends.front().number("exhibits") == 2);
  check_owners(events, "visitor");

  for (const auto& [language, title] : {std::pair("en", "Market Day"), std::pair("th", "ตลาดนัด")}) {
    const Outcome report = run(folder.path(), {program("kiosk-stats"), "report", "--state",
                                               state.string(), "--language", language});
    CAPTURE(report.said, report.errors);
    CHECK(report.exit_code == 0);
    CHECK(holds(report.said, title));
  }
}

TEST_CASE("the programme tells what is on now, and a number leads to its works", "[end-to-end]") {
  const TemporaryFolder folder;
  const Outcome outcome =
      run(folder.path(),
          {program("kiosk"), "--pack", loei2().string(), "--windowed", "1080x1920", "--script",
           rehearsal("on-now.txt").string(), "--virtual-time"},
          without_display(folder.path()));
  INFO(outcome.errors);
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("the clock of a rehearsal in real time cannot be set", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::filesystem::path script = folder / "clock.txt";
  write_text(script, "clock 2021-09-15T09:30\n");
  const Outcome outcome = run(folder.path(),
                              {program("kiosk"), "--pack", loei2().string(), "--windowed",
                               "1280x800", "--script", script.string()},
                              without_display(folder.path()));
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.errors, Catch::Contains("the clock can only be set with --virtual-time"));
}

TEST_CASE("a rehearsal without a display is logged as one, each wait as dwell", "[end-to-end]") {
  const TemporaryFolder folder;
  const fs::path state = folder / "hall";
  const Outcome outcome =
      run(folder.path(),
          {program("kiosk"), "--pack", loei2().string(), "--windowed", "1080x1920", "--state",
           state.string(), "--script", rehearsal("visit.txt").string(), "--virtual-time"},
          without_display(folder.path()));
  INFO(outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.errors.empty());

  const std::vector<Logged> events = events_in(state);
  CAPTURE(names(events));
  CHECK(is_gapless(events));
  CHECK(events.front().name == "boot");
  CHECK(events.back().name == "shutdown");
  check_owners(events, "rehearsal");
  CHECK(sights(events, "view") == Words{"home", "facet category", "term category/english",
                                        "exhibit e0-001", "gallery e0-001", "exhibit e0-001",
                                        "org sch-wangthong", "exhibit e0-001"});
  CHECK(sights(events, "leave") == sights(events, "view"));
  Words looked;
  for (const Logged& media : named(events, "media")) looked.push_back(media.prop("action"));
  CHECK(looked == Words{"open", "zoom", "zoom", "next"});
  CHECK(named(events, "heartbeat").size() == 2);

  // As the script waits; only where it waits for nothing else.
  const std::vector<Logged> leaves = named(events, "leave");
  const std::map<std::size_t, std::int64_t> waits{
      {0, 2000}, {1, 2000}, {2, 2000}, {3, 5000}, {6, 4000}};
  for (const auto& [number, wait] : waits) {
    CAPTURE(number, wait);
    CHECK(std::abs(leaves.at(number).number("dwell_ms") - wait) <= 100);
  }
  CHECK(leaves.at(4).number("dwell_ms") >= 3000);

  const auto switches = named(events, "lang_change");
  REQUIRE(switches.size() == 1);
  CHECK(switches.front().prop("to") == "en");
  const auto answers = named(events, "timeout_warning");
  REQUIRE(answers.size() == 2);
  CHECK(answers.at(0).prop("answer") == "continue");
  CHECK(answers.at(1).prop("answer") == "ignore");
  const auto ends = named(events, "session_end");
  REQUIRE(ends.size() == 1);
  CHECK(ends.front().prop("reason") == "timeout");
  CHECK(ends.front().language == "en");
  CHECK(events.back().language == "th");

  // Rehearsals are no visits.
  const Outcome report = run(folder.path(), {program("kiosk-stats"), "report", "--state",
                                             state.string(), "--language", "en"});
  CHECK(report.exit_code == 0);
  CHECK_FALSE(holds(report.said, "Market Day"));
}
