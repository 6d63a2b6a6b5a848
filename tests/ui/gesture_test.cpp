#include "ui/gesture.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <random>
#include <string>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using ui::Gesture;
using ui::Point;
using ui::TouchPhase;
using Kind = Gesture::Kind;

namespace {

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::press:
      return "press";
    case Kind::release:
      return "release";
    case Kind::tap:
      return "tap";
    case Kind::drag_begin:
      return "drag_begin";
    case Kind::drag:
      return "drag";
    case Kind::drag_end:
      return "drag_end";
    case Kind::pinch_begin:
      return "pinch_begin";
    case Kind::pinch:
      return "pinch";
    case Kind::pinch_end:
      return "pinch_end";
    case Kind::scroll:
      return "scroll";
  }
  return "?";
}

// A panel whose fingers do what the test says; it keeps every gesture that comes of it.
class Panel {
 public:
  Panel& down(int finger, Point at) { return touch(finger, TouchPhase::down, at); }
  Panel& move(int finger, Point to) { return touch(finger, TouchPhase::move, to); }
  Panel& up(int finger, Point at) { return touch(finger, TouchPhase::up, at); }
  Panel& wait(base::Duration time) {
    m_now += time;
    return *this;
  }
  Panel& cancel_touch(int finger) { return touch(finger, TouchPhase::cancel, {}); }
  Panel& cancel() { return keep(m_recogniser.cancel()); }

  // From one place to another in `steps` equal steps of 10 ms.
  Panel& drag(int finger, Point from, Point to, int steps) {
    for (int i = 1; i <= steps; ++i) {
      wait(10ms);
      move(finger, from + (to - from) * (static_cast<float>(i) / static_cast<float>(steps)));
    }
    return *this;
  }

  Panel& let_go() { return keep(m_recogniser.let_go_of_lost(m_now)); }
  base::Duration until_lost() const { return m_recogniser.until_lost(m_now); }

  const std::vector<Gesture>& made() const { return m_made; }
  const Gesture& last() const { return m_made.back(); }
  bool idle() const { return m_recogniser.idle(); }
  std::string story() const {
    std::string names;
    for (const Gesture& gesture : m_made)
      names += std::string(names.empty() ? "" : " ") + name_of(gesture.kind);
    return names;
  }

 private:
  Panel& touch(int finger, TouchPhase phase, Point at) {
    return keep(m_recogniser.feed({finger, phase, at, m_now}));
  }
  Panel& keep(const std::vector<Gesture>& made) {
    m_made.insert(m_made.end(), made.begin(), made.end());
    return *this;
  }

  // Its lower half is a keyboard.
  ui::GestureRecogniser m_recogniser{{.slop = 12, .is_key = [](Point at) { return at.y > 500; }}};
  base::Instant m_now{1h};
  std::vector<Gesture> m_made;
};

// Whether every press, drag and pinch ends before the next thing begins.
bool is_well_formed(const std::vector<Gesture>& story) {
  Kind open = Kind::scroll;  // nothing is
  for (const Gesture& gesture : story) {
    const Kind kind = gesture.kind;
    const bool begins =
        kind == Kind::press || kind == Kind::drag_begin || kind == Kind::pinch_begin;
    if (begins && open != Kind::scroll) return false;
    if ((kind == Kind::release || kind == Kind::tap) && open != Kind::press) return false;
    if ((kind == Kind::drag || kind == Kind::drag_end) && open != Kind::drag_begin) return false;
    if ((kind == Kind::pinch || kind == Kind::pinch_end) && open != Kind::pinch_begin) return false;
    const bool goes_on = kind == Kind::drag || kind == Kind::pinch;
    if (!goes_on) open = begins ? kind : Kind::scroll;
  }
  return true;
}

}  // namespace

TEST_CASE("a finger down and up in place is a press, then a tap on release", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 200});
  CHECK(panel.story() == "press");
  CHECK_FALSE(panel.idle());
  panel.wait(80ms).up(1, {103, 201});
  CHECK(panel.story() == "press tap");
  CHECK(panel.last().start == Point{100, 200});
  CHECK(panel.last().at == Point{103, 201});
  CHECK(panel.idle());
}

TEST_CASE("a finger may wander as far as the slop and still taps", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).move(1, {112, 100}).move(1, {100, 88}).up(1, {108, 108});
  CHECK(panel.story() == "press tap");
}

