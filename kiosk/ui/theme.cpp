#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float k_mm_per_inch = 25.4F;
constexpr float k_golden_angle = 137.508F;
// The least em that keeps stacked Thai marks legible, whatever the arc says (shared measurements).
constexpr int k_least_body_px = 28;
constexpr int k_least_px = 24;

// Ems in millimetres for a reader at 700 mm: ก is 0.56 em, and 20 minutes of arc are 4.1 mm.
struct Step {
  Face face;
  float mm;
  int least_px;
};
constexpr Step k_scale[7] = {{Face::title, 18.0F, 44},
                             {Face::title, 11.6F, 36},
                             {Face::title, 8.8F, 31},
                             {Face::title, 7.3F, k_least_body_px},
                             {Face::reading, 7.3F, k_least_body_px},
                             {Face::reading, 6.1F, k_least_px},
                             {Face::reading, 8.2F, k_least_body_px + 2}};

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
  palette.on_accent = rgb(0xFFFFFF);
  palette.award = rgb(0xF2B632);
  palette.on_award = rgb(0x2B2108);
  palette.notice = rgb(0xE3E7EA);
  palette.on_notice = rgb(0x2D3A46);
  palette.veil = {0x1B, 0x16, 0x10, 0xA6};
  palette.night = rgb(0x191512);
  palette.on_night = rgb(0xF7F2E8);
  return palette;
}

}  // namespace

float pixels_per_mm(Size window, float diagonal_inches) {
  return std::hypot(window.width, window.height) / (diagonal_inches * k_mm_per_inch);
}

Theme::Theme(Display display) : m_display(display), m_palette(light_palette()) {
  for (std::size_t i = 0; i < std::size(k_scale); ++i) {
    const float px = k_scale[i].mm * m_display.px_per_mm;
    m_fonts[i] = {k_scale[i].face,
                  std::max(k_scale[i].least_px, static_cast<int>(std::lround(px)))};
  }
}

float Theme::mm(float millimetres) const {
  return std::round(millimetres * m_display.px_per_mm);
}

Colour Theme::term_accent(std::size_t index) const {
  // From the fourteenth on hues come close to earlier ones: those are a step darker.
  const float lightness = index < 13 ? 0.49F : 0.43F;
  return oklch(lightness, 0.115F, 30 + static_cast<float>(index) * k_golden_angle);
}

Colour Theme::term_tint(std::size_t index) const {
  return oklch(0.93F, 0.032F, 30 + static_cast<float>(index) * k_golden_angle);
}

}  // namespace kiosk::ui
