// What a person reads in a number's cell: spreadsheets keep days, times and shares as plain
// numbers, and only the cell's format says what they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::grid {

enum class Shows { number, zero_padded, percent, day, time, elapsed, day_and_time };

struct NumberFormat {
  Shows shows = Shows::number;
  std::size_t digits = 0;  // of zero_padded: "0000000000" shows 10
  bool operator==(const NumberFormat&) const = default;
};

// By a format's code, as Excel keeps it whatever the language it shows: "d mmm yyyy",
// "[$-41E]d mmmm bbbb", "[h]:mm", "#,##0.00", "0%".
NumberFormat format_of_code(std::string_view code);
// By the number of one of the formats that are built in, those of Thai Excel among them.
NumberFormat format_of_number(std::size_t number);

enum class DateSystem {
  from_1900,  // 1 is 1 January 1900, and 60 a 29 February that never was
  from_1904,  // 0 is 1 January 1904: workbooks of old Macs
};

// "1101000001", "3.5", "0012345678", "45%", "2021-09-15", "09:00", "2021-09-15 09:00". Numbers that
// are no day or time in their system are shown as numbers.
std::string shown_number(double value, const NumberFormat& format, DateSystem system);

}  // namespace kiosk::grid
