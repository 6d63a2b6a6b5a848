// What the real kiosk-stats says where it cannot push, and what never leaves a log.
#include "places.h"
#include "push/address.h"
#include "push/postgres.h"
#include "push/push.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosk;
using namespace kiosk::push::testing;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

struct Outcome {
  int exit_code = -1;
  std::string said;  // on both outputs
};

Outcome run(const std::string& arguments, const std::string& environment = "") {
  const std::string command =
      environment + " " + tests::k_program_folder + "/kiosk-stats push " + arguments + " 2>&1";
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  char part[4096];
  for (std::size_t n = 0; (n = std::fread(part, 1, sizeof part, pipe)) > 0;)
    outcome.said.append(part, n);
  const int status = ::pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

bool is_one_line(const std::string& text) {
  return !text.empty() && text.find('\n') == text.size() - 1;
}

// A log with a visit in it.
class LogFolder : public Folder {
 public:
  LogFolder() {
    Log log = Log::open(options(path()));
    (void)log.record(event("session_start", "s1"), at(0));
    (void)log.record(view("s1", "e1"), at(1000));
    REQUIRE(log.close(at(9000), k_soon));
  }
  std::string argument() const { return " " + path().string(); }
};

std::string in_quotes(const std::string& address) {
  return "'" + address + "'";
}

}  // namespace

TEST_CASE("an address is shown without user and password, and told of without secrets", "[push]") {
  struct Case {
    const char* text;
    const char* shown;  // nothing: it is refused
  };
  const Case cases[] = {
      {"postgresql://fair:hunter2@db.example.org:5433/fair",
       "postgresql://db.example.org:5433/fair"},
      {"postgres://db.example.org/fair?password=hunter2&sslmode=require",
       "postgresql://db.example.org/fair"},
      {"postgresql://", "postgresql:///"},
      {"postgresql://fair:hunter2@db:notaport/fair?nonsense=1", nullptr},
      {"postgresql://fair:hun@ter2@db/fair", nullptr},
      {"postgresql://fair:hun/hunter2@db/fair", nullptr},
      {"host=db password=hunter2", nullptr},
      {"/var/lib/kiosk", nullptr},
      {"", nullptr},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const auto address = push::read_address(one.text);
    REQUIRE(address.has_value() == (one.shown != nullptr));
    if (!address) {
      CHECK(address.error().fault == base::Fault::input);
      CHECK_THAT(address.error().message, !Catch::Contains("hunter2"));
      continue;
    }
    CHECK(address->shown == one.shown);
    CHECK(push::told(*address, std::string("no\nat ") + one.text + "  \n") == "no at ***");
  }
  const auto escaped = push::read_address("postgresql://fair:h%40n%3Fter@db/fair");
  REQUIRE(escaped.has_value());
  CHECK(push::told(*escaped, "h@n?ter or h%40n%3Fter.\n") == "*** or ***");
}

TEST_CASE("where a push cannot be done, one sentence says so", "[push]") {
  const LogFolder log;
  const Folder empty;
  (void)server().make("theirs");
  server().ask("theirs", "CREATE TABLE kiosk_event (id integer)");
  (void)server().make("theirs_too");
  server().ask("theirs_too", "CREATE TABLE kiosk_store (id integer)");
  (void)server().make("newer");
  REQUIRE(run(in_quotes(server().address("newer")) + log.argument()).exit_code == 0);
  server().ask("newer", "UPDATE kiosk_store SET version = 99");
  server().ask("postgres", "CREATE ROLE guest LOGIN PASSWORD 'geheim'");
  (void)server().make("locked");
  const std::string locked = server().address("locked");
  const auto as_guest = [&](const std::string& password) {
    std::string address = locked;
    return address.replace(address.find("fair@"), 5, "guest" + password + "@");
  };
  struct Case {
    std::string arguments;
    int exit_code;
    const char* said;
  };
  const Case cases[] = {
      {in_quotes("postgresql://fair:geheim@127.0.0.1:1/fair") + log.argument(), 1,
       "cannot be reached"},
      {in_quotes(server().address("nowhere")) + log.argument(), 1, "does not exist"},
      {in_quotes(server().address("theirs")) + log.argument(), 1, "another application"},
      {in_quotes(server().address("theirs_too")) + log.argument(), 1, "another application"},
      {in_quotes(server().address("newer")) + log.argument(), 1, "newer kiosk-stats"},
      {in_quotes(as_guest(":falsch-geheim")) + log.argument(), 1, "authentication failed"},
      {in_quotes(as_guest(":geheim")) + log.argument(), 1, "permission denied"},
      {"postgresql:/fair:geheim@db/fair" + log.argument(), 2, "no address"},
      {in_quotes(server().address("postgres")) + " " + empty.path().string(), 1, "no event log"},
      {"", 2, "address"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.arguments);
    const Outcome outcome = run(one.arguments);
    CHECK(outcome.exit_code == one.exit_code);
    CHECK(is_one_line(outcome.said));
    CHECK_THAT(outcome.said, Catch::Contains(one.said));
    CHECK_THAT(outcome.said, !Catch::Contains("geheim"));
  }
  CHECK(server().one("theirs", "SELECT count(*) FROM pg_class WHERE relname LIKE 'kiosk%'") == "1");
  server().ask("locked", "GRANT CREATE ON SCHEMA public TO guest");
  const Outcome let_in = run(in_quotes(as_guest("")) + log.argument(), "PGPASSWORD=geheim");
  CAPTURE(let_in.said);
  CHECK(let_in.exit_code == 0);
  CHECK_THAT(let_in.said, Catch::Contains("events of 1 kiosk sent"));
}

