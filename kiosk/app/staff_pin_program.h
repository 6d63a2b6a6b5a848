// The staff PIN on the command line: what `kiosk --set-pin` and `kiosk --reset-pin FILE` do.
#pragma once

#include "base/result.h"
#include "trust/key.h"

#include <filesystem>

namespace kiosk::app {

// Asks twice on a terminal, or reads one line of standard input; tells where the hash was put.
// Fails with Fault::input where the two differ or the PIN is none that may be used.
base::Result<void> set_staff_pin(const std::filesystem::path& state);

// As app/staff_pin.h recover_staff_pin(), and tells that it was done.
base::Result<void> reset_staff_pin(const std::filesystem::path& state,
                                   const std::filesystem::path& recovery,
                                   const trust::Trust& trust);

}  // namespace kiosk::app
