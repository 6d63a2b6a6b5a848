#include "stats/middle.h"

#include <algorithm>
#include <numeric>

namespace kiosk::stats {
namespace {

// The lower and the upper middle value; the same where their number is odd.
template <typename T>
std::pair<T, T> middles(std::vector<T>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return {*middle, *middle};
  return {*std::max_element(values.begin(), middle), *middle};
}

}  // namespace

Durations durations_of(std::vector<std::uint32_t>& times_ms) {
  Durations made{.count = static_cast<std::int64_t>(times_ms.size())};
  if (times_ms.empty()) return made;
  const auto [lower, upper] = middles(times_ms);
  made.median = Milliseconds((std::int64_t{lower} + std::int64_t{upper}) / 2);
  const auto rank = (times_ms.size() * 9 + 9) / 10;  // from 1
  const auto place = times_ms.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::ranges::nth_element(times_ms, place);
  made.p90 = Milliseconds(*place);
  const auto sum = std::accumulate(times_ms.begin(), times_ms.end(), std::int64_t{0});
  made.mean = Milliseconds(sum / made.count);
  return made;
}

std::optional<double> median_of(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  const auto [lower, upper] = middles(values);
  return (lower + upper) / 2;
}

}  // namespace kiosk::stats
