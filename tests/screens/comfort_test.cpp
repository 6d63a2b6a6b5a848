// What a visitor asks for to see, reach and read better; and that everything can be reached by
// keys.
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <set>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

constexpr ui::Display k_panel{{1920, 1080}, 4.03F};
constexpr ui::Display k_upright{{1080, 1920}, 4.03F};

catalog::Catalog tiny_catalog() {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  return catalog::Catalog(std::move(pack));
}

class Visitor {
 public:
  explicit Visitor(ui::Display display = k_panel, VisitOptions options = {})
      : m_catalog(tiny_catalog()),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_visit(display, m_type, options) {
    m_visit.show({&m_exhibition});
    (void)m_visit.take_happenings();
  }

  Visit& visit() { return m_visit; }
  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown.element;
    return std::nullopt;
  }
  bool sees(const std::string& id) const { return find(id).has_value(); }
  // What stands further down is scrolled to by the bar's buttons.
  void touch(const std::string& id) {
    for (const char* const way : {"nav.down", "nav.up"})
      while (!sees(id) && is_offered(way)) scroll(way);
    const auto element = find(id);
    CAPTURE(id, m_visit.screen_name());
    REQUIRE(element);
    touch_at(element->rect.centre());
  }
  bool is_offered(const std::string& id) const { return sees(id) && find(id)->enabled; }
  void scroll(const std::string& way) {
    touch_at(find(way)->rect.centre());
    wait(3s);
  }
  void touch_at(ui::Point at) {
    ui::Gesture tap;
    tap.at = tap.start = at;
    m_visit.respond(tap);
    wait(500ms);
  }
  void press(ui::Key key) {
    m_visit.respond(key);
    wait(500ms);
  }
  void wait(base::Duration time) {
    m_visit.advance(time);
    m_visit.advance({});
  }
  // "what from to" of every change since the last time.
  std::vector<std::string> changes() {
    std::vector<std::string> told;
    for (const Happening& happening : m_visit.take_happenings())
      if (const auto* changed = std::get_if<ComfortChanged>(&happening))
        told.push_back(changed->change.what + " " + changed->change.from + " " +
                       changed->change.to);
    return told;
  }
  const ui::Rect bar() const { return find("nav.bar")->rect; }

  // Of what can be touched now.
  std::set<std::string> touchable() const {
    std::set<std::string> ids;
    for (const ui::ElementShown& shown : m_visit.elements())
      if (ui::is_touchable(shown.element)) ids.insert(shown.element.id);
    return ids;
  }
  // Of what is to be found on the page from its beginning to its end.
  std::set<std::string> anywhere() {
    std::set<std::string> ids = touchable();
    while (is_offered("nav.down")) {
      scroll("nav.down");
      ids.merge(touchable());
    }
    while (is_offered("nav.up")) scroll("nav.up");
    return ids;
  }

 private:
  PlainType m_type;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Visit m_visit;
};

// The element the ring is drawn around, found by what changes when it is drawn.
class RingFinder final : public ui::Canvas {
 public:
  explicit RingFinder(const ui::Typesetter& type) : m_type(type) {}
  ui::Rect last;
  const ui::Typesetter& type() const override { return m_type; }
  void fill(ui::Rect, ui::Colour) override {}
  void plate(ui::Rect rect, const ui::Plate&) override { last = rect; }
  void picture(ui::Rect, const ui::PictureUse&) override {}
  void video(ui::Rect, const ui::PictureUse&) override {}
  void icon(ui::Rect, std::string_view, ui::Colour) override {}
  void text(ui::Point, std::string_view, ui::Font, ui::Colour) override {}
  void ring(ui::Point, float, float, float, ui::Colour) override {}
  void enter(const ui::Element&) override {}
  void leave() override {}
  void push(const ui::Layer&) override {}
  void pop() override {}
  void baked(const ui::Bake&, const std::function<void(ui::Canvas&)>&) override {}

 private:
  const ui::Typesetter& m_type;
};

std::string focused(Visitor& visitor) {
  const PlainType type;
  RingFinder ring(type);
  visitor.visit().draw(ring);
  for (const ui::ElementShown& shown : visitor.visit().elements())
    if (ui::is_touchable(shown.element) && shown.element.rect.centre() == ring.last.centre())
      return shown.element.id;
  return {};
}

