#include "ui/motion.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// Share of the velocity that is lost each second, as e^-k: what iOS calls the normal deceleration
// rate (0.998 a millisecond).
constexpr float k_friction = 2.0F;
constexpr float k_spring = 14.0F;     // 1/s, of the critically damped spring at the ends
constexpr float k_slowest = 12.0F;    // pixels a second: slower than this is still
constexpr float k_fastest = 9000.0F;  // pixels a second
constexpr float k_rubber = 0.45F;     // how much of a pull beyond the end is followed
constexpr base::Duration k_step = std::chrono::milliseconds(4);

}  // namespace

float ease_out(float t) {
  const float left = 1 - std::clamp(t, 0.0F, 1.0F);
  return 1 - left * left * left;
}

float ease_in_out(float t) {
  t = std::clamp(t, 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

void Transition::advance(base::Duration elapsed) {
  m_left = std::max(base::Duration{}, m_left - elapsed);
}

float Transition::progress() const {
  if (m_length.count() == 0) return 1;
  return 1 - static_cast<float>(base::seconds(m_left) / base::seconds(m_length));
}

void Scroller::set_extent(float content, float viewport) {
  m_content = content;
  m_viewport = viewport;
  if (m_mode == Mode::still) m_offset = std::clamp(m_offset, 0.0F, most());
}

float Scroller::most() const {
  return std::max(0.0F, m_content - m_viewport);
}

// Beyond an end the list follows less and less, and never farther than half the viewport.
float Scroller::resisted(float offset) const {
  const float end = std::clamp(offset, 0.0F, most());
  const float beyond = offset - end;
  const float reach = std::max(1.0F, m_viewport / 2);
  const float given = reach * (1 - 1 / (std::abs(beyond) * k_rubber / reach + 1));
  return end + std::copysign(given, beyond);
}

void Scroller::hold() {
  m_mode = Mode::held;
  m_velocity = 0;
  m_pulled = m_offset;
}

void Scroller::drag(float by) {
  if (m_mode != Mode::held) hold();
  m_pulled -= by;
  m_offset = resisted(m_pulled);
}

void Scroller::release(float velocity) {
  m_velocity = std::clamp(-velocity, -k_fastest, k_fastest);
  m_mode = Mode::flying;
}

void Scroller::wheel(float by) {
  glide_to((m_mode == Mode::gliding ? m_goal : m_offset) + by);
}

void Scroller::glide_to(float offset) {
  m_goal = std::clamp(offset, 0.0F, most());
  m_mode = Mode::gliding;
}

void Scroller::jump_to(float offset) {
  m_offset = std::clamp(offset, 0.0F, most());
  m_velocity = 0;
  m_mode = Mode::still;
}

bool Scroller::advance(base::Duration elapsed) {
  if (m_mode == Mode::held || m_mode == Mode::still) return false;
  // Fixed small steps: a list comes to rest at the same place however frames fall.
  for (base::Duration left = elapsed; left.count() > 0 && m_mode != Mode::still; left -= k_step) {
    const auto step = static_cast<float>(base::seconds(std::min(left, k_step)));
    const float end = std::clamp(m_offset, 0.0F, most());
    const bool outside = end != m_offset;
    const float goal = m_mode == Mode::gliding ? m_goal : end;
    if (m_mode == Mode::gliding || outside) {
      const float pull = k_spring * k_spring * (goal - m_offset) - 2 * k_spring * m_velocity;
      m_velocity += pull * step;
    } else {
      m_velocity *= std::exp(-k_friction * step);
    }
    m_offset += m_velocity * step;
    const bool arrived = (m_mode == Mode::flying && !outside) || std::abs(goal - m_offset) < 0.5F;
    if (std::abs(m_velocity) < k_slowest && arrived) {
      if (m_mode == Mode::gliding || outside) m_offset = goal;
      m_velocity = 0;
      m_mode = Mode::still;
    }
  }
  return moving();
}

}  // namespace kiosk::ui
