#include "report/columns.h"

#include <algorithm>
#include <iterator>

namespace kiosk::report {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Marks in the scripts our names use, and what is never seen: Unicode's Mn and Cf.
constexpr Range k_no_column[] = {{0x0300, 0x036F}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},
                                 {0x0E47, 0x0E4E}, {0x0EB1, 0x0EB1}, {0x0EB4, 0x0EBC},
                                 {0x0EC8, 0x0ECE}, {0x200B, 0x200F}, {0x202A, 0x202E},
                                 {0x2060, 0x2069}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};
// East Asian Width W and F, and emoji.
constexpr Range k_two_columns[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF},
                                   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                                   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                                   {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t N>
bool is_in(const Range (&ranges)[N], char32_t sign) {
  return std::ranges::any_of(
      ranges, [=](const Range& range) { return sign >= range.first && sign <= range.last; });
}

int columns_of_sign(char32_t sign) {
  if (is_in(k_no_column, sign)) return 0;
  return is_in(k_two_columns, sign) ? 2 : 1;
}

// One code point and its bytes. A byte that is no UTF-8 stands for itself.
struct Sign {
  char32_t code = 0;
  std::string_view bytes;
};

std::size_t length_by_first_byte(unsigned char first) {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}

Sign first_sign(std::string_view utf8) {
  const auto first = static_cast<unsigned char>(utf8.front());
  const std::size_t length = length_by_first_byte(first);
  if (length == 1 || length > utf8.size()) return {first, utf8.substr(0, 1)};
  char32_t code = first & (0x7fu >> length);
  for (std::size_t at = 1; at < length; ++at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if ((byte & 0xc0) != 0x80) return {first, utf8.substr(0, 1)};
    code = (code << 6) | (byte & 0x3f);
  }
  return {code, utf8.substr(0, length)};
}

std::vector<Sign> signs_of(std::string_view utf8) {
  std::vector<Sign> signs;
  while (!utf8.empty()) {
    signs.push_back(first_sign(utf8));
    utf8.remove_prefix(signs.back().bytes.size());
  }
  return signs;
}

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

std::string without_controls(std::string_view utf8) {
  std::string made;
  for (const Sign& sign : signs_of(utf8)) {
    const bool broken = sign.code >= 0x80 && sign.bytes.size() == 1;
    made += is_control(sign.code) || broken ? std::string_view(" ") : sign.bytes;
  }
  return made;
}

std::string padded(const std::string& cell, int width, Align align) {
  const auto missing = static_cast<std::size_t>(std::max(width - columns_of(cell), 0));
  const std::string space(missing, ' ');
  return align == Align::right ? space + cell : cell + space;
}

std::string line(const std::vector<std::string>& cells, const std::vector<Column>& columns,
                 const std::vector<int>& widths) {
  std::string made;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (at > 0) made += "  ";
    made += padded(cells[at], widths[at], columns[at].align);
  }
  made.erase(made.find_last_not_of(' ') + 1);
  return made + "\n";
}

}  // namespace

int columns_of(std::string_view utf8) {
  int columns = 0;
  for (const Sign& sign : signs_of(utf8)) columns += columns_of_sign(sign.code);
  return columns;
}

std::string shortened(std::string_view utf8, int columns) {
  std::string clean = without_controls(utf8);
  if (columns_of(clean) <= columns) return clean;
  std::string made;
  int used = 0;
  for (const Sign& sign : signs_of(clean)) {
    used += columns_of_sign(sign.code);
    if (used > columns - 1) break;
    made += sign.bytes;
  }
  return made + "…";
}

std::string table(const std::vector<Column>& columns,
                  const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  std::vector<std::string> headings;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    headings.push_back(columns[at].heading);
    widths.push_back(columns_of(columns[at].heading));
    for (const auto& row : rows) widths[at] = std::max(widths[at], columns_of(row[at]));
  }
  std::string made = line(headings, columns, widths);
  for (const auto& row : rows) made += line(row, columns, widths);
  return made;
}

}  // namespace kiosk::report