TEST_CASE("an account with the rights that tables.sql names can push, and sees no more", "[push]") {
  const LogFolder first, second;
  const std::string address = server().make("shared");
  REQUIRE(run(in_quotes(address) + first.argument()).exit_code == 0);
  server().ask("shared",
               "CREATE ROLE hall LOGIN; "
               "GRANT SELECT, INSERT, UPDATE ON kiosk_store, kiosk_run, kiosk_event, kiosk_pack, "
               "kiosk_name, kiosk_day_sum, kiosk_search_term TO hall; "
               "GRANT DELETE ON kiosk_search_term TO hall; "
               "CREATE ROLE director LOGIN; GRANT SELECT ON kiosk_report_days TO director");
  std::string hall = address;
  hall.replace(hall.find("fair@"), 4, "hall");
  const Outcome outcome = run(in_quotes(hall) + second.argument());
  CAPTURE(outcome.said);
  CHECK(outcome.exit_code == 0);
  CHECK(server().one("shared", "SELECT count(*) FROM kiosk_run") == "2");
  CHECK(server().one("shared", "SET ROLE director; SELECT sessions FROM kiosk_report_days") == "2");
  CHECK(server().one("shared", "SELECT has_table_privilege('director', 'kiosk_event', 'SELECT')") ==
        "f");
}

TEST_CASE("the tables and views can be read before they are made", "[push]") {
  const Outcome outcome = run("--sql");
  CHECK(outcome.exit_code == 0);
  for (const char* part : {"CREATE TABLE kiosk_event", "create_distributed_table",
                           "CREATE VIEW kiosk_session", "CREATE VIEW kiosk_report_quality"})
    CHECK_THAT(outcome.said, Catch::Contains(part));
}

TEST_CASE("what must not leave a log does not", "[push]") {
  const Folder folder;
  const std::string address = server().make("private");
  {
    Log log = Log::open(options(folder.path()));
    for (int visit = 0; visit < 3; ++visit) {
      const std::string session = fmt::format("s{}", visit);
      (void)log.record(event("search", session, {{"q_norm", "robot"}, {"results", 3}}),
                       at(visit * 1000));
      if (visit < 2)
        (void)log.record(event("search", session, {{"q_norm", "somchai"}, {"results", 0}}),
                         at(visit * 1000 + 1));
      (void)log.record(event("vote", session, {{"id", "the-work"}, {"action", "put"}}),
                       at(visit * 1000 + 2));
    }
    REQUIRE(log.close(at(9000), k_soon));
  }
  {  // Somebody else wrote into the file.
    auto file = store::Database::open(log_file(folder.path()), store::Access::write);
    REQUIRE(file.has_value());
    REQUIRE(file->run("UPDATE event SET props = '{\"id\":\"e1\",\"teacher\":\"Khru Somchai\"}' "
                      "WHERE name = 'boot'")
                .has_value());
    REQUIRE(file->run("UPDATE event SET name = 'somchai was here', origin = 'somchai!' "
                      "WHERE name = 'shutdown'")
                .has_value());
  }
  const auto done = push::push({.logs = {folder.path()},
                                .address = *push::read_address(address),
                                .now = at(86'400'000).wall});
  REQUIRE(done.has_value());
  const auto all = server().ask("private", "SELECT e::text FROM kiosk_event e");
  REQUIRE(all.size() == static_cast<std::size_t>(done->sent));
  for (const auto& row : all)
    for (const char* never : {"omchai", "robot", "the-work"})
      CHECK_THAT(row.front(), !Catch::Contains(never));
  CHECK(server().ask("private", "SELECT * FROM kiosk_report_searches") ==
        Postgres::Rows{{"robot", "3", "3", "0", "f"}});
  CHECK(server().one("private", "SELECT string_agg(DISTINCT term, ',') FROM kiosk_search_term") ==
        "robot");
  CHECK(server().one("private",
                     "SELECT value FROM kiosk_report_summary "
                     "WHERE figure = 'voting_sessions'") == "3");
  CHECK(server().one("private",
                     "SELECT count(*) FROM kiosk_event "
                     "WHERE at <> date_trunc('second', at)") == "0");
  // Words go after their time, although nothing new is sent.
  REQUIRE(push::push({.logs = {folder.path()},
                      .address = *push::read_address(address),
                      .now = at(0).wall + std::chrono::days(92)})
              .has_value());
  CHECK(server().one("private", "SELECT count(*) FROM kiosk_search_term") == "0");
}
