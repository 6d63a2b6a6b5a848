#include "trust/recovery.h"

#include "trust/digits.h"
#include "trust/pin.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace kiosk::trust {
namespace {

using base::Fault;
using base::Result;

constexpr std::string_view k_beginning = "kiosk pin recovery ";
constexpr std::string_view k_version = "1";
constexpr std::size_t k_group = 4;

bool is_number(std::string_view text) {
  return text.size() == k_recovery_digits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

tl::unexpected<base::Error> not_whole() {
  return base::fail(Fault::input,
                    "this is no whole PIN recovery; copy it again, or make it again with "
                    "kiosk-pack pin-recovery");
}

// The text up to the next line's end, which is taken off with it.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

std::string new_recovery_number() {
  if (sodium_init() < 0) std::abort();  // no random numbers: as with keys
  std::string number;
  while (number.size() < k_recovery_digits)
    number += static_cast<char>('0' + randombytes_uniform(10));
  return number;
}

std::string told_number(std::string_view number) {
  std::string told;
  for (std::size_t at = 0; at < number.size(); at += k_group)
    told += fmt::format("{}{}", at == 0 ? "" : " ", number.substr(at, k_group));
  return told;
}

Result<std::string> recovery_number_in(std::string_view told) {
  const auto digits = digits_in(told, " -");
  if (!digits || !is_number(*digits))
    return base::fail(Fault::input,
                      "a kiosk's number for PIN recovery has 12 digits, as in 4821 0937 5526; its "
                      "keypad for staff shows it");
  return *digits;
}

std::string text_of(const PinRecovery& recovery) {
  return fmt::format("{}{}\n{}\n{}\n", k_beginning, k_version, recovery.number, recovery.hash);
}

Result<PinRecovery> read_pin_recovery(std::string_view text) {
  if (text.size() > k_longest_recovery || !text.starts_with(k_beginning) || !text.ends_with('\n'))
    return not_whole();
  text.remove_prefix(k_beginning.size());
  if (take_line(text) != k_version)
    return base::fail(Fault::newer,
                      "the PIN recovery was made by a newer kiosk-pack; update this "
                      "kiosk");
  PinRecovery recovery;
  recovery.number = take_line(text);
  recovery.hash = take_line(text);
  if (!text.empty() || !is_number(recovery.number) || !is_hash_of_pin(recovery.hash))
    return not_whole();
  return recovery;
}

}  // namespace kiosk::trust
