#include "grid/encoding.h"

#include <cstddef>
#include <cstdint>

namespace kiosk::grid {
namespace {

constexpr char32_t k_replacement = 0xFFFD;

// The bytes 0x80 to 0x9F of code page 874; 0 where there is none.
constexpr char16_t k_windows_thai_extras[32] = {
    0x20AC, 0,      0,      0,      0,      0x2026, 0,      0,      0, 0, 0, 0, 0, 0, 0, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0, 0, 0, 0, 0, 0, 0};

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

char32_t of_windows_thai(std::uint8_t byte) {
  if (byte < 0x80) return byte;
  if (byte < 0xA0)
    return k_windows_thai_extras[byte - 0x80] ? k_windows_thai_extras[byte - 0x80] : k_replacement;
  if (byte == 0xA0) return byte;
  const bool thai = byte <= 0xDA || (byte >= 0xDF && byte <= 0xFB);
  return thai ? byte - 0xA0U + 0x0E00U : k_replacement;
}

std::string from_windows_thai(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 3);
  for (const char byte : bytes) append_utf8(text, of_windows_thai(static_cast<std::uint8_t>(byte)));
  return text;
}

enum class Order { little, big };

char32_t unit_at(std::string_view bytes, std::size_t at, Order order) {
  const char32_t first = byte_at(bytes, at);
  const char32_t second = byte_at(bytes, at + 1);
  return order == Order::little ? first | second << 8 : second | first << 8;
}

std::string from_utf16(std::string_view bytes, Order order) {
  std::string text;
  text.reserve(bytes.size() * 3 / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t character = unit_at(bytes, at, order);
    const bool high = character >= 0xD800 && character <= 0xDBFF;
    if (high && at + 3 < bytes.size()) {
      const char32_t low = unit_at(bytes, at + 2, order);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    append_utf8(text, character);
  }
  return text;
}

// The bytes of the sequence that `lead` opens; 0 where it opens none.
std::size_t length_of_sequence(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// Longer forms than needed, surrogates, and what lies beyond Unicode, told by the second byte.
bool is_second_byte(std::uint8_t lead, std::uint8_t second) {
  if (lead == 0xE0) return second >= 0xA0;
  if (lead == 0xED) return second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90;
  return lead != 0xF4 || second <= 0x8F;
}

// No broken sequences, no surrogates, nothing beyond U+10FFFF.
bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint8_t lead = byte_at(bytes, at);
    const std::size_t length = length_of_sequence(lead);
    if (length == 0 || at + length > bytes.size()) return false;
    for (std::size_t next = at + 1; next < at + length; ++next)
      if ((byte_at(bytes, next) & 0xC0) != 0x80) return false;
    if (length > 1 && !is_second_byte(lead, byte_at(bytes, at + 1))) return false;
    at += length;
  }
  return true;
}

}  // namespace

void append_utf8(std::string& text, char32_t character) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
    character = k_replacement;
  if (character < 0x80) return put(character);
  if (character < 0x800) {
    put(0xC0 | character >> 6);
  } else if (character < 0x10000) {
    put(0xE0 | character >> 12);
    put(0x80 | (character >> 6 & 0x3F));
  } else {
    put(0xF0 | character >> 18);
    put(0x80 | (character >> 12 & 0x3F));
    put(0x80 | (character >> 6 & 0x3F));
  }
  put(0x80 | (character & 0x3F));
}

Decoded decoded(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"))
    return {from_utf16(bytes.substr(2), Order::little), Encoding::utf16};
  if (bytes.starts_with("\xFE\xFF"))
    return {from_utf16(bytes.substr(2), Order::big), Encoding::utf16};
  // Headings begin with a letter: in UTF-16 without a mark, one of its two bytes is zero.
  if (bytes.size() >= 2 && bytes[1] == '\0' && bytes[0] != '\0')
    return {from_utf16(bytes, Order::little), Encoding::utf16};
  if (!is_utf8(bytes)) return {from_windows_thai(bytes), Encoding::windows_thai};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return {std::string(bytes), Encoding::utf8};
}

}  // namespace kiosk::grid
