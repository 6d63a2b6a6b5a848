#include "ui/scroll_area.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace kiosk;
using namespace std::chrono_literals;
using ui::Axis;
using ui::Gesture;
using ui::Point;
using ui::Rect;
using ui::ScrollArea;
using Kind = Gesture::Kind;

namespace {

constexpr Rect k_view{100, 200, 600, 400};
constexpr Point k_inside{300, 300};

Gesture gesture(Kind kind, Point start = k_inside, Point moved = {}) {
  Gesture made;
  made.kind = kind;
  made.start = start;
  made.at = start + moved;
  made.delta = moved;
  return made;
}

Gesture let_go(Point velocity) {
  Gesture made = gesture(Kind::drag_end);
  made.velocity = velocity;
  return made;
}

// As the recogniser tells it: a press, its release, and the drag.
bool drag(ScrollArea& area, Point by, Point start = k_inside) {
  area.respond(gesture(Kind::press, start));
  area.respond(gesture(Kind::release, start));
  return area.respond(gesture(Kind::drag_begin, start, by));
}

ScrollArea list(Axis axis = Axis::down, float content = 4000) {
  return {axis, k_view, content};
}

ScrollArea flying_list() {
  ScrollArea area = list();
  drag(area, {0, -50});
  area.respond(let_go({0, -2000}));
  area.advance(100ms);
  return area;
}

void come_to_rest(ScrollArea& area) {
  while (area.advance(16ms) != base::k_forever) continue;
}

}  // namespace

TEST_CASE("content follows a finger along the axis and flies on", "[scroll-area]") {
  for (const Axis axis : {Axis::down, Axis::across}) {
    const bool down = axis == Axis::down;
    ScrollArea area = list(axis);
    CHECK(drag(area, down ? Point{5, -50} : Point{-50, 5}));
    CHECK(area.offset() == 50);
    CHECK(area.respond(gesture(Kind::drag, k_inside, down ? Point{9, -30} : Point{-30, 9})));
    CHECK(area.offset() == 80);
    CHECK(area.respond(let_go(down ? Point{0, -1000} : Point{-1000, 0})));
    CHECK(area.advance(16ms) == base::Duration::zero());
    come_to_rest(area);
    CHECK(area.offset() > 500);
  }
}

TEST_CASE("a finger that stops a flying list opens nothing", "[scroll-area]") {
  ScrollArea area = flying_list();
  CHECK(area.respond(gesture(Kind::press)));
  const float stopped = area.offset();
  area.advance(500ms);
  CHECK(area.offset() == stopped);
  CHECK(area.respond(gesture(Kind::tap)));  // taken: nobody else may open what lies there
  come_to_rest(area);
  CHECK(area.offset() == stopped);

  CHECK_FALSE(area.respond(gesture(Kind::press)));
  CHECK_FALSE(area.respond(gesture(Kind::tap)));  // the next one is for the card
}

TEST_CASE("a finger on a resting list taps what lies there", "[scroll-area]") {
  ScrollArea area = list();
  CHECK_FALSE(area.respond(gesture(Kind::press)));
  CHECK_FALSE(area.respond(gesture(Kind::tap)));
}

TEST_CASE("a finger that stops a list and then moves drags it on", "[scroll-area]") {
  ScrollArea area = flying_list();
  CHECK(area.respond(gesture(Kind::press)));
  const float stopped = area.offset();
  area.respond(gesture(Kind::release));
  CHECK(area.respond(gesture(Kind::drag_begin, k_inside, {0, 40})));
  CHECK(area.offset() == Approx(stopped - 40));
}

TEST_CASE("a drag across the axis is left to others, and so is all that follows", "[scroll-area]") {
  ScrollArea area = list();
  CHECK_FALSE(drag(area, {60, 20}));
  CHECK_FALSE(area.respond(gesture(Kind::drag, k_inside, {0, 300})));
  CHECK_FALSE(area.respond(let_go({0, 3000})));
  CHECK(area.offset() == 0);
  CHECK(area.advance(16ms) == base::k_forever);

  ScrollArea row = list(Axis::across);
  CHECK_FALSE(drag(row, {20, 60}));
  CHECK(row.offset() == 0);
}

