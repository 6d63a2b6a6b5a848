#include "ui/geometry.h"

#include <catch2/catch.hpp>

using namespace kiosk::ui;

TEST_CASE("a rectangle contains its first pixels and not the ones past its last", "[geometry]") {
  const Rect rect{10, 20, 100, 50};
  CHECK(rect.contains({10, 20}));
  CHECK(rect.contains({109.9F, 69.9F}));
  CHECK_FALSE(rect.contains({110, 30}));
  CHECK_FALSE(rect.contains({20, 70}));
  CHECK_FALSE(rect.contains({9.9F, 30}));
  CHECK(rect.right() == 110);
  CHECK(rect.bottom() == 70);
  CHECK(rect.centre() == Point{60, 45});
  CHECK_FALSE(Rect{0, 0, 0, 10}.contains({0, 0}));
}

TEST_CASE("rectangles that do not meet have an empty intersection", "[geometry]") {
  const Rect a{0, 0, 100, 100};
  CHECK(intersection(a, {50, 60, 100, 100}) == Rect{50, 60, 50, 40});
  CHECK(intersection(a, {20, 20, 10, 10}) == Rect{20, 20, 10, 10});
  CHECK(intersection(a, {100, 0, 50, 50}).empty());
  CHECK(intersection(a, {0, -50, 50, 20}).empty());
  CHECK(intersection(a, {500, 500, 50, 50}).empty());
}

TEST_CASE("an inset larger than the rectangle leaves nothing, never less", "[geometry]") {
  CHECK(inset({0, 0, 100, 60}, 10) == Rect{10, 10, 80, 40});
  CHECK(inset({0, 0, 100, 60}, 10, 5) == Rect{10, 5, 80, 50});
  CHECK(inset({0, 0, 100, 60}, -10) == Rect{-10, -10, 120, 80});
  CHECK(inset({0, 0, 100, 60}, 40).empty());
  CHECK(inset({0, 0, 100, 60}, 40).height == 0);
}

TEST_CASE("cuts take a strip off one side and leave the rest", "[geometry]") {
  Rect rest{0, 0, 100, 80};
  CHECK(cut_top(rest, 10) == Rect{0, 0, 100, 10});
  CHECK(rest == Rect{0, 10, 100, 70});
  CHECK(cut_bottom(rest, 20) == Rect{0, 60, 100, 20});
  CHECK(rest == Rect{0, 10, 100, 50});
  CHECK(cut_left(rest, 30) == Rect{0, 10, 30, 50});
  CHECK(rest == Rect{30, 10, 70, 50});
  CHECK(cut_right(rest, 25) == Rect{75, 10, 25, 50});
  CHECK(rest == Rect{30, 10, 45, 50});
}

TEST_CASE("a cut deeper than the rectangle leaves nothing, never less", "[geometry]") {
  for (const auto cut : {cut_top, cut_bottom, cut_left, cut_right}) {
    Rect rest{0, 0, 100, 80};
    cut(rest, 500);
    CHECK(rest.empty());
    CHECK(rest.width >= 0);
    CHECK(rest.height >= 0);
  }
}

TEST_CASE("columns and rows are equal, apart by the gap, and end where the rectangle ends",
          "[geometry]") {
  const auto across = columns({10, 20, 320, 50}, 3, 10);
  REQUIRE(across.size() == 3);
  CHECK(across[0] == Rect{10, 20, 100, 50});
  CHECK(across[1] == Rect{120, 20, 100, 50});
  CHECK(across[2].right() == 330);
  const auto down = rows({10, 20, 320, 50}, 2, 10);
  REQUIRE(down.size() == 2);
  CHECK(down[0] == Rect{10, 20, 320, 20});
  CHECK(down[1] == Rect{10, 50, 320, 20});
  CHECK(columns({0, 0, 100, 100}, 1, 40).front() == Rect{0, 0, 100, 100});
  CHECK(columns({0, 0, 100, 100}, 0, 40).empty());
  CHECK(rows({0, 0, 100, 100}, 0, 40).empty());
}

TEST_CASE("a contained picture is whole, in the middle and touches two sides", "[geometry]") {
  CHECK(contained({400, 200}, {0, 0, 100, 100}) == Rect{0, 25, 100, 50});
  CHECK(contained({200, 400}, {10, 20, 100, 100}) == Rect{35, 20, 50, 100});
  CHECK(contained({10, 10}, {0, 0, 100, 200}) == Rect{0, 50, 100, 100});
  CHECK(contained({0, 0}, {5, 6, 7, 8}) == Rect{5, 6, 7, 8});
  CHECK(contained({400, 200}, {0, 0, 0, 100}).empty());
}

TEST_CASE("the part of a picture that covers a rectangle has its shape and keeps the middle",
          "[geometry]") {
  CHECK(covering_part({400, 200}, {100, 100}) == Rect{100, 0, 200, 200});
  CHECK(covering_part({200, 400}, {100, 100}) == Rect{0, 80, 200, 200});
  CHECK(covering_part({400, 300}, {200, 150}) == Rect{0, 0, 400, 300});
  CHECK(covering_part({10, 10}, {160, 90}) == Rect{0, 1.75F, 10, 5.625F});
  CHECK(covering_part({400, 300}, {0, 10}) == Rect{0, 0, 400, 300});
  for (const Size natural : {Size{1920, 1080}, Size{333, 777}, Size{1, 1000}}) {
    const Rect part = covering_part(natural, {320, 200});
    CHECK(part.width / part.height == Approx(1.6));
    CHECK(part.x >= 0);
    CHECK(part.y >= 0);
    CHECK(part.right() <= natural.width + 0.01F);
    CHECK(part.bottom() <= natural.height + 0.01F);
  }
}

TEST_CASE("moving, centring and mixing", "[geometry]") {
  CHECK(moved({1, 2, 3, 4}, {10, 20}) == Rect{11, 22, 3, 4});
  CHECK(centred({20, 10}, {100, 100, 40, 40}) == Rect{110, 115, 20, 10});
  const Rect from{0, 0, 100, 100};
  const Rect to{50, 20, 200, 40};
  CHECK(mix(from, to, 0) == from);
  CHECK(mix(from, to, 1) == to);
  CHECK(mix(from, to, 0.5F) == Rect{25, 10, 150, 70});
  CHECK(distance({0, 0}, {3, 4}) == 5);
}
