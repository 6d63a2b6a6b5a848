#include "app/hall_time.h"

#include "stats/event.h"

namespace kiosk::app {

base::LocalTime hall_time(base::WallTime wall) {
  const auto local = wall.time_since_epoch() + k_hall_utc_offset;
  return base::LocalTime(std::chrono::floor<std::chrono::minutes>(local));
}

std::optional<base::LocalTime> believed_time(base::WallTime wall) {
  if (stats::clock_quality(wall) != "ok") return std::nullopt;
  return hall_time(wall);
}

}  // namespace kiosk::app
