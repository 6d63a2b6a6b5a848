#include "ui/corner_hold.h"

#include <algorithm>

namespace kiosk::ui {

void CornerHold::begin_anew() {
  m_taps = 0;
  m_tap.reset();
}

void CornerHold::cancel() {
  begin_anew();
  m_contacts.clear();
}

void CornerHold::feed(const Touch& touch) {
  for (Contact& contact : m_contacts)
    if (contact.finger == touch.finger) contact.told = touch.time;
  switch (touch.phase) {
    case TouchPhase::down:
      return down(touch);
    case TouchPhase::move:
      if (m_tap && m_tap->finger == touch.finger && distance(m_tap->start, touch.at) > m_rules.slop)
        begin_anew();
      return;
    case TouchPhase::up:
      return up(touch);
    case TouchPhase::cancel:
      return cancel();
  }
}

void CornerHold::down(const Touch& touch) {
  std::erase_if(m_contacts, [&](const Contact& contact) {
    return contact.finger == touch.finger || touch.time - contact.told > m_rules.silence;
  });
  const bool alone = m_contacts.empty() && !m_tap;
  m_contacts.push_back({touch.finger, touch.time});
  const base::Duration pause = touch.time - m_last_up;
  const bool in_time =
      m_taps == 0 || (pause >= m_rules.shortest_pause && pause <= m_rules.longest_pause);
  if (!alone || !in_time || !m_rules.corner.contains(touch.at)) begin_anew();
  if (alone && m_rules.corner.contains(touch.at)) m_tap = {touch.finger, touch.at, touch.time};
}

void CornerHold::up(const Touch& touch) {
  std::erase_if(m_contacts, [&](const Contact& contact) { return contact.finger == touch.finger; });
  if (!m_tap || m_tap->finger != touch.finger) return;
  const bool tapped = touch.time - m_tap->down <= m_rules.longest_tap &&
                      distance(m_tap->start, touch.at) <= m_rules.slop && m_taps < 2;
  m_tap.reset();
  m_taps = tapped ? m_taps + 1 : 0;
  m_last_up = touch.time;
}

bool CornerHold::take_held(base::Instant now) {
  if (!holds() || now - m_tap->down < m_rules.hold) return false;
  begin_anew();
  return true;
}

base::Duration CornerHold::until_held(base::Instant now) const {
  if (!holds()) return base::k_forever;
  return std::max(base::Duration::zero(), m_rules.hold - (now - m_tap->down));
}

}  // namespace kiosk::ui
