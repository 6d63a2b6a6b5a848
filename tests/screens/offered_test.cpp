// What a visit tells beside its pages: which works lay before the visitor, how far they scrolled,
// what they narrowed a list by and which pictures they looked at.
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

catalog::Catalog tiny_catalog() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  return catalog::Catalog(std::move(pack));
}

class Visitor {
 public:
  explicit Visitor(ui::Size window = {1920, 1080})
      : m_catalog(tiny_catalog()),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_visit({window, 4.03F}, m_type, {}) {
    m_visit.show({&m_exhibition});
    touch("attract");
    (void)m_visit.take_happenings();
  }

  bool sees(const std::string& id) const { return find(id).has_value(); }
  void touch(const std::string& id) {
    const auto element = find(id);
    CAPTURE(id, m_visit.screen_name());
    REQUIRE(element);
    ui::Gesture tap;
    tap.at = tap.start = element->rect.centre();
    m_visit.respond(tap);
    wait(500ms);
  }
  void wait(base::Duration time) {
    m_visit.advance(time);
    m_visit.advance({});
  }
  void pinch() {
    ui::Gesture gesture;
    gesture.kind = ui::Gesture::Kind::pinch_begin;
    gesture.at = gesture.start = {900, 400};
    m_visit.respond(gesture);
  }
  template <typename Told>
  std::vector<Told> told() {
    std::vector<Told> all;
    for (const Happening& happening : m_visit.take_happenings())
      if (const auto* one = std::get_if<Told>(&happening)) all.push_back(*one);
    return all;
  }
  Visit& visit() { return m_visit; }

 private:
  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if ((shown.element.id == id || (id == "attract" && shown.element.id.starts_with(id))) &&
          !shown.element.rect.empty())
        return shown.element;
    return std::nullopt;
  }

  PlainType m_type;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Visit m_visit;
};

std::vector<std::string> ids(const std::vector<Offered>& all) {
  std::vector<std::string> found;
  for (const Offered& offered : all)
    for (const catalog::ExhibitId& work : offered.works) found.push_back(work.value());
  return found;
}

}  // namespace

TEST_CASE("works that lay before a visitor for a second are told, each once a visit") {
  Visitor visitor;
  visitor.wait(2s);
  visitor.told<Offered>();
  visitor.touch("home.all");
  CHECK(visitor.told<Offered>().empty());
  visitor.wait(400ms);
  CHECK(visitor.told<Offered>().empty());
  visitor.wait(700ms);
  const auto told = visitor.told<Offered>();
  REQUIRE(told.size() <= 1);
  visitor.wait(20s);
  CHECK(visitor.told<Offered>().empty());
  Visitor another;
  another.wait(2s);
  auto all = ids(another.told<Offered>());
  another.touch("home.all");
  another.wait(2s);
  const auto more = ids(another.told<Offered>());
  all.insert(all.end(), more.begin(), more.end());
  std::sort(all.begin(), all.end());
  CHECK(all.size() >= 4);
  CHECK(std::unique(all.begin(), all.end()) == all.end());
}

TEST_CASE("the next visitor is offered the works anew") {
  Visitor visitor;
  visitor.wait(2s);
  const auto first = ids(visitor.told<Offered>());
  visitor.wait(90s);
  visitor.wait(90s);
  CHECK(visitor.visit().on_attract());
  visitor.touch("attract");
  visitor.wait(2s);
  CHECK_FALSE(first.empty());
  CHECK(ids(visitor.told<Offered>()).size() == first.size());
}

TEST_CASE("narrowing a list is told with the term and the works that are left") {
  Visitor visitor;
  visitor.touch("home.all");
  visitor.touch("results.filter");
  visitor.told<Filtered>();
  visitor.touch("filter:category/english");
  auto told = visitor.told<Filtered>();
  REQUIRE(told.size() == 1);
  CHECK(told[0].facet.value() == "category");
  CHECK(told[0].term.value() == "english");
  CHECK(told[0].chosen);
  CHECK(told[0].results > 0);
  const auto fewer = told[0].results;
  visitor.touch("filter:category/english");
  told = visitor.told<Filtered>();
  REQUIRE(told.size() == 1);
  CHECK_FALSE(told[0].chosen);
  CHECK(told[0].results > fewer);
}

TEST_CASE("how far a page was scrolled is told when it is left") {
  Visitor visitor({1280, 720});
  visitor.touch("home.all");
  visitor.touch("exhibit:e1");
  visitor.told<Left>();
  const bool scrolls = visitor.sees("nav.down");
  CAPTURE(scrolls);
  for (int i = 0; i < 20; ++i) {
    visitor.visit().respond(ui::Key::page_down);
    visitor.wait(3s);
  }
  for (int i = 0; i < 20; ++i) {
    visitor.visit().respond(ui::Key::page_up);
    visitor.wait(3s);
  }
  visitor.visit().respond(ui::Key::escape);
  const auto left = visitor.told<Left>();
  REQUIRE(left.size() == 1);
  CHECK(left[0].scrolled == 100);
}
