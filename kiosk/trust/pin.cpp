#include "trust/pin.h"

#include "trust/digits.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace kiosk::trust {
namespace {

using base::Fault;
using base::Result;

constexpr auto k_operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto k_memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

bool repeats(std::string_view pin, std::size_t group) {
  for (std::size_t at = group; at < pin.size(); ++at)
    if (pin[at] != pin[at - group]) return false;
  return true;
}

// From one `apart` on to the next it goes up, or down, by one; 9 and 0 are neighbours.
bool runs(std::string_view pin, std::size_t apart, int step) {
  for (std::size_t at = apart; at < pin.size(); at += apart)
    if ((pin[at] - pin[at - apart] - step) % 10 != 0) return false;
  return true;
}

bool is_trivial(std::string_view pin) {
  const bool pairs = pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5];
  return repeats(pin, 1) || repeats(pin, 2) || repeats(pin, 3) || runs(pin, 1, 1) ||
         runs(pin, 1, -1) || (pairs && (runs(pin, 2, 1) || runs(pin, 2, -1)));
}

}  // namespace

Result<std::string> pin_in(std::string_view typed) {
  const auto pin = digits_in(typed, " \t\r\n");
  if (!pin) return base::fail(Fault::input, "the PIN must be six digits and nothing else");
  if (pin->size() != k_pin_digits)
    return base::fail(Fault::input,
                      fmt::format("the PIN must be six digits; these are {}", pin->size()));
  if (is_trivial(*pin))
    return base::fail(Fault::input,
                      "this PIN is one of those everybody tries first; choose six digits "
                      "that do not repeat and do not count up or down");
  return *pin;
}

Result<std::string> hash_of_pin(std::string_view pin) {
  std::array<char, crypto_pwhash_STRBYTES> line{};
  if (sodium_init() < 0 ||
      crypto_pwhash_str(line.data(), pin.data(), pin.size(), k_operations, k_memory) != 0)
    return base::fail(Fault::system,
                      "the PIN's hash needs 64 MiB of memory, and this machine has not that much "
                      "free; close other programs");
  return std::string(line.data());
}

bool is_hash_of_pin(std::string_view line) {
  const std::string whole(line);  // with a closing zero
  return whole.size() < crypto_pwhash_STRBYTES && whole.starts_with(crypto_pwhash_STRPREFIX) &&
         crypto_pwhash_str_needs_rehash(whole.c_str(), k_operations, k_memory) == 0;
}

std::array<int, 10> shuffled_digits() {
  if (sodium_init() < 0) std::abort();  // no random numbers: as with keys
  std::array<int, 10> digits{};
  std::iota(digits.begin(), digits.end(), 0);
  for (std::uint32_t left = digits.size(); left > 1; --left)
    std::swap(digits[left - 1], digits[randombytes_uniform(left)]);
  return digits;
}

bool is_pin(std::string_view pin, const std::string& hash) {
  return is_hash_of_pin(hash) && sodium_init() >= 0 &&
         crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace kiosk::trust
