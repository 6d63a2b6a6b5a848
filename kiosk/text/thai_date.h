// Dates and numbers as Thai visitors read them: Gregorian inside, Buddhist era outside.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::text {

// "15 กันยายน 2564". The dates handed in are real ones (`date.ok()`).
std::string thai_date(std::chrono::year_month_day date);

// "15 September 2021 (B.E. 2564)"
std::string english_date(std::chrono::year_month_day date);

// A date as an author may write it: 2021-09-15, 15/9/2564, ๑๕ กันยายน ๒๕๖๔, "2 ก.ย. 64",
// "3 กันยายน 2021", "15-Sep-2021", with or without the weekday, "เดือน" and "พ.ศ.". Four digits from
// 2400 are Buddhist, 1900-2199 Gregorian, two digits 25xx. Nothing if it is not a date.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

std::string with_arabic_digits(std::string_view utf8);
std::string with_thai_digits(std::string_view utf8);

// "1,777"
std::string grouped(std::int64_t number);

}  // namespace kiosk::text
