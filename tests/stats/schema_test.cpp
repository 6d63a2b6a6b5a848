#include "stats/schema.h"

#include "stats/ledger.h"
#include "stats/log_reader.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

// As the first release wrote it.
void make_first_version(const std::filesystem::path& file) {
  auto database = store::Database::open(file, store::Access::write);
  REQUIRE(database.has_value());
  REQUIRE(store::migrate(*database, k_log_application_id, log_history().first(1)).has_value());
  REQUIRE(database
              ->script("INSERT INTO meta VALUES ('kiosk_id', 'k1');"
                       "INSERT INTO boot VALUES (1, 'k1', 'b1', '0.1.0', 420, 5, 6);"
                       "INSERT INTO pack VALUES (1, 'loei2', '1.2');"
                       "INSERT INTO event VALUES (1, 1, 10, 20, 'ok', 's1', 'visitor', 'en', 1, "
                       "'view', '{\"id\":\"e1\"}');"
                       "INSERT INTO dictionary VALUES ('loei2', 'exhibit', 'e1', 'เกม', 'Game', "
                       "'c/x', 'bp');")
              .has_value());
}

struct Read {
  std::vector<StoredBoot> boots;
  std::vector<StoredEvent> events;
  std::vector<Name> names;
};

Read read(const std::filesystem::path& file) {
  Read all;
  const auto done =
      read_log(file, {[&](const StoredBoot& boot) { all.boots.push_back(boot); },
                      [&](const StoredEvent& event) { all.events.push_back(event); },
                      [&](const Pack&, const Name& name) { all.names.push_back(name); }});
  INFO((done ? "" : done.error().message));
  REQUIRE(done.has_value());
  return all;
}

void check_content(const Read& all) {
  REQUIRE(all.boots.size() == 1);
  CHECK(all.boots[0].kiosk_id == "k1");
  CHECK(all.boots[0].boot_id == "b1");
  CHECK(all.boots[0].forgotten_to == 0);
  REQUIRE(all.events.size() == 1);
  CHECK(all.events[0].language == "en");
  CHECK(all.events[0].a11y.empty());
  CHECK(all.events[0].pack == "loei2");
  CHECK(all.events[0].props == R"({"id":"e1"})");
  CHECK(all.names == std::vector<Name>{{Thing::exhibit, "e1", "เกม", "Game", "c/x", "bp"}});
}

}  // namespace

TEST_CASE("a log of the first version is read as it is, without being changed") {
  const Folder folder;
  const auto file = log_file(folder.path());
  make_first_version(file);
  check_content(read(file));
  CHECK(count(folder.path(), "PRAGMA user_version") == 1);
}

TEST_CASE("a log of the first version is brought up to date when a kiosk writes it") {
  const Folder folder;
  const auto file = log_file(folder.path());
  make_first_version(file);
  REQUIRE(Ledger::open(file).has_value());
  CHECK(count(folder.path(), "PRAGMA user_version") == 3);
  check_content(read(file));
  CHECK(texts(folder.path(), "SELECT a11y || name FROM event_frame") ==
        std::vector<std::string>{"view"});
}

TEST_CASE("aids, reading times and terms are kept and read again") {
  const Folder folder;
  Name name{Thing::exhibit, "e1", "เกม"};
  name.reading = std::chrono::seconds(90);
  name.terms = {"category/game", "level/primary"};
  {
    Log log = Log::open(options(folder.path()));
    log.remember({"loei2", "1"}, {name, {Thing::place, "loei2", "เลย"}});
    Event seen = view("s1", "e1");
    seen.a11y = "text-160 contrast low-reach";
    REQUIRE(log.record(seen, at(1)).has_value());
    seen.a11y = "text-999";
    CHECK_FALSE(log.record(seen, at(2)).has_value());
    REQUIRE(log.close(at(3), k_soon));
  }
  const Read all = read(log_file(folder.path()));
  CHECK(all.names == std::vector<Name>{name, {Thing::place, "loei2", "เลย"}});
  CHECK(texts(folder.path(), "SELECT a11y FROM event_frame WHERE name = 'view' ORDER BY seq") ==
        std::vector<std::string>{"text-160 contrast low-reach", ""});
}

TEST_CASE("every kind of thing in the dictionary has a word of its own") {
  for (const Thing thing : {Thing::exhibit, Thing::organisation, Thing::category, Thing::facet,
                            Thing::event, Thing::place})
    CHECK(thing_of(word_of(thing)) == thing);
  CHECK_FALSE(thing_of("teacher"));
  CHECK(split(joined({"a/b", "c"})) == std::vector<std::string>{"a/b", "c"});
  CHECK(split("").empty());
}
