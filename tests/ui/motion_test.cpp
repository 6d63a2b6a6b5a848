#include "ui/motion.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace kiosk;
using namespace std::chrono_literals;
using ui::Scroller;

namespace {

constexpr float k_content = 20000;
constexpr float k_viewport = 1000;
constexpr float k_end = k_content - k_viewport;
constexpr base::Duration k_frame = 16667us;

Scroller list_at(float offset, float content = k_content, float viewport = k_viewport) {
  Scroller list;
  list.set_extent(content, viewport);
  list.jump_to(offset);
  return list;
}

// Where it has been, frame after frame, until it rests; never more than a minute.
std::vector<float> run(Scroller& list, base::Duration frame = k_frame) {
  std::vector<float> way{list.offset()};
  for (base::Duration time{}; list.moving() && time < 60s; time += frame) {
    list.advance(frame);
    way.push_back(list.offset());
  }
  CHECK_FALSE(list.moving());
  return way;
}

float rest(Scroller list, base::Duration frame = k_frame) {
  run(list, frame);
  return list.offset();
}

}  // namespace

TEST_CASE("eases start and end exactly and never turn back", "[motion]") {
  for (const auto ease : {ui::ease_out, ui::ease_in_out}) {
    CHECK(ease(0) == 0);
    CHECK(ease(1) == 1);
    CHECK(ease(-3) == 0);
    CHECK(ease(7) == 1);
    for (int i = 1; i <= 100; ++i)
      CHECK(ease(static_cast<float>(i) / 100) >= ease(static_cast<float>(i - 1) / 100));
  }
  CHECK(ui::ease_out(0.1F) > 0.2F);
  CHECK(ui::ease_in_out(0.5F) == Approx(0.5));
}

TEST_CASE("a transition runs for its length and ends exactly", "[motion]") {
  ui::Transition change(250ms);
  CHECK(change.running());
  CHECK(change.progress() == 0);
  change.advance(100ms);
  CHECK(change.progress() == Approx(0.4));
  change.advance(10s);
  CHECK_FALSE(change.running());
  CHECK(change.progress() == 1);
}

TEST_CASE("a transition without length is done at once", "[motion]") {
  CHECK_FALSE(ui::Transition().running());
  CHECK(ui::Transition().progress() == 1);
}

TEST_CASE("a flung list follows the finger, slows down and comes to rest", "[motion]") {
  Scroller list = list_at(5000);
  list.hold();
  list.drag(-100);
  CHECK(list.offset() == 5100);
  list.release(-3000);
  const std::vector<float> way = run(list);
  float fastest = way[1] - way[0];
  CHECK(fastest == Approx(3000 * 0.016667).epsilon(0.05));
  for (std::size_t i = 2; i < way.size(); ++i) {
    CHECK(way[i] - way[i - 1] <= fastest + 0.01F);
    CHECK(way[i] >= way[i - 1]);
    fastest = way[i] - way[i - 1];
  }
  // What is lost each second is e^-2, so half a velocity is the way that is left.
  CHECK(list.offset() == Approx(5100 + 3000 / 2).margin(8));
}

TEST_CASE("a list rests at the same place however frames fall", "[motion]") {
  struct Case {
    float from, velocity;
  };
  for (const Case c : {Case{5000, -3000}, Case{5000, 2200}, Case{8000, -9000}, Case{0, -150},
                       Case{400, 2500}, Case{18000, -4000}, Case{5000, 40}}) {
    Scroller list = list_at(c.from);
    list.hold();
    list.release(c.velocity);
    const float expected = rest(list, 16667us);
    INFO("from " << c.from << " at " << c.velocity);
    for (const base::Duration frame : {33333us, 6944us, 4000us, 1000us, 250000us, 5000000us})
      CHECK(rest(list, frame) == Approx(expected).margin(0.1));
  }
}

TEST_CASE("a list without speed rests where it was let go", "[motion]") {
  Scroller list = list_at(5000);
  list.hold();
  list.drag(33);
  list.release(0);
  run(list);
  CHECK(list.offset() == 4967);
}

TEST_CASE("a fling that meets the end goes beyond it and comes back to the end exactly",
          "[motion]") {
  for (const float velocity : {1500.0F, 4000.0F, 9000.0F}) {
    Scroller top = list_at(300);
    top.hold();
    top.release(velocity);
    const std::vector<float> way = run(top);
    CHECK(*std::min_element(way.begin(), way.end()) < 0);
    CHECK(top.offset() == 0);

    Scroller bottom = list_at(k_end - 300);
    bottom.hold();
    bottom.release(-velocity);
    run(bottom);
    CHECK(bottom.offset() == k_end);
  }
}

TEST_CASE("a pull beyond the end is followed less and less", "[motion]") {
  Scroller list = list_at(0);
  list.hold();
  float before = 0;
  float step = 100;
  for (int i = 0; i < 20; ++i) {
    list.drag(100);
    const float now = before - list.offset();
    CHECK(now > 0);
    CHECK(now < step);
    step = now;
    before = list.offset();
  }
}

