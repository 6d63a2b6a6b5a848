// Ways through a visit where several events are on show, and where only one is.
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;

namespace {

catalog::Catalog catalog_of(const std::string& id) {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  must(pack.run("UPDATE pack SET value = ? WHERE key = 'id'", {id}));
  must(pack.run("UPDATE event SET name_th = ?, short_name_th = ?", {"งาน " + id, "ย่อ " + id}));
  return catalog::Catalog(std::move(pack));
}

// A visitor without a display: touches by name, sees what there is to touch and to read.
class Visitor {
 public:
  explicit Visitor(const std::vector<std::string>& events, ui::Size window = {1920, 1080})
      : m_theme({window, 4}), m_visit(m_theme.panel(), m_type, {}) {
    Exhibitions all;
    for (const std::string& id : events) {
      m_catalogs.push_back(std::make_unique<catalog::Catalog>(catalog_of(id)));
      m_exhibitions.push_back(
          std::make_unique<Exhibition>(must(Exhibition::read(*m_catalogs.back()))));
      m_exhibitions.back()->album = static_cast<int>(m_exhibitions.size());
      all.push_back(m_exhibitions.back().get());
    }
    (void)m_visit.take_happenings();
    m_visit.show(std::move(all));
  }

  void touch(const std::string& id) {
    const auto element = find(id);
    CAPTURE(id, screen());
    REQUIRE(element);
    ui::Gesture tap;
    tap.at = tap.start = element->rect.centre();
    m_visit.respond(tap);
    wait(std::chrono::milliseconds(500));
  }
  void press(ui::Key key) {
    m_visit.respond(key);
    wait(std::chrono::milliseconds(500));
  }
  void wait(base::Duration time) {
    m_visit.advance(time);
    m_visit.advance({});
  }

  std::string screen() const { return m_visit.screen_name(); }
  bool sees(const std::string& id) const { return find(id).has_value(); }
  bool is_offered(const std::string& id) const { return sees(id) && find(id)->enabled; }
  bool reads(const std::string& text) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      for (const ui::TextShown& line : shown.text)
        if (line.string.find(text) != std::string::npos) return true;
    return false;
  }

  // What was chosen, and which screens were entered, in their order.
  std::string story() {
    std::string told;
    for (const Happening& happening : m_visit.take_happenings()) {
      const std::string space = told.empty() ? "" : " ";
      if (const auto* chosen = std::get_if<EventChosen>(&happening))
        told += space + "(" + chosen->pack + ")";
      if (const auto* entered = std::get_if<Entered>(&happening))
        told += space + name_of(entered->place.page);
      if (std::holds_alternative<VisitEnded>(happening)) told += space + "ended";
    }
    return told;
  }

 private:
  std::optional<ui::Element> find(const std::string& id) const {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id && !shown.element.rect.empty()) return shown.element;
    return std::nullopt;
  }

  PlainType m_type;
  ui::Theme m_theme;
  std::vector<std::unique_ptr<catalog::Catalog>> m_catalogs;
  std::vector<std::unique_ptr<Exhibition>> m_exhibitions;
  Visit m_visit;
};

}  // namespace

TEST_CASE("one event needs no entrance", "[screens][entrance]") {
  Visitor visitor({"loei"});
  visitor.touch("attract.start");
  CHECK(visitor.screen() == "home");
  CHECK_FALSE(visitor.sees("home.events"));
  CHECK_FALSE(visitor.is_offered("nav.back"));
  CHECK(visitor.story() == "(loei) home");
}

TEST_CASE("whoever is at the beginning may finish: everything is forgotten, and others begin",
          "[screens][entrance]") {
  Visitor visitor({"loei"});
  visitor.touch("attract.start");
  REQUIRE(visitor.is_offered("nav.finish"));
  CHECK_FALSE(visitor.is_offered("nav.home"));
  visitor.touch("home.all");
  CHECK(visitor.is_offered("nav.home"));  // in the same place
  CHECK_FALSE(visitor.is_offered("nav.finish"));
  visitor.touch("nav.home");
  visitor.touch("nav.finish");
  CHECK(visitor.screen() == "attract");
  CHECK(visitor.story() == "(loei) home results home ended");
}

