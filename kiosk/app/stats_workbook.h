// statistics.xlsx: what staff open. The summary with its charts in front, then a sheet for each
// table.
#pragma once

#include "app/stats_table.h"
#include "base/result.h"
#include "grid/table_workbook.h"
#include "stats/report.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

class StatsWorkbook {
 public:
  StatsWorkbook(const std::filesystem::path& folder, stats::Language language);

  void add_tables(const std::vector<report::FigureTable>& tables);
  void add_notes(const stats::Report& report);

  // Of raw rows, `expected` of them: more than `most` do not fit, and then the sheet says so
  // instead of holding a part that would be taken for all. Answers the sheet to add rows to.
  std::optional<std::size_t> add_raw(const StatsTable& table, std::int64_t expected,
                                     std::int64_t most);
  // A kiosk that goes on writing may add more than was expected: a full sheet takes no more.
  void add_row(std::size_t sheet, const report::FigureRow& widened);

  base::Result<void> close() { return m_book.close(); }

 private:
  void add_summary(const std::vector<report::FigureTable>& tables);
  void add_charts(std::size_t sheet, const std::vector<report::FigureTable>& tables);

  stats::Language m_language;
  grid::TableWorkbook m_book;
  std::vector<grid::TableCell> m_cells;
};

}  // namespace kiosk::app
