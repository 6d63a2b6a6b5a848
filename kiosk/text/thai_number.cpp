#include "text/thai_number.h"

#include <algorithm>

namespace kiosk::text {
namespace {

constexpr const char* k_digits[] = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่",
                                    "ห้า",  "หก",  "เจ็ด", "แปด", "เก้า"};
constexpr const char* k_places[] = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
constexpr std::size_t k_million = 6;  // digits: above them it all begins anew

void add(std::string& said, std::string_view word) {
  if (word.empty()) return;
  if (!said.empty()) said += ' ';
  said += word;
}

void add_each(std::string& said, std::string_view digits) {
  for (const char digit : digits) add(said, k_digits[digit - '0']);
}

// Up to six digits.
void add_group(std::string& said, std::string_view digits) {
  bool any_before = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t place = digits.size() - 1 - i;
    const char digit = digits[i];
    if (digit == '0') continue;
    // ยี่สิบ, สิบ, ยี่สิบเอ็ด
    if (place == 1 && digit == '2') add(said, "ยี่");
    if (place == 0 && digit == '1' && any_before) add(said, "เอ็ด");
    const bool own_word =
        (place == 1 && digit <= '2') || (place == 0 && digit == '1' && any_before);
    if (!own_word) add(said, k_digits[digit - '0']);
    add(said, k_places[place]);
    any_before = true;
  }
}

}  // namespace

std::string thai_number(std::string_view digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string whole(digits.substr(0, point));
  std::erase(whole, ',');
  std::string said;
  const bool by_digits =
      whole.size() > k_longest_said_number || (whole.size() > 1 && whole.front() == '0');
  if (by_digits || whole == "0") {
    add_each(said, whole);
  } else if (whole.size() > k_million) {
    add_group(said, std::string_view(whole).substr(0, whole.size() - k_million));
    add(said, "ล้าน");
    add_group(said, std::string_view(whole).substr(whole.size() - k_million));
  } else {
    add_group(said, whole);
  }
  if (point + 1 >= digits.size()) return said;
  add(said, "จุด");
  add_each(said, digits.substr(point + 1));
  return said;
}

}  // namespace kiosk::text
