// Logs sent to a real PostgreSQL server, on good days and bad ones.
#include "push/push.h"

#include "push/postgres.h"
#include "stats/forget.h"
#include "stats/merge.h"
#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <thread>

using namespace kiosk;
using namespace kiosk::push::testing;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;
using push::Pushed;

namespace {

const base::WallTime k_now = at(86'400'000).wall;

push::PushOptions options_for(const std::string& address, const std::vector<fs::path>& logs) {
  return {.logs = logs, .address = *push::read_address(address), .now = k_now};
}

Pushed pushed(const std::string& address, const std::vector<fs::path>& logs) {
  const auto done = push::push(options_for(address, logs));
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  return *done;
}

Simulated made_up(const fs::path& out, std::int64_t sessions, int kiosks = 2) {
  auto made = simulate(out, {.seed = 5, .kiosks = kiosks, .days = 2, .sessions = sessions});
  REQUIRE(made.has_value());
  return std::move(*made);
}

std::int64_t events_in(const std::string& database) {
  return std::stoll(server().one(database, "SELECT count(*) FROM kiosk_event"));
}

std::int64_t sessions_in(const std::string& database) {
  return std::stoll(
      server().one(database, "SELECT value FROM kiosk_report_summary WHERE figure = 'sessions'"));
}

void record_visit(Log& log, const std::string& session, std::int64_t begin_ms) {
  (void)log.record(event("session_start", session, {{"entry", "attract"}}), at(begin_ms));
  (void)log.record(view(session, "e1"), at(begin_ms + 1000));
  (void)log.record(event("session_end", session, {{"reason", "finish"}}), at(begin_ms + 9000));
}

}  // namespace

TEST_CASE("a push is complete, and a second one sends nothing and changes nothing", "[push]") {
  const Folder folder;
  const Simulated made = made_up(folder.path() / "logs", 60);
  const std::string address = server().make("twice");
  CHECK(pushed(address, made.logs).added == made.events);
  CHECK(events_in("twice") == made.events);
  const Pushed again = pushed(address, made.logs);
  CHECK(again.sent == 0);
  CHECK(again.unmarked.empty());
  CHECK(events_in("twice") == made.events);
  // A copy of all without marks sends all, and the database knows each of them.
  REQUIRE(merge_logs(folder.path() / "merged.db", made.logs, Existing::keep).has_value());
  const Pushed merged = pushed(address, {folder.path() / "merged.db"});
  CHECK(merged.sent == made.events);
  CHECK(merged.added == 0);
  CHECK(pushed(address, {folder.path() / "merged.db"}).sent == 0);
  CHECK(sessions_in("twice") == made.truth.sessions);
}

