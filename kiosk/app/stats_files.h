// The plain files of an export of statistics, written row by row: CSV for spreadsheets and
// programs, JSON Lines for programs.
#pragma once

#include "app/stats_table.h"
#include "base/result.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace kiosk::app {

// A file that grows. What goes wrong is told when it is closed.
class GrowingFile {
 public:
  explicit GrowingFile(std::filesystem::path path);
  // To be filled and handed over by write_some().
  std::string& text() { return m_text; }
  void write_some();  // if there is enough of it
  base::Result<void> close();

 private:
  std::filesystem::path m_path;
  std::ofstream m_out;
  std::string m_text;
  int m_error = 0;  // errno of the first failure
};

// UTF-8 with a byte order mark, by which Excel knows it, CRLF and RFC 4180's quotes; headed by the
// columns' names.
class CsvTable {
 public:
  CsvTable(const std::filesystem::path& folder, const StatsTable& table);
  void add(const report::FigureRow& widened);
  base::Result<void> close() { return m_file.close(); }

 private:
  GrowingFile m_file;
  std::vector<std::string> m_cells;
};

// TABLE.csv of a whole table.
base::Result<void> write_csv(const std::filesystem::path& folder, const report::FigureTable& table,
                             stats::Language language);

// datapackage.json beside TABLE.csv of each of them.
base::Result<void> write_data_package(const std::filesystem::path& folder,
                                      const std::vector<StatsTable>& tables,
                                      stats::Language language);

}  // namespace kiosk::app
