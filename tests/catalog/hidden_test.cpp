// What was recalled is gone from every answer, and every count knows it. Of the tiny pack: school
// "na" has e1, e2 (with erawan) and e6; "erawan" has e2, e3 and e4; e5 belongs to no school.
#include "base/temporary_folder.h"
#include "catalog/tiny_pack.h"
#include "pack/pack_file.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::catalog;
using tests::must;

namespace {

Catalog without(const std::vector<const char*>& exhibits,
                const std::vector<const char*>& organisations = {}) {
  Hidden hidden;
  for (const char* id : exhibits) hidden.exhibits.emplace_back(id);
  for (const char* id : organisations) hidden.organisations.emplace_back(id);
  Catalog catalog = tests::tiny_catalog();
  must(catalog.hide(hidden));
  return catalog;
}

template <typename Things>
std::string ids_of(const Things& things) {
  std::string ids;
  for (const auto& thing : things) ids += (ids.empty() ? "" : " ") + thing.id.value();
  return ids;
}

std::string listed(const Catalog& catalog, const Selection& chosen = {}) {
  return ids_of(must(catalog.exhibits(chosen, Order::authors, Language::thai, {})));
}

std::string counted(const std::vector<Term>& terms) {
  std::string counts;
  for (const Term& term : terms)
    counts += (counts.empty() ? "" : " ") + term.id.value() + ":" + std::to_string(term.works);
  return counts;
}

std::string schools_of(const Catalog& catalog) {
  std::string counts;
  for (const auto& row : must(catalog.organisations({}, Language::thai)))
    counts += (counts.empty() ? "" : " ") + row.id.value() + ":" + std::to_string(row.works);
  return counts;
}

std::vector<std::string> columns_of(const store::Database& database, const std::string& table) {
  return must(database.collect("SELECT name FROM pragma_table_info('" + table + "')", {},
                               [](const store::Row& row) { return row.text(0); }));
}

}  // namespace

TEST_CASE("a recalled work is in no list and no count", "[catalog][hidden]") {
  const Catalog catalog = without({"e2"});
  CHECK(listed(catalog) == "e1 e3 e4 e5 e6");
  CHECK(must(catalog.count({})) == 5);
  CHECK(must(catalog.facts()).exhibits == 5);
  CHECK(must(catalog.facts()).organisations == 2);
  CHECK(counted(must(catalog.terms(FacetId("category"), {}))) == "english:2 thai:1 art:0 other:1");
  CHECK(must(catalog.term(FacetId("delivery"), TermId("on-line"))).has_value());
  CHECK(schools_of(catalog) == "na:2 erawan:2");
  CHECK(must(catalog.organisation(OrganisationId("na")))->works == 2);
  CHECK_FALSE(must(catalog.exhibit(ExhibitId("e2"))).has_value());
  CHECK(ids_of(must(catalog.related(ExhibitId("e1"), 9))) == "e6 e5");
  const auto place = must(catalog.standing(ExhibitId("e3"), {}, Order::authors, Language::thai));
  CHECK(place == Standing{1, 5, ExhibitId("e1"), ExhibitId("e4")});
  for (const Catalog::Named& named : must(catalog.names())) CHECK(named.id != "e2");
}

TEST_CASE("a recalled school goes with the works that have no other school", "[catalog][hidden]") {
  const Catalog catalog = without({}, {"na"});
  CHECK(listed(catalog) == "e2 e3 e4 e5");
  CHECK(must(catalog.count({})) == 4);
  CHECK(must(catalog.facts()).exhibits == 4);
  CHECK(must(catalog.facts()).organisations == 1);
  CHECK(schools_of(catalog) == "erawan:3");
  CHECK_FALSE(must(catalog.organisation(OrganisationId("na"))).has_value());
  CHECK(counted(must(catalog.terms(FacetId("category"), {}))) == "english:2 thai:2 art:0 other:1");
  const auto shared = must(catalog.exhibit(ExhibitId("e2")));
  REQUIRE(shared.has_value());
  CHECK(ids_of(shared->organisations) == "erawan");
}

TEST_CASE("where the lead school is recalled, the next one leads", "[catalog][hidden]") {
  const Catalog catalog = without({}, {"na"});
  const auto cards = must(catalog.exhibits({}, Order::authors, Language::thai, {0, 1}));
  REQUIRE(ids_of(cards) == "e2");
  CHECK(cards.front().school.english == "A Erawan School");
}

TEST_CASE("a school whose works are all recalled is counted no more", "[catalog][hidden]") {
  const Catalog catalog = without({"e2", "e3", "e4"});
  CHECK(schools_of(catalog) == "na:2");
  CHECK(must(catalog.facts()).organisations == 1);
  CHECK(listed(catalog, {.organisation = OrganisationId("erawan")}).empty());
}

TEST_CASE("choices count only what may be shown", "[catalog][hidden]") {
  const Catalog catalog = without({"e1"}, {"office"});
  const Selection english{.choices = {{FacetId("category"), {TermId("english")}}}};
  CHECK(listed(catalog, english) == "e2 e5");
  CHECK(must(catalog.count(english)) == 2);
  CHECK(counted(must(catalog.terms(FacetId("delivery"), english))) == "on-site:0 on-line:2");
  CHECK(must(catalog.count({.outstanding = true})) == 1);
  CHECK(must(catalog.organisation(OrganisationId("na")))->affiliation.empty());
}

TEST_CASE("ids the pack does not hold hide nothing", "[catalog][hidden]") {
  const Catalog catalog = without({"e9", ""}, {"nowhere"});
  CHECK(must(catalog.count({})) == 6);
  CHECK(schools_of(catalog) == "na:3 erawan:3");
}

TEST_CASE("a pack from a stranger, read-only and distrusted, hides like any other",
          "[catalog][hidden]") {
  const tests::TemporaryFolder folder;
  tests::write_tiny_pack(folder / "tiny.kpack");
  Catalog catalog = must(pack::open(folder / "tiny.kpack"));
  must(catalog.hide({.exhibits = {ExhibitId("e2")}}));
  CHECK(listed(catalog) == "e1 e3 e4 e5 e6");
  CHECK(must(catalog.facts()).id == "th.example.tiny");
}

// A table that gains a column must gain it here too: else questions fail where something is hidden.
TEST_CASE("every table that hides has all the columns of the pack's own", "[catalog][hidden]") {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  must(pack.script(k_pack_schema));
  must(pack.script(k_hidden));
  must(pack.script(k_without_hidden));
  const auto views = must(pack.collect("SELECT name FROM temp.sqlite_schema WHERE type = 'view'",
                                       {}, [](const store::Row& row) { return row.text(0); }));
  CHECK(std::set<std::string>(views.begin(), views.end()) ==
        std::set<std::string>{"pack", "term", "organisation", "organisation_term", "exhibit",
                              "exhibit_organisation", "exhibit_term", "search"});
  store::Database bare = must(store::Database::open(":memory:", store::Access::write));
  must(bare.script(k_pack_schema));
  for (const std::string& view : views) {
    CAPTURE(view);
    CHECK(columns_of(pack, view) == columns_of(bare, view));
  }
}
