// Every figure of a report against the truth of made-up visits.
#include "stats/simulation.h"

#include "stats/event.h"
#include "stats/log_reader.h"
#include "stats/props.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

Simulated made_up(const std::filesystem::path& out, const SimulationOptions& options) {
  auto made = simulate(out, options);
  INFO((made ? "" : made.error().message));
  REQUIRE(made.has_value());
  return std::move(*made);
}

Report report_of(const std::vector<std::filesystem::path>& logs, const Scope& scope = {}) {
  auto report = read_report(logs, scope);
  INFO((report ? "" : report.error().message));
  REQUIRE(report.has_value());
  return std::move(*report);
}

// Part by part, so that a failure says where.
void check_equal(const Report& report, const Report& truth) {
  CHECK(report.kiosks == truth.kiosks);
  REQUIRE(report.machines.size() == truth.machines.size());
  for (std::size_t at = 0; at < truth.machines.size(); ++at) {
    CAPTURE(at);
    CHECK(report.machines[at].heartbeat == truth.machines[at].heartbeat);
    CHECK(report.machines[at].uptime == truth.machines[at].uptime);
    CHECK(report.machines[at].boots == truth.machines[at].boots);
    CHECK(report.machines[at] == truth.machines[at]);
  }
  CHECK(report.packs == truth.packs);
  CHECK(report.quality.boots == truth.quality.boots);
  CHECK(report.quality.boots_without_shutdown == truth.quality.boots_without_shutdown);
  CHECK(report.quality.missing_events == truth.quality.missing_events);
  CHECK(report.quality.dropped_events == truth.quality.dropped_events);
  CHECK(report.quality.doubtful_clock_events == truth.quality.doubtful_clock_events);
  CHECK(report.quality.clock_steps == truth.quality.clock_steps);
  CHECK(report.quality.open_sessions == truth.quality.open_sessions);
  CHECK(report.quality.sessions_not_counted == truth.quality.sessions_not_counted);
  CHECK(report.quality.sessions_without_day == truth.quality.sessions_without_day);
  CHECK(report.quality.events == truth.quality.events);
  CHECK(report.quality.gaps.size() == truth.quality.gaps.size());
  CHECK(report.quality.missing_days == truth.quality.missing_days);
  CHECK(report.quality == truth.quality);
  CHECK(report.sessions == truth.sessions);
  CHECK(report.engaged_sessions == truth.engaged_sessions);
  CHECK(report.english_sessions == truth.english_sessions);
  CHECK(report.aided_sessions == truth.aided_sessions);
  CHECK(report.exhibit_views == truth.exhibit_views);
  CHECK(report.passes == truth.passes);
  CHECK(report.session_time == truth.session_time);
  CHECK(report.dwell == truth.dwell);
  CHECK(report.broad_sessions == truth.broad_sessions);
  CHECK(report.days == truth.days);
  CHECK(report.hours == truth.hours);
  REQUIRE(report.exhibits.size() == truth.exhibits.size());
  for (std::size_t at = 0; at < truth.exhibits.size(); ++at) {
    CAPTURE(at, truth.exhibits[at].id);
    CHECK(report.exhibits[at] == truth.exhibits[at]);
  }
  CHECK(report.never_opened == truth.never_opened);
  CHECK(report.categories == truth.categories);
  CHECK(report.schools == truth.schools);
  CHECK(report.terms == truth.terms);
  CHECK(report.balance == truth.balance);
  CHECK(report.funnel == truth.funnel);
  CHECK(report.first_choices == truth.first_choices);
  CHECK(report.screens == truth.screens);
  CHECK(report.searches.terms == truth.searches.terms);
  CHECK(report.searches.missed == truth.searches.missed);
  CHECK(report.searches == truth.searches);
  CHECK(report.lengths == truth.lengths);
  CHECK(report.breadths == truth.breadths);
  CHECK(report.access == truth.access);
  CHECK(report.ends == truth.ends);
  CHECK(report.timeouts == truth.timeouts);
  CHECK(report.feedback == truth.feedback);
  CHECK(report.media == truth.media);
  CHECK(report.kept == truth.kept);
  CHECK(report == truth);
}

}  // namespace

TEST_CASE("every figure of a report is the truth of 10,000 made-up sessions", "[simulation]") {
  const Folder folder;
  const Simulated made =
      made_up(folder.path() / "logs", {.seed = 1, .kiosks = 3, .days = 6, .sessions = 10'000});
  CHECK(made.truth.sessions > 9'000);
  CHECK(made.truth.quality.clock_steps > 0);
  CHECK(made.truth.quality.missing_events > 0);
  CHECK(made.truth.quality.sessions_without_day > 0);
  CHECK(made.truth.quality.boots_without_shutdown > 3);
  CHECK(made.truth.searches.missed.size() > 2);
  CHECK(made.truth.feedback.bad > 0);
  check_equal(report_of(made.logs), made.truth);
}

TEST_CASE("every figure of a report is the truth, whatever was made up", "[simulation]") {
  for (std::uint64_t seed = 10; seed < 30; ++seed) {
    const Folder folder;
    CAPTURE(seed);
    const Simulated made =
        made_up(folder.path() / "logs", {.seed = seed,
                                         .kiosks = static_cast<int>(seed % 4) + 1,
                                         .days = static_cast<int>(seed % 7) + 1,
                                         .sessions = static_cast<std::int64_t>(seed % 5) * 40,
                                         .troubles = seed % 9 != 0});
    check_equal(report_of(made.logs), made.truth);
  }
}

TEST_CASE("what is made up is what a kiosk could have recorded", "[simulation]") {
  const Folder folder;
  const Simulated made =
      made_up(folder.path() / "logs", {.seed = 3, .kiosks = 1, .days = 3, .sessions = 120});
  std::int64_t events = 0;
  const auto read =
      read_log(log_file(made.logs.front()),
               {.begin_boot = [](const StoredBoot& boot) { CHECK(is_uuid(boot.boot_id)); },
                .add =
                    [&](const StoredEvent& stored) {
                      ++events;
                      CAPTURE(stored.name, stored.props);
                      const auto props = read_props(stored.props);
                      REQUIRE(props.has_value());
                      const auto allowed = check({.name = stored.name,
                                                  .props = *props,
                                                  .session = stored.session,
                                                  .a11y = stored.a11y});
                      INFO((allowed ? "" : allowed.error().message));
                      CHECK(allowed.has_value());
                    },
                .name = [](const Pack&, const Name&) {}});
  REQUIRE(read.has_value());
  CHECK(events == made.events);
}

TEST_CASE("the same seed makes the same logs, and another one others", "[simulation]") {
  const Folder folder;
  const auto log_of = [&](const char* name, std::uint64_t seed) {
    const Simulated made =
        made_up(folder.path() / name, {.seed = seed, .kiosks = 1, .days = 1, .sessions = 20});
    return *base::read_file(log_file(made.logs.front()));
  };
  const std::string one = log_of("one", 7);
  CHECK(log_of("again", 7) == one);
  CHECK(log_of("other", 8) != one);
}

TEST_CASE("logs are made up in an empty folder only", "[simulation]") {
  const Folder folder;
  std::ofstream(folder.path() / "mine") << "x";
  const auto refused = simulate(folder.path(), {});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().fault == base::Fault::input);
  CHECK(simulate(folder.path() / "new", {.kiosks = 0}).error().fault == base::Fault::input);
  CHECK(*base::read_file(folder.path() / "mine") == "x");
}
