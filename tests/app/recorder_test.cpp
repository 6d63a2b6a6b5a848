// What of a visit is counted, and how.
#include "app/recorder.h"

#include "stats/dictionary.h"
#include "stats/event.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::app;
using kiosk::catalog::Language;
using kiosk::screens::Page;
using kiosk::screens::Place;
using kiosk::screens::Via;
using stats::integer_of;
using stats::text_of;

namespace {

base::Instant at(double seconds) {
  return base::Instant() + base::from_seconds(seconds);
}

// One visit, happening by happening; every event must be one the log takes.
class Telling {
 public:
  explicit Telling(Language first = Language::thai) : m_recorder(stats::Origin::visitor, first) {}

  std::vector<stats::Event> happens(const screens::Happening& happening, double seconds) {
    return checked(m_recorder.events_of(happening, at(seconds)));
  }
  std::vector<stats::Event> opens(const Place& place, double seconds, Via via = Via::tile) {
    return happens(screens::Entered{place, Page::home, via, -1}, seconds);
  }
  stats::Event leaves(const Place& place, double seconds) {
    auto events = happens(screens::Left{place}, seconds);
    REQUIRE(events.size() == 1);
    return events.front();
  }
  std::vector<stats::Event> breaks_off(double seconds) {
    return checked(m_recorder.break_off(at(seconds)));
  }

 private:
  static std::vector<stats::Event> checked(std::vector<stats::Event> events) {
    for (const stats::Event& event : events) {
      const auto allowed = stats::check(event);
      INFO((allowed ? "" : allowed.error().message));
      CHECK(allowed.has_value());
    }
    return events;
  }

  Recorder m_recorder;
};

Place exhibit(const std::string& id) {
  return {.page = Page::exhibit, .subject = id};
}

Place results_of(std::vector<std::string> terms) {
  catalog::Selection selection;
  std::vector<catalog::TermId> ids;
  for (const std::string& term : terms) ids.emplace_back(term);
  if (!ids.empty()) selection.choices.push_back({catalog::FacetId("category"), ids});
  return {.page = Page::results, .selection = selection};
}

}  // namespace

TEST_CASE("statistics name each place by its screen and what it shows", "[recorder]") {
  struct Case {
    Place place;
    Sight sight;
  };
  const Case cases[] = {
      {{.page = Page::attract}, {"attract", ""}},
      {{.page = Page::home}, {"home", ""}},
      {{.page = Page::categories, .subject = "delivery"}, {"facet", "delivery"}},
      {{.page = Page::schools}, {"org_list", ""}},
      {{.page = Page::overview}, {"overview", ""}},
      {{.page = Page::programme}, {"programme", ""}},
      {{.page = Page::plan, .subject = "hall"}, {"plan", "hall"}},
      {{.page = Page::organisation, .subject = "sch-a"}, {"org", "sch-a"}},
      {results_of({}), {"results", ""}},
      {results_of({"english"}), {"term", "category/english"}},
      {results_of({"english", "thai"}), {"results", ""}},
      {exhibit("e0-001"), {"exhibit", "e0-001"}},
      {{.page = Page::gallery, .subject = "e0-001"}, {"gallery", "e0-001"}},
      {{.page = Page::about}, {"about", ""}},
      {{.page = Page::bag}, {"bag", ""}},
      {{.page = Page::vote}, {"vote", ""}},
  };
  for (const Case& one : cases) {
    const Sight sight = sight_of(one.place);
    CAPTURE(one.sight.screen, sight.screen, sight.id);
    CHECK(sight == one.sight);
  }
}

TEST_CASE("a visit is told from its first touch to its last", "[recorder]") {
  Telling telling;
  const auto start = telling.happens(screens::VisitStarted{}, 100);
  REQUIRE(start.size() == 1);
  CHECK(start[0].name == "session_start");
  CHECK(text_of(start[0].props, "entry") == "attract");
  CHECK_FALSE(start[0].session.empty());

  const auto view =
      telling.happens(screens::Entered{exhibit("e1"), Page::results, Via::card, 0}, 101);
  REQUIRE(view.size() == 1);
  CHECK(view[0].name == "view");
  CHECK(view[0].session == start[0].session);
  CHECK(text_of(view[0].props, "screen") == "exhibit");
  CHECK(text_of(view[0].props, "id") == "e1");
  CHECK(text_of(view[0].props, "from") == "results");
  CHECK(text_of(view[0].props, "via") == "card");
  CHECK(integer_of(view[0].props, "rank") == 1);  // the first of its list

  CHECK(telling.happens(screens::Acted{}, 103).empty());
  const auto leave = telling.leaves(exhibit("e1"), 104);
  CHECK(leave.name == "leave");
  CHECK(text_of(leave.props, "id") == "e1");
  CHECK(integer_of(leave.props, "dwell_ms") == 3000);
  CHECK(integer_of(leave.props, "active_ms") == 2000);

  const auto end = telling.happens(screens::VisitEnded{screens::EndReason::restart}, 110);
  REQUIRE(end.size() == 1);
  CHECK(end[0].session == start[0].session);
  CHECK(text_of(end[0].props, "reason") == "restart");
  CHECK(integer_of(end[0].props, "actions") == 1);
  CHECK(integer_of(end[0].props, "exhibits") == 1);
  CHECK(integer_of(end[0].props, "duration_ms") == 3000);  // to the last touch
}

