// The recount, against visits of which the truth is known.
#include "stats/votes.h"

#include "report/votes_text.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::report;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

struct Told {
  const char* name;
  const char* session;
  const char* id;
  const char* action;
  Origin origin = Origin::visitor;
};

Event event_of(const Told& told) {
  Event made = event(told.name, told.session,
                     {{"id", std::string(told.id)}, {"action", std::string(told.action)}});
  made.origin = told.origin;
  return made;
}

Event voting(std::int64_t votes, std::int64_t opens_ms = 0) {
  Event made = event("voting", "", {{"votes", votes}});
  if (opens_ms > 0) made.props.push_back({"opens_ms", opens_ms});
  made.origin = Origin::machine;
  return made;
}

// A kiosk's log with three works: each of the rows happens a second after the one before.
void write_log(const Folder& folder, const std::vector<Event>& events) {
  Log log = Log::open(options(folder.path()));
  log.remember({"loei", "1"}, {{Thing::exhibit, "e1", "หนึ่ง", "One"},
                               {Thing::exhibit, "e2", "สอง", ""},
                               {Thing::exhibit, "e3", "สาม", "Three"}});
  std::int64_t milliseconds = 0;
  for (const Event& each : events) REQUIRE(log.record(each, at(milliseconds += 1000)));
  REQUIRE(log.close(at(milliseconds + 1000), k_soon));
}

PackCount counted(const std::vector<const Folder*>& folders, Choice choice = Choice::votes) {
  std::vector<std::filesystem::path> logs;
  for (const Folder* folder : folders) logs.push_back(folder->path());
  const auto made = recount(logs, choice);
  REQUIRE(made.has_value());
  REQUIRE(made->packs.size() == 1);
  return made->packs.front();
}

std::string ranking(const PackCount& pack) {
  std::string told;
  for (const WorkCount& work : pack.chosen)
    told += std::to_string(work.rank) + ". " + work.id + " " + std::to_string(work.count) + "; ";
  return told;
}

std::vector<Event> events_of(std::int64_t votes, const std::vector<Told>& all) {
  std::vector<Event> events{voting(votes)};
  for (const Told& told : all) events.push_back(event_of(told));
  return events;
}

}  // namespace

TEST_CASE("of each visit the votes that stood last are counted, with ties", "[votes]") {
  const Folder folder;
  write_log(folder, events_of(2, {{"vote", "s1", "e1", "put"},
                                  {"vote", "s1", "e2", "put"},
                                  {"vote", "s2", "e1", "put"},
                                  {"vote", "s2", "e1", "take"},
                                  {"vote", "s2", "e2", "put"},
                                  {"vote", "s3", "e3", "put"},
                                  {"like", "s3", "e1", "put"},
                                  {"vote", "s4", "e3", "put"},
                                  {"vote", "s5", "e1", "put"},
                                  {"vote", "s5", "e1", "take"}}));
  const PackCount pack = counted({&folder});
  CHECK(ranking(pack) == "1. e2 2; 1. e3 2; 3. e1 1; ");
  CHECK(pack.ballots == 4);  // s5 took its vote back
  CHECK(pack.counted == 5);
  CHECK(pack.works == 3);
  CHECK(pack.votes_each == 2);
  CHECK_FALSE(pack.opens);
}

TEST_CASE("what does not count is told, each for its reason", "[votes]") {
  const Folder folder;
  std::vector<Event> events = events_of(1, {{"vote", "s1", "e1", "put"},
                                            {"vote", "s2", "e1", "put"},
                                            {"vote", "s2", "e2", "put"},
                                            {"vote", "s3", "gone", "put"},
                                            {"vote", "s4", "e1", "put", Origin::rehearsal},
                                            {"vote", "s5", "e1", "put", Origin::staff}});
  events.insert(events.begin(), event_of({"vote", "s0", "e1", "put"}));  // before the voting
  write_log(folder, events);
  const PackCount pack = counted({&folder});
  CHECK(ranking(pack) == "1. e1 1; ");
  CHECK(pack.spoiled_ballots == 1);
  CHECK(pack.unknown_works == 1);
  CHECK(pack.without_voting == 1);
  CHECK(pack.not_visitors == 2);
}

TEST_CASE("several kiosks are counted together, and no log twice", "[votes]") {
  const Folder one, other, copy;
  write_log(one, events_of(1, {{"vote", "s1", "e1", "put"}, {"vote", "s2", "e2", "put"}}));
  write_log(other, events_of(1, {{"vote", "s3", "e2", "put"}}));
  std::filesystem::copy(one.path(), copy.path(), std::filesystem::copy_options::recursive);
  CHECK(ranking(counted({&one, &other})) == "1. e2 2; 2. e1 1; ");
  CHECK(ranking(counted({&one, &copy, &other, &one})) == "1. e2 2; 2. e1 1; ");
}

TEST_CASE("likes are counted without a voting", "[votes]") {
  const Folder folder;
  write_log(folder, {event_of({"like", "s1", "e1", "put"}), event_of({"like", "s1", "e2", "put"}),
                     event_of({"like", "s2", "e2", "put"}), event_of({"like", "s2", "e1", "put"}),
                     event_of({"like", "s2", "e1", "take"})});
  const PackCount pack = counted({&folder}, Choice::likes);
  CHECK(ranking(pack) == "1. e2 2; 2. e1 1; ");
  CHECK(pack.ballots == 2);
  const std::string text = votes_text(pack, Choice::likes, Language::english);
  CHECK_THAT(text, Catch::Contains("Visits: 2, likes: 3") && Catch::Contains("One (e1)") &&
                       Catch::Contains("สอง (e2)") && Catch::Contains("Works chosen by nobody: 1"));
}

TEST_CASE("the rules and the seal are those that were told last", "[votes]") {
  const Folder folder;
  const std::int64_t opens = at(0).wall.time_since_epoch().count() + 3'600'000;
  write_log(folder, {voting(1, 5), voting(3, opens), event_of({"vote", "s1", "e1", "put"})});
  const PackCount pack = counted({&folder});
  CHECK(pack.votes_each == 3);
  REQUIRE(pack.opens);
  CHECK(opening_text(*pack.opens, std::chrono::minutes(420)) == "2026-11-20 11:00");
}

TEST_CASE("a recount is told in columns, ties marked, in both languages", "[votes]") {
  const PackCount pack{
      .pack = "loei",
      .votes_each = 2,
      .ballots = 3,
      .counted = 5,
      .spoiled_ballots = 1,
      .works = 4,
      .chosen = {
          {"e2", "สอง", "", 2, 1}, {"e3", "สาม", "Three", 2, 1}, {"e1", "หนึ่ง", "One", 1, 3}}};
  CHECK(votes_text(pack, Choice::votes, Language::english) ==
        "Recount of the votes: loei\n"
        "Ballots: 3, votes: 5 (at most 2 a ballot)\n"
        "Not counted: ballots with too many votes: 1\n"
        "\n"
        "Rank  Votes  Work\n"
        "1=        2  สอง (e2)\n"
        "1=        2  Three (e3)\n"
        "3         1  One (e1)\n"
        "Works chosen by nobody: 1\n");
  CHECK_THAT(votes_text(pack, Choice::votes, Language::thai),
             Catch::Contains("บัตรที่นับ 3 ใบ") && Catch::Contains("หนึ่ง (e1)"));
}
