#include "catalog/schema.h"

#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk;
using tests::must;

namespace {

store::Database tiny() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  tests::fill_tiny_pack(pack);
  return pack;
}

}  // namespace

TEST_CASE("a pack holds tables and indexes only, nothing that runs by itself", "[catalog]") {
  const store::Database pack = tiny();
  CHECK(must(pack.number("SELECT count(*) FROM sqlite_schema "
                         "WHERE type NOT IN ('table', 'index') OR sql LIKE '%VIRTUAL%'")) == 0);
  CHECK(must(pack.number("SELECT count(*) FROM pragma_foreign_key_check")) == 0);
}

TEST_CASE("words outside the vocabulary are refused by the schema", "[catalog]") {
  store::Database pack = tiny();
  for (const char* sql :
       {"UPDATE exhibit SET status = 'splendid'", "UPDATE term SET role = 'odd'",
        "UPDATE facet SET applies_to = 'visitor'", "UPDATE section SET role = 'gossip'",
        "UPDATE programme SET kind = 'break'", "UPDATE figure SET qualifier = 'perhaps'",
        "INSERT INTO search VALUES ('person', 'x', '', '')"}) {
    INFO(sql);
    CHECK_FALSE(pack.run(sql));
  }
}

// What keeps 100,000 works as quick as 100: no list is sorted when it is asked for.
TEST_CASE("lists are read from an index, not sorted", "[catalog]") {
  const store::Database pack = tiny();
  for (const char* sql : {"SELECT id FROM exhibit e ORDER BY e.rank_th, e.position LIMIT 60",
                          "SELECT id FROM exhibit e ORDER BY e.rank_en, e.position LIMIT 60",
                          "SELECT id FROM exhibit e ORDER BY e.school_rank_th, e.position LIMIT 60",
                          "SELECT id FROM exhibit e ORDER BY e.school_rank_en, e.position LIMIT 60",
                          "SELECT id FROM exhibit e WHERE (e.rank_th, e.position) < "
                          "(SELECT e.rank_th, e.position FROM exhibit e WHERE e.id = 'e1') "
                          "ORDER BY e.rank_th DESC, e.position DESC LIMIT 1",
                          "SELECT id FROM organisation ORDER BY rank_th",
                          "SELECT e.position, s.body FROM exhibit e CROSS JOIN search s "
                          "ON s.kind = 'exhibit' AND s.id = e.id ORDER BY e.position",
                          "SELECT o.id, s.body FROM organisation o CROSS JOIN search s "
                          "ON s.kind = 'organisation' AND s.id = o.id ORDER BY o.rank_th",
                          "SELECT exhibit, organisation FROM exhibit_organisation "
                          "WHERE position = 1 ORDER BY exhibit",
                          "SELECT position FROM exhibit ORDER BY school_rank_th DESC"}) {
    std::string plan;
    must(pack.each(std::string("EXPLAIN QUERY PLAN ") + sql, {}, [&](const store::Row& row) {
      plan += row.text(3) + "\n";
      return true;
    }));
    INFO(sql << "\n" << plan);
    CHECK_THAT(plan, !Catch::Contains("TEMP B-TREE"));
  }
}
