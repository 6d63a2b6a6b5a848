// A part of tests/sweep: the first pages of one pack at every size, and what the sweep must find.
#include "app/sweep.h"

#include "app/grounds.h"
#include "app/program.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace kiosk;
using namespace kiosk::tests;

namespace {

// Every character is as wide as it is high.
class PlainType final : public ui::Typesetter {
 public:
  float width(std::string_view line, ui::Font font) const override {
    return static_cast<float>(line.size()) * static_cast<float>(font.px);
  }
  float pitch(ui::Font font) const override { return static_cast<float>(font.px); }
};

float least_contrast(const std::function<void(ui::Canvas&)>& draw) {
  const PlainType type;
  Grounds grounds(type, {400, 100});
  draw(grounds);
  float least = 21;
  for (const Grounds::Written& written : grounds.written())
    least = std::min(least, written.contrast);
  return least;
}

}  // namespace

TEST_CASE("a text's contrast is that to what lies behind it", "[sweep]") {
  constexpr ui::Colour k_white = ui::rgb(0xFFFFFF);
  constexpr ui::Colour k_black = ui::rgb(0x000000);
  constexpr ui::Colour k_grey = ui::rgb(0x808080);
  const auto write = [&](ui::Canvas& canvas, ui::Colour ink) {
    canvas.text({10, 10}, "abc", {ui::Face::reading, 30}, ink);
  };
  struct Case {
    const char* what;
    float least;
    float most;
    std::function<void(ui::Canvas&)> draw;
  };
  const Case cases[] = {
      {"black on white", 21, 21,
       [&](ui::Canvas& canvas) {
         canvas.fill({0, 0, 400, 100}, k_white), write(canvas, k_black);
       }},
      {"half of it on grey", 3, 6,
       [&](ui::Canvas& canvas) {
         canvas.fill({0, 0, 400, 100}, k_white);
         canvas.fill({40, 0, 400, 100}, k_grey);
         write(canvas, k_black);
       }},
      {"on a picture, which may be white", 1, 1,
       [&](ui::Canvas& canvas) {
         canvas.picture({0, 0, 400, 100}, {}), write(canvas, k_white);
       }},
      {"on a veil over a picture", 4.5F, 8,
       [&](ui::Canvas& canvas) {
         canvas.picture({0, 0, 400, 100}, {});
         canvas.fill({0, 0, 400, 100}, {0, 0, 0, 160});
         write(canvas, k_white);
       }},
      {"nearly faded away", 1, 1.5F,
       [&](ui::Canvas& canvas) {
         canvas.fill({0, 0, 400, 100}, k_white);
         const ui::InLayer layer(canvas, {.opacity = 0.1F});
         write(canvas, k_black);
       }},
      {"covered by a plate", 21, 21,
       [&](ui::Canvas& canvas) {
         canvas.fill({0, 0, 400, 100}, k_white);
         write(canvas, k_white);
         canvas.plate({0, 0, 400, 100}, {.colour = k_grey});
       }},
      {"of a button that is off", 21, 21,
       [&](ui::Canvas& canvas) {
         canvas.fill({0, 0, 400, 100}, k_white);
         const ui::InElement off(canvas, {.id = "off", .enabled = false});
         write(canvas, k_white);
       }},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    CHECK(least_contrast(one.draw) >= Approx(one.least));
    CHECK(least_contrast(one.draw) <= Approx(one.most));
  }
}

TEST_CASE("every screen keeps to the rules at every size, in both languages and all themes",
          "[layout][sweep]") {
  const auto swept = sweep({loei2()}, all_looks(), Depth::some);
  REQUIRE(swept);
  for (const std::string& fault : swept->faults) FAIL_CHECK(fault);
  WARN(pages_of(*swept) << " pages looked at");
  std::set<std::string> screens;
  for (const auto& [screen, pages] : swept->pages) screens.insert(screen);
  CHECK(screens == std::set<std::string>{"attract", "home", "categories", "schools", "results",
                                         "exhibit", "gallery", "organisation", "overview",
                                         "programme", "about", "search", "bag", "vote", "warning",
                                         "feedback", "thanks", "sorry"});
}
