#include "catalog/catalog.h"
#include "catalog/tiny_pack.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;

namespace {

struct Work {
  std::int64_t position = 0;
  std::string id;
  std::int64_t name_rank = 0;
  std::int64_t school_rank = 0;  // many works share one
  bool outstanding = false;
};

std::vector<Work> many_works() {
  std::mt19937 random(5);
  std::vector<Work> works;
  for (std::int64_t position = 1; position <= 150; ++position)
    works.push_back({position, "e" + std::to_string(position),
                     static_cast<std::int64_t>(random() % 1'000),
                     static_cast<std::int64_t>(random() % 7), random() % 3 == 0});
  return works;
}

Catalog catalog_of(const std::vector<Work>& works, const Hidden& hidden = {}) {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  must(pack.script(k_pack_schema));
  for (const Work& work : works)
    tests::add_row(pack, "exhibit",
                   {{"position", work.position},
                    {"id", work.id},
                    {"rank_th", work.name_rank},
                    {"rank_en", 1'000 - work.name_rank},
                    {"school_rank_th", work.school_rank},
                    {"status", std::string(work.outstanding ? "selected" : "")}});
  must(pack.run("INSERT INTO pack VALUES ('exhibits', ?)", {std::to_string(works.size())}));
  Catalog catalog(std::move(pack));
  must(catalog.hide(hidden));
  return catalog;
}

std::vector<std::string> sorted(std::vector<Work> works, Order order, Language language) {
  std::ranges::sort(works, {}, [&](const Work& work) {
    std::int64_t rank = order == Order::name ? work.name_rank : 0;
    if (order == Order::school) rank = work.school_rank;
    return std::tuple(language == Language::english ? -rank : rank, work.position);
  });
  std::vector<std::string> ids;
  for (const Work& work : works) ids.push_back(work.id);
  return ids;
}

std::vector<std::string> ids_of(const std::vector<ExhibitCard>& cards) {
  std::vector<std::string> ids;
  for (const ExhibitCard& card : cards) ids.push_back(card.id.value());
  return ids;
}

std::vector<std::string> piece(const std::vector<std::string>& ids, std::size_t from,
                               std::size_t count) {
  from = std::min(from, ids.size());
  return {ids.begin() + static_cast<std::ptrdiff_t>(from),
          ids.begin() + static_cast<std::ptrdiff_t>(std::min(from + count, ids.size()))};
}

struct Wall {
  Order order;
  Language language;
};
const Wall k_walls[] = {{Order::authors, Language::thai},
                        {Order::name, Language::thai},
                        {Order::name, Language::english},
                        {Order::school, Language::thai}};

}  // namespace

TEST_CASE("every page of a wall follows its order, near and far, in any order asked for",
          "[catalog][walls]") {
  const std::vector<Work> works = many_works();
  std::vector<Work> best = works;
  std::erase_if(best, [](const Work& work) { return !work.outstanding; });
  const Catalog catalog = catalog_of(works);
  for (const auto& [order, language] : k_walls)
    for (const bool outstanding : {false, true}) {
      const auto expected = sorted(outstanding ? best : works, order, language);
      for (const std::size_t offset : {120, 0, 7, 40, 149, 150, 1'000}) {
        INFO(static_cast<int>(order) << " " << outstanding << " from " << offset);
        const Page page{static_cast<std::int64_t>(offset), 20};
        CHECK(ids_of(must(catalog.exhibits({.outstanding = outstanding}, order, language, page))) ==
              piece(expected, offset, 20));
      }
      catalog.forget_kept();
    }
}

TEST_CASE("a wall knows nothing of recalled works in any order", "[catalog][walls][hidden]") {
  std::vector<Work> works = many_works();
  const Catalog catalog = catalog_of(works, {.exhibits = {ExhibitId("e1"), ExhibitId("e77")}});
  std::erase_if(works, [](const Work& work) { return work.id == "e1" || work.id == "e77"; });
  for (const auto& [order, language] : k_walls)
    CHECK(ids_of(must(catalog.exhibits({}, order, language, {0, 1'000}))) ==
          sorted(works, order, language));
}

TEST_CASE("a work that a choice leaves out stands between those that are left",
          "[catalog][walls]") {
  const Catalog catalog = catalog_of(
      {{1, "a", 3, 0, true}, {2, "b", 1, 0, false}, {3, "c", 2, 0, true}, {4, "d", 0, 0, true}});
  const Selection best{.outstanding = true};  // by name: d (b) c a
  CHECK(must(catalog.standing(ExhibitId("b"), best, Order::name, Language::thai)) ==
        Standing{1, 3, ExhibitId("d"), ExhibitId("c")});
  CHECK(must(catalog.standing(ExhibitId("a"), best, Order::name, Language::thai)) ==
        Standing{2, 3, ExhibitId("c"), {}});
  CHECK(must(catalog.standing(ExhibitId("a"), {}, Order::authors, Language::thai)) ==
        Standing{0, 4, {}, ExhibitId("b")});
}

TEST_CASE("a page that begins before the first work, or of no length, is what it can be",
          "[catalog][walls]") {
  const Catalog catalog = catalog_of(many_works());
  CHECK(must(catalog.exhibits({}, Order::name, Language::thai, {-5, 3})).size() == 3);
  CHECK(must(catalog.exhibits({}, Order::name, Language::thai, {0, 0})).empty());
}
