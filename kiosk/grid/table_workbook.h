// A workbook of tables written row by row, in bounded memory however long they are: one sheet a
// table, with real numbers and dates, a heading that stays in sight, and charts.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::grid {

// What a spreadsheet's file can hold; the heading is one of the rows.
constexpr std::size_t k_most_sheet_rows = 1'048'576;

enum class ColumnLook { text, number, percent, flag, day, moment };

struct TableColumn {
  std::string heading;
  ColumnLook look = ColumnLook::text;
  double width = 12;  // in digits of the workbook's font
};

// Nothing, or what the column's look says. A text is never a formula, and keeps leading zeros; of
// one longer than a cell can be (32,767 letters) the beginning is kept.
using TableCell = std::variant<std::monostate, std::string, double, bool, std::chrono::sys_days,
                               std::chrono::local_seconds>;

// Columns beside one another for what goes on in time, bars below one another for what has names.
enum class ChartShape { columns, bars };

// Of rows of a sheet, wherever in the workbook it is; all counted from 0, the heading being row 0.
struct SheetChart {
  ChartShape shape = ChartShape::columns;
  std::string title;
  std::string sheet;
  std::size_t names = 0;             // the column with what stands below the bars
  std::vector<std::size_t> numbers;  // the columns with how long they are; one series each
  std::size_t rows = 0;              // without the heading; must be 1 at least
  // How names and numbers are written beside the bars, as a spreadsheet has it: "d/m", "0%".
  std::string names_format = {};
  std::string numbers_format = {};
  std::size_t at_row = 0;  // where its upper left corner is
  std::size_t at_column = 0;
};

class TableWorkbook {
 public:
  // Writes to `path` and keeps what is too much for memory in `folder` meanwhile. Nothing fails
  // before close(), which tells.
  TableWorkbook(const std::filesystem::path& path, const std::filesystem::path& folder);
  ~TableWorkbook();  // what was not closed is lost
  TableWorkbook(const TableWorkbook&) = delete;
  TableWorkbook& operator=(const TableWorkbook&) = delete;

  // The sheets stand in the order they were added; rows may be added to any of them in turns.
  // `name`: at most 31 characters, none of []:*?/\ among them. Answers the sheet's number.
  std::size_t add_sheet(const std::string& name, const std::vector<TableColumn>& columns);
  // False if the sheet is full; it stays as it is then.
  bool add_row(std::size_t sheet, std::span<const TableCell> cells);
  void add_chart(std::size_t sheet, const SheetChart& chart);

  // Fails with Fault::system where the disk refuses. Nothing may be added after.
  base::Result<void> close();

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::grid
