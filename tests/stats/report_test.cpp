#include "stats/report.h"

#include "stats/support.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <fstream>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

constexpr std::int64_t k_second = 1000, k_day = 24 * 3600 * k_second;

// Plays visits into a log, with a clock of its own.
class Visits {
 public:
  explicit Visits(Log& log, Origin origin = Origin::visitor, std::int64_t start = 0)
      : m_log(log), m_origin(origin), m_now(start) {}

  Visits& wait(std::int64_t milliseconds) {
    m_now += milliseconds;
    return *this;
  }
  Visits& begin(std::string session, Language language = Language::thai) {
    m_session = std::move(session);
    m_language = language;
    return record("session_start", {{"entry", "attract"}});
  }
  Visits& open(const char* exhibit, const char* via = "tile") {
    return record("view", {{"screen", "exhibit"}, {"id", exhibit}, {"via", via}});
  }
  Visits& leave(const char* exhibit, std::int64_t dwell_ms) {
    return record("leave", {{"screen", "exhibit"}, {"id", exhibit}, {"dwell_ms", dwell_ms}});
  }
  // Opens it, looks for that long, leaves it.
  Visits& look_at(const char* exhibit, std::int64_t dwell_ms) {
    return open(exhibit).wait(dwell_ms).leave(exhibit, dwell_ms);
  }
  Visits& end(std::int64_t actions, std::int64_t duration_ms) {
    return record("session_end",
                  {{"reason", "timeout"}, {"actions", actions}, {"duration_ms", duration_ms}});
  }
  Visits& record(const char* name, Props props) {
    REQUIRE(m_log
                .record({.name = name,
                         .props = std::move(props),
                         .session = m_session,
                         .origin = m_origin,
                         .language = m_language},
                        at(m_now))
                .has_value());
    return *this;
  }

 private:
  Log& m_log;
  Origin m_origin;
  std::int64_t m_now;
  std::string m_session;
  Language m_language = Language::thai;
};

const std::vector<Name> k_names = {
    {Thing::exhibit, "e1", "เกมคำศัพท์", "Word game", "english", "bp"},
    {Thing::exhibit, "e2", "เลขเร็ว", "", "maths", "bp"},
    {Thing::exhibit, "e3", "ไม่เคยเปิด", "Never opened", "maths", "nd"},
    {Thing::category, "english", "ภาษาอังกฤษ", "English"},
    {Thing::category, "maths", "คณิตศาสตร์", "Mathematics"},
    {Thing::category, "empty", "ว่าง", "Empty"},
    {Thing::organisation, "bp", "โรงเรียนบ้านโป่ง", "Ban Pong School"},
    {Thing::organisation, "nd", "โรงเรียนนาดี", "Na Di School"},
};

