// A table as a spreadsheet shows it, and nothing about where it came from or what it means.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::grid {

// A sheet's cells, its row 1 first; rows may differ in length. Text is UTF-8, as a person reads it
// in the sheet: days and times as ISO 8601, whole numbers as digits only.
struct Grid {
  std::string name;  // "exhibits.csv", or the sheet's name in its workbook
  std::vector<std::vector<std::string>> rows;
  bool hidden = false;  // a sheet the author does not see
};

// What a sheet may hold; a larger one is refused, not cut off.
constexpr std::size_t k_most_rows = 100'000;
constexpr std::size_t k_most_columns = 200;
constexpr std::size_t k_longest_cell = 100'000;   // bytes: a spreadsheet's 32,767 Thai letters
constexpr std::size_t k_most_text = 256UL << 20;  // bytes in all cells of a file together
constexpr std::size_t k_most_cells = 8UL << 20;   // in all rows of a file, filled or between such

// "A", "B", … "Z", "AA": how a spreadsheet names the column at `index`, from 0.
std::string letters_of_column(std::size_t index);

}  // namespace kiosk::grid
