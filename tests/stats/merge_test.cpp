#include "stats/merge.h"

#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <random>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

using Paths = std::vector<std::filesystem::path>;

Simulated made_up(const std::filesystem::path& out, const SimulationOptions& options) {
  auto made = simulate(out, options);
  INFO((made ? "" : made.error().message));
  REQUIRE(made.has_value());
  return std::move(*made);
}

Report report_of(const Paths& logs, const Scope& scope = {}) {
  auto report = read_report(logs, scope);
  INFO((report ? "" : report.error().message));
  REQUIRE(report.has_value());
  return std::move(*report);
}

Merged merged(const std::filesystem::path& out, const Paths& logs,
              Existing existing = Existing::keep) {
  auto done = merge_logs(out, logs, existing);
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  return std::move(*done);
}

}  // namespace

TEST_CASE("merged logs say what they said apart, in any order and twice", "[simulation]") {
  const Folder folder;
  const Simulated made =
      made_up(folder.path() / "logs", {.seed = 5, .kiosks = 3, .days = 4, .sessions = 600});
  std::mt19937 random(1);
  for (int at = 0; at < 4; ++at) {
    CAPTURE(at);
    Paths logs = made.logs;
    logs.insert(logs.end(), made.logs.begin(), made.logs.end());
    std::ranges::shuffle(logs, random);
    const auto first = folder.path() / ("first" + std::to_string(at));
    const auto second = folder.path() / ("second" + std::to_string(at));
    const auto half = static_cast<std::ptrdiff_t>(logs.size() / 2);
    merged(first, {logs.begin(), logs.begin() + half});
    logs.push_back(first);
    const Merged done = merged(second, {logs.begin() + half, logs.end()});
    CHECK(done.events == made.truth.quality.events);
    CHECK(done.kiosks == 3);
    CHECK(done.gaps == made.truth.quality.gaps);
    CHECK(done.missing_days == made.truth.quality.missing_days);
    CHECK(report_of({second}) == made.truth);
    CHECK(report_of({second, first}) == made.truth);
  }
}

TEST_CASE("a part of a report is the truth of that part", "[simulation]") {
  using namespace std::chrono;
  const sys_days first(2026y / November / 20);
  for (const Scope& scope :
       {Scope{.since = first + days(1)}, Scope{.until = first},
        Scope{.since = first + days(1), .until = first + days(2)}, Scope{.pack = "sandbox8"},
        Scope{.pack = "nowhere"}, Scope{.since = first + days(900)}}) {
    const Folder folder;
    const Simulated made =
        made_up(folder.path() / "logs",
                {.seed = 8, .kiosks = 2, .days = 6, .sessions = 400, .scope = scope});
    CHECK(report_of(made.logs, scope) == made.truth);
  }
  const Folder folder, again;
  SimulationOptions options{.seed = 8, .kiosks = 3, .days = 3, .sessions = 200};
  const Simulated all = made_up(folder.path() / "logs", options);
  options.scope.kiosk = all.truth.kiosks.at(1).substr(0, 8);
  const Simulated one = made_up(again.path() / "logs", options);
  CHECK(one.truth.kiosks.size() == 1);
  CHECK(report_of(all.logs, options.scope) == one.truth);
}

TEST_CASE("what is merged is written whole, and never over a log that is read") {
  const Folder folder;
  const Simulated made = made_up(folder.path() / "logs", {.kiosks = 1, .days = 1, .sessions = 5});
  const auto log = log_file(made.logs.front());
  const auto before = base::read_file(log);
  const auto fault = [](const auto& done) {
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message.find('\n') == std::string::npos);
    return done.error().fault;
  };
  CHECK(fault(merge_logs(log, {log})) == base::Fault::input);
  CHECK(fault(merge_logs(folder.path(), {log})) == base::Fault::input);
  CHECK(fault(merge_logs(folder.path() / "no" / "out.db", {log})) == base::Fault::system);
  const auto out = folder.path() / "out.db";
  const auto half_written = folder.path() / "half.db";
  std::ofstream(half_written) << before->substr(0, before->size() / 2);
  const auto empty = folder.path() / "empty.db";
  std::ofstream(empty).flush();
  CHECK(fault(merge_logs(out, {log, half_written})) == base::Fault::damaged);
  CHECK(fault(merge_logs(out, {log, empty})) == base::Fault::input);
  CHECK(fault(merge_logs(out, {folder.path() / "nowhere"})) == base::Fault::missing);
  CHECK_FALSE(std::filesystem::exists(out));
  merged(out, {log});
  const auto written = base::read_file(out);
  CHECK(fault(merge_logs(out, {made.logs})) == base::Fault::input);
  CHECK(*base::read_file(out) == *written);
  merged(out, made.logs, Existing::replace);
  CHECK(report_of({out}) == made.truth);
  CHECK(*base::read_file(log) == *before);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    CHECK(entry.path().extension() != ".part");
}

TEST_CASE("logs of both versions, live ones and ones without a session are merged") {
  const Folder live, first, folder;
  Log log = Log::open(options(live.path()));
  log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "\"เกม\", =1+1\n🤖", "Game"}});
  (void)log.record(view("s1", "e1"), at(1000));
  REQUIRE(log.flush(k_soon));
  {
    auto old = store::Database::open(log_file(first.path()), store::Access::write);
    REQUIRE(old.has_value());
    REQUIRE(store::migrate(*old, k_log_application_id, log_history().first(1)).has_value());
    REQUIRE(old->script("INSERT INTO boot VALUES (1, 'k1', 'b1', '0.1.0', 420, 5, 6);"
                        "INSERT INTO pack VALUES (7, 'loei2', '0.9');"
                        "INSERT INTO event VALUES (1, 1, 10, 1795000000000, 'ok', 's2', 'visitor', "
                        "'en', 7, 'view', '{\"screen\":\"exhibit\",\"id\":\"e1\"}')")
                .has_value());
  }
  const auto out = folder.path() / "out.db";
  CHECK(merged(out, {live.path(), first.path()}).kiosks == 2);
  const Report report = report_of({out});
  CHECK(report.sessions == 2);
  REQUIRE(report.exhibits.size() == 1);
  CHECK(report.exhibits[0].views == 2);
  CHECK(report.exhibits[0].thai == "\"เกม\", =1+1\n🤖");
  REQUIRE(report.packs.size() == 1);
  CHECK(report.packs[0].versions == std::vector<std::string>{"0.9", "1"});
  Report apart = report_of({first.path(), live.path()});
  // While it runs its last run misses no shutdown; in the merged log nothing runs.
  CHECK(apart.quality.boots_without_shutdown + 1 == report.quality.boots_without_shutdown);
}
