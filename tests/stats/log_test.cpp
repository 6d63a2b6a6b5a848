#include "stats/log.h"

#include "stats/ledger.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

TEST_CASE("an event lies in the log with its whole frame") {
  const Folder folder;
  const std::string session = new_session_id();
  Log log = Log::open(options(folder.path()));
  log.remember({"loei2", "1.2"}, {});
  Event seen = view(session, "e0-014");
  seen.language = Language::english;
  seen.origin = Origin::staff;
  REQUIRE(log.record(seen, at(1500)).has_value());
  REQUIRE(log.flush(k_soon));

  const auto frames = texts(
      folder.path(),
      "SELECT concat FROM (SELECT boot_id || ' ' || seq || ' ' || mono_ms || ' ' || wall_utc || "
      "' ' || clock || ' ' || tz || ' ' || app_version || ' ' || pack_id || ' ' || pack_version "
      "|| ' ' || session_id || ' ' || origin || ' ' || lang || ' ' || name || ' ' || props "
      "AS concat FROM event_frame WHERE name = 'view')");
  REQUIRE(frames.size() == 1);
  CHECK(frames[0] ==
        log.boot_id() + " 2 1001500 2026-11-20T03:00:01.500Z ok +07:00 0.1.0 loei2 1.2 " + session +
            " staff en view " + R"({"screen":"exhibit","id":"e0-014","via":"tile"})");
}

TEST_CASE("each run is a boot of the same kiosk, numbered from 1 without gaps") {
  const Folder folder;
  for (int run = 0; run < 3; ++run) {
    Log log = Log::open(options(folder.path()));
    for (int i = 0; i < 700; ++i) (void)log.record(view("s1", "e1"), at(i));
    REQUIRE(log.close(at(800), k_soon));
    CHECK(log.status().written == 702);
    CHECK(log.status().waiting == 0);
  }
  CHECK(count(folder.path(), "SELECT count(*) FROM boot") == 3);
  CHECK(count(folder.path(), "SELECT count(DISTINCT boot_id) FROM boot") == 3);
  CHECK(count(folder.path(), "SELECT count(DISTINCT kiosk_id) FROM boot") == 1);
  CHECK(is_uuid(texts(folder.path(), "SELECT value FROM meta WHERE key = 'kiosk_id'").at(0)));
  CHECK(count(folder.path(), "SELECT count(*) FROM event") == 3 * 702);
  CHECK(texts(folder.path(), "SELECT name FROM event WHERE seq = 1") ==
        std::vector<std::string>(3, "boot"));
  CHECK(is_gapless(folder.path()));
}

namespace {

// Without a flush; answers only when so many events of the run are on the disk.
void wait_until_written(const Log& log, std::int64_t events) {
  while (log.status().written < events) std::this_thread::yield();
}

}  // namespace

TEST_CASE("the end of a session is committed at once, however long other events may wait") {
  const Folder folder;
  LogOptions chosen = options(folder.path());
  chosen.commit_every = std::chrono::hours(1);
  Log log = Log::open(std::move(chosen));
  REQUIRE(log.flush(k_soon));
  (void)log.record(event("session_start", "s1"), at(1));
  (void)log.record(event("session_end", "s1"), at(2));
  wait_until_written(log, 3);
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'session_end'") == 1);
}

TEST_CASE("other events are committed by themselves, within a second if not told otherwise") {
  const Folder folder;
  LogOptions chosen = options(folder.path());
  CHECK(chosen.commit_every < std::chrono::seconds(1));
  chosen.commit_every = std::chrono::milliseconds(1);
  Log log = Log::open(std::move(chosen));
  (void)log.record(view("s1", "e1"), at(1));
  wait_until_written(log, 2);
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'view'") == 1);
}

TEST_CASE("what was recorded is written when the log ends, without a flush") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    for (int i = 0; i < 1000; ++i) (void)log.record(view("s1", "e1"), at(i));
  }
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'view'") == 1000);
}

TEST_CASE("the log is written ahead and fully synchronised") {
  const Folder folder;
  auto ledger = Ledger::open(log_file(folder.path()));
  REQUIRE(ledger.has_value());
  CHECK(ledger->is_durable());
  CHECK(count(folder.path(), "PRAGMA application_id") == 0x4B4C4F47);
}

TEST_CASE("writing a batch again changes nothing") {
  const Folder folder;
  auto ledger = Ledger::open(log_file(folder.path()));
  REQUIRE(ledger.has_value());
  const Run run{
      .kiosk_id = new_uuid(), .boot_id = new_uuid(), .app_version = "1", .started = at(0)};
  const Batch batch{.packs = {{{"p", "1"}, {{.id = "e1", .thai = "ก"}}}},
                    .events = {{1, {1, view("s1", "e1"), at(1), {"p", "1"}}}}};
  for (int i = 0; i < 3; ++i) REQUIRE(ledger->write(run, batch).has_value());
  for (const char* table : {"event", "boot", "pack", "dictionary"}) {
    CAPTURE(table);
    CHECK(count(folder.path(), std::string("SELECT count(*) FROM ") + table) == 1);
  }
}

