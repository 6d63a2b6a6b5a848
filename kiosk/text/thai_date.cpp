#include "text/thai_date.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <vector>

namespace kiosk::text {
namespace {

struct Month {
  const char* thai;
  const char* thai_short;  // without its dots: ก.ย. is met as กย too
  const char* english;
};

constexpr std::array<Month, 12> k_months{{{"มกราคม", "มค", "January"},
                                          {"กุมภาพันธ์", "กพ", "February"},
                                          {"มีนาคม", "มีค", "March"},
                                          {"เมษายน", "เมย", "April"},
                                          {"พฤษภาคม", "พค", "May"},
                                          {"มิถุนายน", "มิย", "June"},
                                          {"กรกฎาคม", "กค", "July"},
                                          {"สิงหาคม", "สค", "August"},
                                          {"กันยายน", "กย", "September"},
                                          {"ตุลาคม", "ตค", "October"},
                                          {"พฤศจิกายน", "พย", "November"},
                                          {"ธันวาคม", "ธค", "December"}}};
constexpr int k_buddhist_offset = 543;
constexpr int k_no_number = -1;  // too many digits for a day, a month or a year

// "September" and "Sep" in any case, and "Sept".
bool is_english_month(std::string_view word, std::string_view month) {
  constexpr std::size_t k_shortest = 3;
  if (word.size() < k_shortest || word.size() > month.size()) return false;
  const bool whole_or_short = word.size() <= k_shortest + 1 || word.size() == month.size();
  return whole_or_short && std::equal(word.begin(), word.end(), month.begin(), [](char a, char b) {
           return std::tolower(static_cast<unsigned char>(a)) ==
                  std::tolower(static_cast<unsigned char>(b));
         });
}

unsigned month_in(const std::vector<std::string>& words) {
  constexpr std::string_view k_month_of = "เดือน";
  for (std::string_view word : words) {
    if (word.starts_with(k_month_of)) word.remove_prefix(k_month_of.size());
    for (unsigned month = 0; month < k_months.size(); ++month)
      if (word == k_months[month].thai || word == k_months[month].thai_short ||
          is_english_month(word, k_months[month].english))
        return month + 1;
  }
  return 0;
}

struct Pieces {
  std::vector<int> numbers;
  std::vector<std::string> words;
};

// Digits and letters apart; dots inside a word ("ก.ย.") vanish, everything else separates.
Pieces pieces_of(std::string_view text) {
  Pieces pieces;
  std::string number;
  std::string word;
  const auto finish = [&] {
    int value = k_no_number;
    if (!number.empty()) {
      if (number.size() <= 4) std::from_chars(number.data(), number.data() + number.size(), value);
      // "0001" is a year nobody meant, not a short way to write 2501.
      if (number.size() > 2 && value < 100) value = k_no_number;
      pieces.numbers.push_back(value);
    }
    if (!word.empty()) pieces.words.push_back(word);
    number.clear();
    word.clear();
  };
  for (const char32_t c : decode(with_arabic_digits(text))) {
    if (c >= U'0' && c <= U'9') {
      if (!word.empty()) finish();
      append(number, c);
    } else if (is_thai(c) || (c < 0x80 && std::isalpha(static_cast<int>(c)) != 0)) {
      if (!number.empty()) finish();
      append(word, c);
    } else if (c != U'.' || !number.empty()) {
      finish();
    }
  }
  finish();
  return pieces;
}

int full_year(int year) {
  if (year >= 0 && year < 100) return 2500 + year - k_buddhist_offset;
  if (year >= 2400) return year - k_buddhist_offset;
  return year;
}

}  // namespace

std::string thai_date(std::chrono::year_month_day date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     k_months[static_cast<unsigned>(date.month()) - 1].thai,
                     static_cast<int>(date.year()) + k_buddhist_offset);
}

std::string english_date(std::chrono::year_month_day date) {
  return fmt::format("{} {} {} (B.E. {})", static_cast<unsigned>(date.day()),
                     k_months[static_cast<unsigned>(date.month()) - 1].english,
                     static_cast<int>(date.year()),
                     static_cast<int>(date.year()) + k_buddhist_offset);
}

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
  const Pieces pieces = pieces_of(text);
  const unsigned named_month = month_in(pieces.words);
  const std::size_t needed = named_month ? 2 : 3;
  if (pieces.numbers.size() != needed) return std::nullopt;
  int day = pieces.numbers.front();
  int year = pieces.numbers.back();
  if (day > 31) std::swap(day, year);  // 2021-09-15
  const int month = named_month ? static_cast<int>(named_month) : pieces.numbers[1];
  year = full_year(year);
  // Before chrono sees them: its day and month are one byte wide and would wrap around.
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900 || year > 2199)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string with_arabic_digits(std::string_view utf8) {
  std::u32string characters = decode(utf8);
  for (char32_t& c : characters)
    if (c >= 0x0E50 && c <= 0x0E59) c = U'0' + (c - 0x0E50);
  return encode(characters);
}

std::string with_thai_digits(std::string_view utf8) {
  std::u32string characters = decode(utf8);
  for (char32_t& c : characters)
    if (c >= U'0' && c <= U'9') c = 0x0E50 + (c - U'0');
  return encode(characters);
}

std::string grouped(std::int64_t number) {
  std::string digits = fmt::format("{}", number);
  const std::ptrdiff_t first = number < 0 ? 1 : 0;  // after the sign
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace kiosk::text
