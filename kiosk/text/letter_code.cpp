#include "text/letter_code.h"

#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace kiosk::text {
namespace {

constexpr char32_t k_thai = 0x0E00;     // of Unicode
constexpr unsigned k_thai_code = 0xA0;  // of TIS 620: ก is 0xA1

// The letter under the accents, of é an e; or 0.
char plain_latin(char32_t letter) {
  std::array<utf8proc_int32_t, 8> parts{};
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()),
                                             UTF8PROC_DECOMPOSE, nullptr);
  return count > 0 && parts[0] < 0x80 ? static_cast<char>(parts[0]) : '\0';
}

char code_of(char32_t letter, char none) {
  if (letter != 0 && letter < 0x80) return static_cast<char>(letter);
  if (letter > k_thai && letter <= k_thai + 0x5B)
    return static_cast<char>(k_thai_code + (letter - k_thai));
  const char latin = letter < 0x80 ? '\0' : plain_latin(letter);
  return latin == '\0' ? none : latin;
}

char32_t letter_of(char code) {
  const auto byte = static_cast<unsigned char>(code);
  return byte < 0x80 ? byte : k_thai + (byte - k_thai_code);
}

}  // namespace

std::string coded(std::string_view folded, char none) {
  std::string code;
  for (const char32_t letter : decode(folded)) code += code_of(letter, none);
  return code;
}

std::string decoded(std::string_view code) {
  std::string letters;
  for (const char each : code)
    if (each != k_no_code_in_text && each != k_no_code_typed) append(letters, letter_of(each));
  return letters;
}

bool is_optional_mark(char code) {
  const char32_t letter = letter_of(code);
  return is_thai_tone(letter) || letter == 0x0E47 || letter == 0x0E4C;
}

std::string without_optional_marks(std::string_view code) {
  std::string rest(code);
  std::erase_if(rest, is_optional_mark);
  return rest;
}

bool is_coded_mark(char code) {
  return is_thai_mark(letter_of(code));
}

}  // namespace kiosk::text