TEST_CASE("names of packs are kept, brought up to date, and outlive the pack") {
  const Folder folder;
  const auto names_in = [&] {
    return texts(folder.path(),
                 "SELECT pack_id || ' ' || kind || ' ' || id || ' ' || name_th || ' ' || name_en "
                 "|| ' ' || category || ' ' || organisation FROM dictionary ORDER BY 1");
  };
  Log log = Log::open(options(folder.path()));
  log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกม", "Game", "english", "bp"},
                                {Thing::organisation, "bp", "โรงเรียนบ้านโป่ง", "Ban Pong School"}});
  log.remember({"loei2", "2"}, {{Thing::exhibit, "e1", "เกมใหม่", "Game", "english", "bp"}});
  log.remember({"other", "1"}, {{Thing::category, "english", "อังกฤษ", "English"}});
  REQUIRE(log.flush(k_soon));
  CHECK(names_in() ==
        std::vector<std::string>{"loei2 exhibit e1 เกมใหม่ Game english bp",
                                 "loei2 organisation bp โรงเรียนบ้านโป่ง Ban Pong School  ",
                                 "other category english อังกฤษ English  "});
  CHECK(count(folder.path(), "SELECT count(*) FROM pack") == 3);
}

TEST_CASE("what the vocabulary refuses is not stored, but counted as a fault") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  REQUIRE(log.flush(k_soon));
  Event teacher = view("s1", "e1");
  teacher.props.push_back({"teacher", "Somchai Jaidee"});
  CHECK_FALSE(log.record(teacher, at(1)).has_value());
  CHECK_FALSE(log.record(event("login", "s1"), at(2)).has_value());
  REQUIRE(log.flush(k_soon));
  CHECK(log.status().refused == 2);
  CHECK(texts(folder.path(), "SELECT name || props FROM event WHERE seq > 1 ORDER BY name") ==
        std::vector<std::string>{R"(fault{"what":"props-refused","count":2})",
                                 R"(view{"screen":"exhibit","id":"e1","via":"tile"})"});
}

TEST_CASE("several threads may record at once") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&log] {
        for (int i = 0; i < 250; ++i) (void)log.record(view("s1", "e1"), at(i));
        (void)log.flush(k_soon);
      });
  }
  CHECK(count(folder.path(), "SELECT count(*) FROM event WHERE name = 'view'") == 1000);
  CHECK(is_gapless(folder.path()));
}

TEST_CASE("of several packs on show, each event belongs to the one that was turned to") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  log.remember({"loei2", "1.2"}, {});
  log.remember({"satun", "3.0"}, {});
  log.turn_to({});
  (void)log.record(view("s1", "e1"), at(100));
  log.turn_to({"loei2", "1.2"});
  (void)log.record(view("s1", "e2"), at(200));
  log.turn_to({"satun", "3.0"});
  (void)log.record(view("s1", "e3"), at(300));
  REQUIRE(log.flush(k_soon));
  CHECK(texts(folder.path(),
              "SELECT coalesce(pack_id || ' ' || pack_version, 'none') FROM event_frame "
              "WHERE name = 'view' ORDER BY seq") ==
        std::vector<std::string>{"none", "loei2 1.2", "satun 3.0"});
}

TEST_CASE("a run that follows upon a killed one says so, and for how long the kiosk was away") {
  const Folder folder;
  const auto run_at = [&](std::int64_t begin, bool closed) {
    LogOptions chosen = options(folder.path());
    chosen.now = at(begin);
    Log log = Log::open(std::move(chosen));
    (void)log.record(view("s1", "e1"), at(begin + 1000));
    if (closed) (void)log.record({.name = "shutdown", .origin = Origin::machine}, at(begin + 2000));
    REQUIRE(log.flush(k_soon));
  };
  run_at(0, true);
  run_at(10'000, false);
  run_at(61'000, true);
  run_at(100'000, true);
  CHECK(texts(folder.path(),
              "SELECT boot || ' ' || props FROM event "
              "WHERE name = 'crash_recovered'") ==
        std::vector<std::string>{R"(3 {"down_ms":50000})"});
  run_at(200'000, false);
  run_at(100'000, true);  // the clock was set back: nobody knows how long
  CHECK(texts(folder.path(),
              "SELECT boot || ' ' || props FROM event "
              "WHERE name = 'crash_recovered' ORDER BY boot") ==
        std::vector<std::string>{R"(3 {"down_ms":50000})", "6 {}"});
}

TEST_CASE("whatever the wall clock says, events keep their order and tell how far to believe it") {
  using namespace std::chrono;
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  const base::WallTime walls[] = {
      base::WallTime{},       at(0).wall, sys_days(2569y / November / 20),
      at(0).wall - hours(24), at(0).wall, base::WallTime{} - days(1)};
  std::int64_t passed = 0;
  for (const base::WallTime wall : walls)
    REQUIRE(log.record(view("s1", "e1"), {at(passed += 1000).boot_time, wall}).has_value());
  REQUIRE(log.flush(k_soon));
  CHECK(texts(folder.path(), "SELECT clock FROM event WHERE name = 'view' ORDER BY seq") ==
        std::vector<std::string>{"unset", "ok", "suspect", "ok", "ok", "unset"});
  CHECK(texts(folder.path(),
              "SELECT mono_ms - 1000000 FROM event WHERE name = 'view' "
              "ORDER BY seq") ==
        std::vector<std::string>{"1000", "2000", "3000", "4000", "5000", "6000"});
  CHECK(is_gapless(folder.path()));
}
