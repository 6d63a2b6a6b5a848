// The cells of a workbook's sheets while they are read, held to the limits of grid.h: empty cells
// take no room, however many a sheet says it has.
#pragma once

#include "grid/grid.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::grid {

// What all sheets of one file may still use up.
struct Allowance {
  std::size_t cells = k_most_cells;
  std::size_t text = k_most_text;
};

class Cells {
 public:
  Cells(Grid& grid, Allowance& allowance) : m_grid(grid), m_allowance(allowance) {}

  // `row` and `column` from 0. Spaces and line ends alone are no text. Throws Refusal (xml.h) where
  // the sheet or the file would hold too much.
  void put(std::size_t row, std::size_t column, std::string_view text);

 private:
  void check(std::size_t row, std::size_t column, std::string_view text, std::size_t fresh) const;
  std::size_t fresh_cells(std::size_t row, std::size_t column) const;  // needed for it

  Grid& m_grid;
  Allowance& m_allowance;
};

}  // namespace kiosk::grid
