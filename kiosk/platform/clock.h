// The only place that reads clocks.
#pragma once

#include "base/time.h"

namespace kiosk::platform {

base::Instant now();         // CLOCK_BOOTTIME: goes on during sleep, never steps
base::WallTime wall_time();  // UTC, as far as the machine knows

}  // namespace kiosk::platform
