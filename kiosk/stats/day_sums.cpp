#include "stats/day_sums.h"

#include "stats/scope.h"

#include <algorithm>

namespace kiosk::stats {

std::string key_of(const DaySum& sum) {
  return sum.of.empty() ? sum.boot : sum.boot + " " + sum.of;
}

void read_key(DaySum& sum, const std::string& key) {
  const auto blank = std::min(key.find(' '), key.size());
  sum.boot = key.substr(0, blank);
  sum.of = blank == key.size() ? std::string() : key.substr(blank + 1);
}

std::optional<std::chrono::sys_days> day_of(const DaySum& sum) {
  return read_day(sum.day);
}

}  // namespace kiosk::stats
