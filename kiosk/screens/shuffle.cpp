#include "screens/shuffle.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace kiosk::screens {
namespace {

// SplitMix64 (Steele, Lea and Flood 2014): good enough for cards, and the same everywhere, unlike
// the distributions of <random>.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_state(seed) {}
  std::size_t below(std::size_t bound) {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % bound);
  }

 private:
  std::uint64_t m_state;
};

// About 0.618 of the count, and without a divisor in common with it: so that visits one after the
// other begin far apart.
std::size_t stride_of(std::size_t count) {
  auto stride = static_cast<std::size_t>(std::lround(static_cast<double>(count) * 0.618));
  while (std::gcd(std::max<std::size_t>(1, stride), count) != 1) ++stride;
  return std::max<std::size_t>(1, stride);
}

}  // namespace

std::vector<std::size_t> order_of_turn(std::size_t count, std::size_t turn) {
  std::vector<std::size_t> order(count);
  if (count == 0) return order;
  std::iota(order.begin(), order.end(), std::size_t{0});
  Dice dice(turn / count);
  for (std::size_t left = count; left > 1; --left)
    std::swap(order[left - 1], order[dice.below(left)]);
  const std::size_t first = turn % count * stride_of(count) % count;
  std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(first), order.end());
  return order;
}

}  // namespace kiosk::screens
