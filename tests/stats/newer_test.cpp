// Logs of a kiosk that is newer than this program: what is read of them, and what is left alone.
#include "report/log_check_text.h"
#include "report/page.h"
#include "stats/forget.h"
#include "stats/log_check.h"
#include "stats/log_reader.h"
#include "stats/merge.h"
#include "stats/outbox.h"
#include "stats/report.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;
namespace fs = std::filesystem;

namespace {

// What a later program may add: a column, a table, an event, a property, a kind of thing.
constexpr const char* k_additions =
    "ALTER TABLE event ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';"
    "CREATE TABLE weather (day TEXT PRIMARY KEY, rain INTEGER) WITHOUT ROWID;"
    "INSERT INTO event (boot, seq, mono_ms, wall_ms, clock, session, origin, lang, a11y, name, "
    "props) SELECT boot, seq + 1, mono_ms, wall_ms, clock, session, origin, lang, 'seated', "
    "'wave', '{\"hands\":{\"left\":1}}' FROM event WHERE seq = (SELECT max(seq) FROM event);"
    "UPDATE event SET props = json_set(props, '$.angle', 12) WHERE name = 'view';"
    "INSERT INTO dictionary (pack_id, kind, id, name_th, name_en, category, organisation, terms) "
    "VALUES ('loei2', 'teacher', 't1', 'ครู', '', '', '', '');";

void change(const fs::path& folder, const std::string& sql) {
  auto database = store::Database::open(log_file(folder), store::Access::write);
  REQUIRE(database.has_value());
  const auto done = database->script(sql);
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
}

// A visit to one exhibit.
void make_log(const fs::path& folder) {
  Log log = Log::open(options(folder));
  log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกม"}});
  log.turn_to({"loei2", "1"});
  (void)log.record(event("session_start", "s1", {{"entry", "attract"}}), at(1000));
  (void)log.record(view("s1", "e1"), at(2000));
  (void)log.record(event("session_end", "s1", {{"reason", "finish"}}), at(9000));
  REQUIRE(log.close(at(10'000), k_soon));
}

std::string newer_by(int versions, int readable_from) {
  return std::string(k_additions) + "UPDATE meta SET value = '" + std::to_string(readable_from) +
         "' WHERE key = 'readable_from';"
         "PRAGMA user_version = " +
         std::to_string(known_version() + versions);
}

std::string bytes_of(const fs::path& file) {
  return base::read_file(file).value();
}

std::int64_t newest(const std::vector<fs::path>& logs) {
  return newer_version(logs).value();
}

Report report_of(const std::vector<fs::path>& logs) {
  auto read = read_report(logs);
  INFO((read ? "" : read.error().message));
  REQUIRE(read.has_value());
  return std::move(*read);
}

const int k_known = static_cast<int>(known_version());

base::Error refused(const fs::path& folder) {
  const auto read = read_report(folder);
  REQUIRE_FALSE(read.has_value());
  return read.error();
}

}  // namespace

TEST_CASE("a fresh log says from which version on it can be read", "[newer]") {
  const Folder folder;
  make_log(folder.path());
  CHECK(texts(folder.path(), "SELECT value FROM meta WHERE key = 'readable_from'") ==
        std::vector<std::string>{"3"});
  CHECK(newest({folder.path()}) == 0);
}

TEST_CASE("a newer log that says it can be read is counted like ours, and told", "[newer]") {
  const Folder ours, theirs;
  make_log(ours.path());
  make_log(theirs.path());
  change(theirs.path(), newer_by(2, k_known));
  CHECK(newest({ours.path(), theirs.path()}) == k_known + 2);
  const Report plain = report_of({ours.path()});
  const Report read = report_of({theirs.path()});
  CHECK(read.sessions == 1);
  CHECK(read.exhibit_views == plain.exhibit_views);
  CHECK(read.exhibits == plain.exhibits);
  CHECK(read.never_opened == plain.never_opened);  // a teacher is no exhibit
  CHECK(read.quality.unreadable_events == 0);
  CHECK(read.quality.newer_version == k_known + 2);
  CHECK(plain.quality.newer_version == 0);
  const std::string said = "Partly of a newer kiosk";
  CHECK_THAT(report::report_page(read, Language::english), Catch::Contains(said));
  CHECK_THAT(report::report_page(plain, Language::english), !Catch::Contains(said));
}

TEST_CASE("checking a newer log takes nothing for damage that is only unknown", "[newer]") {
  const Folder folder;
  make_log(folder.path());
  change(folder.path(), newer_by(1, k_known));
  const auto check = check_log(folder.path());
  REQUIRE(check.has_value());
  CHECK(check->is_whole());
  CHECK(check->newer_version == k_known + 1);
  CHECK(check->unknown == std::vector<std::pair<std::string, std::int64_t>>{{"wave", 1}});
  CHECK_THAT(report::log_check_text(*check, Language::english),
             Catch::Contains("! Written by a newer kiosk") &&
                 Catch::Contains("1 events named wave") && !Catch::Contains("✗"));
}

TEST_CASE("a newer log that cannot be read here is refused and stays as it is", "[newer]") {
  struct Case {
    const char* what;
    std::string harm;
    const char* said;
  };
  const Case cases[] = {
      {"readable from a later version on", newer_by(2, k_known + 1), "this program knows up to"},
      {"it does not say", newer_by(1, k_known) + "; DELETE FROM meta WHERE key = 'readable_from'",
       "this program knows up to"},
      {"it says no number",
       newer_by(1, k_known) + "; UPDATE meta SET value = 'any' WHERE key = 'readable_from'",
       "this program knows up to"},
      {"a column is called otherwise",
       newer_by(1, k_known) + "; ALTER TABLE boot RENAME COLUMN app_version TO program",
       "app_version"},
      {"a table is gone", newer_by(1, k_known) + "; DROP TABLE acknowledged", "acknowledged"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const Folder folder, elsewhere;
    make_log(folder.path());
    change(folder.path(), one.harm);
    const auto before = bytes_of(log_file(folder.path()));
    const base::Error error = refused(folder.path());
    CHECK(error.fault == base::Fault::newer);
    CHECK_THAT(error.message,
               Catch::Contains("was written by a newer kiosk") && Catch::Contains(one.said));
    CHECK(check_log(folder.path()).error().fault == base::Fault::newer);
    CHECK(merge_logs(elsewhere.path() / "out.db", {folder.path()}).error().fault ==
          base::Fault::newer);
    CHECK_FALSE(fs::exists(elsewhere.path() / "out.db"));
    CHECK(bytes_of(log_file(folder.path())) == before);
  }
}

TEST_CASE("what is merged from a newer log counts the same, and says whence it came", "[newer]") {
  const Folder ours, theirs, out;
  make_log(ours.path());
  make_log(theirs.path());
  change(theirs.path(), newer_by(1, k_known));
  const fs::path merged = out.path() / "fair.db", again = out.path() / "again.db";
  const std::vector<fs::path> logs = {log_file(ours.path()), log_file(theirs.path())};
  REQUIRE(merge_logs(merged, logs).has_value());
  const Report whole = report_of(logs);
  CHECK(whole.sessions == 2);
  CHECK(whole.quality.newer_version == k_known + 1);
  CHECK(report_of({merged}) == whole);
  REQUIRE(merge_logs(again, {merged, logs.back()}).has_value());
  CHECK(report_of({again}) == whole);
  CHECK(check_log(merged)->is_whole());
  CHECK(newest({merged}) == k_known + 1);
}

TEST_CASE("nothing is written into a newer log, readable or not", "[newer]") {
  for (const int from : {k_known, k_known + 1}) {
    CAPTURE(from);
    const Folder ours, theirs;
    make_log(ours.path());
    make_log(theirs.path());
    change(theirs.path(), newer_by(1, from));
    const fs::path file = log_file(theirs.path());
    const auto before = bytes_of(file);
    const auto forgotten =
        forget(theirs.path(), {.before = std::chrono::sys_days(std::chrono::year(2030) / 1 / 1)});
    CHECK(forgotten.error().fault == base::Fault::newer);
    const auto merged = merge_logs(file, {ours.path()}, Existing::replace);
    CHECK(merged.error().fault == base::Fault::newer);
    if (auto outbox = Outbox::open({theirs.path()})) {
      REQUIRE(outbox->read_marks("server").has_value());
      outbox->mark("server", 0, 3);
      CHECK(outbox->finish() == std::vector{file});
    }
    CHECK(bytes_of(file) == before);
  }
}

TEST_CASE("the kiosk begins a log of its own where a newer one lies, and keeps that", "[newer]") {
  const Folder folder;
  make_log(folder.path());
  change(folder.path(), newer_by(1, k_known));
  {
    Log log = Log::open(options(folder.path()));
    REQUIRE(log.close(at(1), k_soon));
  }
  REQUIRE(aside(folder.path()).size() == 1);
  CHECK(newest({aside(folder.path()).front()}) == k_known + 1);
  CHECK(newest({log_file(folder.path())}) == 0);
}

TEST_CASE("what leaves of a newer log is what the vocabulary knows", "[newer]") {
  const Folder folder;
  make_log(folder.path());
  change(folder.path(), newer_by(1, k_known));
  auto outbox = Outbox::open({folder.path()});
  REQUIRE(outbox.has_value());
  CHECK(outbox->names().size() == 1);
  std::vector<std::pair<std::string, std::string>> told;
  REQUIRE(outbox->read(0, 0, [&](const OutboxEvent& event) {
    told.emplace_back(event.name, event.props.value_or("unreadable"));
    return true;
  }));
  REQUIRE(told.size() == 6);
  CHECK(told[2] == std::pair<std::string, std::string>(
                       "view", R"({"screen":"exhibit","id":"e1","via":"tile"})"));
  CHECK(told.back() == std::pair<std::string, std::string>("unknown", "{}"));
}
