#pragma once

#include <chrono>

namespace kiosk::app {

// Of the hall's wall clock: Thailand has one time zone and no summer time.
constexpr std::chrono::minutes k_hall_utc_offset{420};

}  // namespace kiosk::app
