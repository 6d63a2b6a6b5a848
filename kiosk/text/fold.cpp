#include "text/fold.h"

#include "text/unicode.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace kiosk::text {
namespace {

constexpr char32_t k_sara_e = 0x0E40, k_sara_ae = 0x0E41, k_sara_aa = 0x0E32, k_sara_am = 0x0E33,
                   k_nikhahit = 0x0E4D, k_lakkhangyao = 0x0E45, k_ru = 0x0E24, k_lu = 0x0E26;

std::u32string composed_and_case_folded(std::string_view utf8) {
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
      static_cast<utf8proc_ssize_t>(utf8.size()), &made,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (length < 0) return composed_and_case_folded(encode(decode(utf8)));  // bad bytes become U+FFFD
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  return decode({reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)});
}

bool is_left_out(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
      return true;
    default:
      return c == U'.' || c == U',' || c == U'"' || c == U'\'' || c == U'/' ||
             c == 0x0E46 /* ๆ */ || c == 0x0E2F /* ฯ */ || c == 0x0E3A || c == 0x0E4E;
  }
}

bool is_upper_or_lower_vowel(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39) || c == 0x0E47 || c == k_nikhahit;
}

char32_t with_arabic_digit(char32_t c) {
  return c >= 0x0E50 && c <= 0x0E59 ? U'0' + (c - 0x0E50) : c;
}

// One Thai spelling for each of the ways the same letters reach us.
void put_in_order(std::u32string& made) {
  const std::size_t n = made.size();
  const auto back = [&](std::size_t steps) { return n > steps ? made[n - 1 - steps] : U'\0'; };
  if (back(0) == k_lakkhangyao && back(1) != k_ru && back(1) != k_lu) made.back() = k_sara_aa;
  if (back(1) == k_sara_e && back(0) == k_sara_e) {
    made.resize(n - 1);
    made.back() = k_sara_ae;
  } else if (is_thai_tone(back(1)) && is_upper_or_lower_vowel(back(0))) {
    std::swap(made[n - 2], made[n - 1]);
  } else if (back(1) == k_nikhahit && back(0) == k_sara_aa) {
    made.resize(n - 1);
    made.back() = k_sara_am;
  } else if (back(2) == k_nikhahit && is_thai_tone(back(1)) && back(0) == k_sara_aa) {
    const char32_t tone = back(1);
    made.resize(n - 1);
    made[n - 3] = tone;
    made[n - 2] = k_sara_am;
  }
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::u32string made;
  for (const char32_t c : composed_and_case_folded(utf8)) {
    if (is_left_out(c)) continue;
    made.push_back(with_arabic_digit(c));
    put_in_order(made);
  }
  return encode(made);
}

}  // namespace kiosk::text
