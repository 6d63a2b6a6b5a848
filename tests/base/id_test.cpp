#include "base/id.h"

#include <catch2/catch.hpp>

#include <string>
#include <type_traits>
#include <unordered_set>

using namespace kiosk;

TEST_CASE("a plain id is ASCII, short, and safe in file names, logs and CSV", "[base]") {
  struct Case {
    std::string id;
    bool plain;
  };
  const Case cases[] = {
      {"a", true},
      {"0", true},
      {"e0-014", true},
      {"school_group.12", true},
      {std::string(64, 'a'), true},
      {"", false},
      {std::string(65, 'a'), false},
      {"-a", false},
      {".hidden", false},
      {"_a", false},
      {"Upper", false},
      {"with space", false},
      {"a/b", false},
      {"a;b", false},
      {"โรงเรียน", false},
      {std::string("a\0b", 3), false},
      {"a\n", false},
  };
  for (const Case& one : cases) {
    INFO("id '" << one.id << "'");
    CHECK(base::is_plain_id(one.id) == one.plain);
  }
}

TEST_CASE("ids of different kinds cannot be mixed, ids of one kind compare and hash", "[base]") {
  using ShelfId = base::Id<struct ShelfTag>;
  using BookId = base::Id<struct BookTag>;
  STATIC_REQUIRE_FALSE(std::is_convertible_v<ShelfId, BookId>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, ShelfId>);

  CHECK(ShelfId().empty());
  CHECK(ShelfId("a") == ShelfId("a"));
  CHECK(ShelfId("a") < ShelfId("b"));
  const std::unordered_set<ShelfId> shelves{ShelfId("a"), ShelfId("a"), ShelfId("b")};
  CHECK(shelves.size() == 2);
}
