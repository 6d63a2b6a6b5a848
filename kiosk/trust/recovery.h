// What an office sends a hall that has lost its staff PIN: a small text, signed like a pack
// (trust/signature.h), that brings a new PIN's hash. It names the number this one kiosk shows for
// that, and once it was used the kiosk shows another: it is of no use twice, or elsewhere.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace kiosk::trust {

constexpr std::size_t k_recovery_digits = 12;
constexpr std::size_t k_longest_recovery = 1024;  // bytes

struct PinRecovery {
  std::string number;  // of the kiosk, 12 digits
  std::string hash;    // of the new PIN: trust::hash_of_pin()
  bool operator==(const PinRecovery&) const = default;
};

// A new number, from the kernel's random numbers.
std::string new_recovery_number();

// "4821 0937 5526", as people read it to each other, and back: blanks and dashes may stand in it,
// Thai digits, too. Fails with Fault::input.
std::string told_number(std::string_view number);
base::Result<std::string> recovery_number_in(std::string_view told);

// Three lines: "kiosk pin recovery 1", the number, the hash.
std::string text_of(const PinRecovery& recovery);

// Fails with Fault::input if the text is no whole recovery, Fault::newer if a later version made
// it.
base::Result<PinRecovery> read_pin_recovery(std::string_view text);

}  // namespace kiosk::trust
