#include "ui/corner_hold.h"

#include "app/tricks.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

constexpr Size k_window{1920, 1080};
constexpr Rect k_corner{1824, 0, 96, 96};  // 24 mm of a 21.5" panel
constexpr Point k_in{1880, 40};
constexpr Point k_elsewhere{600, 700};

// A panel, and what its touches have opened.
class Hand {
 public:
  void down(Point at = k_in, int finger = 1) { feed(TouchPhase::down, at, finger); }
  void move(Point at, int finger = 1) { feed(TouchPhase::move, at, finger); }
  void up(Point at = k_in, int finger = 1) { feed(TouchPhase::up, at, finger); }
  void wait(base::Duration duration) {
    m_now += duration;
    opened = opened || hold.take_held(m_now);
  }
  void tap(Point at = k_in) {
    down(at);
    wait(80ms);
    up(at);
    wait(150ms);
  }
  base::Instant now() const { return m_now; }

  CornerHold hold{{.corner = k_corner}};
  bool opened = false;

 private:
  void feed(TouchPhase phase, Point at, int finger) { hold.feed({finger, phase, at, m_now}); }
  base::Instant m_now{1h};
};

}  // namespace

TEST_CASE("three taps in the corner, the last one held, open once", "[corner]") {
  Hand hand;
  hand.tap();
  hand.tap();
  CHECK(hand.hold.until_held(hand.now()) == base::k_forever);
  hand.down();
  CHECK(hand.hold.until_held(hand.now()) == 2s);
  hand.wait(1999ms);
  CHECK_FALSE(hand.opened);
  hand.wait(1ms);
  CHECK(hand.opened);
  CHECK_FALSE(hand.hold.take_held(hand.now() + 5s));
}

TEST_CASE("anything but the three taps and the hold opens nothing", "[corner]") {
  struct Case {
    const char* what;
    std::function<void(Hand&)> hands;
  };
  const Case cases[] = {
      {"one long press", [](Hand& hand) { hand.down(), hand.wait(9s); }},
      {"a tap and a hold", [](Hand& hand) { hand.tap(), hand.down(), hand.wait(9s); }},
      {"three taps, none held", [](Hand& hand) { hand.tap(), hand.tap(), hand.tap(); }},
      {"the fourth is held, as a child taps on and on",
       [](Hand& hand) { hand.tap(), hand.tap(), hand.tap(), hand.down(), hand.wait(9s); }},
      {"let go too early",
       [](Hand& hand) {
         hand.tap(), hand.tap(), hand.down(), hand.wait(1s), hand.up(), hand.wait(9s);
       }},
      {"too slow between the taps",
       [](Hand& hand) { hand.tap(), hand.wait(1s), hand.tap(), hand.down(), hand.wait(9s); }},
      {"a panel that flutters",
       [](Hand& hand) {
         for (int i = 0; i < 2; ++i) hand.down(), hand.wait(20ms), hand.up(), hand.wait(10ms);
         hand.down(), hand.wait(9s);
       }},
      {"a tap elsewhere between",
       [](Hand& hand) {
         hand.tap(), hand.tap(k_elsewhere), hand.tap(), hand.down(), hand.wait(9s);
       }},
      {"held elsewhere",
       [](Hand& hand) { hand.tap(), hand.tap(), hand.down(k_elsewhere), hand.wait(9s); }},
      {"it wanders while it is held",
       [](Hand& hand) {
         hand.tap(), hand.tap(), hand.down(), hand.wait(1s);
         hand.move({1840, 90}), hand.wait(9s);
       }},
      {"a second finger joins",
       [](Hand& hand) {
         hand.tap(), hand.tap(), hand.down(), hand.wait(1s);
         hand.down(k_elsewhere, 2), hand.wait(9s);
       }},
      {"a palm lies on the screen meanwhile",
       [](Hand& hand) {
         hand.down(k_elsewhere, 7);
         for (int i = 0; i < 2; ++i) hand.tap(), hand.move(k_elsewhere, 7);
         hand.down();
         for (int i = 0; i < 9; ++i) hand.wait(1s), hand.move(k_elsewhere, 7);
       }},
      {"the panel lets go of it",
       [](Hand& hand) { hand.tap(), hand.tap(), hand.down(), hand.hold.cancel(), hand.wait(9s); }},
  };
  for (const Case& each : cases) {
    CAPTURE(each.what);
    Hand hand;
    each.hands(hand);
    CHECK_FALSE(hand.opened);
  }
}

TEST_CASE("a finger whose end the panel lost does not shut staff out", "[corner]") {
  Hand hand;
  hand.down(k_elsewhere, 7);  // and never up
  hand.wait(6s);
  hand.tap();
  hand.tap();
  hand.down();
  hand.wait(2s);
  CHECK(hand.opened);
}

// The monkey's fingers (app/tricks.h): 200,000 of what visitors do, worst of all and oftenest at
// the edges, where it aims at things as well.
TEST_CASE("200,000 tricks of visitors' fingers open nothing", "[corner]") {
  constexpr std::uint64_t k_tricks = 200'000;
  for (const std::uint64_t seed : {1U, 7U}) {
    CornerHold hold{{.corner = k_corner}};
    base::Instant now{1h};
    int in_corner = 0;
    int opened = 0;
    for (std::uint64_t number = 0; number < k_tricks; ++number) {
      const app::Trick trick = app::trick(seed, number);
      // One in twenty of what is aimed at lies in the corner itself, as if a button were there.
      const bool aimed = trick.aim && *trick.aim % 20 == 0;
      const Rect target = aimed ? k_corner : Rect{0, 0, k_window.width, k_window.height};
      const Point from{target.x + trick.at.x * target.width, target.y + trick.at.y * target.height};
      for (const app::Stroke& stroke : trick.strokes) {
        now += stroke.after;
        opened += hold.take_held(now) ? 1 : 0;
        const auto* finger = std::get_if<app::FingerDeed>(&stroke.deed);
        if (!finger) continue;
        const Point at = from + finger->by * k_window.height;
        in_corner += finger->phase == TouchPhase::down && k_corner.contains(at) ? 1 : 0;
        hold.feed({finger->finger, finger->phase, at, now});
      }
    }
    CAPTURE(seed);
    CHECK(in_corner > 5'000);  // it was there often enough
    CHECK(opened == 0);
  }
}
