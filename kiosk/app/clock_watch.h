// Notices that the hall's clock was set: by somebody, or by the network after a start without one.
#pragma once

#include "stats/event.h"

#include <optional>

namespace kiosk::app {

class ClockWatch {
 public:
  explicit ClockWatch(stats::Moment start) : m_last(start) {}

  // The event `clock_step` if the wall clock has moved otherwise than time passed, by more than
  // 2 s since the last look. Small corrections are no step.
  std::optional<stats::Event> look(stats::Moment now);

 private:
  stats::Moment m_last;
};

}  // namespace kiosk::app
