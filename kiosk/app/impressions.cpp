#include "app/impressions.h"

#include <fmt/format.h>

#include <chrono>

namespace kiosk::app {
namespace {

constexpr base::Duration k_summed_over = std::chrono::hours(3);

std::string word_of(screens::Surface surface) {
  return surface == screens::Surface::attract ? "attract" : "home";
}

}  // namespace

void Impressions::add(const stats::Pack& pack, screens::Surface surface, const std::string& exhibit,
                      base::Instant now) {
  if (!m_since) m_since = now;
  const std::string key =
      fmt::format("{} {} {} {}", pack.id, pack.version, word_of(surface), exhibit);
  Shown& shown = m_shown.try_emplace(key, Shown{pack, surface, exhibit, 0}).first->second;
  ++shown.times;
}

bool Impressions::due(base::Instant now) const {
  return m_since && now - *m_since >= k_summed_over;
}

std::vector<std::pair<stats::Pack, stats::Event>> Impressions::take(stats::Origin origin) {
  std::vector<std::pair<stats::Pack, stats::Event>> events;
  for (const auto& [key, shown] : m_shown)
    events.emplace_back(shown.pack, stats::Event{.name = "impression",
                                                 .props = {{"screen", word_of(shown.surface)},
                                                           {"id", shown.exhibit},
                                                           {"count", shown.times}},
                                                 .origin = origin});
  m_shown.clear();
  m_since.reset();
  return events;
}

}  // namespace kiosk::app
