#include "app/display_watch.h"

#include <chrono>
#include <utility>

namespace kiosk::app {
namespace {

constexpr base::Duration k_period = std::chrono::seconds(2);
constexpr base::Duration k_least_run = std::chrono::minutes(1);

}  // namespace

bool DisplayWatch::due(base::Instant now) const {
  return !m_looked || now - *m_looked >= k_period;
}

void DisplayWatch::look(bool connected, base::Instant now) {
  m_looked = now;
  const bool before = std::exchange(m_connected, connected);
  m_came_back = m_came_back || (connected && !before);
}

bool DisplayWatch::came_back(base::Instant now) const {
  return m_came_back && m_connected && now - m_start >= k_least_run;
}

}  // namespace kiosk::app