std::set<std::string> reached_by_tab(Visitor& visitor, std::size_t most = 200) {
  std::set<std::string> ids;
  visitor.press(ui::Key::tab);
  const std::string first = focused(visitor);
  for (std::size_t i = 0; i < most; ++i) {
    ids.insert(focused(visitor));
    visitor.press(ui::Key::tab);
    if (focused(visitor) == first) break;
  }
  ids.erase("");
  return ids;
}

}  // namespace

TEST_CASE("larger letters take effect at once, where the visitor is", "[comfort]") {
  Visitor visitor;
  visitor.touch("attract.start");
  visitor.touch("home.all");
  visitor.touch("nav.accessibility");
  const int before = visitor.visit().theme().body().px;
  visitor.touch("comfort.text:200");
  CHECK(visitor.visit().theme().body().px == 2 * before);
  CHECK(visitor.visit().screen_name() == "results");
  CHECK(visitor.sees("comfort.sheet"));
  visitor.touch("comfort.mode:contrast");
  CHECK(visitor.visit().theme().mode() == ui::Mode::contrast);
  CHECK(visitor.changes() == std::vector<std::string>{"text p100 p200", "colours light contrast"});
  visitor.touch("comfort.reset");
  CHECK(visitor.visit().comfort() == Comfort{});
  visitor.touch("comfort.close");
  CHECK_FALSE(visitor.sees("comfort.sheet"));
  CHECK(visitor.visit().screen_name() == "results");
}

TEST_CASE("the next visitor begins as the house is set", "[comfort]") {
  VisitOptions options;
  options.comfort.mode = ui::Mode::dark;
  Visitor visitor(k_panel, options);
  visitor.touch("attract.start");
  visitor.touch("nav.accessibility");
  visitor.touch("comfort.text:160");
  visitor.touch("comfort.mode:light");
  visitor.touch("comfort.more_time");
  visitor.touch("comfort.still");
  CHECK(visitor.visit().comfort().more_time);
  visitor.wait(300s);
  CHECK(visitor.visit().on_attract());
  CHECK(visitor.visit().comfort() == options.comfort);
  CHECK(visitor.visit().theme().mode() == ui::Mode::dark);
  CHECK(visitor.visit().theme().appearance().text_percent == 100);
  CHECK_FALSE(visitor.sees("comfort.sheet"));
}

TEST_CASE("more time doubles the wait and the answer", "[comfort]") {
  Visitor visitor;
  visitor.touch("attract.start");
  Comfort comfort;
  comfort.more_time = true;
  visitor.visit().set_comfort(comfort);
  visitor.wait(100s);
  CHECK(visitor.visit().screen_name() == "home");
  visitor.wait(30s);
  CHECK(visitor.visit().screen_name() == "warning");
  visitor.wait(25s);
  CHECK(visitor.visit().screen_name() == "warning");
  visitor.wait(20s);
  CHECK(visitor.visit().on_attract());
}

TEST_CASE("with plain cuts nothing moves, and a second tap still opens nothing", "[comfort]") {
  Visitor visitor;
  visitor.touch("attract.start");
  Comfort comfort;
  comfort.still = true;
  visitor.visit().set_comfort(comfort);
  visitor.wait(500ms);
  ui::Gesture tap;
  tap.at = tap.start = visitor.find("home.all")->rect.centre();
  visitor.visit().respond(tap);
  CHECK(visitor.sees("exhibit:e1"));  // at once, whole, where it stays
  const ui::Rect at = visitor.find("exhibit:e1")->rect;
  tap.at = tap.start = at.centre();
  visitor.visit().respond(tap);
  CHECK(visitor.visit().screen_name() == "results");
  visitor.wait(500ms);
  CHECK(visitor.find("exhibit:e1")->rect == at);
}