TEST_CASE("a finger that stops a list and then moves across leaves it at rest", "[scroll-area]") {
  ScrollArea area = flying_list();
  CHECK_FALSE(drag(area, {60, 5}));
  area.respond(let_go({900, 0}));
  come_to_rest(area);
  CHECK_FALSE(area.respond(gesture(Kind::press)));
  CHECK_FALSE(area.respond(gesture(Kind::tap)));
}

TEST_CASE("gestures that began beside the area are not for it", "[scroll-area]") {
  ScrollArea area = list();
  const Point beside{k_view.right(), 300};
  CHECK_FALSE(drag(area, {0, -50}, beside));
  CHECK_FALSE(area.respond(gesture(Kind::scroll, beside, {0, 100})));
  CHECK_FALSE(area.respond(gesture(Kind::tap, beside)));
  CHECK(area.offset() == 0);
}

TEST_CASE("a drag that began inside goes on outside", "[scroll-area]") {
  ScrollArea area = list();
  drag(area, {0, -50});
  Gesture far = gesture(Kind::drag, k_inside, {0, -700});
  far.at = {5000, -5000};
  CHECK(area.respond(far));
  CHECK(area.offset() == 750);
}

TEST_CASE("content that fits does not scroll and takes no drag", "[scroll-area]") {
  ScrollArea area = list(Axis::down, 400);
  CHECK_FALSE(drag(area, {0, -50}));
  CHECK_FALSE(area.respond(gesture(Kind::scroll, k_inside, {0, 100})));
  CHECK_FALSE(area.can_go_on());
  CHECK_FALSE(area.can_go_back());
}

TEST_CASE("a drag that is let go of without speed springs back from beyond the end",
          "[scroll-area]") {
  ScrollArea area = list();
  drag(area, {0, 300});
  CHECK(area.offset() < -50);
  CHECK(area.respond(gesture(Kind::drag_end)));
  come_to_rest(area);
  CHECK(area.offset() == 0);
}

TEST_CASE("a wheel over the area glides", "[scroll-area]") {
  ScrollArea area = list();
  CHECK(area.respond(gesture(Kind::scroll, k_inside, {0, 120})));
  come_to_rest(area);
  CHECK(area.offset() == 120);
}

TEST_CASE("a pinch is not for a list", "[scroll-area]") {
  ScrollArea area = list();
  for (const Kind kind : {Kind::pinch_begin, Kind::pinch, Kind::pinch_end})
    CHECK_FALSE(area.respond(gesture(kind, k_inside, {0, -50})));
  CHECK(area.offset() == 0);
}

TEST_CASE("it tells whether there is more before and behind", "[scroll-area]") {
  ScrollArea area = list();
  CHECK_FALSE(area.can_go_back());
  CHECK(area.can_go_on());
  area.start_at(1000);
  CHECK(area.can_go_back());
  CHECK(area.can_go_on());
  area.glide_to(1e6F);
  come_to_rest(area);
  CHECK(area.offset() == 3600);
  CHECK_FALSE(area.can_go_on());
}

TEST_CASE("what is drawn inside moves by whole pixels and is cut at the view", "[scroll-area]") {
  ScrollArea area = list();
  area.start_at(100.4F);
  const ui::Layer layer = area.layer();
  CHECK(layer.offset == Point{100, 100});
  CHECK(layer.clip == k_view);
  CHECK(layer.scrolls);
  CHECK(area.seen() == Rect{0, 100.4F, 600, 400});

  ScrollArea row = list(Axis::across);
  row.start_at(50);
  CHECK(row.layer().offset == Point{50, 200});
  CHECK(row.seen() == Rect{50, 0, 600, 400});
}

TEST_CASE("shadows may bleed beside the axis, never along it", "[scroll-area]") {
  CHECK(ScrollArea(Axis::down, k_view, 4000, 8).layer().clip == Rect{92, 200, 616, 400});
  CHECK(ScrollArea(Axis::across, k_view, 4000, 8).layer().clip == Rect{100, 192, 600, 416});
}
