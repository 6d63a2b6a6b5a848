#include "text/thai_input.h"

#include "text/unicode.h"

#include <cstdint>

namespace kiosk::text {
namespace {

// The standard's classes of letters, in its order and by its names.
enum class Class : std::uint8_t {
  ctrl,  // and nothing at all
  non,   // stands alone: digits, signs, all that is not Thai
  cons,  // consonants
  lv,    // leading vowels: เ แ โ ใ ไ
  fv1,   // following vowels: ะ า ำ
  fv2,   // ๅ
  fv3,   // ฤ ฦ
  bv1,   // below: ุ
  bv2,   // ู
  bd,    // the dot below: ฺ
  tone,  // ่ ้ ๊ ๋
  ad1,   // above: ์ ํ
  ad2,   // ็
  ad3,   // ๎
  av1,   // ิ
  av2,   // ั ึ
  av3,   // ี ื
};

Class class_of_mark(char32_t c) {
  switch (c) {
    case 0x0E31:
    case 0x0E36:
      return Class::av2;
    case 0x0E34:
      return Class::av1;
    case 0x0E35:
    case 0x0E37:
      return Class::av3;
    case 0x0E38:
      return Class::bv1;
    case 0x0E39:
      return Class::bv2;
    case 0x0E3A:
      return Class::bd;
    case 0x0E47:
      return Class::ad2;
    case 0x0E4C:
    case 0x0E4D:
      return Class::ad1;
    case 0x0E4E:
      return Class::ad3;
    default:
      return Class::tone;
  }
}

Class class_of(char32_t c) {
  if (c < 0x20 || c == 0x7F) return Class::ctrl;
  if (is_thai_mark(c)) return class_of_mark(c);
  if (is_thai_leading_vowel(c)) return Class::lv;
  if (c == 0x0E24 || c == 0x0E26) return Class::fv3;
  if (is_thai_consonant(c)) return Class::cons;
  if (c == 0x0E30 || c == 0x0E32 || c == 0x0E33) return Class::fv1;
  return c == 0x0E45 ? Class::fv2 : Class::non;
}

// Which marks the standard lets stand on each class, in its order from bv1 to av3. All other
// letters may follow anything in its basic mode.
constexpr std::size_t k_marks = 10;
constexpr const char* k_none = "..........";
constexpr const char* k_takes[] = {
    k_none,        // ctrl
    k_none,        // non
    "xxxxxxxxxx",  // cons
    k_none,        // lv
    k_none,        // fv1
    k_none,        // fv2
    k_none,        // fv3
    "...xx.....",  // bv1
    "...x......",  // bv2
    k_none,        // bd
    k_none,        // tone
    k_none,        // ad1
    k_none,        // ad2
    k_none,        // ad3
    "...xx.....",  // av1
    "...x......",  // av2
    "...x.x....",  // av3
};

}  // namespace

bool may_follow(char32_t before, char32_t letter) {
  const auto mark =
      static_cast<std::size_t>(class_of(letter)) - static_cast<std::size_t>(Class::bv1);
  if (mark >= k_marks) return true;
  return k_takes[static_cast<std::size_t>(class_of(before))][mark] == 'x';
}

bool can_be_typed(char32_t c) {
  const bool thai = (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E3F && c <= 0x0E5B);
  return thai || (c >= 0x20 && c < 0x7F);
}

std::string with_typed(std::string_view typed, std::string_view pressed, std::size_t most) {
  std::u32string letters = decode(typed);
  for (const char32_t c : decode(pressed)) {
    if (letters.size() >= most) break;
    if (can_be_typed(c) && may_follow(letters.empty() ? 0 : letters.back(), c))
      letters.push_back(c);
  }
  return encode(letters);
}

std::string without_last(std::string_view typed) {
  std::u32string letters = decode(typed);
  if (!letters.empty()) letters.pop_back();
  return encode(letters);
}

char32_t last_letter(std::string_view typed) {
  const std::u32string letters = decode(typed);
  return letters.empty() ? 0 : letters.back();
}

}  // namespace kiosk::text
