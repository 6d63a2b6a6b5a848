// The staff PIN: six digits that are not trivial, and the hash that is kept of it.
#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::trust {

constexpr std::size_t k_pin_digits = 6;

// The PIN in what a person typed, as Arabic digits; Thai ones and blanks are taken, too.
// Fails with Fault::input, the message saying what is wrong: it is not six digits, or it is one of
// those everybody tries first: a group of one, two or three digits repeated (000000, 121212,
// 123123), digits that run up or down by one step (123456, 987654), or pairs that do (112233).
base::Result<std::string> pin_in(std::string_view typed);

// Argon2id, one line as libsodium writes it. Takes 64 MiB and about a tenth of a second: not for
// the thread that draws. Fails with Fault::system where the machine has not that much memory.
base::Result<std::string> hash_of_pin(std::string_view pin);

// Whether a line is such a hash, at that cost: another one might take all memory there is.
bool is_hash_of_pin(std::string_view line);

// The digits 0 to 9 in an order that nobody foresees, from the kernel's random numbers.
std::array<int, 10> shuffled_digits();

// Takes as long as hash_of_pin(). False for any hash that is_hash_of_pin() does not know.
bool is_pin(std::string_view pin, const std::string& hash);

}  // namespace kiosk::trust
