#include "app/stats_files.h"

#include "app/table_resource.h"
#include "base/export_folder.h"
#include "grid/csv.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <utility>

namespace kiosk::app {
namespace {

constexpr std::size_t k_enough = 256 * 1024;  // bytes
constexpr const char* k_mark = "\xEF\xBB\xBF";

}  // namespace

GrowingFile::GrowingFile(std::filesystem::path path)
    : m_path(std::move(path)), m_out(m_path, std::ios::binary | std::ios::trunc) {
  if (!m_out) m_error = errno;
}

void GrowingFile::write_some() {
  if (m_text.size() < k_enough) return;
  m_out.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
  if (!m_out && m_error == 0) m_error = errno;
  m_text.clear();
}

base::Result<void> GrowingFile::close() {
  errno = 0;
  m_out.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
  m_out.close();
  if (m_out) return {};
  if (m_error == 0) m_error = errno;
  return base::fail(base::Fault::system,
                    fmt::format("{} cannot be written: {}", m_path.filename().string(),
                                m_error != 0 ? std::strerror(m_error) : "the disk refuses"));
}

CsvTable::CsvTable(const std::filesystem::path& folder, const StatsTable& table)
    : m_file(folder / (table.name() + ".csv")) {
  for (const StatsTable::Column& column : table.columns()) m_cells.push_back(column.name);
  m_file.text() = k_mark;
  grid::append_csv_row(m_file.text(), m_cells);
}

void CsvTable::add(const report::FigureRow& widened) {
  m_cells.clear();
  for (const report::Value& value : widened) m_cells.push_back(csv_cell(value));
  grid::append_csv_row(m_file.text(), m_cells);
  m_file.write_some();
}

base::Result<void> write_csv(const std::filesystem::path& folder, const report::FigureTable& table,
                             stats::Language language) {
  const StatsTable shape(table, language);
  CsvTable file(folder, shape);
  for (const report::FigureRow& row : table.rows) file.add(shape.widened(row));
  return file.close();
}

base::Result<void> write_data_package(const std::filesystem::path& folder,
                                      const std::vector<StatsTable>& tables,
                                      stats::Language language) {
  const bool english = language == stats::Language::english;
  nlohmann::ordered_json package{
      {"$schema", k_data_package_profile},
      {"name", "kiosk-statistics"},
      {"title", english ? "What visitors did at the kiosks" : "สถิติการใช้งานคีออสก์"},
      {"description",
       fmt::format("Sessions are not people. Columns ending in _s are seconds, in _be days of the "
                   "Buddhist era for people. A text that a spreadsheet might take for a formula "
                   "begins with an apostrophe that is not part of it. Searched words are told from "
                   "{} sessions on, in raw events for {} days; which work was voted for is told by "
                   "kiosk-stats votes alone.",
                   stats::k_least_search_sessions, stats::k_searches_kept.count())},
      {"resources", nlohmann::ordered_json::array()}};
  for (const StatsTable& table : tables)
    package["resources"].push_back(resource_of(table.schema(), table.name() + ".csv"));
  return base::write_export_file(folder / "datapackage.json", text_of(package));
}

}  // namespace kiosk::app
