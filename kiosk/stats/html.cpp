#include "stats/html.h"

#include "text/unicode.h"

#include <fmt/format.h>

namespace kiosk::stats {
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
  for (const char32_t c : text::decode(text::readable(std::string(utf8)))) {
    if (is_gap(c))
      text += ' ';
    else if (const char* const mark = mark_for(c))
      text += mark;
    else if (!is_left_out(c))
      text::append(text, c);
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

std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, words(value).text());
}

}  // namespace kiosk::stats
