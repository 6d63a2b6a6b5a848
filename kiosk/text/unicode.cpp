#include "text/unicode.h"

#include <utf8proc.h>

#include <array>

namespace kiosk::text {

namespace {

constexpr int k_most_marks = 4;  // on one letter; Thai never needs more than three

bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_mark(char32_t c) {
  if (c < 0x0300) return false;
  if (is_thai(c)) return is_thai_mark(c);
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

// One character and the bytes it took, at least one.
struct Read {
  char32_t character = k_replacement;
  std::size_t bytes = 1;
};

Read read_at(std::string_view utf8, std::size_t at) {
  utf8proc_int32_t character = 0;
  const utf8proc_ssize_t used =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                       static_cast<utf8proc_ssize_t>(utf8.size() - at), &character);
  if (used < 1) return {};
  return {static_cast<char32_t>(character), static_cast<std::size_t>(used)};
}

}  // namespace

std::u32string decode(std::string_view utf8) {
  std::u32string characters;
  characters.reserve(utf8.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  auto left = static_cast<utf8proc_ssize_t>(utf8.size());
  while (left > 0) {
    utf8proc_int32_t character = 0;
    utf8proc_ssize_t used = utf8proc_iterate(bytes, left, &character);
    if (used < 1) {
      character = static_cast<utf8proc_int32_t>(k_replacement);
      used = 1;
    }
    characters.push_back(static_cast<char32_t>(character));
    bytes += used;
    left -= used;
  }
  return characters;
}

void append(std::string& utf8, char32_t character) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
  utf8.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

std::string encode(std::u32string_view characters) {
  std::string utf8;
  utf8.reserve(characters.size() * 3);
  for (const char32_t character : characters) append(utf8, character);
  return utf8;
}

bool is_thai(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E5B && c != 0x0E3F;
}  // ฿ is for all
bool is_thai_consonant(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E2E;
}
bool is_thai_leading_vowel(char32_t c) {
  return c >= 0x0E40 && c <= 0x0E44;
}
bool is_thai_tone(char32_t c) {
  return c >= 0x0E48 && c <= 0x0E4B;
}

bool is_thai_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

std::string_view first_cluster(std::string_view utf8) {
  if (utf8.empty()) return {};
  Read before = read_at(utf8, 0);
  utf8proc_int32_t state = 0;
  std::size_t at = before.bytes;
  while (at < utf8.size()) {
    const Read next = read_at(utf8, at);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before.character),
                                         static_cast<utf8proc_int32_t>(next.character), &state))
      break;
    before = next;
    at += next.bytes;
  }
  return utf8.substr(0, at);
}

std::vector<std::string_view> clusters(std::string_view utf8) {
  std::vector<std::string_view> pieces;
  while (!utf8.empty()) {
    pieces.push_back(first_cluster(utf8));
    utf8.remove_prefix(pieces.back().size());
  }
  return pieces;
}

std::string_view beginning(std::string_view utf8, std::size_t most_bytes) {
  if (utf8.size() <= most_bytes) return utf8;
  while (most_bytes > 0 && (static_cast<unsigned char>(utf8[most_bytes]) & 0xC0U) == 0x80U)
    --most_bytes;
  return utf8.substr(0, most_bytes);
}

std::string readable(std::string utf8) {
  int marks = 0;
  std::size_t kept = 0;  // bytes, moved to the front
  for (std::size_t at = 0; at < utf8.size();) {
    const Read read = read_at(utf8, at);
    marks = is_mark(read.character) ? marks + 1 : 0;
    if (marks <= k_most_marks && !turns_direction(read.character)) {
      if (kept < at) utf8.replace(kept, read.bytes, utf8, at, read.bytes);
      kept += read.bytes;
    }
    at += read.bytes;
  }
  utf8.resize(kept);
  return utf8;
}

std::string on_one_line(std::string_view utf8) {
  std::u32string plain = decode(utf8);
  for (char32_t& c : plain) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (c == U'\n')
      c = U' ';
    else if (control || direction)
      c = k_replacement;
  }
  return encode(plain);
}

std::string without_breaks(std::string_view utf8) {
  std::u32string kept;
  for (const char32_t c : decode(utf8))
    if (c != k_break_here && c != k_no_break_here) kept.push_back(c);
  return encode(kept);
}

}  // namespace kiosk::text
