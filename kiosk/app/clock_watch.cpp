#include "app/clock_watch.h"

#include <chrono>
#include <utility>

namespace kiosk::app {
namespace {

constexpr std::chrono::milliseconds k_step{2000};

}  // namespace

std::optional<stats::Event> ClockWatch::look(stats::Moment now) {
  const stats::Moment last = std::exchange(m_last, now);
  const auto passed = std::chrono::round<std::chrono::milliseconds>(now.boot_time - last.boot_time);
  const std::chrono::milliseconds step = (now.wall - last.wall) - passed;
  if (std::chrono::abs(step) <= k_step) return std::nullopt;
  return stats::Event{.name = "clock_step",
                      .props = {{"step_ms", std::int64_t{step.count()}}},
                      .origin = stats::Origin::machine};
}

}  // namespace kiosk::app
