#include "screens/term_tree.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using catalog::Term;
using catalog::TermId;

namespace {

Term term(const char* id, const char* parent, const char* icon = "") {
  Term made;
  made.id = TermId(id);
  made.parent = TermId(parent);
  made.icon = icon;
  return made;
}

TermTree provinces() {
  return TermTree({term("loei", "", "place"), term("satun", ""), term("wang", "loei"),
                   term("phu", "loei", "hill"), term("la-ngu", "satun"), term("one", "wang"),
                   term("two", "wang")});
}

std::string ids(const std::vector<const Term*>& terms) {
  std::string all;
  for (const Term* each : terms) all += (all.empty() ? "" : " ") + each->id.value();
  return all;
}

// What is chosen after these were touched one after the other.
std::string after(const std::vector<const char*>& touched) {
  std::vector<TermId> chosen;
  for (const char* id : touched) chosen = provinces().toggled(chosen, TermId(id));
  std::string all;
  for (const TermId& id : chosen) all += (all.empty() ? "" : " ") + id.value();
  return all;
}

}  // namespace

TEST_CASE("a tree knows its levels", "[screens][facets]") {
  const TermTree tree = provinces();
  CHECK(tree.has_levels());
  CHECK(ids(tree.below(TermId())) == "loei satun");
  CHECK(ids(tree.below(TermId("loei"))) == "wang phu");
  CHECK(ids(tree.below(TermId("two"))).empty());
  CHECK(ids(tree.way_to(TermId("one"))) == "loei wang one");
  CHECK(ids(tree.way_to(TermId("nowhere"))).empty());
  CHECK(tree.is_below(TermId("one"), TermId("loei")));
  CHECK_FALSE(tree.is_below(TermId("loei"), TermId("one")));
  CHECK_FALSE(tree.is_below(TermId("loei"), TermId("loei")));
  CHECK_FALSE(TermTree({term("a", ""), term("b", "")}).has_levels());
}

TEST_CASE("a term without an icon has that of what it lies under", "[screens][facets]") {
  const TermTree tree = provinces();
  CHECK(tree.find(TermId("one"))->icon == "place");
  CHECK(tree.find(TermId("phu"))->icon == "hill");
  CHECK(tree.find(TermId("la-ngu"))->icon.empty());
}

TEST_CASE("a pack's rings and lost parents stand at the top", "[screens][facets]") {
  const TermTree tree({term("a", "b"), term("b", "a"), term("self", "self"), term("lost", "gone"),
                       term("sound", "lost")});
  CHECK(ids(tree.below(TermId())).find("self") != std::string::npos);
  for (const Term& each : tree.terms()) {
    CAPTURE(each.id.value());
    CHECK_FALSE(tree.way_to(each.id).empty());
    CHECK_FALSE(tree.is_below(each.id, each.id));
  }
}

TEST_CASE("what is chosen on one way down is the lowest of it", "[screens][facets]") {
  struct Case {
    const char* what;
    std::vector<const char*> touched;
    const char* chosen;
  };
  const Case cases[] = {
      {"one", {"loei"}, "loei"},
      {"and let go", {"loei", "loei"}, ""},
      {"two beside each other", {"loei", "satun"}, "loei satun"},
      {"a child takes its parent's place", {"loei", "wang"}, "wang"},
      {"a child of a child", {"loei", "wang", "one"}, "one"},
      {"at once from the top", {"loei", "one"}, "one"},
      {"siblings stand together", {"loei", "wang", "phu"}, "wang phu"},
      {"a child let go widens to its parent", {"loei", "wang", "wang"}, "loei"},
      {"but not while a sibling is chosen", {"loei", "wang", "phu", "wang"}, "phu"},
      {"a parent let go lets its children go", {"loei", "wang", "one", "loei"}, ""},
      {"and no others", {"satun", "loei", "wang", "loei"}, "satun"},
      {"in the middle it widens by one level", {"loei", "wang", "one", "wang"}, "loei"},
      {"what is not there changes nothing", {"loei", "nowhere"}, "loei"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(after(one.touched) == one.chosen);
  }
}

TEST_CASE("whoever holds a chosen term is open", "[screens][facets]") {
  const TermTree tree = provinces();
  const std::vector<TermId> chosen{TermId("one")};
  for (const char* id : {"loei", "wang", "one"}) CHECK(holds(tree, chosen, TermId(id)));
  for (const char* id : {"satun", "phu", "two"}) CHECK_FALSE(holds(tree, chosen, TermId(id)));
}
