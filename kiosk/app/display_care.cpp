#include "app/display_care.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace kiosk::app {
namespace {

using base::Duration;

constexpr Duration k_dims_after = std::chrono::minutes(10);
constexpr Duration k_woken_for = std::chrono::seconds(60);
constexpr Duration k_shift_period = std::chrono::minutes(3);
// So long after the last touch nobody looks where a line was before.
constexpr Duration k_shift_quiet = std::chrono::seconds(30);

// Once around, 4 pixels at a time: what is thinner than 16 pixels leaves its place altogether.
constexpr std::array<ui::Point, 16> k_round{{{0, 0},
                                             {4, 0},
                                             {8, 0},
                                             {8, 4},
                                             {8, 8},
                                             {4, 8},
                                             {0, 8},
                                             {-4, 8},
                                             {-8, 8},
                                             {-8, 4},
                                             {-8, 0},
                                             {-8, -4},
                                             {-8, -8},
                                             {-4, -8},
                                             {0, -8},
                                             {0, -4}}};

}  // namespace

ui::Point shift_after(std::size_t shifts) {
  return k_round.at(shifts % k_round.size());
}

std::vector<ui::Rect> uncovered_by(ui::Point shift, ui::Rect window) {
  ui::Rect rest = window;
  std::vector<ui::Rect> strips{
      shift.x >= 0 ? ui::cut_left(rest, shift.x) : ui::cut_right(rest, -shift.x),
      shift.y >= 0 ? ui::cut_top(rest, shift.y) : ui::cut_bottom(rest, -shift.y)};
  std::erase_if(strips, [](const ui::Rect& strip) { return strip.empty(); });
  return strips;
}

bool DisplayCare::touched(base::Instant now) {
  m_touched = now;
  return m_care.light == Light::dark;
}

Light DisplayCare::light_for(Duration quiet) const {
  if (m_care.closed && quiet >= k_woken_for) return Light::dark;
  return quiet >= k_dims_after ? Light::dim : Light::bright;
}

const Care& DisplayCare::look(base::Instant now, std::optional<base::LocalTime> local,
                              bool visiting) {
  m_visiting = visiting;
  if (visiting) {
    m_touched = std::max(m_touched, now);
    m_care.light = Light::bright;
    m_care.closed = false;
    return m_care;
  }
  const Duration quiet = now - m_touched;
  m_care.closed = !is_open(m_hours, local);
  m_care.light = light_for(quiet);
  if (!m_shifted) m_shifted = now;
  if (m_care.light == Light::dark) return m_care;  // black is black wherever it is
  if (now - *m_shifted < k_shift_period || quiet < k_shift_quiet) return m_care;
  m_shifted = now;
  m_care.shift = shift_after(++m_shifts);
  return m_care;
}

Duration DisplayCare::until_due(base::Instant now) const {
  if (m_visiting) return base::k_forever;
  const Duration quiet = now - m_touched;
  Duration next = base::k_forever;
  for (const Duration edge : {k_woken_for, k_dims_after})
    if (quiet < edge) next = std::min(next, edge - quiet);
  if (!m_shifted) return Duration::zero();
  if (m_care.light == Light::dark) return next;
  const Duration to_shift = std::max(k_shift_period - (now - *m_shifted), k_shift_quiet - quiet);
  return std::min(next, std::max(to_shift, Duration::zero()));
}

}  // namespace kiosk::app
