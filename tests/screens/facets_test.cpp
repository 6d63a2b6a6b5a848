// Narrowing a wall step by step, as a visitor does: by trees of terms, with what is chosen in
// sight.
#include "catalog/tree_pack.h"
#include "screens/filters.h"
#include "screens/visit.h"
#include "screens/words.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;

namespace {

// A visitor without a display: touches by name, sees what there is to touch and to read.
class Visitor {
 public:
  explicit Visitor(ui::Size window = {1920, 1080})
      : m_theme({window, 4}),
        m_catalog(tree_catalog()),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_visit(m_theme.panel(), m_type, {}) {
    m_exhibition.album = 1;
    m_visit.show({&m_exhibition});
    touch("attract.start");
  }

  Visitor& touch(const std::string& id) {
    const auto element = find(id);
    CAPTURE(id, m_visit.screen_name());
    REQUIRE(element);
    REQUIRE(element->enabled);
    ui::Gesture tap;
    tap.at = tap.start = element->rect.centre();
    m_visit.respond(tap);
    m_visit.advance(std::chrono::milliseconds(500));
    m_visit.advance({});
    return *this;
  }

  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown.element;
    return std::nullopt;
  }
  bool sees(const std::string& id) const { return find(id).has_value(); }
  bool reads(const std::string& text) const { return !text_with(text).empty(); }
  // The first line that holds it.
  std::string text_with(const std::string& text) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      for (const ui::TextShown& line : shown.text)
        if (line.string.find(text) != std::string::npos) return line.string;
    return {};
  }
  // Of all elements whose id begins so, what follows it.
  std::string all(const std::string& kind) const {
    std::string ids;
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id.starts_with(kind))
        ids += (ids.empty() ? "" : " ") + shown.element.id.substr(kind.size());
    return ids;
  }
  std::string count_on(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.text.empty()) return shown.text.front().string;
    return {};
  }
  std::string screen() const { return m_visit.screen_name(); }

 private:
  PlainType m_type;
  ui::Theme m_theme;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Visit m_visit;
};

}  // namespace

TEST_CASE("a facet with levels opens level by level in the sheet", "[screens][facets]") {
  Visitor visitor({1920, 2600});  // all of the sheet is seen
  visitor.touch("home.all").touch("results.filter");
  CHECK(visitor.all("filter:area/") == "loei satun nan");
  CHECK_FALSE(visitor.find("filter:area/nan")->enabled);
  visitor.touch("filter:area/loei");
  CHECK(visitor.all("filter:area/") == "loei satun nan wang phu");
  CHECK_FALSE(visitor.find("filter:area/phu")->enabled);
  visitor.touch("filter:area/wang");
  CHECK(visitor.all("filter:area/") == "loei satun nan wang phu wang-group hills");
  CHECK(visitor.reads("ที่ loei › ที่ wang"));
  visitor.touch("filter:area/loei");
  CHECK(visitor.all("filter:area/") == "loei satun nan");
}

TEST_CASE("the schools are the last level, and are let go with what they lie under",
          "[screens][facets]") {
  Visitor visitor({1920, 2600});  // all of the sheet is seen
  visitor.touch("home.all").touch("results.filter");
  CHECK(visitor.all("filter.school:").empty());
  visitor.touch("filter:area/loei");
  CHECK(visitor.all("filter.school:") == "na");
  visitor.touch("filter.school:na").touch("filter.show");
  CHECK(visitor.all("exhibit:") == "e1 e2 e6");
  CHECK(visitor.all("chosen") == ":area/loei .school");
  visitor.touch("results.filter").touch("filter:area/loei").touch("filter.show");
  CHECK(visitor.all("chosen").empty());
}

TEST_CASE("what narrows the wall stands above it, and goes at a touch", "[screens][facets]") {
  for (const ui::Size window : {ui::Size{1920, 1080}, ui::Size{1080, 1920}}) {
    Visitor visitor(window);
    visitor.touch("home.all").touch("results.filter").touch("filter:category/english");
    visitor.touch("filter:area/loei").touch("filter:area/wang").touch("filter.show");
    CHECK(visitor.all("chosen:") == "category/english area/wang");
    CHECK(visitor.all("exhibit:") == "e1 e2");
    CHECK(visitor.find("chosen:area/wang")->name == "นำ ที่ loei › ที่ wang ออก");
    visitor.touch("chosen:area/wang");
    CHECK(visitor.all("chosen:") == "category/english area/loei");
    visitor.touch("chosen:area/loei");
    CHECK(visitor.all("chosen:") == "category/english");
    CHECK(visitor.all("exhibit:") == "e1 e2 e5");
    CHECK_FALSE(visitor.sees("results.clear"));  // the one that is left goes by itself
    visitor.touch("chosen:category/english");
    CHECK(visitor.all("exhibit:") == "e1 e2 e3 e4 e5 e6");
  }
}