TEST_CASE("in low reach all that can be touched lies below the line, on every page", "[comfort]") {
  for (const ui::Display display : {k_upright, ui::Display{{1080, 1920}, 1.577F}}) {
    VisitOptions options;
    options.low_reach_mm = 300;
    options.comfort.low = true;
    Visitor visitor(display, options);
    const float line = 1920 - 300 * display.px_per_mm - 1;
    const auto check = [&] {
      for (const ui::ElementShown& shown : visitor.visit().elements())
        if (ui::is_touchable(shown.element)) {
          INFO(visitor.visit().screen_name() << " " << shown.element.id);
          CHECK(shown.element.rect.y >= line);
        }
    };
    check();
    visitor.touch("attract.start");
    check();
    visitor.touch_at({540, 100});
    CHECK(visitor.visit().screen_name() == "home");
    visitor.touch("nav.accessibility");
    check();
    visitor.touch("comfort.close");
    for (const char* page : {"home.all", "exhibit:e1"}) {
      visitor.touch(page);
      check();
    }
    visitor.wait(61s);
    CHECK(visitor.visit().screen_name() == "warning");
    check();
  }
}

TEST_CASE("lowering is offered only where something stands high", "[comfort]") {
  for (const bool high : {false, true}) {
    VisitOptions options;
    if (high) options.low_reach_mm = 200;
    Visitor visitor(k_panel, options);
    visitor.touch("attract.start");
    visitor.touch("nav.accessibility");
    CHECK(visitor.sees("comfort.low") == high);
  }
}

TEST_CASE("escape and back close the sheet first; home leaves it", "[comfort]") {
  Visitor visitor;
  visitor.touch("attract.start");
  visitor.touch("home.all");
  visitor.touch("nav.accessibility");
  visitor.press(ui::Key::escape);
  CHECK_FALSE(visitor.sees("comfort.sheet"));
  visitor.touch("nav.accessibility");
  visitor.touch("nav.back");
  CHECK(visitor.visit().screen_name() == "results");
  CHECK_FALSE(visitor.sees("comfort.sheet"));
  visitor.touch("nav.accessibility");
  visitor.touch("nav.home");
  CHECK(visitor.visit().screen_name() == "home");
  CHECK_FALSE(visitor.sees("comfort.sheet"));
  visitor.touch("nav.accessibility");
  visitor.touch("nav.language");
  CHECK(visitor.sees("comfort.sheet"));
}

TEST_CASE("all that can be touched can be reached by the tab key", "[comfort][keys]") {
  for (const int percent : {100, 200})
    for (const ui::Display display : {k_panel, k_upright}) {
      VisitOptions options;
      options.comfort.text_percent = percent;
      Visitor visitor(display, options);
      visitor.touch("attract.start");
      for (const char* page : {"", "home.all", "exhibit:e1", "nav.accessibility"}) {
        INFO(percent << " % " << display.window.width << " " << page);
        if (*page != '\0') visitor.touch(page);
        std::set<std::string> wanted = visitor.anywhere();
        if (visitor.sees("comfort.sheet"))
          std::erase_if(wanted, [](const std::string& id) { return id.starts_with("nav."); });
        const std::set<std::string> reached = reached_by_tab(visitor);
        // Which of the scroll buttons is on depends on where the page stands.
        for (const char* id : {"nav.up", "nav.down"}) wanted.erase(id);
        for (const std::string& id : wanted) {
          INFO(id);
          CHECK(reached.contains(id));
        }
      }
    }
}

TEST_CASE("keys stay on an open sheet, and give the focus back when it is closed",
          "[comfort][keys]") {
  Visitor visitor;
  visitor.touch("attract.start");
  visitor.press(ui::Key::back_tab);
  CHECK(focused(visitor) == "nav.accessibility");
  visitor.press(ui::Key::enter);
  REQUIRE(visitor.sees("comfort.sheet"));
  for (const std::string& id : reached_by_tab(visitor)) CHECK(id.starts_with("comfort."));
  visitor.press(ui::Key::escape);
  CHECK(focused(visitor) == "nav.accessibility");
}

TEST_CASE("a key while a page turns is for the page that comes, of which alone names are known",
          "[comfort][keys]") {
  Visitor visitor;
  visitor.touch("attract.start");
  visitor.touch("home.all");
  visitor.touch("exhibit:e1");
  for (const ui::Key key : {ui::Key::tab, ui::Key::back_tab}) {
    visitor.visit().respond(
        ui::Key::escape);  // both pages show the work: a turn is two of its name
    REQUIRE(visitor.visit().moving());
    visitor.visit().respond(key);
    CHECK_FALSE(visitor.visit().moving());
    CHECK(visitor.visit().screen_name() == "results");
    CHECK(visitor.touchable().contains(focused(visitor)));
    visitor.touch("exhibit:e1");
  }
}
