#include "catalog/work_set.h"

#include "catalog/tree_pack.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;

namespace {

WorkSet set_of(const std::vector<std::int64_t>& positions) {
  WorkSet set;
  for (const std::int64_t position : positions) set.add(position);
  return set;
}

Selection of_area(const char* term) {
  return {.choices = {{FacetId("area"), {TermId(term)}}}};
}

}  // namespace

TEST_CASE("sets of works join, meet and leave out", "[catalog][work-set]") {
  WorkSet works = set_of({1, 2, 64, 65, 1000});
  CHECK(works.count() == 5);
  CHECK(works.count_in(set_of({2, 3, 65})) == 2);
  works.add(set_of({3, 2000}));
  CHECK(works.count() == 7);
  works.keep_only(set_of({2, 3, 65, 3000}));
  CHECK(works.count() == 3);
  works.remove(set_of({3, 9999}));
  CHECK(works.count() == 2);
  CHECK(works.count_in(set_of({2})) == 1);
}

TEST_CASE("all works are those from the first to the last", "[catalog][work-set]") {
  for (const std::int64_t works : {0, 1, 63, 64, 65, 100'000}) {
    CAPTURE(works);
    CHECK(WorkSet::of_all(works).count() == works);
  }
}

TEST_CASE("a set comes back from its bytes, which end with the last work", "[catalog][work-set]") {
  for (const std::vector<std::int64_t>& positions :
       {std::vector<std::int64_t>{}, {1}, {8}, {9}, {1, 64, 65, 100'000}}) {
    const WorkSet set = set_of(positions);
    const std::vector<std::byte> bytes = set.bytes();
    CAPTURE(positions);
    CHECK(bytes.size() ==
          (positions.empty() ? 0 : static_cast<std::size_t>(positions.back() + 7) / 8));
    CHECK(WorkSet(bytes).bytes() == bytes);
    CHECK(WorkSet(bytes).count() == static_cast<std::int64_t>(positions.size()));
  }
}

TEST_CASE("a set tells its works one by one", "[catalog][work-set]") {
  const WorkSet set = set_of({1, 63, 64, 65, 1'000});
  CHECK(set.positions() == std::vector<std::uint32_t>{1, 63, 64, 65, 1'000});
  for (const std::int64_t position : {1, 63, 64, 65, 1'000}) CHECK(set.has(position));
  for (const std::int64_t position : {-1, 0, 2, 62, 66, 999, 1'001, 100'000'000})
    CHECK_FALSE(set.has(position));
  CHECK(WorkSet().positions().empty());
}

TEST_CASE("positions that no builder gives are left aside", "[catalog][work-set]") {
  CHECK(set_of({0, -1, std::numeric_limits<std::int64_t>::max(),
                std::numeric_limits<std::int64_t>::min()})
            .count() == 0);
  CHECK(WorkSet::of_all(std::numeric_limits<std::int64_t>::max()).count() == 1 << 24);
}

TEST_CASE("a work of a group counts for its district and its province", "[catalog][work-set]") {
  const Catalog catalog = tests::tree_catalog();
  std::string told;
  for (const Term& term : must(catalog.terms(FacetId("area"), {})))
    told += term.id.value() + ":" + std::to_string(term.works) + " ";
  CHECK(told == "loei:3 satun:3 nan:0 wang:3 phu:0 la-ngu:3 wang-group:3 hills:0 ");
  for (const char* term : {"loei", "wang", "wang-group"}) {
    CAPTURE(term);
    CHECK(must(catalog.count(of_area(term))) == 3);
    CHECK(must(catalog.exhibits(of_area(term), Order::authors, Language::thai, {})).size() == 3);
  }
  CHECK(must(catalog.term(FacetId("area"), TermId("wang")))->parent == TermId("loei"));
}

TEST_CASE("counting by sets and listing agree, whatever is chosen together",
          "[catalog][work-set]") {
  const Catalog catalog = tests::tree_catalog();
  const Selection selections[] = {
      {.choices = {{FacetId("category"), {TermId("english")}}}},
      {.choices = {{FacetId("category"), {TermId("english"), TermId("thai")}},
                   {FacetId("area"), {TermId("loei")}}}},
      {.choices = {{FacetId("area"), {TermId("loei"), TermId("satun")}}}},
      {.choices = {{FacetId("area"), {}}}},
      {.choices = {{FacetId("area"), {TermId("nowhere")}}}},
      {.organisation = OrganisationId("na")},
      {.stand = StandId("a1")},
      {.outstanding = true},
      {.choices = {{FacetId("area"), {TermId("satun")}}},
       .organisation = OrganisationId("na"),
       .outstanding = true},
  };
  for (const Selection& selection : selections) {
    CAPTURE(&selection - selections);
    const auto listed = must(catalog.exhibits(selection, Order::authors, Language::thai, {}));
    CHECK(must(catalog.count(selection)) == static_cast<std::int64_t>(listed.size()));
    for (const Facet& facet : must(catalog.facets()))
      for (const Term& term : must(catalog.terms(facet.id, selection))) {
        Selection narrower = selection;
        narrower.choices.push_back({facet.id, {term.id}});
        CAPTURE(term.id.value());
        CHECK(term.works ==
              static_cast<std::int64_t>(
                  must(catalog.exhibits(narrower, Order::authors, Language::thai, {})).size()));
      }
  }
}

TEST_CASE("schools are counted by their terms, all of a facet at once", "[catalog][work-set]") {
  const Catalog catalog = tests::tree_catalog();
  const auto told = [&](const Selection& selection) {
    std::string all;
    for (const Term& term : must(catalog.terms_of_organisations(FacetId("area"), selection)))
      if (term.works > 0) all += term.id.value() + ":" + std::to_string(term.works) + " ";
    return all;
  };
  CHECK(told({}) == "loei:1 satun:1 wang:1 la-ngu:1 wang-group:1 ");
  CHECK(told({.choices = {{FacetId("district"), {TermId("erawan")}}}}) ==
        "loei:1 wang:1 wang-group:1 ");
}

TEST_CASE("who leads each work is told by position, hidden works aside", "[catalog]") {
  Catalog catalog = tests::tiny_catalog();
  Leads leads = must(catalog.leads());
  CHECK(leads.schools ==
        std::vector{OrganisationId(), OrganisationId("na"), OrganisationId("erawan")});
  CHECK(leads.works == std::vector<Leads::Work>{{1, 1}, {2, 1}, {3, 2}, {4, 2}, {5, 0}, {6, 1}});
  std::string cards;
  for (const ExhibitCard& card : must(catalog.cards({5, 99, 2}))) cards += card.id.value() + " ";
  CHECK(cards == "e5 e2 ");
  CHECK(must(catalog.position_of(ExhibitId("e3"))) == 3);
  CHECK_FALSE(must(catalog.position_of(ExhibitId("e9"))));
  CHECK(must(catalog.at_position(4)) == ExhibitId("e4"));
  must(catalog.hide({.exhibits = {ExhibitId("e3")}, .organisations = {}}));
  leads = must(catalog.leads());
  CHECK(leads.works.size() == 5);
}
