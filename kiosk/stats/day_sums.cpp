#include "stats/day_sums.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

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
  std::istringstream in(sum.day);
  int year = 0;
  int month = 0;  // after a dash it is read as negative
  int day = 0;
  if (!(in >> year >> month >> day) || month >= 0 || day >= 0) return std::nullopt;
  const std::chrono::year_month_day parts{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(-month)),
                                          std::chrono::day(static_cast<unsigned>(-day))};
  return parts.ok() ? std::optional(std::chrono::sys_days(parts)) : std::nullopt;
}

std::string day_text(std::optional<std::chrono::sys_days> day) {
  if (!day) return {};
  const std::chrono::year_month_day parts(*day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

}  // namespace kiosk::stats
