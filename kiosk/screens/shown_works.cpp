#include "screens/shown_works.h"

#include <algorithm>

namespace kiosk::screens {
namespace {

constexpr base::Duration k_impression = std::chrono::seconds(1);  // shorter is not seen

}  // namespace

std::vector<Impression> ShownWorks::advance(const std::vector<Impression>& now,
                                            base::Duration elapsed) {
  std::erase_if(m_seen, [&](const auto& seen) {
    const bool counted_for_visit =
        seen.second == base::k_forever && seen.first.surface == Surface::home;
    return !counted_for_visit && std::find(now.begin(), now.end(), seen.first) == now.end();
  });
  std::vector<Impression> counted;
  m_until_next = base::k_forever;
  for (const Impression& impression : now) {
    const auto [seen, fresh] = m_seen.try_emplace(impression);
    if (seen->second == base::k_forever) continue;
    if (!fresh) seen->second += elapsed;
    if (seen->second < k_impression) {
      m_until_next = std::min(m_until_next, k_impression - seen->second);
    } else {
      seen->second = base::k_forever;
      counted.push_back(impression);
    }
  }
  return counted;
}

}  // namespace kiosk::screens
