// The sums that outlive their events: table day_sum of a log.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

// Of one run of a kiosk on one day. Kept for each run apart, so that two copies of a log are known
// to hold the same sums and two logs of a day are known to hold different ones.
struct DaySum {
  std::string kiosk;   // id
  std::string day;     // 2026-11-20 in the hall's time; empty: the clock could not be believed
  std::string pack;    // id; empty: of all packs, or of none
  std::string figure;  // one of the k_sum names below
  std::string boot;    // id; before the blank in day_sum.key
  std::string of;      // an exhibit's id, an hour ("09"); empty: of the day
  std::int64_t number = 0;
  auto operator<=>(const DaySum&) const = default;
};

// Of visitors' sessions, on the day they began.
constexpr const char* k_sum_sessions = "sessions";
constexpr const char* k_sum_engaged = "engaged";
constexpr const char* k_sum_english = "english";
constexpr const char* k_sum_aided = "aided";
constexpr const char* k_sum_broad = "broad";
constexpr const char* k_sum_hour = "hour_sessions";     // of an hour
constexpr const char* k_sum_views = "views";            // of an exhibit
constexpr const char* k_sum_passes = "passes";          // of an exhibit
constexpr const char* k_sum_viewers = "view_sessions";  // of an exhibit: sessions with a view of it
constexpr const char* k_sum_likes = "likes";            // of an exhibit
// Of the machine.
constexpr const char* k_sum_uptime = "uptime_ms";
constexpr const char* k_sum_boots = "boots";  // runs of which no event is left
constexpr const char* k_sum_broken_boots = "boots_without_shutdown";  // of these

// day_sum.key of a sum, and what it says.
std::string key_of(const DaySum& sum);
void read_key(DaySum& sum, const std::string& key);

// DaySum::day as a day; nothing where it is none.
std::optional<std::chrono::sys_days> day_of(const DaySum& sum);

}  // namespace kiosk::stats
