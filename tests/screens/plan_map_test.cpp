// Where stands lie on the plan, which one a finger means, and what stands are called.
#include "screens/plan_map.h"

#include "screens/stand_name.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::screens;
using catalog::Language;

namespace {

constexpr ui::Rect k_picture{100, 50, 800, 400};

}  // namespace

TEST_CASE("a stand lies where its hundredths of the picture are", "[plan]") {
  CHECK(point_on(k_picture, {0, 0}) == ui::Point{100, 50});
  CHECK(point_on(k_picture, {50, 25}) == ui::Point{500, 150});
  CHECK(point_on(k_picture, {100, 100}) == ui::Point{900, 450});
}

TEST_CASE("a stand beside the picture is kept on its edge", "[plan]") {
  CHECK(point_on(k_picture, {-20, 130}) == ui::Point{100, 450});
}

TEST_CASE("a finger means the nearest stand within reach", "[plan]") {
  const std::vector<ui::Point> stands{{100, 100}, {120, 100}, {300, 100}};
  CHECK(nearest_stand(stands, {108, 100}, 80) == 0U);
  CHECK(nearest_stand(stands, {112, 100}, 80) == 1U);
  CHECK(nearest_stand(stands, {110, 100}, 80) == 0U);  // as near: the author's first
  CHECK(nearest_stand(stands, {230, 100}, 80) == 2U);
  CHECK_FALSE(nearest_stand(stands, {210, 300}, 80));
  CHECK_FALSE(nearest_stand({}, {0, 0}, 80));
}

TEST_CASE("dots are as large as they can be without meeting", "[plan]") {
  CHECK(dot_size({}, 24, 52) == 52);
  CHECK(dot_size({{0, 0}}, 24, 52) == 52);
  CHECK(dot_size({{0, 0}, {40, 0}, {200, 0}}, 24, 52) == 40);
  CHECK(dot_size({{0, 0}, {5, 0}}, 24, 52) == 24);
}

TEST_CASE("a stand can be touched all around, inside the picture", "[plan]") {
  CHECK(touch_area({500, 250}, 80, k_picture) == ui::Rect{460, 210, 80, 80});
  CHECK(touch_area({100, 450}, 80, k_picture) == ui::Rect{100, 370, 80, 80});
  CHECK(touch_area({900, 50}, 80, k_picture) == ui::Rect{820, 50, 80, 80});
}

TEST_CASE("a label stands below, else above, right or left of its thing", "[plan]") {
  const ui::Rect bounds{0, 0, 400, 300};
  const ui::Rect thing{180, 140, 40, 40};
  const ui::Rect below{160, 184, 80, 20};
  const ui::Rect above{160, 116, 80, 20};
  const ui::Rect right{224, 150, 80, 20};
  const ui::Rect left{96, 150, 80, 20};
  std::vector<ui::Rect> taken{thing};
  for (const ui::Rect& place : {below, above, right, left}) {
    CHECK(room_beside(thing, {80, 20}, 4, bounds, taken) == place);
    taken.push_back(place);
  }
  CHECK_FALSE(room_beside(thing, {80, 20}, 4, bounds, taken));
}

TEST_CASE("a label never leaves the picture", "[plan]") {
  const ui::Rect bounds{0, 0, 400, 300};
  CHECK(room_beside({0, 260, 40, 40}, {80, 20}, 4, bounds, {}) == ui::Rect{44, 270, 80, 20});
  CHECK_FALSE(room_beside({0, 0, 400, 300}, {80, 20}, 4, bounds, {}));
}

TEST_CASE("a stand's code is said as a stand, a name stays a name", "[plan]") {
  struct Case {
    const char* label;
    const char* code;
    const char* thai;
    const char* english;
  };
  const Case cases[] = {
      {"A3", "A3", "บูท A3", "Stand A3"},
      {"๑๒", "๑๒", "บูท ๑๒", "Stand ๑๒"},
      {"ก", "ก", "บูท ก", "Stand ก"},
      {"บูท A3", "A3", "บูท A3", "Stand A3"},
      {"บูธ 12", "12", "บูท 12", "Stand 12"},
      {"Booth 7", "7", "บูท 7", "Stand 7"},
      {"เวที\u200Bกลาง", "เวทีกลาง", "เวที\u200Bกลาง", "เวที\u200Bกลาง"},
      {"บูทประชาสัมพันธ์", "บูทประชาสัมพันธ์", "บูทประชาสัมพันธ์", "บูทประชาสัมพันธ์"},
      {"โซน 1 · A1", "A1", "โซน 1 · A1", "โซน 1 · A1"},
      {"โซน 1 · เวที", "โซน 1 · เวที", "โซน 1 · เวที", "โซน 1 · เวที"},
      {"สพป. 1", "สพป. 1", "สพป. 1", "สพป. 1"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.label);
    CHECK(code_of_stand(one.label) == one.code);
    CHECK(name_of_stand({one.label, ""}, Language::thai) == one.thai);
    CHECK(name_of_stand({one.label, ""}, Language::english) == one.english);
  }
}
