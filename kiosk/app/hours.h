// When the hall is open. Outside of it the screen is dark, unless somebody touches it.
#pragma once

#include "base/time.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::app {

// Of one day, since its midnight; what closes after the next midnight has more than 24 hours.
struct OpenTime {
  std::chrono::minutes opens{0};
  std::chrono::minutes closes{0};  // the same as `opens`: closed all day
  bool operator==(const OpenTime&) const = default;
};
constexpr OpenTime k_all_day{std::chrono::minutes(0), std::chrono::hours(24)};
constexpr OpenTime k_closed{};

struct OpeningHours {
  // Of the days that begin then, Sunday first.
  std::array<OpenTime, 7> days{k_all_day, k_all_day, k_all_day, k_all_day,
                               k_all_day, k_all_day, k_all_day};
  bool operator==(const OpeningHours&) const = default;
};

// "08:30-16:30", "18:00-02:00" (until the next morning), "00:00-24:00" or "closed".
std::optional<OpenTime> parse_open_time(std::string_view text);

// As parse_open_time() reads it.
std::string open_time_text(const OpenTime& time);

// "03:30", up to "23:59".
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);

// `now` on the hall's clock; nothing where the clock is not to be believed: a wrong clock must
// never darken an open hall.
bool is_open(const OpeningHours& hours, std::optional<base::LocalTime> now);

// When it opens next, if it does within a week; nothing while it is open.
std::optional<base::LocalTime> opens_next(const OpeningHours& hours, base::LocalTime now);

// Whether the program is to end now, to be started again: within an hour after `at`, but not soon
// after its last start, or it would end again and again.
bool is_restart_due(std::chrono::minutes at, base::LocalTime now, base::Duration up);

}  // namespace kiosk::app
