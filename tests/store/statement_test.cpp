#include "store/database.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::store;

namespace {

Database in_memory() {
  auto database = Database::open(":memory:", Access::write);
  REQUIRE(database.has_value());
  REQUIRE(database->script("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)").has_value());
  return std::move(*database);
}

}  // namespace

TEST_CASE("a statement is bound and run again and again, and its rows are seen in place") {
  Database database = in_memory();
  auto insert = database.prepare("INSERT INTO t VALUES (?, ?)");
  REQUIRE(insert.has_value());
  for (std::int64_t at = 1; at <= 3; ++at) {
    const std::string text = at == 2 ? "" : "ก" + std::to_string(at);
    insert->bind(1, at);
    insert->bind(2, text);
    if (at == 3) insert->bind_null(2);
    REQUIRE(insert->run().has_value());
  }
  auto rows = database.prepare("SELECT a, b FROM t WHERE a >= ? ORDER BY a");
  REQUIRE(rows.has_value());
  rows->bind(1, std::int64_t{1});
  REQUIRE(rows->next().value());
  CHECK(rows->integer(0) == 1);
  CHECK(rows->text(1) == "ก1");
  rows->reset();  // in the middle of an answer
  rows->bind(1, std::int64_t{2});
  REQUIRE(rows->next().value());
  CHECK(rows->text(1).empty());
  CHECK_FALSE(rows->is_null(1));
  REQUIRE(rows->next().value());
  CHECK(rows->is_null(1));
  CHECK(rows->text(1).empty());
  CHECK_FALSE(rows->next().value());
}

TEST_CASE("what a statement cannot do is told") {
  Database database = in_memory();
  const auto wrong = database.prepare("SELECT a FROM nowhere");
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().message.find("nowhere") != std::string::npos);
  auto insert = database.prepare("INSERT INTO t VALUES (1, 'x')");
  REQUIRE(insert->run().has_value());
  CHECK_FALSE(insert->run().has_value());  // the key is there
  CHECK(*database.number("SELECT count(*) FROM t") == 1);
}
