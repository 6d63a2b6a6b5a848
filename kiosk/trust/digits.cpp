#include "trust/digits.h"

namespace kiosk::trust {
namespace {

constexpr std::string_view k_thai = "\xE0\xB9";  // begins U+0E40 to U+0E7F
constexpr int k_thai_zero = 0x90;                // the third byte of U+0E50

// Takes one digit off the text; nothing if it begins with something else.
std::optional<char> take_digit(std::string_view& text) {
  const char first = text.front();
  if (first >= '0' && first <= '9') return text.remove_prefix(1), first;
  if (!text.starts_with(k_thai) || text.size() < 3) return std::nullopt;
  const int value = static_cast<unsigned char>(text[2]) - k_thai_zero;
  if (value < 0 || value > 9) return std::nullopt;
  text.remove_prefix(3);
  return static_cast<char>('0' + value);
}

}  // namespace

std::optional<std::string> digits_in(std::string_view text, std::string_view between) {
  std::string digits;
  while (!text.empty()) {
    if (between.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
      continue;
    }
    const auto digit = take_digit(text);
    if (!digit) return std::nullopt;
    digits += *digit;
  }
  return digits;
}

}  // namespace kiosk::trust
