#include "stats/queue.h"

#include <algorithm>

namespace kiosk::stats {

void Queue::push(Event event, Moment moment, const Pack& pack) {
  if (size() >= m_most) drop_one();
  const EventRule* rule = rule_of(event.name);
  const auto lane = static_cast<std::size_t>(rule ? rule->weight : Weight::usual);
  m_lanes[lane].push_back({++m_last_order, std::move(event), moment, pack});
}

std::vector<Pending> Queue::take(std::size_t most) {
  std::vector<Pending> taken;
  taken.reserve(std::min(most, size()));
  while (taken.size() < most) {
    Lane* lane = oldest_lane();
    if (!lane) break;
    taken.push_back(std::move(lane->front()));
    lane->pop_front();
  }
  return taken;
}

std::optional<Dropped> Queue::take_dropped() {
  return std::exchange(m_dropped, std::nullopt);
}

std::size_t Queue::size() const {
  std::size_t all = 0;
  for (const Lane& lane : m_lanes) all += lane.size();
  return all;
}

std::int64_t Queue::gone_order() const {
  std::int64_t oldest = m_last_order + 1;
  for (const Lane& lane : m_lanes)
    if (!lane.empty()) oldest = std::min(oldest, lane.front().order);
  return oldest - 1;
}

Queue::Lane* Queue::oldest_lane() {
  Lane* oldest = nullptr;
  for (Lane& lane : m_lanes)
    if (!lane.empty() && (!oldest || lane.front().order < oldest->front().order)) oldest = &lane;
  return oldest;
}

void Queue::drop_one() {
  const auto lane = std::ranges::find_if(m_lanes, [](const Lane& l) { return !l.empty(); });
  if (lane == m_lanes.end()) return;
  if (!m_dropped) m_dropped = Dropped{0, lane->front().moment};
  ++m_dropped->count;
  lane->pop_front();
}

}  // namespace kiosk::stats
