#include "stats/scope.h"

#include <fmt/format.h>

#include <sstream>

namespace kiosk::stats {
namespace {

constexpr int k_buddhist_years = 543;
constexpr int k_buddhist_from = 2400;  // no kiosk ran in a year that could be meant otherwise

}  // namespace

std::optional<std::chrono::sys_days> read_day(const std::string& text) {
  std::istringstream in(text);
  int year = 0;
  int month = 0;  // after a dash it is read as negative
  int day = 0;
  if (!(in >> year >> month >> day) || month >= 0 || day >= 0 || !in.eof()) return std::nullopt;
  if (year >= k_buddhist_from) year -= k_buddhist_years;
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
