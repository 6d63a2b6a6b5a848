// Events on their way to the disk, in order, in bounded memory. Not for two threads at once.
#pragma once

#include "stats/dictionary.h"
#include "stats/event.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace kiosk::stats {

struct Pending {
  std::int64_t order = 0;  // from 1, given by the queue
  Event event;
  Moment moment;
  Pack pack;  // on show at that moment
};

struct Dropped {
  std::int64_t count = 0;
  Moment first;  // when the first of them happened
};

// When it is full, the oldest event of the least weight makes room and is counted.
class Queue {
 public:
  explicit Queue(std::size_t most) : m_most(most) {}

  void push(Event event, Moment moment, const Pack& pack);

  // The oldest `most` events, oldest first.
  std::vector<Pending> take(std::size_t most);

  // What was dropped since the last call.
  std::optional<Dropped> take_dropped();

  // How many were dropped since then.
  std::int64_t dropped() const { return m_dropped ? m_dropped->count : 0; }

  std::size_t size() const;
  bool empty() const { return size() == 0; }
  std::int64_t last_order() const { return m_last_order; }

  // Everything up to this order has been taken or dropped.
  std::int64_t gone_order() const;

 private:
  using Lane = std::deque<Pending>;  // in order
  Lane* oldest_lane();
  void drop_one();

  std::size_t m_most;
  std::int64_t m_last_order = 0;
  std::array<Lane, 3> m_lanes;  // one for each Weight, the least first
  std::optional<Dropped> m_dropped;
};

}  // namespace kiosk::stats
