// The kiosk's own pulse for the statistics: every minute how it draws and how the machine is.
#pragma once

#include "stats/event.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace kiosk::app {

struct Health {
  std::int64_t memory_mb = 0;                // of this process, in RAM
  std::optional<std::int64_t> disk_free_mb;  // where the log lies
  std::optional<double> hottest_celsius;     // of the machine's parts, where it tells
  bool touch = false;                        // a touch panel is there
  bool display = false;                      // a display is plugged in, as far as the machine tells
};

// The machine as /proc and /sys tell it. `root` is where those two lie: "/", except in tests.
Health health_of_machine(const std::filesystem::path& state, bool touch,
                         const std::filesystem::path& root = "/");

// Whether a display is plugged in; a machine without connectors (a virtual one) is taken to have
// one.
bool has_display(const std::filesystem::path& root = "/");

class Heartbeat {
 public:
  explicit Heartbeat(base::Instant now) : m_since(now) {}

  // A frame was begun then and was on the screen so much later.
  void drew(base::Instant begun, base::Duration took);

  bool due(base::Instant now) const;
  base::Duration until_due(base::Instant now) const;

  // The event `heartbeat` of the time since the last one.
  stats::Event beat(base::Instant now, const Health& health);

 private:
  base::Instant m_since;
  std::optional<base::Instant> m_last_frame;
  std::vector<base::Duration> m_took;
  base::Duration m_moving{};         // in which frame followed upon frame
  std::int64_t m_frames_moving = 0;  // drawn in it
};

}  // namespace kiosk::app
