#include "app/panel_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace kiosk::app {
namespace {

constexpr base::Duration k_look = std::chrono::seconds(1);
constexpr base::Duration k_patience = std::chrono::seconds(3);  // a hub that starts anew takes less

}  // namespace

bool PanelWatch::look(std::vector<std::int64_t> panels, base::Instant now) {
  const std::vector<std::int64_t> before = std::exchange(m_panels, std::move(panels));
  m_any = m_any || !m_panels.empty();
  if (!m_panels.empty()) m_gone.reset();
  if (m_panels.empty() && m_any && !m_gone) m_gone = now;
  return std::ranges::any_of(before, [this](std::int64_t panel) {
    return std::ranges::find(m_panels, panel) == m_panels.end();
  });
}

bool PanelWatch::is_missing(base::Instant now) const {
  return m_gone && now - *m_gone >= k_patience;
}

base::Duration PanelWatch::period() const {
  return m_any ? k_look : base::k_forever;
}

}  // namespace kiosk::app
