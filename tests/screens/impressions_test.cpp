// What the attract loop and home's row show, and what of it was seen long enough to count.
#include "catalog/tiny_pack.h"
#include "screens/visit.h"
#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::screens;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

using Ids = std::vector<std::string>;

// A hall in which time passes and every impression is counted, as the app does it.
class Hall {
 public:
  Hall()
      : m_theme({{1920, 1080}, 4}),
        m_catalog(tiny_catalog()),
        m_exhibition(must(Exhibition::read(m_catalog))),
        m_visit(m_theme.panel(), m_type, {}) {
    m_exhibition.album = 7;
    m_visit.show({&m_exhibition});
  }

  // In steps of a frame loop that sleeps as long as it may.
  Ids pass(base::Duration time) {
    Ids seen;
    for (base::Duration left = time; left > base::Duration::zero();) {
      base::Duration wait = m_visit.advance({});
      wait = std::min(wait, m_visit.until_counted());
      if (wait == base::Duration::zero()) wait = 50ms;
      const base::Duration step = std::min(left, wait);
      m_visit.advance(step);
      left -= step;
      for (const Impression& impression : shown()) {
        seen.push_back(impression.exhibit.value());
        CHECK(impression.album == 7);
        count(impression);
      }
    }
    return seen;
  }

  void touch(const std::string& id) {
    for (const ui::ElementShown& shown : m_visit.elements())
      if (shown.element.id == id) {
        ui::Gesture tap;
        tap.at = tap.start = shown.element.rect.centre();
        m_visit.respond(tap);
        return;
      }
    FAIL(id << " is not on " << m_visit.screen_name());
  }
  void press_escape() { m_visit.respond(ui::Key::escape); }
  std::string screen() const { return m_visit.screen_name(); }

 private:
  std::vector<Impression> shown() {
    std::vector<Impression> all;
    for (const Happening& happening : m_visit.take_happenings())
      if (const auto* shown = std::get_if<Shown>(&happening)) all.push_back(shown->impression);
    return all;
  }
  void count(const Impression& impression) {
    const bool attract = impression.surface == Surface::attract;
    (attract ? m_exhibition.attract_turns : m_exhibition.home_turns)
        .shown(*must(m_catalog.position_of(impression.exhibit)));
  }

  PlainType m_type;
  ui::Theme m_theme;
  catalog::Catalog m_catalog;
  Exhibition m_exhibition;
  Visit m_visit;
};

int times(const Ids& seen, const std::string& id) {
  return static_cast<int>(std::count(seen.begin(), seen.end(), id));
}

}  // namespace

TEST_CASE("the attract loop shows every school as often, and every work of it",
          "[screens][exposure]") {
  Hall hall;
  const Ids seen = hall.pass(36 * 9s + 2s);  // slides of nine seconds
  CHECK(seen.size() == 37);
  // na leads e1, e2 and e6; erawan e3 and e4; e5 has no school. e5 and others have no picture.
  const int na = times(seen, "e1") + times(seen, "e2") + times(seen, "e6");
  const int erawan = times(seen, "e3") + times(seen, "e4");
  const int none = times(seen, "e5");
  CHECK(std::max({na, erawan, none}) - std::min({na, erawan, none}) <= 1);
  CHECK(std::abs(times(seen, "e3") - times(seen, "e4")) <= 1);
  CHECK(std::abs(times(seen, "e1") - times(seen, "e6")) <= 1);
}

TEST_CASE("a slide that is left within a second does not count", "[screens][exposure]") {
  Hall hall;
  CHECK(hall.pass(900ms).empty());
  hall.touch("attract.start");
  hall.pass(5s);
  hall.touch("home.about");
  hall.pass(1s);
  hall.pass(80s);  // idle: back to attract
  REQUIRE(hall.screen() == "attract");
}

TEST_CASE("home's row counts once a visit, and is the same whenever one comes back",
          "[screens][exposure]") {
  Hall hall;
  hall.touch("attract.start");
  const Ids first = hall.pass(3s);
  CHECK(first.size() >= 3);
  CHECK(std::set(first.begin(), first.end()).size() == first.size());
  hall.touch("home.about");
  hall.pass(3s);
  hall.touch("nav.back");
  CHECK(hall.pass(3s).empty());
  hall.touch("nav.language");
  CHECK(hall.pass(3s).empty());
}

TEST_CASE("a home that is gone within a second counted nothing", "[screens][exposure]") {
  Hall hall;
  hall.touch("attract.start");
  CHECK(hall.pass(800ms).empty());
  hall.touch("home.all");
  CHECK(hall.pass(5s).empty());
}

TEST_CASE("the time before a page was there is not its own", "[screens][exposure]") {
  Hall hall;
  hall.pass(5s);
  hall.touch("attract.start");
  hall.pass(400ms);
  hall.touch("home.all");
  CHECK(hall.pass(2s).empty());
}
