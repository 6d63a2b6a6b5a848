// The only place that reads clocks.
#pragma once

#include "base/time.h"

#include <string>

namespace kiosk::platform {

base::Instant now();         // CLOCK_BOOTTIME: goes on during sleep, never steps
base::WallTime wall_time();  // UTC, as far as the machine knows

// The kernel's id of this boot of the machine, which now() counts from; "unknown" without /proc.
std::string boot_id();

}  // namespace kiosk::platform