TEST_CASE("a finger that left the slop does not tap, even if it comes back", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).move(1, {113, 100}).move(1, {100, 100}).up(1, {100, 100});
  CHECK(panel.story() == "press release drag_begin drag drag_end");
}

TEST_CASE("a finger that goes up far away without having moved does not tap", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).wait(30ms).up(1, {300, 100});
  CHECK(panel.story() == "press release");
}

TEST_CASE("the deltas of a drag add up to the way of the finger", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).drag(1, {100, 100}, {40, 400}, 10).up(1, {40, 400});
  Point way;
  for (const Gesture& gesture : panel.made())
    if (gesture.kind == Kind::drag_begin || gesture.kind == Kind::drag) way = way + gesture.delta;
  CHECK(way.x == Approx(-60));
  CHECK(way.y == Approx(300));
  CHECK(panel.last().start == Point{100, 100});
}

TEST_CASE("a drag ends with the finger's velocity in pixels a second", "[gesture]") {
  Panel panel;
  panel.down(1, {0, 0}).drag(1, {0, 0}, {300, -600}, 30).up(1, {300, -600});
  REQUIRE(panel.last().kind == Kind::drag_end);
  CHECK(panel.last().velocity.x == Approx(1000).epsilon(0.01));
  CHECK(panel.last().velocity.y == Approx(-2000).epsilon(0.01));
}

TEST_CASE("only the last tenth of a second counts for the velocity", "[gesture]") {
  Panel panel;
  panel.down(1, {0, 0}).drag(1, {0, 0}, {1000, 0}, 10).drag(1, {1000, 0}, {1020, 0}, 20);
  panel.up(1, {1020, 0});
  CHECK(panel.last().velocity.x == Approx(100).epsilon(0.01));
}

TEST_CASE("a finger that rests before it goes up leaves no velocity", "[gesture]") {
  Panel panel;
  panel.down(1, {0, 0}).drag(1, {0, 0}, {500, 0}, 10).wait(150ms).up(1, {500, 0});
  REQUIRE(panel.last().kind == Kind::drag_end);
  CHECK(panel.last().velocity == Point{0, 0});
}

TEST_CASE("moves reported at one instant give no endless velocity", "[gesture]") {
  Panel panel;
  panel.down(1, {0, 0}).move(1, {100, 0}).move(1, {200, 0}).up(1, {200, 0});
  CHECK(panel.last().velocity == Point{0, 0});
}

TEST_CASE("two fingers pinch about their middle", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).down(2, {300, 100});
  CHECK(panel.story() == "press release pinch_begin");
  CHECK(panel.last().at == Point{200, 100});
  CHECK(panel.last().start == Point{200, 100});
  panel.move(2, {500, 100});
  CHECK(panel.last().kind == Kind::pinch);
  CHECK(panel.last().scale == Approx(2));
  CHECK(panel.last().at == Point{300, 100});
  CHECK(panel.last().delta == Point{100, 0});
  panel.move(1, {300, 100});
  CHECK(panel.last().scale == Approx(0.5));
  CHECK(panel.last().at == Point{400, 100});
  CHECK(panel.last().start == Point{200, 100});
  panel.up(2, {500, 100});
  CHECK(panel.story() == "press release pinch_begin pinch pinch pinch_end");
  CHECK(panel.last().start == Point{200, 100});
  CHECK(panel.last().at == Point{400, 100});
}

TEST_CASE("scales of a pinch multiply to the change of the span, through a touch of the fingers",
          "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).down(2, {300, 100});
  for (const float x : {250.0F, 150.0F, 100.0F, 100.0F, 180.0F, 500.0F}) panel.move(2, {x, 100});
  float all = 1;
  for (const Gesture& gesture : panel.made()) {
    CHECK(gesture.scale > 0);
    all *= gesture.scale;
  }
  CHECK(all == Approx(2));
}

TEST_CASE("a second finger ends a drag without speed and pinches", "[gesture]") {
  Panel panel;
  panel.down(1, {0, 0}).drag(1, {0, 0}, {300, 0}, 10).down(2, {600, 0});
  CHECK(panel.story().ends_with("drag drag_end pinch_begin"));
  CHECK(panel.made()[panel.made().size() - 2].velocity == Point{0, 0});
}

