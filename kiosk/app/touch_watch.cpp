#include "app/touch_watch.h"

#include <algorithm>
#include <chrono>

namespace kiosk::app {
namespace {

constexpr std::size_t k_most_a_second = 15;
constexpr base::Duration k_held = std::chrono::seconds(60);
constexpr base::Duration k_tell_again = std::chrono::minutes(1);

stats::Event fault(const char* what, std::int64_t count) {
  return {.name = "fault",
          .props = {{"what", std::string(what)}, {"count", count}},
          .origin = stats::Origin::machine};
}

}  // namespace

bool TouchWatch::is_storm(base::Instant now) {
  while (!m_downs.empty() && now - m_downs.front() >= std::chrono::seconds(1)) m_downs.pop_front();
  return m_downs.size() > k_most_a_second;
}

bool TouchWatch::believes(const ui::Touch& touch) {
  if (touch.phase == ui::TouchPhase::down) {
    m_downs.push_back(touch.time);
    m_contacts[touch.finger] = {touch.time};
  }
  if (touch.phase == ui::TouchPhase::up || touch.phase == ui::TouchPhase::cancel)
    m_contacts.erase(touch.finger);
  if (!is_storm(touch.time)) return true;
  if (!m_told_storm || touch.time - *m_told_storm >= k_tell_again) {
    m_told_storm = touch.time;
    m_faults.push_back(fault("touch-storm", static_cast<std::int64_t>(m_downs.size())));
  }
  return false;
}

std::vector<stats::Event> TouchWatch::take_faults(base::Instant now) {
  for (auto& [finger, contact] : m_contacts) {
    if (contact.told || now - contact.since <= k_held) continue;
    contact.told = true;
    m_faults.push_back(fault("touch-held", 1));
  }
  return std::exchange(m_faults, {});
}

int TouchWatch::held(base::Instant now) const {
  return static_cast<int>(std::ranges::count_if(
      m_contacts, [&](const auto& each) { return now - each.second.since > k_held; }));
}

}  // namespace kiosk::app
