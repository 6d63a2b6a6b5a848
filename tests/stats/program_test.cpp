// The real kiosk-stats, run for real.
#include "places.h"
#include "stats/support.h"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

struct Outcome {
  int exit_code = -1;
  std::string said;    // standard output
  std::string errors;  // standard error
};

Outcome run(const Folder& folder, const std::string& arguments) {
  const auto errors = folder.path() / "stderr";
  const std::string command =
      std::string(tests::k_program_folder) + "/kiosk-stats " + arguments + " 2>" + errors.string();
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  char part[4096];
  for (std::size_t n = 0; (n = std::fread(part, 1, sizeof part, pipe)) > 0;)
    outcome.said.append(part, n);
  const int status = ::pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  outcome.errors = base::read_file(errors).value_or("");
  return outcome;
}

bool is_one_line(const std::string& text) {
  return !text.empty() && text.find('\n') == text.size() - 1;
}

}  // namespace

TEST_CASE("kiosk-stats report prints what visitors did") {
  const Folder folder, elsewhere;
  {
    Log log = Log::open(options(folder.path()));
    log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกมคำศัพท์", "Word game"}});
    (void)log.record(event("session_start", "s1"), at(0));
    (void)log.record(view("s1", "e1"), at(1000));
    (void)log.record(event("session_end", "s1", {{"duration_ms", 65'000}}), at(90'000));
    REQUIRE(log.close(at(91'000), k_soon));
  }
  const Outcome thai = run(elsewhere, "report --text --state " + folder.path().string());
  CHECK(thai.exit_code == 0);
  CHECK(thai.errors.empty());
  CHECK(thai.said.find("เกมคำศัพท์") != std::string::npos);
  CHECK(thai.said.find("20 พ.ย. 2569") != std::string::npos);
  const Outcome english =
      run(elsewhere, "report --text --language en --state " + folder.path().string());
  CHECK(english.exit_code == 0);
  CHECK(english.said.find("Word game") != std::string::npos);
  CHECK(english.said.find("1:05") != std::string::npos);
}

TEST_CASE("kiosk-stats report writes one page, or a page for each school") {
  const Folder folder, elsewhere;
  {
    Log log = Log::open(options(folder.path()));
    log.remember({"loei2", "1"},
                 {{Thing::organisation, "bp", "โรงเรียนบ้านโป่ง", ""},
                  {.thing = Thing::exhibit, .id = "e1", .thai = "เกมคำศัพท์", .organisation = "bp"}});
    (void)log.record(event("session_start", "s1"), at(0));
    (void)log.record(view("s1", "e1"), at(1000));
    (void)log.record(event("session_end", "s1", {{"duration_ms", 65'000}}), at(90'000));
    REQUIRE(log.close(at(91'000), k_soon));
  }
  const std::string state = "report --state " + folder.path().string();
  const auto page = elsewhere.path() / "a page.html";
  const Outcome one = run(elsewhere, state + " -o '" + page.string() + "'");
  CHECK(one.exit_code == 0);
  CHECK(is_one_line(one.said));
  CHECK(one.said.find(page.string()) != std::string::npos);
  CHECK(one.said.find("1 sessions") == std::string::npos);
  CHECK(base::read_file(page).value_or("").find("เกมคำศัพท์") != std::string::npos);

  const auto schools = elsewhere.path() / "for" / "schools";
  const Outcome each = run(elsewhere, state + " --per-school " + schools.string());
  CHECK(each.exit_code == 0);
  CHECK(is_one_line(each.said));
  CHECK(each.said.find("index.html") != std::string::npos);
  CHECK(base::read_file(schools / "school-bp.html").value_or("").find("บ้านโป่ง") !=
        std::string::npos);
  CHECK(base::read_file(schools / "index.html").value_or("").find("school-bp.html") !=
        std::string::npos);

  for (const std::string& nowhere : {" -o '" + (page / "x.html").string() + "'",
                                     " -o " + (elsewhere.path() / "no" / "x").string(),
                                     " --per-school '" + page.string() + "'"}) {
    CAPTURE(nowhere);
    const Outcome outcome = run(elsewhere, state + nowhere);
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.said.empty());
    CHECK(is_one_line(outcome.errors));
  }
  CHECK(run(elsewhere, state + " --text --per-school x").exit_code == 2);
}

TEST_CASE("kiosk-stats tells wrong options in one line and exits with 2") {
  const Folder folder;
  for (const char* arguments :
       {"", "raport", "report --language de", "report --state", "report --colour",
        "report --since yesterday", "merge", "merge out.db", "simulate", "simulate x --kiosks 0",
        "forget --before 2026-13-01"}) {
    CAPTURE(arguments);
    const Outcome outcome = run(folder, arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.said.empty());
    CAPTURE(outcome.errors);
    CHECK(is_one_line(outcome.errors));
  }
}

TEST_CASE("kiosk-stats explains itself with an example") {
  const Folder folder;
  for (const char* arguments : {"--help", "report --help"}) {
    CAPTURE(arguments);
    const Outcome outcome = run(folder, arguments);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.said.find("Example: kiosk-stats report --state") != std::string::npos);
  }
  for (const char* command : {"merge", "forget", "simulate"}) {
    CAPTURE(command);
    const Outcome outcome = run(folder, std::string(command) + " --help");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.said.find(std::string("Example: kiosk-stats ") + command) != std::string::npos);
  }
  CHECK(run(folder, "--version").exit_code == 0);
}

TEST_CASE("kiosk-stats tells a log it cannot read in one line and exits with 1") {
  const Folder folder, elsewhere;
  const std::string arguments = "report --state " + folder.path().string();
  const Outcome missing = run(elsewhere, arguments);
  CHECK(missing.exit_code == 1);
  CHECK(is_one_line(missing.errors));
  CHECK(missing.errors.find(folder.path().string()) != std::string::npos);
  std::ofstream(log_file(folder.path())) << std::string(5000, 'x');
  const Outcome garbage = run(elsewhere, arguments);
  CHECK(garbage.exit_code == 1);
  CHECK(is_one_line(garbage.errors));
}

TEST_CASE("kiosk-stats votes keeps votes sealed until their time, or until they are opened",
          "[votes]") {
  struct Case {
    std::int64_t opens_ms;  // 0: none was set
    const char* sealed;
  };
  const Case cases[] = {{0, "until somebody opens them"},
                        {4'102'444'800'000, "sealed until 2100-01-01 07:00"},
                        {1, nullptr}};
  for (const Case& one : cases) {
    CAPTURE(one.opens_ms);
    const Folder folder, elsewhere;
    {
      Log log = Log::open(options(folder.path()));
      log.remember({"loei2", "1"}, {{Thing::exhibit, "e1", "เกมคำศัพท์", "Word game"}});
      Event voting = event("voting", "", {{"votes", 1}});
      if (one.opens_ms > 0) voting.props.push_back({"opens_ms", one.opens_ms});
      (void)log.record(voting, at(0));
      (void)log.record(event("vote", "s1", {{"id", "e1"}, {"action", "put"}}), at(1000));
      REQUIRE(log.close(at(2000), k_soon));
    }
    const std::string log = folder.path().string();
    const Outcome closed = run(elsewhere, "votes " + log);
    if (one.sealed) {
      CHECK(closed.exit_code == 1);
      CHECK(closed.said.empty());
      CHECK(is_one_line(closed.errors));
      CHECK(closed.errors.find(one.sealed) != std::string::npos);
    }
    const Outcome opened = run(elsewhere, std::string("votes --language en ") +
                                              (one.sealed ? "--open " : "") + log + "/events.db");
    CHECK(opened.exit_code == 0);
    CHECK(opened.said.find("1         1  Word game (e1)") != std::string::npos);
    // What is sealed is in no report either.
    CHECK(run(elsewhere, "report --text --state " + log).said.find("เกมคำศัพท์") ==
          std::string::npos);
    CHECK(run(elsewhere, "votes --open --pack satun " + log).exit_code == 1);
    CHECK(run(elsewhere, "likes " + log).exit_code == 1);
  }
}

TEST_CASE("kiosk-stats says that the seal is a procedure and no secret", "[votes]") {
  const Folder folder;
  const Outcome help = run(folder, "votes --help");
  CHECK(help.exit_code == 0);
  CHECK(help.said.find("a procedure and no secret") != std::string::npos);
  CHECK(help.said.find("Example: kiosk-stats votes") != std::string::npos);
}

TEST_CASE("kiosk-stats makes up logs, merges them, reports a part of them and forgets them") {
  const Folder folder;
  const std::string logs = (folder.path() / "logs").string();
  const std::string out = (folder.path() / "all.db").string();
  const Outcome made = run(folder, "simulate " + logs + " --seed 4 --sessions 60 --language en");
  CHECK(made.exit_code == 0);
  CHECK(made.said.find("logs/kiosk-2-set-aside.db") != std::string::npos);
  const std::string truth = made.said.substr(made.said.find("Kiosk report"));
  CHECK(run(folder, "report --text --language en " + logs).said == truth);
  const Outcome merged = run(folder, "merge " + out + " " + logs + " " + logs);
  CHECK(merged.exit_code == 0);
  CHECK(merged.said.find("of 3 kiosks") != std::string::npos);
  CHECK(run(folder, "report --text --language en " + out).said == truth);
  const Outcome again = run(folder, "merge " + out + " " + logs);
  CHECK(again.exit_code == 1);
  CHECK(is_one_line(again.errors));
  CHECK(run(folder, "merge --replace " + out + " " + logs).exit_code == 0);
  const Outcome none = run(folder, "report --text --language en --since 2570-01-01 " + out);
  CHECK(none.exit_code == 0);
  CHECK(none.said.find("No visitor has used it yet.") != std::string::npos);
  const Outcome forgotten =
      run(folder, "forget --also-votes --before 2569-12-31 " + logs + "/kiosk-1");
  CHECK(forgotten.exit_code == 0);
  CHECK(forgotten.said.find("events are forgotten") != std::string::npos);
}

TEST_CASE("kiosk-stats tells of each command what is no log, in one line, and changes nothing") {
  const Folder folder, elsewhere;
  const auto bad = folder.path() / "bad.db";
  const auto write = [&](const std::string& text) { std::ofstream(bad) << text; };
  std::string newer;
  {
    const Folder state;
    { const Log log = Log::open(options(state.path())); }
    {
      auto database = store::Database::open(log_file(state.path()), store::Access::write);
      REQUIRE(database
                  ->script("UPDATE meta SET value = '99' WHERE key = 'readable_from';"
                           "PRAGMA user_version = 99")
                  .has_value());
    }
    newer = *base::read_file(log_file(state.path()));
  }
  for (const std::string& content :
       {std::string(), std::string(5000, 'x'), newer, newer.substr(0, newer.size() / 2)}) {
    write(content);
    for (const std::string& command : {std::string("report "), std::string("votes "),
                                       "merge " + (elsewhere.path() / "out.db").string() + " ",
                                       std::string("forget --before 2026-12-01 ")}) {
      CAPTURE(command, content.size());
      const Outcome outcome = run(elsewhere, command + bad.string());
      CHECK(outcome.exit_code == 1);
      CHECK(outcome.said.empty());
      CHECK(is_one_line(outcome.errors));
      CHECK(*base::read_file(bad) == content);
      CHECK_FALSE(std::filesystem::exists(elsewhere.path() / "out.db"));
    }
  }
}

TEST_CASE("kiosk-stats check exits with 0 only if every log is whole", "[check]") {
  const Folder whole, broken, elsewhere;
  for (const Folder* folder : {&whole, &broken}) {
    Log log = Log::open(options(folder->path()));
    (void)log.record(view("s1", "e1"), at(1000));
    REQUIRE(log.close(at(2000), k_soon));
  }
  auto database = store::Database::open(log_file(broken.path()), store::Access::write);
  REQUIRE(database.has_value());
  REQUIRE(database->script("DELETE FROM event WHERE seq = 2").has_value());
  const std::string good = whole.path().string();
  const std::string bad = broken.path().string();

  const Outcome thai = run(elsewhere, "check " + good);
  CHECK(thai.exit_code == 0);
  CHECK(thai.errors.empty());
  CHECK(thai.said.find("ครบถ้วน") != std::string::npos);
  const Outcome english = run(elsewhere, "check --language en " + good + "/events.db " + bad);
  CHECK(english.exit_code == 1);
  CHECK(english.said.find("Whole: nothing is missing") != std::string::npos);
  CHECK(english.said.find("Missing: 1 events") != std::string::npos);
  const Outcome missing = run(elsewhere, "check " + elsewhere.path().string());
  CHECK(missing.exit_code == 1);
  CHECK(is_one_line(missing.errors));
  CHECK(run(elsewhere, "check --help").said.find("Example: kiosk-stats check") !=
        std::string::npos);
}
