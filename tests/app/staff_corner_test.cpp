// The staff way in from every screen: what its first two taps do there must not keep it shut.
#include "app/hall_kiosk.h"
#include "screens/staff_keypad.h"

#include <set>

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

using Way = std::vector<const char*>;

// From home, by the beginnings of what is tapped.
const Way k_ways[] = {{},
                      {"home.categories"},
                      {"home.categories", "facet:"},
                      {"home.categories", "term:"},  // a filtered wall: its first chip lies there
                      {"home.schools"},
                      {"home.schools", "organisation:"},
                      {"home.all"},
                      {"home.all", "results.filter"},
                      {"home.all", "results.filter", "filter:"},
                      {"home.all", "exhibit:"},
                      {"home.all", "exhibit:", "exhibit.next"},
                      {"home.all", "exhibit:", "picture:0"},
                      {"home.all", "exhibit:", "picture:0", "gallery.zoom-in"},
                      {"home.all", "exhibit:", "exhibit.bag", "nav.bag"},
                      {"home.all", "exhibit:", "exhibit.links"},
                      {"home.search"},
                      {"home.outstanding"},
                      {"home.overview"},
                      {"home.programme"},
                      {"home.plan"},
                      {"home.about"},
                      {"home.vote"},
                      {"nav.accessibility"}};

class Walker {
 public:
  explicit Walker(ui::Size window, bool still) : m_hall(options(window, still)) {}

  // False where this event has no such screen.
  bool go(const Way& way) {
    m_hall.pass(95s, app::Drawing::later);  // whoever was there has gone
    REQUIRE(m_hall->visit().on_attract());
    m_hall.tap({600, 500});
    for (const char* start : way) {
      const auto at = find(start);
      if (!at) return false;
      m_hall.tap(*at);
    }
    return true;
  }

  // Three taps, the last one held, at a person's pace; true if the keypad has opened.
  bool enters(ui::Point at) {
    for (int taps = 0; taps < 2; ++taps) {
      m_hall.touch(ui::TouchPhase::down, at);
      m_hall.pass(90ms, app::Drawing::later);
      m_hall.touch(ui::TouchPhase::up, at);
      m_hall.pass(220ms, app::Drawing::later);
    }
    m_hall.touch(ui::TouchPhase::down, at);
    m_hall.pass(2100ms, app::Drawing::later);
    const bool open = m_hall->screen_name() == screens::k_keypad_screen;
    m_hall.touch(ui::TouchPhase::up, at);
    return open && m_hall->screen_name() == screens::k_keypad_screen;
  }

  void leave() {
    m_hall->feed(platform::KeyPress{ui::Key::escape}, m_hall.now().boot_time);
    m_hall.pass(100ms, app::Drawing::later);
    CHECK(m_hall->screen_name() != screens::k_keypad_screen);
  }

  std::string screen() const { return m_hall.screen(); }

 private:
  static app::KioskOptions options(ui::Size window, bool still) {
    app::KioskOptions options = HallKiosk::showing(window);
    options.settings.visit.comfort.still = still;
    return options;
  }

  std::optional<ui::Point> find(const std::string& start) const {
    for (const ui::ElementShown& shown : m_hall->visit().elements())
      if (shown.element.id.starts_with(start) && ui::is_touchable(shown.element) &&
          !shown.element.rect.empty())
        return shown.element.rect.centre();
    return std::nullopt;
  }

  mutable HallKiosk m_hall;
};

}  // namespace

TEST_CASE("from every screen three taps in the corner open the keypad, whatever the first two do",
          "[staff_corner]") {
  struct Look {
    ui::Size window;
    bool still;       // else pages slide away under the finger
    ui::Point place;  // in the corner's 24 mm
  };
  const auto [window, still, place] =
      GENERATE(Look{{1920, 1080}, false, {46, 46}}, Look{{1080, 1920}, true, {15, 15}});
  Walker walker(window, still);
  std::set<std::string> screens;
  for (const Way& way : k_ways) {
    if (!walker.go(way)) continue;
    const std::string screen = walker.screen();
    screens.insert(screen);
    CAPTURE(screen, window.width);
    CHECK(walker.enters(place));
    walker.leave();
  }
  CHECK(screens.size() >= 10);
}
