// Apart from the reader: whoever only writes need not link its library.
#include "grid/csv.h"

namespace kiosk::grid {
namespace {

void append_cell(std::string& text, const std::string& cell) {
  const bool plain = cell.find_first_of(",\"\n\r") == std::string::npos && !cell.starts_with(' ') &&
                     !cell.ends_with(' ');
  if (plain) return void(text += cell);
  text += '"';
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  text += '"';
}

void append_cells(std::string& text, std::span<const std::string> cells) {
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) text += ',';
    append_cell(text, cells[at]);
  }
}

}  // namespace

std::string csv_text(const Grid& grid, ByteOrderMark mark) {
  std::string text = mark == ByteOrderMark::yes ? "\xEF\xBB\xBF" : "";
  for (const auto& row : grid.rows) {
    append_cells(text, row);
    text += '\n';
  }
  return text;
}

void append_csv_row(std::string& text, std::span<const std::string> cells) {
  append_cells(text, cells);
  text += "\r\n";
}

}  // namespace kiosk::grid
