// Whether the display went away and came back, for drivers that look at the connectors only when
// they start (SDL's KMSDRM): the program has to be started again then.
#pragma once

#include "base/time.h"

#include <optional>

namespace kiosk::app {

class DisplayWatch {
 public:
  explicit DisplayWatch(base::Instant start) : m_start(start) {}

  // Whether to look at the connectors now: every two seconds.
  bool due(base::Instant now) const;
  void look(bool connected, base::Instant now);

  // It is back, and the program has run for a minute at least: a loose plug must not start it in
  // circles.
  bool came_back(base::Instant now) const;

 private:
  base::Instant m_start;
  std::optional<base::Instant> m_looked;
  bool m_connected = true;
  bool m_came_back = false;
};

}  // namespace kiosk::app