TEST_CASE("of several events a visitor chooses one, and later another", "[screens][entrance]") {
  Visitor visitor({"loei", "satun"});
  visitor.touch("attract.start");
  CHECK(visitor.screen() == "events");
  CHECK_FALSE(visitor.is_offered("nav.back"));
  CHECK_FALSE(visitor.is_offered("nav.home"));
  CHECK(visitor.is_offered("nav.finish"));
  visitor.touch("event:satun");
  CHECK(visitor.screen() == "home");
  CHECK(visitor.reads("งาน satun"));
  visitor.touch("home.all");
  visitor.touch("exhibit:e1");
  visitor.touch("nav.home");
  CHECK(visitor.screen() == "home");
  CHECK(visitor.reads("งาน satun"));
  visitor.touch("home.events");
  CHECK(visitor.screen() == "events");
  visitor.touch("event:loei");
  CHECK(visitor.reads("งาน loei"));
  CHECK(visitor.story() == "() () events (satun) home results exhibit home () events (loei) home");
}

TEST_CASE("back leads from each event's home to the entrance, and no further",
          "[screens][entrance]") {
  Visitor visitor({"loei", "satun"});
  visitor.touch("attract.start");
  visitor.touch("event:satun");
  visitor.touch("nav.back");
  CHECK(visitor.screen() == "events");
  visitor.press(ui::Key::escape);
  CHECK(visitor.screen() == "events");
  visitor.touch("event:loei");
  visitor.touch("home.all");
  visitor.touch("nav.home");
  visitor.touch("nav.back");
  CHECK(visitor.screen() == "events");
}

TEST_CASE("the next visitor begins at the entrance, in the first language", "[screens][entrance]") {
  Visitor visitor({"loei", "satun"});
  visitor.touch("attract.start");
  visitor.touch("event:satun");
  visitor.touch("nav.language");
  CHECK(visitor.reads("All events"));
  (void)visitor.story();
  visitor.wait(std::chrono::seconds(81));
  visitor.wait(std::chrono::seconds(1));
  CHECK(visitor.screen() == "attract");
  CHECK(visitor.story() == "ended ()");
  visitor.touch("attract.start");
  CHECK(visitor.screen() == "events");
  CHECK(visitor.reads("เลือก"));
}

TEST_CASE("the language changes on the entrance and in an event without leaving it",
          "[screens][entrance]") {
  Visitor visitor({"loei", "satun"});
  visitor.touch("attract.start");
  visitor.touch("nav.language");
  CHECK(visitor.screen() == "events");
  CHECK(visitor.reads("Choose an event"));
  visitor.touch("event:satun");
  visitor.touch("nav.language");
  CHECK(visitor.reads("งาน satun"));
}

TEST_CASE("every event has its tile, however many there are and however the screen stands",
          "[screens][entrance]") {
  for (const ui::Size window : {ui::Size{1920, 1080}, ui::Size{1080, 1920}})
    for (std::size_t count = 2; count <= 8; ++count) {
      CAPTURE(window.width, count);
      std::vector<std::string> ids;
      for (std::size_t i = 0; i < count; ++i) ids.push_back("event" + std::to_string(i));
      Visitor visitor(ids, window);
      visitor.touch("attract.start");
      for (const std::string& id : ids) {
        CHECK(visitor.sees("event:" + id));
        CHECK(visitor.reads("ย่อ " + id));
      }
      CHECK_FALSE(visitor.sees("nav.down"));
    }
}

TEST_CASE("where more events are on show than fit, the entrance can be scrolled",
          "[screens][entrance]") {
  std::vector<std::string> ids;
  for (int i = 0; i < 14; ++i) ids.push_back("event" + std::to_string(i));
  Visitor visitor(ids);
  visitor.touch("attract.start");
  CHECK_FALSE(visitor.sees("event:event13"));
  for (int page = 0; page < 3; ++page) visitor.press(ui::Key::page_down);
  visitor.wait(std::chrono::seconds(1));
  CHECK(visitor.sees("event:event13"));
}

TEST_CASE("the attract loop shows a work of each event in turn, under the event's name",
          "[screens][entrance]") {
  Visitor visitor({"loei", "satun"});
  CHECK(visitor.reads("ย่อ loei"));
  visitor.wait(std::chrono::seconds(9));
  CHECK(visitor.reads("ย่อ satun"));
  visitor.wait(std::chrono::seconds(9));
  CHECK(visitor.reads("ย่อ loei"));
}

TEST_CASE("without any event nothing leads anywhere", "[screens][entrance]") {
  Visitor visitor({});
  CHECK(visitor.screen() == "sorry");
  visitor.press(ui::Key::escape);
  visitor.press(ui::Key::enter);
  CHECK(visitor.screen() == "sorry");
}
