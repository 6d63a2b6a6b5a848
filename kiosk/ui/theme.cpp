#include "ui/theme.h"

#include "ui/palettes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float k_mm_per_inch = 25.4F;
constexpr float k_golden_angle = 137.508F;
// The least em that keeps stacked Thai marks legible, whatever the arc says (shared measurements).
constexpr int k_least_body_px = 28;
constexpr int k_least_px = 24;
constexpr float k_fingertip = 20.2F;       // mm
constexpr float k_line = 1.6F;             // ems: of a line with its marks
constexpr float k_least_two_columns = 44;  // ems of the body: what two columns need side by side

// Ems in millimetres for a reader at 700 mm: ก is 0.56 em, and 20 minutes of arc are 4.1 mm.
struct Step {
  Face face;
  float mm;
  int least_px;
  // How much of a visitor's enlargement it takes part in: what is large already needs less, and a
  // title must still fit a line or two.
  float growth;
};
constexpr Step k_scale[7] = {{Face::title, 18.0F, 44, 0.3F},
                             {Face::title, 11.6F, 36, 0.5F},
                             {Face::title, 8.8F, 31, 0.7F},
                             {Face::title, 7.3F, k_least_body_px, 1},
                             {Face::reading, 7.3F, k_least_body_px, 1},
                             {Face::reading, 6.1F, k_least_px, 1},
                             {Face::reading, 8.2F, k_least_body_px + 2, 1}};

float grown(float growth, int text_percent) {
  return 1 + growth * (static_cast<float>(text_percent) / 100 - 1);
}

}  // namespace

float pixels_per_mm(Size window, float diagonal_inches) {
  return std::hypot(window.width, window.height) / (diagonal_inches * k_mm_per_inch);
}

Theme::Theme(Display display, Appearance appearance)
    : m_display(display),
      m_appearance(appearance),
      m_palette(palette_of(appearance.mode, appearance.accent)) {
  for (std::size_t i = 0; i < std::size(k_scale); ++i) {
    const Step& step = k_scale[i];
    const float px =
        std::max(static_cast<float>(step.least_px), std::round(step.mm * m_display.px_per_mm));
    m_fonts[i] = {step.face, static_cast<int>(
                                 std::lround(px * grown(step.growth, m_appearance.text_percent)))};
  }
  m_reach = {0, 0, m_display.window.width, m_display.window.height};
  if (m_appearance.reach_mm) {
    const float height = std::min(m_reach.height, mm(*m_appearance.reach_mm));
    m_reach = cut_bottom(m_reach, height);
  }
  const bool narrow = m_appearance.text_percent > 100 &&
                      m_reach.width < k_least_two_columns * static_cast<float>(body().px);
  m_portrait = m_reach.height > m_reach.width || narrow;
  m_target = std::max(mm(k_fingertip), row(lead()));
}

float Theme::mm(float millimetres) const {
  return std::round(millimetres * m_display.px_per_mm);
}

float Theme::row(Font font) const {
  return std::ceil(k_line * static_cast<float>(font.px)) + mm(2.4F);
}

float Theme::icon() const {
  return std::max(mm(8), std::round(0.85F * static_cast<float>(lead().px)));
}

float Theme::outline_width() const {
  return m_palette.outline.alpha > 0 ? mm(0.5F) : 0;
}

Font Theme::at_percent(Font font, int text_percent) const {
  const float now = grown(1, m_appearance.text_percent);
  const float share = grown(1, text_percent) / now;
  return {font.face, static_cast<int>(std::lround(static_cast<float>(font.px) * share))};
}

Colour Theme::term_accent(std::size_t index) const {
  // From the fourteenth on hues come close to earlier ones: those are a step darker.
  const bool early = index < 13;
  const float hue = 30 + static_cast<float>(index) * k_golden_angle;
  switch (mode()) {
    case Mode::light:
      return oklch(early ? 0.49F : 0.43F, 0.115F, hue);
    case Mode::dark:
      return oklch(early ? 0.80F : 0.74F, 0.095F, hue);
    case Mode::contrast:
      return oklch(early ? 0.90F : 0.84F, 0.085F, hue);
  }
  return m_palette.accent;
}

Colour Theme::on_term_accent() const {
  return mode() == Mode::light ? rgb(0xFFFFFF) : m_palette.night;
}

Colour Theme::term_tint(std::size_t index) const {
  const float hue = 30 + static_cast<float>(index) * k_golden_angle;
  switch (mode()) {
    case Mode::light:
      return oklch(0.93F, 0.032F, hue);
    case Mode::dark:
      return oklch(0.31F, 0.035F, hue);
    case Mode::contrast:
      return oklch(0.22F, 0.03F, hue);
  }
  return m_palette.sunk;
}

}  // namespace kiosk::ui
