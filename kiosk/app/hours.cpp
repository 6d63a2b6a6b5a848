#include "app/hours.h"

#include <fmt/format.h>

#include <charconv>

namespace kiosk::app {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr minutes k_day = std::chrono::hours(24);
constexpr base::Duration k_least_up = std::chrono::hours(2);
constexpr minutes k_restart_within = std::chrono::hours(1);

std::optional<int> two_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.size() != 2 || error != std::errc() || end != text.data() + 2 || value < 0)
    return std::nullopt;
  return value;
}

// Up to 24:00, which ends a day.
std::optional<minutes> clock_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = two_digits(text.substr(0, 2));
  const auto minute = two_digits(text.substr(3));
  if (!hour || !minute || *minute > 59) return std::nullopt;
  const minutes time = std::chrono::hours(*hour) + minutes(*minute);
  return time <= k_day ? std::optional(time) : std::nullopt;
}

const OpenTime& of_day(const OpeningHours& hours, std::chrono::local_days day) {
  return hours.days.at(std::chrono::weekday(day).c_encoding());
}

std::string clock_text(minutes time) {
  return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

bool is_open_since(const OpeningHours& hours, std::chrono::local_days day, base::LocalTime now) {
  const OpenTime& time = of_day(hours, day);
  return now >= day + time.opens && now < day + time.closes;
}

}  // namespace

std::optional<OpenTime> parse_open_time(std::string_view text) {
  if (text == "closed") return k_closed;
  if (text.size() != 11 || text[5] != '-') return std::nullopt;
  const auto opens = parse_time_of_day(text.substr(0, 5));
  const auto closes = clock_time(text.substr(6));
  if (!opens || !closes || opens == closes) return std::nullopt;
  return OpenTime{*opens, *closes > *opens ? *closes : *closes + k_day};
}

std::string open_time_text(const OpenTime& time) {
  if (time == k_closed) return "closed";
  const minutes closes = time.closes > k_day ? time.closes - k_day : time.closes;
  return clock_text(time.opens) + "-" + clock_text(closes);
}

std::optional<minutes> parse_time_of_day(std::string_view text) {
  const auto time = clock_time(text);
  return time && *time < k_day ? time : std::nullopt;
}

bool is_open(const OpeningHours& hours, std::optional<base::LocalTime> now) {
  if (!now) return true;
  const auto today = std::chrono::floor<days>(*now);
  return is_open_since(hours, today, *now) || is_open_since(hours, today - days(1), *now);
}

std::optional<base::LocalTime> opens_next(const OpeningHours& hours, base::LocalTime now) {
  if (is_open(hours, now)) return std::nullopt;
  const auto today = std::chrono::floor<days>(now);
  for (days ahead{0}; ahead <= days(7); ++ahead) {
    const OpenTime& time = of_day(hours, today + ahead);
    const base::LocalTime opens = today + ahead + time.opens;
    if (time != k_closed && opens > now) return opens;
  }
  return std::nullopt;
}

bool is_restart_due(minutes at, base::LocalTime now, base::Duration up) {
  const minutes since_midnight = now - std::chrono::floor<days>(now);
  const minutes past = (since_midnight - at + k_day) % k_day;
  return up >= k_least_up && past < k_restart_within;
}

}  // namespace kiosk::app
