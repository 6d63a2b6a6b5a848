#include "authoring/values.h"

#include "text/fold.h"
#include "text/thai_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace kiosk::authoring {
namespace {

struct Word {
  const char* text;
  bool meaning;
};
constexpr Word k_flags[] = {{"yes", true}, {"no", false},   {"true", true}, {"false", false},
                            {"1", true},   {"0", false},    {"y", true},    {"n", false},
                            {"ใช่", true},  {"ไม่ใช่", false}, {"มี", true},    {"ไม่มี", false},
                            {"x", true},   {"จริง", true},   {"เท็จ", false}, {"✓", true}};

std::string_view trimmed(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

std::optional<int> two_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.size() > 2)
    return std::nullopt;
  return value;
}

// "09:00" of "9.00 น.", "09:00". Nothing if the text is not a time of day.
std::optional<std::string> time_in(std::string_view text) {
  for (const std::string_view unit : {"น.", "น"})
    if (text.ends_with(unit)) text = trimmed(text.substr(0, text.size() - unit.size()));
  // A spreadsheet's seconds; no programme is that exact.
  if (text.size() >= 7 && text.ends_with(":00") && text.find(':') < text.size() - 3)
    text.remove_suffix(3);
  const std::size_t point = text.find_first_of(":.");
  if (point == std::string_view::npos || text.size() != point + 3) return std::nullopt;
  const auto hour = two_digits(text.substr(0, point));
  const auto minute = two_digits(text.substr(point + 1));
  if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59)
    return std::nullopt;
  return fmt::format("{:02}:{:02}", *hour, *minute);
}

std::optional<std::string> day_in(std::string_view cell) {
  const auto day = text::parse_date(cell);
  if (!day) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()),
                     static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
}

}  // namespace

std::optional<std::int64_t> number_in(std::string_view cell) {
  std::string digits = text::with_arabic_digits(cell);
  std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  constexpr std::int64_t k_most = 999'999'999'999;
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() ||
      value > k_most || value < -k_most)
    return std::nullopt;
  return value;
}

std::optional<PlanPoint> point_in(std::string_view cell) {
  const std::string digits = text::with_arabic_digits(cell);
  std::vector<double> numbers;
  for (const char *at = digits.data(), *const end = at + digits.size(); at != end;) {
    if (std::string_view(" ,;()\n").find(*at) != std::string_view::npos) {
      ++at;
      continue;
    }
    double number = 0;
    const auto [stop, error] = std::from_chars(at, end, number, std::chars_format::fixed);
    if (error != std::errc() || !(number >= 0 && number <= 100)) return std::nullopt;
    numbers.push_back(number);
    at = stop;
  }
  if (numbers.size() != 2) return std::nullopt;
  return PlanPoint{numbers[0], numbers[1]};
}

std::optional<std::string> date_in(std::string_view cell) {
  if (auto day = day_in(cell)) return day;
  // A spreadsheet's day may come with a time, which is nothing here.
  const auto moment = moment_in(cell);
  constexpr std::size_t k_length_of_day = 10;
  if (!moment || moment->size() <= k_length_of_day) return std::nullopt;
  return moment->substr(0, k_length_of_day);
}

std::optional<std::string> moment_in(std::string_view cell) {
  const std::string text = text::with_arabic_digits(cell);
  if (auto day = day_in(text)) return day;
  if (auto time = time_in(trimmed(text))) return time;
  // A day and a time: tried at each separator, the last first.
  for (std::size_t cut = text.find_last_of("T, \n"); cut != std::string::npos && cut > 0;
       cut = text.find_last_of("T, \n", cut - 1)) {
    const auto day = day_in(text.substr(0, cut));
    const auto time = time_in(trimmed(std::string_view(text).substr(cut + 1)));
    if (day && time) return *day + "T" + *time;
  }
  return std::nullopt;
}

std::optional<bool> flag_in(std::string_view cell) {
  if (cell.empty() || cell == "-") return false;
  const std::string folded = text::fold(cell);
  for (const Word& word : k_flags)
    if (folded == text::fold(word.text)) return word.meaning;
  return std::nullopt;
}

std::optional<std::string_view> choice_in(std::span<const Choice> choices, std::string_view cell) {
  const std::string folded = text::fold(cell);
  for (const Choice& choice : choices)
    if (folded == text::fold(choice.key) || folded == text::fold(choice.thai)) return choice.key;
  return std::nullopt;
}

std::string_view chosen(const Sheet& sheet, const Row& row, std::string_view key) {
  const Column* const column = sheet.column(key);
  const std::string_view cell = sheet.cell(row, key);
  if (column == nullptr || cell.empty()) return {};
  return choice_in(column->form->choices, cell).value_or("");
}

}  // namespace kiosk::authoring
