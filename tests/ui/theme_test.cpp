// Three sets of colours, four sizes of letters, and a reach that may be the window's lower part.
#include "ui/theme.h"

#include "ui/palettes.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kiosk::ui;

namespace {

constexpr Display k_panel{{1920, 1080}, 4.03F};
constexpr Display k_tall{{1080, 1920}, 1.577F};  // 55", upright
constexpr std::size_t k_most_terms = 24;

struct Pair {
  const char* name;
  Colour ink, ground;
};

std::vector<Pair> text_on(const Theme& theme) {
  const Palette& p = theme.palette();
  std::vector<Pair> pairs{{"ink on paper", p.ink, p.paper},
                          {"ink on card", p.ink, p.card},
                          {"ink on sunk", p.ink, p.sunk},
                          {"quiet ink on paper", p.quiet_ink, p.paper},
                          {"quiet ink on card", p.quiet_ink, p.card},
                          {"quiet ink on sunk", p.quiet_ink, p.sunk},
                          {"accent", p.on_accent, p.accent},
                          {"accent as text on paper", p.accent, p.paper},
                          {"award", p.on_award, p.award},
                          {"notice", p.on_notice, p.notice},
                          {"night", p.on_night, p.night},
                          {"door", p.on_door, p.door}};
  for (std::size_t i = 0; i < k_most_terms; ++i) {
    pairs.push_back({"term's accent on card", theme.term_accent(i), p.card});
    pairs.push_back({"on a term's accent", theme.on_term_accent(), theme.term_accent(i)});
    pairs.push_back({"ink on a term's tint", p.ink, theme.term_tint(i)});
    pairs.push_back({"quiet ink on a term's tint", p.quiet_ink, theme.term_tint(i)});
  }
  return pairs;
}

}  // namespace

TEST_CASE("all text can be read in every set of colours", "[theme]") {
  struct Case {
    Mode mode;
    float least;
  };
  for (const Case& one :
       {Case{Mode::light, 4.5F}, Case{Mode::dark, 4.5F}, Case{Mode::contrast, 7.0F}}) {
    const Theme theme(k_panel, {.mode = one.mode});
    for (const Pair& pair : text_on(theme)) {
      INFO(static_cast<int>(one.mode) << ": " << pair.name);
      CHECK(contrast(pair.ink, pair.ground) >= one.least);
    }
    CHECK(contrast(theme.palette().edge, theme.palette().paper) >= 3.0F);
    CHECK(contrast(theme.palette().ink, theme.palette().paper) >= 7.0F);  // half of the focus ring
  }
}

TEST_CASE("an event's accent is fitted into each set of colours and keeps its text readable",
          "[theme]") {
  for (const Colour accent : {rgb(0x1B2A4A), rgb(0xC8102E), rgb(0xFFD100), rgb(0x808080),
                              rgb(0xFFFFFF), rgb(0x000000), rgb(0x2E7D32)})
    for (const Mode mode : {Mode::light, Mode::dark}) {
      const Palette palette = palette_of(mode, accent);
      INFO(static_cast<int>(mode) << " " << int{accent.red} << " " << int{accent.green});
      CHECK(contrast(palette.accent, palette.paper) >= 4.5F);
      CHECK(contrast(palette.on_accent, palette.accent) >= 4.5F);
      CHECK(contrast(palette.on_door, palette.door) >= 4.5F);
    }
  const Colour fits = rgb(0x7A1F3D);
  CHECK(palette_of(Mode::light, fits).accent == fits);
  CHECK(palette_of(Mode::contrast, fits).accent == palette_of(Mode::contrast, {}).accent);
}

TEST_CASE("letters read at length grow as asked, titles less, and what holds them grows along",
          "[theme]") {
  const Theme usual(k_panel);
  for (const int percent : {130, 160, 200}) {
    const Theme larger(k_panel, {.text_percent = percent});
    const float share = static_cast<float>(percent) / 100;
    CHECK(larger.body().px == std::lround(static_cast<float>(usual.body().px) * share));
    CHECK(larger.caption().px == std::lround(static_cast<float>(usual.caption().px) * share));
    CHECK(larger.title().px > usual.title().px);
    CHECK(larger.title().px > larger.heading().px - 2);
    CHECK(larger.heading().px >= larger.lead().px);
    CHECK(larger.target() >= 1.6F * static_cast<float>(larger.lead().px));
    CHECK(usual.at_percent(usual.lead(), percent) == larger.lead());
    CHECK(std::abs(larger.at_percent(larger.lead(), 100).px - usual.lead().px) <= 1);
  }
  CHECK(usual.target() >= 20 * 4.03F);
}

TEST_CASE("a window whose letters are too large for two columns has one", "[theme]") {
  CHECK_FALSE(Theme(k_panel).portrait());
  CHECK_FALSE(Theme(k_panel, {.text_percent = 130}).portrait());
  CHECK(Theme(k_panel, {.text_percent = 200}).portrait());
  CHECK(Theme(k_tall).portrait());
}

TEST_CASE("low reach is the window's lower part, and shapes the page", "[theme]") {
  const Theme theme(k_tall, {.reach_mm = 300.0F});
  CHECK(theme.reach().height == std::round(300 * 1.577F));
  CHECK(theme.reach().bottom() == 1920);
  CHECK(theme.reach().width == 1080);
  CHECK_FALSE(theme.portrait());  // what is left lies across
  CHECK(Theme(k_tall, {.reach_mm = 5000.0F}).reach() == Rect{0, 0, 1080, 1920});
}