TEST_CASE("all filters are let go at one touch, on the wall and in the sheet",
          "[screens][facets]") {
  Visitor visitor;
  visitor.touch("home.outstanding").touch("results.filter").touch("filter:category/english");
  visitor.touch("filter:area/loei").touch("filter.show");
  CHECK(visitor.all("chosen") == ".outstanding :category/english :area/loei");
  visitor.touch("chosen.outstanding");
  CHECK(visitor.all("chosen") == ":category/english :area/loei");
  visitor.touch("results.clear");
  CHECK(visitor.all("chosen").empty());
  CHECK(visitor.all("exhibit:") == "e1 e2 e3 e4 e5 e6");
  visitor.touch("results.filter").touch("filter:area/loei").touch("filter.clear");
  CHECK_FALSE(visitor.find("filter.clear")->enabled);
}

TEST_CASE("more choices than two rows hold are told by their number", "[screens][facets]") {
  Visitor visitor({640, 1500});
  visitor.touch("home.all").touch("results.filter");
  for (const char* id : {"category/english", "category/thai", "category/other", "delivery/on-site",
                         "delivery/on-line", "district/erawan", "area/loei"})
    if (visitor.sees(std::string("filter:") + id) &&
        visitor.find(std::string("filter:") + id)->enabled)
      visitor.touch(std::string("filter:") + id);
  visitor.touch("filter.show");
  CHECK(visitor.sees("results.more"));
  CHECK(visitor.sees("results.clear"));
  visitor.touch("results.more");
  CHECK(visitor.sees("filter.show"));
}

TEST_CASE("filters and order are kept when the language changes, and on the way back",
          "[screens][facets]") {
  Visitor visitor;
  visitor.touch("home.all").touch("sort.name").touch("results.filter");
  visitor.touch("filter:area/loei").touch("filter.show");
  const std::string wall = visitor.all("exhibit:");
  CHECK(wall == "e2 e1 e6");  // by name, not the author's order
  visitor.touch("nav.language");
  CHECK(visitor.all("chosen:") == "area/loei");
  CHECK(visitor.all("exhibit:") == "e6 e1 e2");  // by the English name
  visitor.touch("nav.language");
  CHECK(visitor.all("exhibit:") == wall);
  visitor.touch("exhibit:e1");
  CHECK(visitor.screen() == "exhibit");
  visitor.touch("nav.back");
  CHECK(visitor.all("chosen:") == "area/loei");
  CHECK(visitor.all("exhibit:") == wall);
  visitor.touch("results.filter").touch("nav.language");
  CHECK(visitor.sees("filter:area/wang"));  // the sheet, and its drawer
}

TEST_CASE("choosing again in the other order changes nothing but the chips' order",
          "[screens][facets]") {
  Visitor visitor;
  visitor.touch("home.all")
      .touch("results.filter")
      .touch("filter:category/thai")
      .touch("filter:area/satun")
      .touch("filter.show");
  CHECK(visitor.all("exhibit:") == "e2 e3");
  CHECK(visitor.all("chosen:") == "category/thai area/satun");
}

TEST_CASE("tiles of a facet open level by level down to its works", "[screens][facets]") {
  Visitor visitor;
  visitor.touch("home.categories").touch("term:category/english");
  CHECK(visitor.screen() == "results");

  // A pack whose works have no facet begins with that of its schools.
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tree_pack(pack);
  must(pack.script("DELETE FROM facet WHERE id <> 'area'"));
  const catalog::Catalog catalog(std::move(pack));
  const Exhibition exhibition = must(Exhibition::read(catalog));
  const PlainType type;
  const ui::Theme theme({{1920, 1080}, 4});
  Visit visit(theme.panel(), type, {});
  visit.show({&exhibition});
  const auto touch = [&](const std::string& id) {
    for (const ui::ElementShown& shown : visit.elements())
      if (shown.element.id == id) {
        ui::Gesture tap;
        tap.at = tap.start = shown.element.rect.centre();
        visit.respond(tap);
        visit.advance(std::chrono::milliseconds(500));
        return true;
      }
    return false;
  };
  const auto sees = [&](const std::string& id) {
    return std::ranges::any_of(visit.elements(),
                               [&](const auto& shown) { return shown.element.id == id; });
  };
  REQUIRE(touch("attract.start"));
  REQUIRE(touch("home.categories"));
  CHECK(sees("term:area/loei"));
  CHECK_FALSE(sees("term:area/wang"));
  REQUIRE(touch("term:area/loei"));
  CHECK(visit.screen_name() == "categories");
  CHECK(sees("term:area/wang"));
  CHECK(sees("term:area/loei"));  // all of it
  CHECK(sees("facet:area"));      // the way back up
  REQUIRE(touch("term:area/wang"));
  CHECK(sees("term:area/wang-group"));
  CHECK(sees("facet:area/loei"));
  REQUIRE(touch("facet:area/loei"));
  CHECK(sees("term:area/phu"));
  REQUIRE(touch("nav.back"));
  REQUIRE(touch("term:area/loei"));
  CHECK(visit.screen_name() == "results");
  CHECK(sees("exhibit:e6"));
}
