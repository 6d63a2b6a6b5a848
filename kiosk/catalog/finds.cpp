#include "catalog/finds.h"

#include <algorithm>

namespace kiosk::catalog {
namespace {

constexpr std::uint8_t k_listed = 255;

}  // namespace

std::uint64_t Finds::still_without(std::size_t part, std::size_t block) const {
  const std::size_t first = block * Sieve::k_texts;
  const std::size_t last = std::min(first + Sieve::k_texts, parts.size());
  std::uint64_t without = 0;
  for (std::size_t number = first; number < last; ++number)
    without |= std::uint64_t{parts[number] == part} << (number - first);
  return without;
}

void Finds::note(std::size_t number, std::size_t part) {
  if (parts[number] != part) return;
  ++parts[number];
  lowest = std::min(lowest, number);
  highest = std::max(highest, number);
}

void Finds::list(std::size_t count) {
  for (std::size_t number = lowest; number <= highest && number < parts.size(); ++number) {
    if (parts[number] != count) continue;
    parts[number] = k_listed;
    found.push_back(static_cast<std::uint32_t>(number));
  }
  lowest = SIZE_MAX;
  highest = 0;
}

void Finds::forget_parts() {
  std::ranges::fill(parts, std::uint8_t{0});
  lowest = SIZE_MAX;
  highest = 0;
}

}  // namespace kiosk::catalog
