// Whether a log is whole, told for logs that are and logs that are not.
#include "stats/log_check.h"

#include "report/log_check_text.h"
#include "stats/log_reader.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace kiosk;
using namespace kiosk::report;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

constexpr std::int64_t k_day = 86'400'000;

void make(const std::filesystem::path& folder, int events) {
  Log log = Log::open(options(folder));
  for (int i = 0; i < events; ++i) (void)log.record(view("s" + std::to_string(i / 5), "e1"), at(i));
  REQUIRE(log.close(at(events), k_soon));
}

void change(const std::filesystem::path& folder, const std::string& sql) {
  auto database = store::Database::open(log_file(folder), store::Access::write);
  REQUIRE(database.has_value());
  REQUIRE(database->script(sql).has_value());
}

LogCheck checked(const std::filesystem::path& log) {
  const auto found = check_log(log);
  INFO((found ? "" : found.error().message));
  REQUIRE(found.has_value());
  return *found;
}

std::string told(const LogCheck& check, Language language = Language::english) {
  return log_check_text(check, language);
}

}  // namespace

TEST_CASE("a log that is whole is told so, by its folder and by its file", "[check]") {
  const Folder folder;
  make(folder.path(), 20);
  const LogCheck check = checked(folder.path());
  CHECK(check == checked(log_file(folder.path())));
  CHECK(check.is_whole());
  CHECK(check.events == 22);
  CHECK(check.sessions == 4);
  CHECK(check.boots == 1);
  CHECK(check.broken_off == 0);
  CHECK_FALSE(check.running);
  CHECK_THAT(told(check), Catch::Contains("Whole: nothing is missing") &&
                              Catch::Contains("From 20 Nov 2026 to 20 Nov 2026") &&
                              !Catch::Contains("✗") && !Catch::Contains("!"));
  CHECK_THAT(told(check, Language::thai),
             Catch::Contains("ครบถ้วน") && Catch::Contains("20 พ.ย. 2569"));
}

TEST_CASE("what a log lacks is told with its place", "[check]") {
  struct Case {
    const char* harm;
    const char* said;
  };
  const Case cases[] = {
      {"DELETE FROM event WHERE seq BETWEEN 5 AND 7", "Missing: 3 events, in 1 gaps"},
      {"DELETE FROM event WHERE seq BETWEEN 5 AND 7", "5 to 7 of the run"},
      {"DELETE FROM event WHERE seq = 1", "1 to 1 of the run"},
      {"UPDATE event SET name = 'dance' WHERE seq IN (3, 4)", "2 events named dance"},
      {"UPDATE event SET props = '{' WHERE seq = 3", "the properties of 1 events"},
      {R"(UPDATE event SET name = 'fault', props = '{"what":"events-dropped","count":7}' WHERE seq=4)",
       "Never written: 7 events"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.harm);
    const Folder folder;
    make(folder.path(), 20);
    change(folder.path(), one.harm);
    const LogCheck check = checked(folder.path());
    CHECK_FALSE(check.is_whole());
    CHECK_THAT(told(check), Catch::Contains("Not whole") && Catch::Contains(one.said));
    CHECK_THAT(told(check, Language::thai), Catch::Contains("ไม่ครบถ้วน"));
  }
}

TEST_CASE("what was deleted on purpose is not missing", "[check]") {
  const Folder folder;
  make(folder.path(), 20);
  change(folder.path(), "DELETE FROM event WHERE seq <= 9; UPDATE boot SET forgotten_to = 9;");
  const LogCheck check = checked(folder.path());
  CHECK(check.is_whole());
  CHECK(check.forgotten == 9);
  CHECK_THAT(told(check), Catch::Contains("Deleted on purpose: 9"));
}