TEST_CASE("a finger that returns from beyond the end finds the list under it again", "[motion]") {
  Scroller list = list_at(0);
  list.hold();
  list.drag(400);
  list.drag(-400);
  CHECK(list.offset() == Approx(0).margin(0.01));
  list.drag(-150);
  CHECK(list.offset() == Approx(150).margin(0.01));
}

TEST_CASE("a list is never farther than half its viewport beyond its ends", "[motion]") {
  for (const float viewport : {80.0F, 300.0F, 1000.0F}) {
    const float most = 3 * viewport;
    for (const float way : {10.0F, 300.0F, 5000.0F, 1e6F}) {
      for (const float velocity : {0.0F, 2000.0F, 1e6F}) {
        Scroller list = list_at(0, 4 * viewport, viewport);
        list.hold();
        list.drag(way);
        list.release(velocity);
        for (const float offset : run(list)) CHECK(offset >= -viewport / 2);
        CHECK(list.offset() == Approx(0).margin(0.001));

        list.jump_to(most);
        list.hold();
        list.drag(-way);
        list.release(-velocity);
        for (const float offset : run(list)) CHECK(offset <= most + viewport / 2);
        CHECK(list.offset() == Approx(most).margin(0.001));
      }
    }
  }
}

TEST_CASE("a finger stops a flying list where it is", "[motion]") {
  Scroller list = list_at(5000);
  list.release(-3000);
  list.advance(200ms);
  CHECK(list.moving());
  list.hold();
  const float caught = list.offset();
  CHECK_FALSE(list.advance(1s));
  CHECK(list.offset() == caught);
  list.release(0);
  run(list);
  CHECK(list.offset() == caught);
}

TEST_CASE("a finger that catches a list beyond its end does not make it jump", "[motion]") {
  Scroller list = list_at(200);
  list.release(4000);
  while (list.offset() > -60) list.advance(4ms);
  const float caught = list.offset();
  list.hold();
  list.drag(0);
  CHECK(list.offset() == Approx(caught).margin(0.5));
  list.drag(-1);
  CHECK(list.offset() > caught);
  list.release(0);
  run(list);
  CHECK(list.offset() == 0);
}

TEST_CASE("a list that fits its viewport does not scroll", "[motion]") {
  Scroller list = list_at(0, 800, 1000);
  CHECK(list.most() == 0);
  CHECK_FALSE(list.can_scroll());
  list.glide_to(500);
  run(list);
  CHECK(list.offset() == 0);
  list.release(-5000);
  run(list);
  CHECK(list.offset() == 0);
}

TEST_CASE("a glide ends exactly at its goal and never passes it from rest", "[motion]") {
  Scroller list = list_at(1000);
  list.glide_to(3000);
  for (const float offset : run(list)) CHECK(offset <= 3000);
  CHECK(list.offset() == 3000);
  list.glide_to(1e9F);
  run(list);
  CHECK(list.offset() == k_end);
}

TEST_CASE("turns of a wheel add up while the list still glides", "[motion]") {
  Scroller list = list_at(0);
  for (int i = 0; i < 3; ++i) {
    list.wheel(200);
    list.advance(k_frame);
  }
  run(list);
  CHECK(list.offset() == 600);
  list.wheel(-100);
  run(list);
  CHECK(list.offset() == 500);
}

TEST_CASE("a jump is at once and stays within the ends", "[motion]") {
  Scroller list = list_at(0);
  list.release(-5000);
  list.jump_to(700);
  CHECK_FALSE(list.moving());
  CHECK(list.offset() == 700);
  list.jump_to(-5);
  CHECK(list.offset() == 0);
  list.jump_to(1e9F);
  CHECK(list.offset() == k_end);
}

TEST_CASE("a list that became shorter rests within its new ends", "[motion]") {
  SECTION("while still") {
    Scroller list = list_at(k_end);
    list.set_extent(2000, k_viewport);
    CHECK(list.offset() == 1000);
  }
  SECTION("while gliding") {
    Scroller list = list_at(0);
    list.glide_to(15000);
    list.advance(100ms);
    list.set_extent(2000, k_viewport);
    CHECK(rest(list) == 1000);
  }
  SECTION("while flying") {
    Scroller list = list_at(9000);
    list.release(-3000);
    list.set_extent(2000, k_viewport);
    CHECK(rest(list) == 1000);
  }
  SECTION("while held") {
    Scroller list = list_at(9000);
    list.hold();
    list.set_extent(2000, k_viewport);
    list.release(0);
    CHECK(rest(list) == 1000);
  }
}

TEST_CASE("a very long pause brings a list to rest and no trouble", "[motion]") {
  Scroller list = list_at(5000);
  list.release(-9000);
  CHECK_FALSE(list.advance(24h));
  CHECK(list.offset() == Approx(5000 + 9000 / 2).margin(8));
}