TEST_CASE("on keys the next finger ends the last one's press as a tap", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 600}).wait(60ms).down(2, {300, 600});
  CHECK(panel.story() == "press tap press");
  CHECK(panel.made()[1].start == Point{100, 600});
  CHECK(panel.last().start == Point{300, 600});
  panel.up(1, {100, 600}).wait(30ms).down(1, {200, 600}).up(2, {300, 600}).up(1, {200, 600});
  CHECK(panel.story() == "press tap press tap press tap");
  CHECK(panel.made()[3].start == Point{300, 600});
  CHECK(panel.last().start == Point{200, 600});
  CHECK(panel.idle());
}

TEST_CASE("a finger that slides on the keys is no tap for the next one", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 600}).drag(1, {100, 600}, {160, 600}, 5).down(2, {300, 600});
  CHECK(panel.story().ends_with("drag_end pinch_begin"));
}

TEST_CASE("a third finger changes nothing", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).down(2, {300, 100});
  const std::string before = panel.story();
  panel.down(3, {500, 500}).move(3, {900, 100}).up(3, {900, 100});
  CHECK(panel.story() == before);
  panel.move(2, {400, 100});
  CHECK(panel.last().scale == Approx(1.5));
}

TEST_CASE("what is left of a pinch neither drags nor taps", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).down(2, {300, 100}).up(1, {100, 100});
  const std::string before = panel.story();
  panel.drag(2, {300, 100}, {600, 400}, 10).up(2, {600, 400});
  CHECK(panel.story() == before);
  CHECK(panel.idle());
  panel.down(3, {10, 10}).up(3, {10, 10});
  CHECK(panel.story() == before + " press tap");
}

TEST_CASE("a finger that joins the one left of a pinch pinches again", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).down(2, {300, 100}).up(2, {300, 100}).down(4, {500, 100});
  CHECK(panel.story() == "press release pinch_begin pinch_end pinch_begin");
  panel.move(4, {900, 100});
  CHECK(panel.last().scale == Approx(2));
}

TEST_CASE("a contact longer than a minute is no tap", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).wait(60s).up(1, {100, 100});
  CHECK(panel.story() == "press tap");
  panel.down(1, {100, 100}).wait(60s + 1us).up(1, {100, 100});
  CHECK(panel.story() == "press tap press release");
}

TEST_CASE("a finger whose end was never told gives way to the next one after five seconds",
          "[gesture]") {
  Panel early;
  early.down(1, {100, 100}).wait(5s).down(2, {400, 400}).up(2, {400, 400});
  CHECK(early.story() == "press release pinch_begin pinch_end");
  Panel late;
  late.down(1, {100, 100}).wait(5s + 1us).down(2, {400, 400}).up(2, {400, 400});
  CHECK(late.story() == "press release press tap");
  CHECK(late.idle());
  Panel moving;  // it tells where it is: it is still there
  moving.down(1, {100, 100}).wait(4s).move(1, {101, 100}).wait(4s).down(2, {400, 400});
  CHECK(moving.story() == "press release pinch_begin");
}

TEST_CASE("a contact that lies for more than a minute gives way to the next finger", "[gesture]") {
  Panel panel;
  panel.down(1, {100, 100}).wait(61s).down(2, {500, 500}).up(2, {500, 500});
  CHECK(panel.story() == "press release press tap");
  // Whatever still comes of the old one means nothing.
  panel.move(1, {300, 300}).up(1, {300, 300});
  CHECK(panel.story() == "press release press tap");
  CHECK(panel.idle());
}

TEST_CASE("a drag that lies for more than a minute ends when the next finger comes", "[gesture]") {
  Panel panel;
  panel.down(1, {0, 0}).move(1, {100, 0}).wait(61s).down(2, {500, 500});
  CHECK(panel.story() == "press release drag_begin drag_end press");
}

