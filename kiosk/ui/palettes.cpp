#include "ui/palettes.h"

namespace kiosk::ui {
namespace {

constexpr Colour k_white = rgb(0xFFFFFF);
constexpr Colour k_black = rgb(0x000000);
constexpr float k_seen = 4.5F;     // contrast on the ground: text is written in it, too
constexpr int k_most_steps = 100;  // from any colour to white or black

Palette light_palette() {
  Palette palette;
  palette.paper = rgb(0xF7F2E8);
  palette.card = rgb(0xFFFDF9);
  palette.sunk = rgb(0xECE4D5);
  palette.ink = rgb(0x231F1B);
  palette.quiet_ink = rgb(0x5F564B);
  palette.line = rgb(0xDDD3C1);
  palette.edge = rgb(0x857A67);
  palette.accent = rgb(0x23426B);
  palette.on_accent = k_white;
  palette.award = rgb(0xF2B632);
  palette.on_award = rgb(0x2B2108);
  palette.notice = rgb(0xE3E7EA);
  palette.on_notice = rgb(0x2D3A46);
  palette.veil = {0x1B, 0x16, 0x10, 0xA6};
  palette.night = rgb(0x191512);
  palette.on_night = rgb(0xF7F2E8);
  palette.door = palette.accent;
  palette.on_door = palette.on_accent;
  return palette;
}

// Nearly black, so that a large panel does not light up the hall; no pure white on it, which would
// glare there.
Palette dark_palette() {
  Palette palette;
  palette.paper = rgb(0x131110);
  palette.card = rgb(0x221E1B);
  palette.sunk = rgb(0x2D2823);
  palette.ink = rgb(0xF1EAE0);
  palette.quiet_ink = rgb(0xC3B8A9);
  palette.line = rgb(0x3B352E);
  palette.edge = rgb(0x8F8473);
  palette.accent = rgb(0xA3C4EE);
  palette.on_accent = rgb(0x0F1C2D);
  palette.award = rgb(0xE8B23C);
  palette.on_award = rgb(0x261D06);
  palette.notice = rgb(0x33404B);
  palette.on_notice = rgb(0xDEE7EE);
  palette.veil = {0x00, 0x00, 0x00, 0xB8};
  palette.night = rgb(0x0B0A09);
  palette.on_night = rgb(0xF1EAE0);
  palette.door = rgb(0x2F5688);
  palette.on_door = k_white;
  return palette;
}

Palette contrast_palette() {
  Palette palette;
  palette.paper = k_black;
  palette.card = k_black;
  palette.sunk = rgb(0x1F1F1F);
  palette.ink = k_white;
  palette.quiet_ink = rgb(0xE8E8E8);
  palette.line = rgb(0xBDBDBD);
  palette.edge = k_white;
  palette.accent = rgb(0xFFE14A);
  palette.on_accent = k_black;
  palette.award = rgb(0xFFE14A);
  palette.on_award = k_black;
  palette.notice = k_white;
  palette.on_notice = k_black;
  palette.veil = {0x00, 0x00, 0x00, 0xD0};
  palette.night = k_black;
  palette.on_night = k_white;
  palette.outline = k_white;
  palette.door = k_black;
  palette.on_door = k_white;
  return palette;
}

Colour seen_on(Colour paper, Colour accent) {
  const Colour away = contrast(paper, k_white) > contrast(paper, k_black) ? k_white : k_black;
  Colour seen = accent;
  for (int step = 1; step <= k_most_steps && contrast(seen, paper) < k_seen; ++step)
    seen = mix(accent, away, static_cast<float>(step) / k_most_steps);
  return seen;
}

}  // namespace

Palette palette_of(Mode mode, std::optional<Colour> accent) {
  if (mode == Mode::contrast) return contrast_palette();
  Palette palette = mode == Mode::dark ? dark_palette() : light_palette();
  if (accent) {
    palette.accent = seen_on(palette.paper, *accent);
    palette.on_accent = readable_on(palette.accent, k_white, k_black);
    palette.door = *accent;
    palette.on_door = readable_on(*accent, k_white, k_black);
  }
  return palette;
}

}  // namespace kiosk::ui
