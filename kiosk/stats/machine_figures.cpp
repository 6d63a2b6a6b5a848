#include "stats/machine_figures.h"

#include <iterator>

namespace kiosk::stats {

std::vector<MissingDays> missing_days(const std::string& kiosk,
                                      const std::set<std::chrono::sys_days>& days) {
  constexpr std::chrono::days k_one(1);
  std::vector<MissingDays> missing;
  for (auto day = days.begin(); day != days.end(); ++day) {
    const auto next = std::next(day);
    if (next != days.end() && *next > *day + k_one)
      missing.push_back({kiosk, *day + k_one, *next - k_one});
  }
  return missing;
}

}  // namespace kiosk::stats