// Four visitors' sessions on two days, one of staff, one rehearsed: every figure below is known.
void play(Log& log) {
  log.remember({"loei2", "1"}, k_names);
  Visits(log).begin("a").look_at("e1", 20 * k_second).look_at("e2", 2 * k_second).end(5, 30'000);
  Visits(log).begin("b", Language::english).look_at("e1", 40 * k_second).end(1, 50'000);
  Visits(log).begin("peek").end(1, 0);
  Visits(log, Origin::staff).begin("c").look_at("e2", 99 * k_second).end(9, 99'000);
  Visits(log, Origin::rehearsal).begin("d").look_at("e2", 99 * k_second).end(9, 99'000);
  Visits(log, Origin::visitor, k_day)
      .begin("open")
      .wait(10'000)
      .open("e1")
      .wait(5'000)
      .record("timeout_warning", {{"answer", "ignore"}});
}

Report report_of(const std::filesystem::path& folder) {
  auto report = read_report(folder);
  INFO((report ? "" : report.error().message));
  REQUIRE(report.has_value());
  return std::move(*report);
}

base::Error error_of(const std::filesystem::path& folder) {
  const auto report = read_report(folder);
  REQUIRE_FALSE(report.has_value());
  CHECK(report.error().message.find('\n') == std::string::npos);
  return report.error();
}

}  // namespace

TEST_CASE("a report tells how evenly works and schools were shown unasked") {
  const Folder folder;
  const auto shown = [](const char* exhibit, std::int64_t times) -> Props {
    return {{"screen", "attract"}, {"id", exhibit}, {"count", times}};
  };
  {
    Log log = Log::open(options(folder.path()));
    log.remember({"loei2", "1"}, k_names);
    Visits(log).record("impression", shown("e1", 5)).record("impression", shown("e2", 3));
    Visits(log).record("impression", shown("e1", 2)).record("impression", shown("gone", 9));
    Visits(log, Origin::rehearsal).record("impression", shown("e3", 50));
  }
  const BalanceFigures balance = report_of(folder.path()).balance;
  CHECK(balance.impressions == 10);
  CHECK(balance.never_shown == 1);
  CHECK(balance.most_exhibit == ShownFigures{"e1", "เกมคำศัพท์", "Word game", 7});
  CHECK(balance.least_exhibit == ShownFigures{"e3", "ไม่เคยเปิด", "Never opened", 0});
  CHECK(balance.most_school == ShownFigures{"bp", "โรงเรียนบ้านโป่ง", "Ban Pong School", 10});
  CHECK(balance.least_school == ShownFigures{"nd", "โรงเรียนนาดี", "Na Di School", 0});
}

TEST_CASE("a report gives the figures of what was done") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    play(log);
  }
  const Report report = report_of(folder.path());
  CHECK(report.sessions == 4);
  CHECK(report.engaged_sessions == 3);
  CHECK(report.english_sessions == 1);
  CHECK(report.median_session == Milliseconds(20'000));  // of 0, 10, 30 and 50 s
  CHECK(report.exhibit_views == 3);
  CHECK(report.passes == 1);
  CHECK(report.kiosks.size() == 1);

  REQUIRE(report.exhibits.size() == 2);
  CHECK(report.exhibits[0] == ExhibitFigures{.pack = "loei2",
                                             .id = "e1",
                                             .thai = "เกมคำศัพท์",
                                             .english = "Word game",
                                             .views = 3,
                                             .passes = 0,
                                             .sessions = 3,
                                             .median_dwell = Milliseconds(30'000),
                                             .p90_dwell = Milliseconds(40'000),
                                             .mean_dwell = Milliseconds(30'000),
                                             .category = "english",
                                             .organisation = "bp"});
  CHECK(report.exhibits[1] == ExhibitFigures{.pack = "loei2",
                                             .id = "e2",
                                             .thai = "เลขเร็ว",
                                             .english = "",
                                             .views = 0,
                                             .passes = 1,
                                             .sessions = 0,
                                             .median_dwell = std::nullopt,
                                             .category = "maths",
                                             .organisation = "bp"});

  REQUIRE(report.categories.size() == 2);
  CHECK(report.categories[0].id == "english");
  CHECK(report.categories[0].thai == "ภาษาอังกฤษ");
  CHECK(report.categories[0].views == 3);
  CHECK(report.categories[0].share_of_views == Approx(1));
  CHECK(report.categories[0].share_of_exhibits == Approx(1.0 / 3));
  CHECK(report.categories[1].id == "maths");
  CHECK(report.categories[1].exhibits == 2);
  REQUIRE(report.schools.size() == 2);
  CHECK(report.schools[0].english == "Ban Pong School");
  CHECK(report.schools[0].sessions == 3);
  CHECK(report.schools[1].id == "nd");
  CHECK(report.schools[1].views == 0);
  REQUIRE(report.never_opened.size() == 1);
  CHECK(report.never_opened[0].id == "e3");

  using namespace std::chrono;
  REQUIRE(report.days.size() == 2);
  CHECK(report.days[0].day == sys_days(2026y / November / 20));
  CHECK(report.days[0].sessions == 3);
  CHECK(report.days[0].exhibit_views == 2);
  CHECK(report.days[1].day == sys_days(2026y / November / 21));
  CHECK(report.days[1].sessions == 1);
  CHECK(report.days[1].exhibit_views == 1);
  REQUIRE(report.hours.size() == 2);
  CHECK(report.hours[0] == HourFigures{sys_days(2026y / November / 20), 10, 3});

  QualityFigures quality = report.quality;
  CHECK(quality.events > 20);
  quality.events = 0;
  CHECK(quality == QualityFigures{.boots = 1,
                                  .boots_without_shutdown = 1,
                                  .open_sessions = 1,
                                  .sessions_not_counted = 2});
}

TEST_CASE("coming back to an exhibit continues its view") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  Visits(log)
      .begin("a")
      .look_at("e1", 2 * k_second)
      .open("e2", "related")
      .wait(4'000)
      .leave("e2", 4'000)
      .open("e1", "back")
      .wait(9'000)
      .leave("e1", 9'000)
      .open("e1", "back")
      .open("e1", "back")
      .end(6, 20'000);
  REQUIRE(log.close(at(k_day), k_soon));
  const Report report = report_of(folder.path());
  CHECK(report.exhibit_views == 2);
  CHECK(report.passes == 0);
  REQUIRE(report.exhibits.size() == 2);
  CHECK(report.exhibits[0].median_dwell == Milliseconds(11'000));
}

TEST_CASE("figures that cannot be are brought to sense") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  Visits(log)
      .begin("a")
      .open("e1")
      .wait(10'000)
      .leave("e1", 3'600'000)  // longer than the time that passed
      .open("e2")
      .wait(3 * 3'600'000)
      .leave("e2", 3 * 3'600'000)  // nobody reads for 3 hours
      .leave("e3", 5'000)          // never opened
      .end(3, -7);
  REQUIRE(log.close(at(k_day), k_soon));
  const Report report = report_of(folder.path());
  REQUIRE(report.exhibits.size() == 2);
  CHECK(report.exhibits[0].median_dwell == Milliseconds(10'000));
  CHECK(report.exhibits[1].median_dwell == Milliseconds(30 * 60 * 1000));
  CHECK(report.median_session == Milliseconds(0));
}

TEST_CASE("gaps, a doubtful clock and a moved clock are reported") {
  const Folder folder;
  {
    LogOptions unset = options(folder.path());
    unset.now.wall = base::WallTime{};
    Log log = Log::open(std::move(unset));
    Visits(log).begin("a").wait(1000).end(1, 1000);
    REQUIRE(log.close(at(2000), k_soon));
  }
  auto database = store::Database::open(log_file(folder.path()), store::Access::write);
  REQUIRE(database->run("DELETE FROM event WHERE name = 'session_end'").has_value());
  REQUIRE(database->run("UPDATE event SET props = '{' WHERE name = 'shutdown'").has_value());
  const Report report = report_of(folder.path());
  CHECK(report.quality.missing_events == 1);
  CHECK(report.quality.doubtful_clock_events == 1);  // boot, in 1970
  CHECK(report.quality.clock_steps == 1);
  CHECK(report.quality.unreadable_events == 1);
  CHECK(report.quality.boots_without_shutdown == 0);
  CHECK(report.quality.open_sessions == 1);
}

TEST_CASE("an exhibit the dictionary does not know is reported by its id") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  Visits(log).begin("a").look_at("e9", 9 * k_second).end(1, 9'000);
  REQUIRE(log.close(at(k_day), k_soon));
  const Report report = report_of(folder.path());
  REQUIRE(report.exhibits.size() == 1);
  CHECK(report.exhibits[0].id == "e9");
  CHECK(report.exhibits[0].thai.empty());
  REQUIRE(report.categories.size() == 1);
  CHECK(report.categories[0].id.empty());
  CHECK(report.categories[0].views == 1);
}

TEST_CASE("a log is read while a kiosk writes it") {
  const Folder folder;
  Log log = Log::open(options(folder.path()));
  play(log);
  REQUIRE(log.flush(k_soon));
  CHECK(report_of(folder.path()).sessions == 4);
  CHECK(report_of(folder.path()).quality.boots_without_shutdown == 0);  // it is running
  Visits(log).begin("later").end(1, 1);
  REQUIRE(log.flush(k_soon));
  CHECK(report_of(folder.path()).sessions == 5);
}

TEST_CASE("a log with no session is a report of zero") {
  const Folder folder;
  { const Log log = Log::open(options(folder.path())); }
  const Report report = report_of(folder.path());
  CHECK(report.sessions == 0);
  CHECK_FALSE(report.median_session.has_value());
  CHECK(report.days.empty());
}

namespace {

// The number of sessions another user sees, who may read the folder but not write it; -1 if none.
int sessions_seen_read_only(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    REQUIRE(::chmod(entry.path().c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.c_str(), 0555) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(200);
    const auto report = read_report(folder);
    ::_exit(report ? static_cast<int>(report->sessions) : 201);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::chmod(folder.c_str(), 0755);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void copy_log(const std::filesystem::path& from, const std::filesystem::path& to,
              std::initializer_list<const char*> tails) {
  for (const char* tail : tails)
    std::filesystem::copy_file(log_file(from).string() + tail, log_file(to).string() + tail);
}

}  // namespace

TEST_CASE("a log in a folder that cannot be written is read", "[fork]") {
  const Folder closed, killed, copied;
  {
    Log log = Log::open(options(closed.path()));
    play(log);
    REQUIRE(log.flush(k_soon));
    copy_log(closed.path(), killed.path(), {"", "-wal", "-shm"});
    copy_log(closed.path(), copied.path(), {"", "-wal"});
  }
  REQUIRE_FALSE(std::filesystem::exists(log_file(closed.path()).string() + "-wal"));
  CHECK(sessions_seen_read_only(closed.path()) == 4);
  CHECK(sessions_seen_read_only(killed.path()) == 4);
  CHECK(sessions_seen_read_only(copied.path()) == 4);
}

TEST_CASE("reading a log of a killed kiosk loses nothing of it") {
  const Folder killed, live;
  {
    Log log = Log::open(options(live.path()));
    play(log);
    REQUIRE(log.flush(k_soon));
    copy_log(live.path(), killed.path(), {"", "-wal"});
  }
  for (int i = 0; i < 3; ++i) CHECK(report_of(killed.path()).sessions == 4);
  Log log = Log::open(options(killed.path()));
  REQUIRE(log.flush(k_soon));
  CHECK(report_of(killed.path()).sessions == 4);
}

TEST_CASE("what is no readable log is told in one sentence, and stays as it is") {
  const Folder folder;
  const auto file = log_file(folder.path());
  const auto change = [&](const char* sql) {
    auto database = store::Database::open(file, store::Access::write);
    REQUIRE(database.has_value());
    REQUIRE(database->script(sql).has_value());
  };
  CHECK(error_of(folder.path()).fault == base::Fault::missing);
  CHECK(error_of(folder.path() / "nowhere").fault == base::Fault::missing);
  std::ofstream(file).flush();
  CHECK(error_of(folder.path()).fault == base::Fault::input);
  { const Log log = Log::open(options(folder.path())); }
  change("UPDATE meta SET value = '99' WHERE key = 'readable_from'; PRAGMA user_version = 99");
  CHECK(error_of(folder.path()).fault == base::Fault::newer);
  change("PRAGMA user_version = 1; DROP TABLE dictionary");
  CHECK(error_of(folder.path()).fault == base::Fault::damaged);
  change("PRAGMA application_id = 42");
  CHECK(error_of(folder.path()).fault == base::Fault::input);
  std::filesystem::resize_file(file, 20'000);
  CHECK(error_of(folder.path()).fault == base::Fault::damaged);
  std::ofstream(file) << std::string(5000, 'x');
  CHECK(error_of(folder.path()).fault == base::Fault::input);
  CHECK(base::read_file(file) == std::string(5000, 'x'));
}

TEST_CASE("what visitors answered counts once a session, adds no time and no unknown word") {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    const auto visit = [&](const char* session, std::int64_t start,
                           const std::vector<const char*>& answers, Origin origin) {
      Visits visits(log, origin, start);
      visits.begin(session).wait(1000).look_at("e1", 4000).wait(3000);
      for (const char* answer : answers) visits.record("feedback", {{"answer", answer}}).wait(2000);
    };
    visit("s1", 0, {"good"}, Origin::visitor);
    visit("s2", 60'000, {"bad", "fair"}, Origin::visitor);
    visit("s3", 120'000, {"furious"}, Origin::visitor);
    visit("s4", 180'000, {"bad"}, Origin::staff);
    visit("s5", 240'000, {}, Origin::visitor);
    REQUIRE(log.flush(k_soon));
  }
  const Report report = report_of(folder.path());
  CHECK(report.sessions == 4);
  CHECK(report.feedback == FeedbackFigures{.good = 1, .fair = 1, .bad = 0});
  CHECK(report.feedback.sessions() == 2);
  CHECK(report.session_time.p90 == Milliseconds(5000));  // to the last touch
}
