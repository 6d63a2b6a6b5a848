// Sheets: from cells as they stand in a spreadsheet to named columns and numbered rows. Where the
// cells came from (a CSV file today) is no matter here.
#pragma once

#include "authoring/form.h"
#include "authoring/problem.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

// A spreadsheet's cells, its row 1 first; rows may differ in length. Text is UTF-8.
struct Grid {
  std::string file;  // what problems call it: "exhibits.csv"
  std::vector<std::vector<std::string>> rows;
};

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

// Row 1 holds Thai headings or English keys; row 2 may hold the keys. Columns may stand in any
// order. Empty rows are left out. Tells unknown, missing and doubled columns, and what was dropped
// from cells.
Sheet sheet_of(const Grid& grid, const SheetForm& form, const FacetHeadings& facets,
               Problems& problems);

enum class Blanks { drop, keep };

// The values of a cell that holds several, separated by ";" or a line break. Blanks between two
// separators are kept where the place of a value matters (the second picture's caption).
std::vector<std::string> values_in(std::string_view cell, Blanks blanks = Blanks::drop);

}  // namespace kiosk::authoring