TEST_CASE("days, clocks, crashes and set-aside logs are told and are no loss", "[check]") {
  const Folder folder;
  for (const std::int64_t day : {0, 1, 4}) {
    LogOptions chosen = options(folder.path());
    chosen.now = at(day * k_day);
    Log log = Log::open(std::move(chosen));
    REQUIRE(log.flush(k_soon));
    (void)log.record(view("s1", "e1"), at(day * k_day + 1000));
    if (day == 1)
      (void)log.record(view("s1", "e1"), {at(day * k_day + 2000).boot_time, base::WallTime{}});
    REQUIRE(log.flush(k_soon));
  }
  std::ofstream(log_file(folder.path()).string() + ".damaged-20261120T030000Z") << "x";
  const LogCheck check = checked(folder.path());
  CHECK(check.is_whole());
  CHECK(check.missing_days.size() == 2);
  CHECK(check.doubtful_clock == 1);
  CHECK(check.clock_steps == 1);
  CHECK(check.broken_off == 3);
  CHECK(check.set_aside.size() == 1);
  CHECK_THAT(told(check), Catch::Contains("Days without any event: 2\n    22 Nov 2026") &&
                              Catch::Contains("Power cuts or crashes: 3") &&
                              Catch::Contains("events.db.damaged-20261120T030000Z"));
}

TEST_CASE("a log that is being written is read safely, and told so", "[check]") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  (void)log.record(view("s1", "e1"), at(1));
  REQUIRE(log.flush(k_soon));
  const LogCheck check = checked(folder.path());
  CHECK(check.running);
  CHECK(check.is_whole());
  CHECK(check.broken_off == 0);
  CHECK_THAT(told(check), Catch::Contains("is writing it at this moment"));
  (void)log.record(view("s1", "e2"), at(2));
  CHECK(log.flush(k_soon));
}

TEST_CASE("a log that no visitor has used is whole", "[check]") {
  const Folder folder;
  make(folder.path(), 0);
  const LogCheck check = checked(folder.path());
  CHECK(check.is_whole());
  CHECK(check.sessions == 0);
  CHECK_THAT(told(check), Catch::Contains("No visitor has used it yet"));
}

TEST_CASE("what cannot be checked is told in one sentence, and no byte of it changes", "[check]") {
  const Folder good;
  make(good.path(), 600);
  const auto whole = base::read_file(log_file(good.path()));
  REQUIRE(whole.has_value());
  change(good.path(),
         "UPDATE meta SET value = '99' WHERE key = 'readable_from'; PRAGMA user_version = 99");
  const std::string newer = base::read_file(log_file(good.path())).value();
  struct Case {
    const char* what;
    std::string bytes;
    const char* said;
  };
  const Case cases[] = {{"empty", "", "is empty"},
                        {"no database", std::string(5000, 'x'), "is no event log"},
                        {"from a newer version", newer, "newer kiosk"},
                        {"half a header", whole->substr(0, 60), ""},
                        {"half written", whole->substr(0, 20'000), ""},
                        {"a text", "seq,name\n1,boot\n", "is no event log"}};
  for (const Case& one : cases) {
    CAPTURE(one.what);
    const Folder folder;
    std::ofstream(log_file(folder.path()), std::ios::binary) << one.bytes;
    const auto found = check_log(folder.path());
    CHECK((!found || !found->is_whole()));
    if (!found) {
      CHECK_THAT(found.error().message,
                 Catch::Contains(log_file(folder.path()).string()) && Catch::Contains(one.said));
      CHECK(found.error().message.find('\n') == std::string::npos);
    }
    // Whoever reads a log, for a report as for a check, says the same of what is none.
    const auto read = read_log(log_file(folder.path()), {.begin_boot = [](const StoredBoot&) {},
                                                         .add = [](const StoredEvent&) {},
                                                         .name = [](const Pack&, const Name&) {}});
    REQUIRE_FALSE(read.has_value());
    CHECK_THAT(read.error().message, Catch::Contains(one.said));
    CHECK(base::read_file(log_file(folder.path())) == one.bytes);
  }
  CHECK_FALSE(check_log(good.path() / "nowhere").has_value());
}

TEST_CASE("a damaged page is found", "[check]") {
  const Folder folder;
  make(folder.path(), 600);
  std::fstream stream(log_file(folder.path()), std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(4096 * 12);
  stream.write(std::string(4096, '\x7e').data(), 4096);
  stream.close();
  const auto found = check_log(folder.path());
  if (found)
    CHECK_THAT(told(*found), Catch::Contains("The file is damaged"));
  else
    CHECK(found.error().fault == base::Fault::damaged);
}
