#include "grid/cell_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace kiosk::grid {
namespace {

constexpr double k_last_serial = 2'958'466;  // the day after 31 December 9999
constexpr std::int64_t k_seconds_a_day = 86'400;
constexpr std::int64_t k_day_that_never_was = 60;
constexpr double k_most_exact = 1e15;  // whole numbers below are kept as they are

// The letters of a format's first section: without quoted and escaped text, fillers, and brackets
// but those of elapsed time ("[h]"), of which "[" stays.
std::string letters_in(std::string_view code) {
  std::string letters;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(code[at])));
    if (c == '"' || c == '[') {
      const std::size_t end = code.find(c == '"' ? '"' : ']', at + 1);
      const std::string_view inside = code.substr(at + 1, end - at - 1);
      if (c == '[' && inside.find_first_not_of("hHmMsS") == std::string_view::npos) letters += '[';
      at = std::min(end, code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else {
      letters += c;
    }
  }
  return letters;
}

bool has_any(std::string_view letters, std::string_view wanted) {
  return letters.find_first_of(wanted) != std::string_view::npos;
}

Shows shown_by(std::string_view letters) {
  if (has_any(letters, "[")) return Shows::elapsed;
  const bool hours = has_any(letters, "hs");
  const bool days = has_any(letters, "dyb") || (!hours && has_any(letters, "m"));
  if (days) return hours ? Shows::day_and_time : Shows::day;
  return hours ? Shows::time : Shows::number;
}

std::string day_text(std::int64_t serial, DateSystem system) {
  using namespace std::chrono;
  if (system == DateSystem::from_1900 && serial == k_day_that_never_was) return "1900-02-29";
  sys_days origin = year(1904) / January / 1;
  if (system == DateSystem::from_1900)
    origin = serial < k_day_that_never_was ? sys_days(year(1899) / December / 31)
                                           : sys_days(year(1899) / December / 30);
  const year_month_day day(origin + days(serial));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string time_text(std::int64_t seconds) {
  const std::string minutes = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? minutes : minutes + fmt::format(":{:02}", seconds % 60);
}

std::string moment_text(double value, Shows shows, DateSystem system) {
  const auto seconds = std::llround(value * static_cast<double>(k_seconds_a_day));
  if (shows == Shows::elapsed) return time_text(seconds);
  if (shows == Shows::time) return time_text(seconds % k_seconds_a_day);
  // A day's cell may hold a time that its format does not show.
  if (shows == Shows::day) return day_text(static_cast<std::int64_t>(value), system);
  const std::string day = day_text(seconds / k_seconds_a_day, system);
  // Midnight is what a day has when nobody gave a time.
  return seconds % k_seconds_a_day == 0 ? day : day + " " + time_text(seconds % k_seconds_a_day);
}

std::string number_text(double value) {
  if (std::abs(value) < k_most_exact && value == std::trunc(value))
    return fmt::format("{}", static_cast<std::int64_t>(value));
  return fmt::format("{:.15g}", value);
}

std::string padded(std::string digits, std::size_t wanted) {
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return digits;
}

}  // namespace

NumberFormat format_of_code(std::string_view code) {
  std::string letters = letters_in(code);
  if (letters.starts_with("general") || letters.find('@') != std::string::npos) return {};
  const bool only_zeros = letters.size() > 1 && letters.find_first_not_of('0') == std::string::npos;
  if (only_zeros) return {Shows::zero_padded, letters.size()};
  if (letters.find('%') != std::string::npos) return {Shows::percent};
  return {shown_by(letters)};
}

NumberFormat format_of_number(std::size_t number) {
  struct Span {
    std::size_t first;
    std::size_t last;
    Shows shows;
  };
  // ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian days, 59 to 81 Thai.
  constexpr Span k_spans[] = {
      {9, 10, Shows::percent},       {14, 17, Shows::day},     {18, 21, Shows::time},
      {22, 22, Shows::day_and_time}, {27, 31, Shows::day},     {32, 35, Shows::time},
      {36, 36, Shows::day},          {45, 45, Shows::time},    {46, 46, Shows::elapsed},
      {47, 47, Shows::time},         {50, 58, Shows::day},     {67, 68, Shows::percent},
      {71, 74, Shows::day},          {75, 76, Shows::time},    {77, 77, Shows::day_and_time},
      {78, 78, Shows::time},         {79, 79, Shows::elapsed}, {80, 80, Shows::time},
      {81, 81, Shows::day}};
  for (const Span& span : k_spans)
    if (number >= span.first && number <= span.last) return {span.shows};
  return {};
}

std::string shown_number(double value, const NumberFormat& format, DateSystem system) {
  if (!std::isfinite(value)) return {};
  const bool is_moment = format.shows == Shows::day || format.shows == Shows::time ||
                         format.shows == Shows::elapsed || format.shows == Shows::day_and_time;
  if (is_moment && value >= 0 && value < k_last_serial)
    return moment_text(value, format.shows, system);
  if (format.shows == Shows::percent) return number_text(value * 100) + "%";
  const std::string digits = number_text(value);
  const bool whole = digits.find_first_not_of("0123456789") == std::string::npos;
  return format.shows == Shows::zero_padded && whole ? padded(digits, format.digits) : digits;
}

}  // namespace kiosk::grid