TEST_CASE("a place chosen from no list has no rank", "[recorder]") {
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  const auto view = telling.opens({.page = Page::home}, 0);
  REQUIRE(view.size() == 1);
  CHECK_FALSE(integer_of(view[0].props, "rank"));
}

TEST_CASE("dwell ends a minute after the last touch", "[recorder]") {
  struct Case {
    double touched;
    double left;
    std::int64_t dwell;
    std::int64_t active;
  };
  const Case cases[] = {
      {10, 12, 2'000, 0},         // opened by the last touch
      {10, 70, 60'000, 0},        // read to the last moment
      {10, 90, 60'000, 0},        // left lying until the time-out
      {30, 80, 70'000, 20'000},   // scrolled after 20 s, read on
      {30, 110, 80'000, 20'000},  // scrolled after 20 s, left lying
  };
  for (const Case& one : cases) {
    CAPTURE(one.touched, one.left);
    Telling telling;
    telling.happens(screens::VisitStarted{}, 0);
    telling.happens(screens::Acted{}, 10);
    telling.opens(exhibit("e1"), 10);
    if (one.touched > 10) telling.happens(screens::Acted{}, one.touched);
    const auto leave = telling.leaves(exhibit("e1"), one.left);
    CHECK(integer_of(leave.props, "dwell_ms") == one.dwell);
    CHECK(integer_of(leave.props, "active_ms") == one.active);
  }
}

TEST_CASE("whoever answers the warning is still there", "[recorder]") {
  for (const bool continued : {true, false}) {
    CAPTURE(continued);
    Telling telling;
    telling.happens(screens::VisitStarted{}, 0);
    telling.opens(exhibit("e1"), 0);
    const auto answer = telling.happens(screens::WarningAnswered{continued}, 65);
    REQUIRE(answer.size() == 1);
    CHECK(answer[0].name == "timeout_warning");
    CHECK(text_of(answer[0].props, "answer") == (continued ? "continue" : "ignore"));
    const auto leave = telling.leaves(exhibit("e1"), 100);
    CHECK(integer_of(leave.props, "dwell_ms") == (continued ? 100'000 : 60'000));
  }
}

TEST_CASE("events carry the visitor's language, and the next visit begins with the first",
          "[recorder]") {
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  const auto change =
      telling.happens(screens::LanguageSwitched{Language::thai, Language::english}, 1);
  REQUIRE(change.size() == 1);
  CHECK(text_of(change[0].props, "from") == "th");
  CHECK(text_of(change[0].props, "to") == "en");
  CHECK(change[0].language == stats::Language::english);
  CHECK(telling.opens(exhibit("e1"), 2)[0].language == stats::Language::english);
  telling.leaves(exhibit("e1"), 3);
  const auto end = telling.happens(screens::VisitEnded{screens::EndReason::timeout}, 4);
  CHECK(end[0].language == stats::Language::english);
  CHECK(text_of(end[0].props, "reason") == "timeout");
  CHECK(telling.happens(screens::VisitStarted{}, 5)[0].language == stats::Language::thai);
}

TEST_CASE("a visit's end tells why", "[recorder]") {
  using screens::EndReason;
  for (const auto& [reason, told] : {std::pair{EndReason::timeout, "timeout"},
                                     {EndReason::restart, "restart"},
                                     {EndReason::finish, "finish"}}) {
    Telling telling;
    telling.happens(screens::VisitStarted{}, 0);
    CHECK(text_of(telling.happens(screens::VisitEnded{reason}, 1)[0].props, "reason") == told);
  }
}

TEST_CASE("an answer belongs to its visit and adds no time to it", "[recorder]") {
  using screens::Opinion;
  for (const auto& [opinion, told] :
       {std::pair{Opinion::good, "good"}, {Opinion::fair, "fair"}, {Opinion::bad, "bad"}}) {
    Telling telling;
    const auto start = telling.happens(screens::VisitStarted{}, 0);
    telling.happens(screens::Acted{}, 30);
    const auto given = telling.happens(screens::FeedbackGiven{opinion}, 36);
    REQUIRE(given.size() == 1);
    CHECK(given[0].name == "feedback");
    CHECK(text_of(given[0].props, "answer") == told);
    CHECK(given[0].session == start[0].session);
    const auto end = telling.happens(screens::VisitEnded{screens::EndReason::finish}, 36);
    CHECK(integer_of(end[0].props, "duration_ms") == 30'000);
    CHECK(integer_of(end[0].props, "actions") == 1);
  }
}

TEST_CASE("two visits have two sessions", "[recorder]") {
  Telling telling;
  const auto first = telling.happens(screens::VisitStarted{}, 0);
  telling.happens(screens::VisitEnded{}, 1);
  const auto second = telling.happens(screens::VisitStarted{}, 2);
  CHECK(first[0].session != second[0].session);
}

TEST_CASE("a search is told folded, with what came of it", "[recorder]") {
  using screens::Search;
  struct Case {
    Search search;
    int rank;
    const char* word;
    std::int64_t letters;
  };
  const Case cases[] = {
      {{"การ อ่าน ๒", "", 2}, 1, "การอ่าน2", 10},
      {{"STEM", "", 0}, -1, "stem", 4},
      {{"o;y9", "นวัต", 5}, 0, "นวัต", 4},
      {{"การอ่าน", "", std::nullopt}, -1, "", 7},  // not known whether it is a word of the content
      {{"081-234-5678", "", 0}, -1, "", 12},
      {{"๐๘๑๒๓๔๕๖๗๘", "", 0}, -1, "", 10},
      {{"a@b.example", "", 0}, -1, "", 11},
      {{std::string(41, 'a'), "", 0}, -1, "", 41},
  };
  for (const Case& one : cases) {
    CAPTURE(one.search.typed);
    Telling telling;
    telling.happens(screens::VisitStarted{}, 0);
    const auto told = telling.happens(screens::Searched{one.search, one.rank}, 5);
    REQUIRE(told.size() == 1);
    CHECK(told[0].name == "search");
    CHECK(text_of(told[0].props, "q_norm") == one.word);
    CHECK(integer_of(told[0].props, "len") == one.letters);
    CHECK(integer_of(told[0].props, "results") == one.search.results);
    CHECK(integer_of(told[0].props, "chosen_rank").value_or(0) == one.rank + 1);
    CHECK(text_of(told[0].props, "layout") == "kedmanee");
  }
}

TEST_CASE("outside a visit nothing is counted", "[recorder]") {
  Telling telling;
  CHECK(telling.opens({.page = Page::attract}, 0).empty());
  CHECK(telling.happens(screens::Acted{}, 1).empty());
  CHECK(telling.happens(screens::Left{{.page = Page::attract}}, 2).empty());
  CHECK(telling.happens(screens::LanguageSwitched{}, 3).empty());
  CHECK(telling.happens(screens::VisitEnded{}, 4).empty());
  CHECK(telling.breaks_off(5).empty());
}

TEST_CASE("what a visitor changes to see and reach better is counted in words", "[recorder]") {
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  screens::Comfort wanted;
  wanted.text_percent = 200;
  wanted.mode = ui::Mode::contrast;
  wanted.still = wanted.low = wanted.more_time = true;
  std::string told;
  for (const screens::ComfortChange& change : screens::changes_between({}, wanted)) {
    const auto events = telling.happens(screens::ComfortChanged{change, wanted}, 1);
    REQUIRE(events.size() == 1);
    CHECK(events[0].name == "a11y_change");
    told += text_of(events[0].props, "what") + " " + text_of(events[0].props, "from") + " " +
            text_of(events[0].props, "to") + "; ";
  }
  CHECK(told ==
        "text p100 p200; colours light contrast; motion on off; reach off on; time off on; ");
}

TEST_CASE("every event of a visit says what the visitor has chosen to see better", "[recorder]") {
  Telling telling;
  CHECK(telling.happens(screens::VisitStarted{}, 0)[0].a11y.empty());
  screens::Comfort wanted;
  wanted.text_percent = 160;
  wanted.mode = ui::Mode::contrast;
  wanted.still = wanted.low = wanted.more_time = true;
  telling.happens(screens::ComfortChanged{{"text", "p100", "p160"}, wanted}, 1);
  const std::string all = "text-160 contrast still low-reach more-time";
  CHECK(telling.opens(exhibit("e1"), 2)[0].a11y == all);
  CHECK(telling.leaves(exhibit("e1"), 3).a11y == all);
  CHECK(telling.happens(screens::VisitEnded{}, 4)[0].a11y == all);
  CHECK(telling.happens(screens::VisitStarted{}, 5)[0].a11y.empty());
  CHECK(a11y_of({.text_percent = 130, .mode = ui::Mode::dark}) == "text-130 dark");
}

TEST_CASE("a narrowed list, a picture looked at and how far was scrolled are told", "[recorder]") {
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  const auto filter = telling.happens(
      screens::Filtered{catalog::FacetId("area"), catalog::TermId("loei"), false, 12}, 1);
  REQUIRE(filter.size() == 1);
  CHECK(filter[0].props ==
        stats::Props{{"facet", "area"}, {"term", "loei"}, {"action", "take"}, {"results", 12}});

  const auto gallery = telling.opens({.page = Page::gallery, .subject = "e1", .picture = 2}, 2);
  REQUIRE(gallery.size() == 2);
  CHECK(gallery[1].props == stats::Props{{"id", "e1"}, {"picture", 3}, {"action", "open"}});
  using What = screens::Looked::What;
  const auto zoom = telling.happens(screens::Looked{What::zoomed, catalog::ExhibitId("e1"), 2}, 3);
  REQUIRE(zoom.size() == 1);
  CHECK(text_of(zoom[0].props, "action") == "zoom");
  const auto next = telling.happens(screens::Looked{What::turned, catalog::ExhibitId("e1"), 3}, 4);
  REQUIRE(next.size() == 1);
  CHECK(next[0].props == stats::Props{{"id", "e1"}, {"picture", 4}, {"action", "next"}});

  const auto leave = telling.happens(screens::Left{exhibit("e1"), 80}, 5);
  REQUIRE(leave.size() == 1);
  CHECK(integer_of(leave[0].props, "max_scroll") == 80);
}

TEST_CASE("the works that lay before a visitor are told in as few events as hold them",
          "[recorder]") {
  struct Case {
    std::size_t works;
    std::size_t events;
  };
  const Case cases[] = {{1, 1}, {32, 1}, {33, 2}, {64, 2}};
  for (const Case& one : cases) {
    CAPTURE(one.works);
    Telling telling;
    telling.happens(screens::VisitStarted{}, 0);
    screens::Offered offered{{.page = Page::home}, {}};
    for (std::size_t i = 1; i <= one.works; ++i)
      offered.works.emplace_back("e0-" + std::to_string(i));
    const auto events = telling.happens(offered, 1);
    REQUIRE(events.size() == one.events);
    std::size_t works = 0;
    for (const stats::Event& event : events) {
      CHECK_FALSE(event.session.empty());
      works += stats::split(text_of(event.props, "ids"), ',').size();
    }
    CHECK(works == one.works);
  }
}

TEST_CASE("a visit the power takes away is closed", "[recorder]") {
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  telling.opens(exhibit("e1"), 1);
  const auto events = telling.breaks_off(6);
  REQUIRE(events.size() == 2);
  CHECK(events[0].name == "leave");
  CHECK(integer_of(events[0].props, "dwell_ms") == 5000);
  CHECK(events[1].name == "session_end");
  CHECK(text_of(events[1].props, "reason") == "power");
  CHECK(telling.breaks_off(7).empty());
}

TEST_CASE("watching a video is told in parts, and counts as being there", "[video]") {
  using What = screens::Watched::What;
  using std::chrono::milliseconds;
  const auto watched = [](What what, int position_ms) {
    return screens::Watched{what, catalog::ExhibitId("e0-014"), 3, milliseconds(position_ms)};
  };
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  telling.happens(screens::Acted{}, 1);
  telling.opens(exhibit("e0-014"), 1);
  const auto play = telling.happens(watched(What::played, 0), 2);
  REQUIRE(play.size() == 1);
  CHECK(play.front().name == "media");
  CHECK(text_of(play.front().props, "action") == "play");
  CHECK(text_of(play.front().props, "id") == "e0-014");
  CHECK(integer_of(play.front().props, "video") == 3);
  CHECK(integer_of(play.front().props, "watched_ms") == std::nullopt);
  const auto pause = telling.happens(watched(What::paused, 90'000), 92);
  CHECK(text_of(pause.front().props, "action") == "pause");
  CHECK(integer_of(pause.front().props, "at_ms") == 90'000);
  CHECK(integer_of(pause.front().props, "watched_ms") == 90'000);
  telling.happens(watched(What::played, 90'000), 100);
  const auto end = telling.happens(watched(What::finished, 100'000), 110);
  CHECK(text_of(end.front().props, "action") == "finish");
  CHECK(integer_of(end.front().props, "watched_ms") == 10'000);
  // 110 seconds without a touch, but not one of them away.
  CHECK(integer_of(telling.leaves(exhibit("e0-014"), 120).props, "dwell_ms") == 119'000);
}

TEST_CASE("listening to a page is told with the work's id, and counts as being there",
          "[read-aloud]") {
  Telling telling;
  telling.happens(screens::VisitStarted{}, 0);
  telling.happens(screens::Acted{}, 1);
  telling.opens(exhibit("e0-014"), 1);
  const auto begun = telling.happens(screens::Listened{true, exhibit("e0-014"), {}}, 2);
  REQUIRE(begun.size() == 1);
  CHECK(begun.front().name == "media");
  CHECK(text_of(begun.front().props, "id") == "e0-014");
  CHECK(text_of(begun.front().props, "action") == "listen");
  CHECK(integer_of(begun.front().props, "at_ms") == 0);
  const auto ended =
      telling.happens(screens::Listened{false, exhibit("e0-014"), std::chrono::seconds(90)}, 92);
  REQUIRE(ended.size() == 1);
  CHECK(text_of(ended.front().props, "action") == "listen-stop");
  CHECK(integer_of(ended.front().props, "at_ms") == 90'000);
  // 92 seconds without a touch, but not one of them away.
  CHECK(integer_of(telling.leaves(exhibit("e0-014"), 100).props, "dwell_ms") == 99'000);
  const screens::Place about{.page = screens::Page::about};
  const auto other = telling.happens(screens::Listened{true, about, {}}, 101);
  REQUIRE(other.size() == 1);
  CHECK(text_of(other.front().props, "id") == "");
}

TEST_CASE("what is kept is told by the work's id alone, and whether it is still kept",
          "[recorder]") {
  struct Case {
    screens::Shelf shelf;
    bool kept;
    const char* name;
    const char* action;
  };
  const Case cases[] = {{screens::Shelf::bag, true, "bag", "put"},
                        {screens::Shelf::likes, true, "like", "put"},
                        {screens::Shelf::likes, false, "like", "take"},
                        {screens::Shelf::votes, true, "vote", "put"},
                        {screens::Shelf::votes, false, "vote", "take"}};
  Telling telling;
  (void)telling.happens(screens::VisitStarted{}, 1);
  for (const Case& one : cases) {
    CAPTURE(one.name, one.action);
    const screens::Keep keep{one.shelf, {"loei", catalog::ExhibitId("e1")}, one.kept};
    const auto events = telling.happens(screens::Kept{keep}, 2);
    REQUIRE(events.size() == 1);
    CHECK(events[0].name == one.name);
    CHECK(text_of(events[0].props, "id") == "e1");
    CHECK(text_of(events[0].props, "action") == one.action);
  }
  const auto links = telling.happens(screens::LinksShown{catalog::ExhibitId("e2")}, 3);
  REQUIRE(links.size() == 1);
  CHECK(links[0].name == "link_qr");
  CHECK(text_of(links[0].props, "id") == "e2");
}

TEST_CASE("the log is told the rules of a voting, and until when it is sealed", "[recorder]") {
  const std::chrono::minutes thailand{420};
  catalog::PackFacts facts;
  facts.votes = 2;
  const stats::Event unsealed = voting_of(facts, thailand);
  CHECK(stats::check(unsealed).has_value());
  CHECK(integer_of(unsealed.props, "votes") == 2);
  CHECK_FALSE(integer_of(unsealed.props, "opens_ms"));
  facts.votes_open = "1970-01-02T07:30";
  CHECK(integer_of(voting_of(facts, thailand).props, "opens_ms") == (24 * 60 + 30) * 60'000);
  facts.votes_open = "1970-01-02";  // from midnight on
  CHECK(integer_of(voting_of(facts, thailand).props, "opens_ms") == 17 * 3'600'000);
}
