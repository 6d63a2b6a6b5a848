// Medians and the like of times. Inside the room.
#pragma once

#include "stats/visit_figures.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosk::stats {

// Median (of an even number the middle between the two), nearest-rank p90 and mean. Reorders the
// times.
Durations durations_of(std::vector<std::uint32_t>& times_ms);

std::optional<double> median_of(std::vector<double> values);

}  // namespace kiosk::stats
