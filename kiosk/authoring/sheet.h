// Sheets: from cells as they stand in a spreadsheet to named columns and numbered rows. Where the
// cells came from is no matter here.
#pragma once

#include "authoring/form.h"
#include "authoring/problem.h"
#include "grid/grid.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

struct Column {
  std::string key;                   // "title", "title_en", "term:category"
  std::string heading;               // as written above the key, if both rows are there
  const ColumnForm* form = nullptr;  // never null in a Sheet
  std::string facet;                 // of a "term:" column
  bool english = false;              // the companion of form->key
};

struct Row {
  int number = 0;                  // as the spreadsheet shows it, from 1
  std::vector<std::string> cells;  // one for each column, cleaned (clean.h)
};

class Sheet {
 public:
  Sheet() = default;
  Sheet(std::string file, std::vector<Column> columns, std::vector<Row> rows);

  const std::string& file() const { return m_file; }
  const std::vector<Column>& columns() const { return m_columns; }
  const std::vector<Row>& rows() const { return m_rows; }

  const Column* column(std::string_view key) const;  // null if the sheet has none
  // Empty if the sheet has no such column.
  std::string_view cell(const Row& row, std::string_view key) const;
  // Puts what `changed` answers in the place of each cell of the column at `column`.
  void change(std::size_t column, const std::function<std::string(std::string_view)>& changed);
  // For telling problems.
  Place place() const;
  Place place(const Row& row, std::string_view key = {}) const;

 private:
  std::string m_file;
  std::vector<Column> m_columns;
  std::vector<Row> m_rows;
};

// A facet's Thai label, which may head the column of its terms, and the facet's id.
using FacetHeadings = std::map<std::string, std::string>;

// Headings may be Thai or English keys, with the keys beneath them or not, under titles or not, and
// in any order. Left out, and told where an author could miss it: unknown columns, empty rows, rows
// of the form's example, and notes and totals among the rows. Ids and references come out in small
// letters and Arabic digits. `grid.name` is what problems call the sheet.
Sheet sheet_of(const grid::Grid& grid, const SheetForm& form, const FacetHeadings& facets,
               Problems& problems);

enum class Blanks { drop, keep };

// The values of a cell that holds several, separated by ";" or a line break. Blanks between two
// separators are kept where the place of a value matters (the second picture's caption).
std::vector<std::string> values_in(std::string_view cell, Blanks blanks = Blanks::drop);

}  // namespace kiosk::authoring