TEST_CASE("a contact is let go of after five silent seconds or a minute, without another touch",
          "[gesture]") {
  Panel silent;
  CHECK(silent.until_lost() == base::k_forever);
  silent.down(1, {100, 100});
  CHECK(silent.until_lost() == 5s + 1us);
  silent.wait(5s).let_go();
  CHECK_FALSE(silent.idle());
  silent.wait(1us).let_go();
  CHECK(silent.story() == "press release");
  CHECK(silent.idle());
  silent.up(1, {100, 100});  // its end, told at last, means nothing
  CHECK(silent.story() == "press release");

  Panel trembling;
  trembling.down(1, {100, 100});
  for (int second = 0; second < 60; ++second) trembling.wait(1s).move(1, {101, 100}).let_go();
  CHECK_FALSE(trembling.idle());
  trembling.wait(1us).let_go();
  CHECK(trembling.story() == "press release");
  CHECK(trembling.idle());

  Panel dragging;
  dragging.down(1, {0, 0}).move(1, {100, 0}).wait(6s).let_go();
  CHECK(dragging.story() == "press release drag_begin drag_end");
  CHECK(dragging.last().velocity == Point{});
}

TEST_CASE("a cancelled touch taps nothing and ends what it began", "[gesture]") {
  const auto story = [](auto&& play) {
    Panel panel;
    play(panel);
    panel.cancel_touch(1);
    CHECK(panel.idle());
    Panel other;
    play(other);
    other.cancel();
    CHECK(other.idle());
    CHECK(other.story() == panel.story());
    return panel.story();
  };
  CHECK(story([](Panel& panel) { panel.down(1, {0, 0}); }) == "press release");
  CHECK(story([](Panel& panel) {
          panel.down(1, {0, 0}).move(1, {50, 0});
        }) == "press release drag_begin drag_end");
  CHECK(story([](Panel& panel) {
          panel.down(1, {0, 0}).down(2, {50, 0});
        }) == "press release pinch_begin pinch_end");
  CHECK(story([](Panel&) {}).empty());
}

TEST_CASE("a finger that comes down again without having gone up begins anew", "[gesture]") {
  SECTION("while pressed") {
    Panel panel;
    panel.down(1, {0, 0}).down(1, {400, 400}).up(1, {400, 400});
    CHECK(panel.story() == "press release press tap");
    CHECK(panel.last().start == Point{400, 400});
  }
  SECTION("while dragging: the list is let go") {
    Panel panel;
    panel.down(1, {0, 0}).move(1, {100, 0}).down(1, {400, 400}).up(1, {400, 400});
    CHECK(panel.story() == "press release drag_begin drag_end press tap");
  }
  SECTION("while pinching") {
    Panel panel;
    panel.down(1, {0, 0}).down(2, {100, 0}).down(1, {300, 0}).move(1, {500, 0});
    CHECK(panel.story() == "press release pinch_begin pinch_end pinch_begin pinch");
    CHECK(panel.last().scale == Approx(2));
  }
}

TEST_CASE("ten fingers at once pinch with the first two; an eleventh is not there", "[gesture]") {
  Panel panel;
  for (int finger = 0; finger < 11; ++finger)
    panel.down(finger, {100.0F * static_cast<float>(finger), 0});
  CHECK(panel.story() == "press release pinch_begin");
  for (int finger = 2; finger < 11; ++finger) panel.move(finger, {0, 900}).up(finger, {0, 900});
  CHECK(panel.story() == "press release pinch_begin");
  panel.up(0, {0, 0}).up(1, {100, 0});
  CHECK(panel.story() == "press release pinch_begin pinch_end");
  CHECK(panel.idle());
}

TEST_CASE("touches of fingers that never came down mean nothing", "[gesture]") {
  Panel panel;
  panel.move(7, {10, 10}).up(7, {10, 10});
  CHECK(panel.made().empty());
}

TEST_CASE("whatever a broken panel sends, what begins also ends before the next thing begins",
          "[gesture]") {
  std::mt19937 random(20211215);
  const auto below = [&random](unsigned limit) { return static_cast<int>(random() % limit); };
  for (int round = 0; round < 200; ++round) {
    Panel panel;
    for (int i = 0; i < 120; ++i) {
      const int finger = below(4);
      const Point at{static_cast<float>(below(600)), static_cast<float>(below(600))};
      panel.wait(below(40) == 0 ? 61s : 8ms);
      switch (below(10)) {
        case 0:
        case 1:
        case 2:
          panel.down(finger, at);
          break;
        case 3:
        case 4:
          panel.up(finger, at);
          break;
        case 5:
          if (below(8) == 0) panel.cancel_touch(finger);
          break;
        default:
          panel.move(finger, at);
      }
    }
    panel.cancel();
    INFO(panel.story());
    CHECK(is_well_formed(panel.made()));
    CHECK(panel.idle());
  }
}
