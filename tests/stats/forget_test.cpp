#include "stats/forget.h"

#include "stats/merge.h"
#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

constexpr std::chrono::sys_days k_first = std::chrono::sys_days(std::chrono::days(20'777));

Report report_of(const std::vector<std::filesystem::path>& logs) {
  auto report = read_report(logs);
  INFO((report ? "" : report.error().message));
  REQUIRE(report.has_value());
  return std::move(*report);
}

// What sums can hold, of a report.
Report summed(Report report) {
  Report kept;
  kept.kiosks = report.kiosks;
  kept.sessions = report.sessions;
  kept.engaged_sessions = report.engaged_sessions;
  kept.english_sessions = report.english_sessions;
  kept.aided_sessions = report.aided_sessions;
  kept.broad_sessions = report.broad_sessions;
  kept.exhibit_views = report.exhibit_views;
  kept.passes = report.passes;
  kept.hours = report.hours;
  kept.never_opened = report.never_opened;
  kept.days = report.days;
  for (DayFigures& day : kept.days) day.forgotten = false;
  for (const ExhibitFigures& exhibit : report.exhibits)
    kept.exhibits.push_back({.pack = exhibit.pack,
                             .id = exhibit.id,
                             .thai = exhibit.thai,
                             .views = exhibit.views,
                             .passes = exhibit.passes,
                             .sessions = exhibit.sessions,
                             .likes = exhibit.likes});
  for (const ShareFigures& one : report.categories)
    kept.categories.push_back({.id = one.id, .views = one.views, .exhibits = one.exhibits});
  for (const ShareFigures& one : report.schools)
    kept.schools.push_back({.id = one.id, .views = one.views, .exhibits = one.exhibits});
  for (const KioskFigures& one : report.machines)
    kept.machines.push_back({.id = one.id,
                             .sessions = one.sessions,
                             .exhibit_views = one.exhibit_views,
                             .boots = one.boots,
                             .boots_without_shutdown = one.boots_without_shutdown,
                             .uptime = one.uptime});
  for (const PackFigures& one : report.packs)
    kept.packs.push_back({.id = one.id, .sessions = one.sessions});
  return kept;
}

std::filesystem::path made_up(const Folder& folder, std::uint64_t seed, bool troubles = true) {
  auto made =
      simulate(folder.path() / "logs",
               {.seed = seed, .kiosks = 1, .days = 5, .sessions = 250, .troubles = troubles});
  REQUIRE(made.has_value());
  return made->logs.front();
}

}  // namespace

TEST_CASE("what is forgotten stays in the daily sums of every later report", "[simulation]") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    const Folder folder;
    const auto log = made_up(folder, seed);
    const auto copy = folder.path() / "older.db";
    std::filesystem::copy_file(log_file(log), copy);
    const Report before = report_of({log});
    for (const int day : {2, 2, 4}) {  // again, which changes nothing, and more later
      CAPTURE(day);
      const auto done = forget(
          log, {.before = k_first + std::chrono::days(day), .now = k_first, .also_votes = true});
      INFO((done ? "" : done.error().message));
      REQUIRE(done.has_value());
      const Report after = report_of({log});
      CHECK(summed(after) == summed(before));
      CHECK(after.forgotten_sessions > 0);
      CHECK(after.quality.events < before.quality.events);
      // A copy from before does not count twice what is in the sums, whichever way they are read.
      CHECK(summed(report_of({copy, log})) == summed(before));
    }
    const auto out = folder.path() / "merged.db";
    REQUIRE(merge_logs(out, {copy, log, log}).has_value());
    CHECK(summed(report_of({out, log})) == summed(before));
    const auto all = forget(
        log, {.before = k_first + std::chrono::days(900), .now = k_first, .also_votes = true});
    REQUIRE(all.has_value());
    // Only a last run with a wrong clock may be left: nobody knows how old it is.
    const QualityFigures left = report_of({log}).quality;
    CHECK(left.events == left.doubtful_clock_events);
    CHECK(summed(report_of({log})) == summed(before));
  }
}

TEST_CASE("a visit that goes on past midnight is not cut in two") {
  const Folder folder;
  {
    LogOptions late = options(folder.path());
    Log log = Log::open(std::move(late));
    constexpr std::int64_t k_midnight = 14 * 3600 * 1000;  // at(0) is 10:00
    (void)log.record(event("session_start", "day"), at(1000));
    (void)log.record(event("session_end", "day", {{"duration_ms", 5000}}), at(6000));
    (void)log.record(event("session_start", "night"), at(k_midnight - 1000));
    (void)log.record(view("night", "e1"), at(k_midnight + 1000));
    (void)log.record(event("session_end", "night", {{"duration_ms", 9000}}), at(k_midnight + 9000));
    REQUIRE(log.close(at(k_midnight + 10'000), k_soon));
  }
  const auto done = forget(folder.path(), {.before = k_first + std::chrono::days(1)});
  REQUIRE(done.has_value());
  CHECK(done->sessions == 1);
  CHECK(texts(folder.path(), "SELECT DISTINCT session FROM event WHERE session <> ''") ==
        std::vector<std::string>{"night"});
  CHECK(report_of({folder.path()}).sessions == 2);
  CHECK(report_of({folder.path()}).quality.missing_events == 0);
}

TEST_CASE("searched words go after 90 days, and votes not unasked") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    (void)log.record(event("search", "s", {{"q_norm", "robot"}, {"results", 3}}), at(1000));
    (void)log.record(event("vote", "s", {{"id", "e1"}, {"action", "put"}}), at(2000));
    REQUIRE(log.close(at(3000), k_soon));
  }
  const auto after = [](int days) {
    return ForgetOptions{.now = k_first + std::chrono::days(days)};
  };
  CHECK(forget(folder.path(), after(89))->searched_words == 0);
  CHECK(base::read_file(log_file(folder.path()))->find("robot") != std::string::npos);
  CHECK(forget(folder.path(), after(92))->searched_words == 1);
  CHECK(base::read_file(log_file(folder.path()))->find("robot") == std::string::npos);
  CHECK(report_of({folder.path()}).searches.with_results == 1);
  ForgetOptions votes = after(200);
  votes.before = k_first + std::chrono::days(100);
  const auto refused = forget(folder.path(), votes);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().fault == base::Fault::input);
  CHECK(count(folder.path(), "SELECT count(*) FROM event") == 4);
  votes.also_votes = true;
  CHECK(forget(folder.path(), votes)->events == 4);
}

TEST_CASE("nothing is forgotten while a kiosk writes, nor of what is no log") {
  const Folder live, none;
  Log log = Log::open(options(live.path()));
  REQUIRE(log.flush(k_soon));
  const ForgetOptions all{.before = k_first + std::chrono::days(9)};
  CHECK(forget(live.path(), all).error().fault == base::Fault::busy);
  CHECK(forget(none.path(), all).error().fault == base::Fault::missing);
  CHECK(std::filesystem::is_empty(none.path()));
}
