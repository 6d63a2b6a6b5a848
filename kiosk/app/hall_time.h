#pragma once

#include "base/time.h"

#include <chrono>
#include <optional>

namespace kiosk::app {

// Of the hall's wall clock: Thailand has one time zone and no summer time.
constexpr std::chrono::minutes k_hall_utc_offset{420};

// On the hall's clock. One that was never set, or set to a Buddhist year, meets no day of any
// programme: it needs no judging here.
base::LocalTime hall_time(base::WallTime wall);

// Nothing where the clock was never set, or set to a Buddhist year.
std::optional<base::LocalTime> believed_time(base::WallTime wall);

}  // namespace kiosk::app