TEST_CASE("a log is pushed while a kiosk writes it, each time from the mark on", "[push]") {
  const Folder folder;
  const std::string address = server().make("live");
  Log log = Log::open(options(folder.path()));
  record_visit(log, "s1", 0);
  REQUIRE(log.flush(k_soon));
  const Pushed first = pushed(address, {folder.path()});
  CHECK(first.added == first.sent);
  CHECK(server().one("live", "SELECT running FROM kiosk_run") == "t");
  CHECK(server().one("live", "SELECT boots_without_shutdown FROM kiosk_report_reliability") == "0");
  record_visit(log, "s2", 60'000);
  REQUIRE(log.flush(k_soon));
  const Pushed second = pushed(address, {folder.path()});
  CHECK(second.sent == 3);
  CHECK(second.added == 3);
  CHECK(sessions_in("live") == 2);
  REQUIRE(log.close(at(120'000), k_soon));
  CHECK(is_whole(folder.path()));
  CHECK(is_gapless(folder.path()));
}

TEST_CASE("two kiosks may push at once, also into a database that is still empty", "[push]") {
  const Folder folder;
  const Simulated made = made_up(folder.path() / "logs", 80, 3);
  const std::string address = server().make("crowd");
  std::vector<base::Result<Pushed>> done(3, base::fail(base::Fault::system, "not run"));
  std::vector<std::thread> kiosks;
  for (auto& result : done)
    kiosks.emplace_back([&] {
      push::PushOptions wanted = options_for(address, made.logs);
      wanted.batch_events = 50;
      result = push::push(wanted);
    });
  for (std::thread& kiosk : kiosks) kiosk.join();
  std::int64_t added = 0;
  for (const auto& result : done) {
    INFO((result ? "" : result.error().message));
    REQUIRE(result.has_value());
    added += result->added;
  }
  CHECK(added == made.events);
  CHECK(events_in("crowd") == made.events);
  CHECK(sessions_in("crowd") == made.truth.sessions);
}

TEST_CASE("the server is killed in the middle, and the next push completes what is missing",
          "[push]") {
  // In a transaction, between two, and before the first.
  for (const std::int64_t kill_at : {0, 1000, 2000}) {
    const Folder folder;
    CAPTURE(kill_at);
    const Simulated made = made_up(folder.path() / "logs", 150);
    REQUIRE(made.events > 2500);
    const std::string database = fmt::format("killed{}", kill_at);
    const std::string address = server().make(database);
    push::PushOptions wanted = options_for(address, made.logs);
    wanted.batch_events = 700;
    bool killed = false;
    const auto broken = push::push(wanted, [&](std::int64_t sent, std::int64_t) {
      if (killed || sent < kill_at) return;
      killed = true;
      server().kill();
    });
    server().start();
    REQUIRE(killed);
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().fault == base::Fault::system);
    CHECK_THAT(broken.error().message, Catch::Contains("run the command again"));
    const std::int64_t saved = events_in(database);
    CHECK(saved == kill_at / 700 * 700);
    const Pushed rest = pushed(address, made.logs);
    CHECK(rest.sent == made.events - saved);
    CHECK(rest.added == rest.sent);
    CHECK(events_in(database) == made.events);
    CHECK(sessions_in(database) == made.truth.sessions);
  }
}

TEST_CASE("a database set back to a backup gets again what it lost", "[push]") {
  const Folder folder;
  const Simulated made = made_up(folder.path() / "logs", 30, 1);
  const std::string address = server().make("backup");
  (void)pushed(address, made.logs);
  server().ask("backup",
               "DELETE FROM kiosk_event WHERE seq > 100; "
               "UPDATE kiosk_run SET last_seq = least(last_seq, 100)");
  REQUIRE(events_in("backup") < made.events);
  (void)pushed(address, made.logs);
  CHECK(events_in("backup") == made.events);
}

TEST_CASE("a log of the first version keeps no mark, and one without events is no trouble",
          "[push]") {
  const Folder folder;
  const std::string address = server().make("old");
  {
    auto file = store::Database::open(log_file(folder.path()), store::Access::write);
    REQUIRE(file.has_value());
    REQUIRE(store::migrate(*file, k_log_application_id, log_history().first(1)).has_value());
  }
  CHECK(pushed(address, {folder.path()}).sent == 0);
  {
    auto file = store::Database::open(log_file(folder.path()), store::Access::write);
    REQUIRE(file->script("INSERT INTO boot VALUES (1, 'k1', 'b1', '0.1.0', 420, 0, 1795165200000);"
                         "INSERT INTO event VALUES (1, 1, 0, 1795165200000, 'ok', '', 'machine', "
                         "'th', NULL, 'boot', '{}')")
                .has_value());
  }
  for (const std::int64_t added : {1, 0}) {
    const Pushed done = pushed(address, {folder.path()});
    CHECK(done.sent == 1);
    CHECK(done.added == added);
    CHECK(done.unmarked == std::vector{log_file(folder.path())});
  }
}

TEST_CASE("months have partitions of their own, and wrong clocks have one", "[push]") {
  const Folder folder;
  const std::string address = server().make("months");
  {
    Log log = Log::open(options(folder.path()));
    (void)log.record(event("session_start", "s1"), at(0));
    auto december = at(1000);
    december.wall += std::chrono::days(20);
    (void)log.record(event("session_start", "s2"), december);
    auto unset = at(2000);
    unset.wall = base::WallTime{};
    (void)log.record(event("session_start", "s3"), unset);
    REQUIRE(log.close(at(3000), k_soon));
  }
  (void)pushed(address, {folder.path()});
  const auto in = [](const char* session) {
    return server().one("months", fmt::format("SELECT tableoid::regclass FROM kiosk_event WHERE "
                                              "session = '{}'",
                                              session));
  };
  CHECK(in("s1") == "kiosk_event_202611");
  CHECK(in("s2") == "kiosk_event_202612");
  CHECK(in("s3") == "kiosk_event_doubtful");
  CHECK(server().one("months",
                     "SELECT coalesce(at::text, clock) FROM kiosk_event "
                     "WHERE session = 's3'") == "unset");
}

TEST_CASE("names arrive as they are, whatever is in them", "[push]") {
  const std::vector<std::string> names = {"\"quoted\" and 'single'",
                                          "a,b;c",
                                          "two\nlines\r\n",
                                          "tab\there",
                                          "back\\slash \\N \\.",
                                          "=cmd|' /C calc'!A0",
                                          "เกมคำศัพท์ ป.๔",
                                          "🧪 emoji 👩🏽‍🔬",
                                          "{array,\"of\"}"};
  const Folder folder;
  const std::string address = server().make("names");
  {
    Log log = Log::open(options(folder.path()));
    std::vector<Name> all;
    for (std::size_t at = 0; at < names.size(); ++at)
      all.push_back({.thing = Thing::exhibit,
                     .id = fmt::format("e{}", at),
                     .thai = names[at],
                     .english = names[at],
                     .terms = {"facet/" + fmt::format("t{}", at)}});
    log.remember({"loei2", "1"}, all);
    (void)log.record(view("s1", "e1"), at(0));
    REQUIRE(log.close(at(3000), k_soon));
  }
  (void)pushed(address, {folder.path()});
  const auto rows =
      server().ask("names", "SELECT name_th, name_en, terms FROM kiosk_name ORDER BY id");
  REQUIRE(rows.size() == names.size());
  for (std::size_t at = 0; at < names.size(); ++at) {
    CHECK(rows[at][0] == names[at]);
    CHECK(rows[at][1] == names[at]);
    CHECK(rows[at][2] == fmt::format("{{facet/t{}}}", at));
  }
}

TEST_CASE("what was forgotten before a push counts by its sums, what came before stays", "[push]") {
  const auto before = std::chrono::sys_days(std::chrono::days(20'778));
  const ForgetOptions all_before{.before = before, .now = k_now, .also_votes = true};
  for (const bool pushed_first : {false, true}) {
    const Folder folder;
    CAPTURE(pushed_first);
    const auto made =
        simulate(folder.path() / "logs",
                 {.seed = 5, .kiosks = 1, .days = 2, .sessions = 40, .troubles = false});
    REQUIRE(made.has_value());
    const std::string database = pushed_first ? "kept" : "summed";
    const std::string address = server().make(database);
    if (pushed_first) (void)pushed(address, made->logs);
    const auto forgotten = forget(made->logs.front(), all_before);
    INFO((forgotten ? "" : forgotten.error().message));
    REQUIRE(forgotten.has_value());
    REQUIRE(forgotten->sessions > 0);
    (void)pushed(address, made->logs);
    CHECK(sessions_in(database) == made->truth.sessions);
    CHECK(server().one(database,
                       "SELECT value FROM kiosk_report_summary WHERE figure = "
                       "'exhibit_views'") == fmt::format("{}", made->truth.exhibit_views));
    CHECK(server().one(database, "SELECT count(*) FROM kiosk_report_days") == "2");
    CHECK(events_in(database) == made->events - (pushed_first ? 0 : forgotten->events));
  }
}
