#include "app/staff_words.h"

#include "text/thai_date.h"

namespace kiosk::app {

std::string with_breaks(std::string_view text) {
  std::string made;
  for (const char each : text)
    if (each == '|')
      made += "\u200B";
    else
      made += each;
  return made;
}

std::string StaffWords::date_time(std::chrono::sys_time<std::chrono::milliseconds> wall) const {
  const auto local = wall + k_hall_utc_offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::minutes>(local - day));
  const bool english = m_language == catalog::Language::english;
  const std::chrono::year_month_day date(day);
  return fmt::format("{} {:02}:{:02}{}", english ? text::english_date(date) : text::thai_date(date),
                     time.hours().count(), time.minutes().count(), english ? "" : " น.");
}

std::string StaffWords::span(std::chrono::seconds length) const {
  const auto seconds = length.count();
  if (seconds < 60) return (*this)("{} วินาที", "{} s", seconds);
  if (seconds < 3600) return (*this)("{} นาที", "{} min", seconds / 60);
  if (seconds < 2 * 86400) return (*this)("{} ชั่วโมง", "{} h", seconds / 3600);
  return (*this)("{} วัน", "{} days", seconds / 86400);
}

}  // namespace kiosk::app
