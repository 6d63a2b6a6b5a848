#include "catalog/finder.h"

#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;

TEST_CASE("what was typed is found", "[catalog][finder]") {
  Finder finder([]() -> base::Result<Catalog> {
    store::Database pack = must(store::Database::open(":memory:", store::Access::write));
    tests::fill_tiny_pack(pack);
    tests::add_row(pack, "search",
                   {{"kind", tests::words("exhibit")},
                    {"id", tests::words("e1")},
                    {"name", tests::words("สื่อการสอน\nlearning")}});
    return Catalog(std::move(pack));
  });
  finder.settle();
  CHECK(finder.find("การสอน").works == std::vector{ExhibitId("e1")});
  CHECK(finder.find("LEARN").count == 1);
  CHECK(finder.find("q").nothing());
  CHECK(finder.suggestions("lea", Language::english, 5) == std::vector<std::string>{"Work e1"});
}
