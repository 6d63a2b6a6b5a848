#include "ui/colour.h"

#include "ui/theme.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace kiosk::ui;

namespace {

constexpr Colour k_white = rgb(0xFFFFFF);
constexpr Colour k_black = rgb(0x000000);
constexpr std::size_t k_most_terms = 24;

const Theme& theme() {
  static const Theme k_theme({{1920, 1080}, 4});
  return k_theme;
}

struct Lab {
  double lightness, a, b;
};

// sRGB to OKLab, from https://bottosson.github.io/posts/oklab/: the way back from ui::oklch.
Lab oklab(Colour c) {
  const auto linear = [](int value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  const double red = linear(c.red);
  const double green = linear(c.green);
  const double blue = linear(c.blue);
  const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

double difference(Colour one, Colour other) {
  const Lab p = oklab(one);
  const Lab q = oklab(other);
  return std::hypot(p.lightness - q.lightness, p.a - q.a, p.b - q.b);
}

// Between any two of the first `count` accents that lie at most `apart` terms from one another.
double least_difference(std::size_t count, std::size_t apart) {
  double least = 1;
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i + 1; j < count && j - i <= apart; ++j)
      least = std::min(least, difference(theme().term_accent(i), theme().term_accent(j)));
  return least;
}

}  // namespace

TEST_CASE("contrast is that of WCAG 2, whichever colour comes first", "[colour]") {
  CHECK(contrast(k_black, k_white) == Approx(21));
  CHECK(contrast(k_white, k_black) == Approx(21));
  CHECK(contrast(k_white, k_white) == Approx(1));
  CHECK(contrast(rgb(0x767676), k_white) == Approx(4.54).margin(0.01));  // WCAG's own example
  CHECK(contrast(rgb(0xFF0000), k_white) == Approx(4.00).margin(0.01));
  CHECK(contrast(rgb(0x0000FF), k_white) == Approx(8.59).margin(0.01));
}

TEST_CASE("OKLCH becomes the sRGB that its author's formulas give", "[colour]") {
  CHECK(oklch(1, 0, 0) == k_white);
  CHECK(oklch(0, 0, 0) == k_black);
  CHECK(difference(oklch(0.628F, 0.2577F, 29.23F), rgb(0xFF0000)) < 0.005);
  CHECK(difference(oklch(0.452F, 0.3132F, 264.05F), rgb(0x0000FF)) < 0.005);
  for (const Colour c : {rgb(0x23426B), rgb(0xF2B632), rgb(0x5F564B), rgb(0x2E7D32)}) {
    const Lab lab = oklab(c);
    const double hue = std::atan2(lab.b, lab.a) * 180 / 3.14159265358979;
    const Colour back =
        oklch(static_cast<float>(lab.lightness), static_cast<float>(std::hypot(lab.a, lab.b)),
              static_cast<float>(hue));
    CHECK(difference(back, c) < 0.004);
  }
}

TEST_CASE("a colour outside sRGB is clipped, not wrapped round", "[colour]") {
  const Colour green = oklch(0.8F, 0.37F, 145);
  CHECK(green.green > 200);
  CHECK(green.red == 0);
  CHECK(green.blue == 0);
  CHECK(oklch(1.4F, 0, 0) == k_white);
  CHECK(oklch(-0.4F, 0, 0) == k_black);
}

TEST_CASE("mixing and fading keep their ends exact", "[colour]") {
  const Colour from{10, 20, 30, 40};
  const Colour to{110, 220, 130, 240};
  CHECK(mix(from, to, 0) == from);
  CHECK(mix(from, to, 1) == to);
  CHECK(mix(from, to, 0.5F) == Colour{60, 120, 80, 140});
  CHECK(faded(to, 1) == to);
  CHECK(faded(to, 0).alpha == 0);
  CHECK(faded(k_white, 0.5F) == Colour{255, 255, 255, 128});
}

TEST_CASE("white can be read on every term's accent, and ink on every tint", "[colour]") {
  for (std::size_t i = 0; i < k_most_terms; ++i) {
    INFO("term " << i);
    CHECK(contrast(k_white, theme().term_accent(i)) >= 4.5F);
    CHECK(contrast(theme().palette().ink, theme().term_tint(i)) >= 7.0F);
  }
}

// 0.02 is what CSS Color 4 takes for a just noticeable difference in OKLab, seen side by side; a
// visitor compares a card with a chip across the screen and needs about twice as much.
TEST_CASE("the accents of terms differ visibly", "[colour]") {
  constexpr double k_just_noticeable = 0.02;
  SECTION("neighbours, which lie side by side, by more than five times the just noticeable") {
    CHECK(least_difference(k_most_terms, 1) > 5 * k_just_noticeable);
  }
  SECTION("those within a row of eight by more than twice") {
    CHECK(least_difference(k_most_terms, 7) > 2 * k_just_noticeable);
  }
  SECTION("up to thirteen terms, all of them by half as much again") {
    CHECK(least_difference(13, k_most_terms) > 1.5 * k_just_noticeable);
  }
  SECTION("up to twenty-four terms, all of them") {
    CHECK(least_difference(24, k_most_terms) > k_just_noticeable);
  }
}

TEST_CASE("all text of the palette can be read on its ground", "[colour]") {
  const Palette& p = theme().palette();
  struct Pair {
    const char* name;
    Colour ink, ground;
  };
  for (const Pair& pair :
       {Pair{"ink on paper", p.ink, p.paper}, Pair{"ink on card", p.ink, p.card},
        Pair{"ink on sunk", p.ink, p.sunk}, Pair{"quiet ink on paper", p.quiet_ink, p.paper},
        Pair{"quiet ink on card", p.quiet_ink, p.card},
        Pair{"quiet ink on sunk", p.quiet_ink, p.sunk}, Pair{"accent", p.on_accent, p.accent},
        Pair{"award", p.on_award, p.award}, Pair{"notice", p.on_notice, p.notice},
        Pair{"night", p.on_night, p.night}}) {
    INFO(pair.name);
    CHECK(contrast(pair.ink, pair.ground) >= 4.5F);
    CHECK(pair.ink.alpha == 255);
    CHECK(pair.ground.alpha == 255);
  }
}
