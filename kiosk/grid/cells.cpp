#include "grid/cells.h"

#include "grid/xml.h"

#include <fmt/format.h>

namespace kiosk::grid {

std::size_t Cells::fresh_cells(std::size_t row, std::size_t column) const {
  const std::size_t there = row < m_grid.rows.size() ? m_grid.rows[row].size() : 0;
  return column < there ? 0 : column + 1 - there;
}

void Cells::check(std::size_t row, std::size_t column, std::string_view text,
                  std::size_t fresh) const {
  const auto place = [&] {
    return fmt::format("the cell {}{} of the sheet {}", letters_of_column(column), row + 1,
                       m_grid.name);
  };
  if (row >= k_most_rows)
    throw Refusal{
        fmt::format("{} is filled, but at most {} rows are read; delete the rows below "
                    "the table",
                    place(), k_most_rows)};
  if (column >= k_most_columns)
    throw Refusal{
        fmt::format("{} is filled, but at most {} columns are read; delete the columns "
                    "beside the table",
                    place(), k_most_columns)};
  if (text.size() > k_longest_cell)
    throw Refusal{
        fmt::format("{} holds more text than a spreadsheet's 32,767 characters", place())};
  if (m_allowance.cells < fresh || m_allowance.text < text.size())
    throw Refusal{fmt::format("the workbook holds too much text to be read (up to {})", place())};
}

void Cells::put(std::size_t row, std::size_t column, std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  const std::size_t fresh = fresh_cells(row, column);
  check(row, column, text, fresh);
  m_allowance.cells -= fresh;
  m_allowance.text -= text.size();
  if (m_grid.rows.size() <= row) m_grid.rows.resize(row + 1);
  auto& cells = m_grid.rows[row];
  if (cells.size() <= column) cells.resize(column + 1);
  cells[column] = text;
}

}  // namespace kiosk::grid
