#include "stats/random_id.h"

#include <fmt/format.h>

#include <cstdint>
#include <random>

namespace kiosk::stats {
namespace {

std::uint64_t random_bits() {
  std::random_device device;  // getrandom() or RDRAND in libstdc++
  return (static_cast<std::uint64_t>(device()) << 32) | device();
}

}  // namespace

std::string new_uuid() {
  const std::uint64_t high = (random_bits() & ~0xf000ull) | 0x4000ull;       // version 4
  const std::uint64_t low = (random_bits() & ~(3ull << 62)) | (1ull << 63);  // variant 10
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
                     high & 0xffff, low >> 48, low & 0xffffffffffffull);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool dash = at == 8 || at == 13 || at == 18 || at == 23;
    const std::string_view allowed = dash ? "-" : "0123456789abcdef";
    if (allowed.find(text[at]) == std::string_view::npos) return false;
  }
  return true;
}

std::string new_session_id() {
  return fmt::format("{:016x}", random_bits());
}

}  // namespace kiosk::stats
