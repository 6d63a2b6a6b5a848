// Time is an argument: only the platform room reads a clock, everything else is told.
#pragma once

#include <chrono>
#include <cstdint>

namespace kiosk::base {

using Duration = std::chrono::microseconds;

// Time since the machine started, counting sleep (CLOCK_BOOTTIME). 64 bits of microseconds:
// no wrap-around in this life, unlike SDL's 49 days.
struct BootClock {
  using duration = Duration;
  using rep = duration::rep;
  using period = duration::period;
  static constexpr bool is_steady = true;
};
using Instant = std::chrono::time_point<BootClock, Duration>;

// The time of day that staff would read, in UTC. It may be unset or wrong; see stats for how much
// it is trusted.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

// Day and time on the hall's own wall clock.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

// "Nothing will happen by itself": what a sleeping screen answers when asked how long to wait.
constexpr Duration k_forever = Duration::max();

constexpr double seconds(Duration duration) {
  return std::chrono::duration<double>(duration).count();
}

constexpr Duration from_seconds(double value) {
  return Duration(static_cast<std::int64_t>(value * 1e6));
}

constexpr std::int64_t milliseconds(Duration duration) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

}  // namespace kiosk::base
