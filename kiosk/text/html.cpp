#include "text/html.h"

#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace kiosk::text {
namespace {

bool is_gap(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\t' || c == 0x2028 || c == 0x2029;
}

bool is_left_out(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

const char* mark_for(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\'':
      return "&#39;";
    default:
      return nullptr;
  }
}

}  // namespace

Html words(std::string_view utf8) {
  std::string text;
  for (const char32_t c : decode(readable(std::string(utf8)))) {
    if (is_gap(c))
      text += ' ';
    else if (const char* const mark = mark_for(c))
      text += mark;
    else if (!is_left_out(c))
      append(text, c);
  }
  return Html(std::move(text));
}

Html literal(const char* marks) {
  return Html(marks);
}

Html tag(std::string_view name, std::string_view attributes, const Html& inside) {
  const char* const gap = attributes.empty() || attributes.front() == ' ' ? "" : " ";
  return Html(fmt::format("<{}{}{}>{}</{}>", name, gap, attributes, inside.text(), name));
}

Html empty_tag(std::string_view name, std::string_view attributes) {
  return Html(fmt::format("<{}{}{}>", name, attributes.starts_with(' ') ? "" : " ", attributes));
}

std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, words(value).text());
}

std::string data_address(std::string_view media_type, std::span<const std::byte> bytes) {
  constexpr char k_letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string address = fmt::format("data:{};base64,", media_type);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t next = at; next < at + 3; ++next)
      three =
          (three << 8) | (next < bytes.size() ? std::to_integer<std::uint32_t>(bytes[next]) : 0);
    const std::size_t whole = std::min<std::size_t>(bytes.size() - at, 3) + 1;
    for (std::size_t letter = 0; letter < 4; ++letter)
      address += letter < whole ? k_letters[(three >> (18 - 6 * letter)) & 63] : '=';
  }
  return address;
}

}  // namespace kiosk::text
