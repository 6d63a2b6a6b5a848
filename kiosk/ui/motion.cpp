#include "ui/motion.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// Share of the velocity that is lost each second, as e^-k: what iOS calls the normal deceleration
// rate (0.998 a millisecond).
constexpr float k_friction = 2.0F;
constexpr float k_spring = 14.0F;      // 1/s, of the critically damped spring at the ends
constexpr float k_slowest = 12.0F;     // pixels a second: slower than this is still
constexpr float k_fastest = 9000.0F;   // pixels a second
constexpr float k_rubber = 0.45F;      // how much of a pull beyond the end is followed
constexpr float k_most_reach = 0.98F;  // a list at its very reach would need an endless pull
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

float Scroller::inside(float offset) const {
  return std::clamp(offset, 0.0F, most());
}

// The farthest it may be beyond an end.
float Scroller::reach() const {
  return std::max(1.0F, m_viewport / 2);
}

// Beyond an end the list follows less and less, and never farther than its reach.
float Scroller::resisted(float pulled) const {
  const float end = inside(pulled);
  const float beyond = pulled - end;
  const float given = reach() * (1 - 1 / (std::abs(beyond) * k_rubber / reach() + 1));
  return end + std::copysign(given, beyond);
}

// The pull that holds it at `offset`: a list that is caught while it springs back does not jump.
float Scroller::pulled_to(float offset) const {
  const float end = inside(offset);
  const float share = std::min(std::abs(offset - end) / reach(), k_most_reach);
  return end + std::copysign(reach() / k_rubber * share / (1 - share), offset - end);
}

void Scroller::hold() {
  m_mode = Mode::held;
  m_velocity = 0;
  m_pulled = pulled_to(m_offset);
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
  if (m_mode == Mode::held) return false;
  for (base::Duration left = elapsed; left.count() > 0 && moving(); left -= k_step)
    step(static_cast<float>(base::seconds(std::min(left, k_step))));
  return moving();
}

// Friction and spring are solved exactly, so that a list comes to rest at the same place however
// frames fall.
void Scroller::step(float seconds) {
  const bool outside = inside(m_offset) != m_offset;
  const bool sprung = m_mode == Mode::gliding || outside;
  const float goal = inside(m_mode == Mode::gliding ? m_goal : m_offset);
  const float kept = std::exp(-(sprung ? k_spring : k_friction) * seconds);
  if (sprung) {
    const float away = m_offset - goal;
    const float turn = m_velocity + k_spring * away;
    m_offset = goal + (away + turn * seconds) * kept;
    m_velocity = (m_velocity - k_spring * turn * seconds) * kept;
  } else {
    m_offset += m_velocity * (1 - kept) / k_friction;
    m_velocity *= kept;
  }
  const float held_back = std::clamp(m_offset, -reach(), most() + reach());
  if (held_back != m_offset) m_velocity = 0;
  m_offset = held_back;
  if (std::abs(m_velocity) < k_slowest && (!sprung || std::abs(goal - m_offset) < 0.5F))
    jump_to(sprung ? goal : m_offset);
}

}  // namespace kiosk::ui
