// The staff PIN as the state folder keeps it: `staff-pin` (its hash), `staff-tries` (how often a
// wrong one was tried) and `staff-number` (what a signed recovery must name). Each is written whole
// and for its owner's eyes only.
#pragma once

#include "base/result.h"
#include "trust/key.h"
#include "trust/tries.h"

#include <filesystem>
#include <string>

namespace kiosk::app {

// What a stick with a recovery has in its top folder, with its signature beside it.
constexpr const char* k_recovery_file = "pin-recovery";

struct StaffPin {
  std::string hash;    // empty: none was set, or what is kept of it is damaged
  std::string number;  // 12 digits; empty if there is none
  bool operator==(const StaffPin&) const = default;
};

StaffPin read_staff_pin(const std::filesystem::path& state);

// What is not there, or damaged, counts as the worst there is: it is written before any PIN is.
trust::Tries read_staff_tries(const std::filesystem::path& state);
base::Result<void> keep_staff_tries(const std::filesystem::path& state, const trust::Tries& tries);

// The new PIN's hash, no wrong tries, and then another number, so that a recovery that is cut off
// by a power cut can be used again. Files that root writes are given to the folder's owner, who
// runs the kiosk. Fails with Fault::system if one cannot be written.
base::Result<void> put_staff_pin(const std::filesystem::path& state, const std::string& hash);

// Puts the PIN that a signed recovery brings. Fails with Fault::input if it is of another kiosk or
// was used, no key is trusted here, or another one signed it; Fault::damaged if it was changed;
// Fault::missing if it or its signature is not there.
base::Result<void> recover_staff_pin(const std::filesystem::path& state,
                                     const std::filesystem::path& recovery,
                                     const trust::Trust& trust);

}  // namespace kiosk::app
