#include "app/stats_export.h"

#include "app/stats_files.h"
#include "app/stats_workbook.h"
#include "base/export_folder.h"
#include "report/raw_rows.h"

#include <optional>

namespace kiosk::app {
namespace {

using base::Result;

// The file that tells an export from a folder of somebody's own.
constexpr const char* k_list = "made-by-kiosk-stats.txt";

// Raw rows of one kind on their way into every format.
class RawOut {
 public:
  RawOut(const report::FigureTable& head, stats::Language language) : m_shape(head, language) {}

  const StatsTable& shape() const { return m_shape; }
  std::int64_t rows() const { return m_rows; }
  void open_csv(const std::filesystem::path& folder) { m_csv.emplace(folder, m_shape); }
  void open_sheet(StatsWorkbook& book, std::int64_t expected, std::int64_t most) {
    m_book = &book;
    m_sheet = book.add_raw(m_shape, expected, most);
  }

  void add(const report::FigureRow& row) {
    ++m_rows;
    if (!m_csv && !m_sheet) return;
    const report::FigureRow widened = m_shape.widened(row);
    if (m_csv) m_csv->add(widened);
    if (m_sheet) m_book->add_row(*m_sheet, widened);
  }

  Result<void> close() { return m_csv ? m_csv->close() : Result<void>(); }

 private:
  StatsTable m_shape;
  std::optional<CsvTable> m_csv;
  StatsWorkbook* m_book = nullptr;
  std::optional<std::size_t> m_sheet;
  std::int64_t m_rows = 0;
};

// The files of one export while they are written.
class Writing {
 public:
  Writing(const StatsExport& wanted, const stats::Report& report,
          const std::filesystem::path& folder)
      : m_wanted(wanted),
        m_report(report),
        m_folder(folder),
        m_tables(report::tables_of(report)),
        m_sessions(report::session_head(), wanted.language),
        m_events(report::event_head(), wanted.language) {}

  Result<StatsExported> write(const stats::ReadProgress& progress) {
    if (m_wanted.formats.csv) TRY(write_tables());
    if (m_wanted.formats.xlsx) begin_workbook();
    if (m_wanted.formats.json_lines) m_lines.emplace(m_folder / "events.jsonl");
    TRY(report::read_raw(m_wanted.logs, m_wanted.scope,
                         report::search_privacy(m_report, m_wanted.now), rows(), progress));
    TRY(m_sessions.close());
    TRY(m_events.close());
    if (m_lines) TRY(m_lines->close());
    if (m_book) TRY(m_book->close());
    return StatsExported{m_sessions.rows(), m_events.rows()};
  }

 private:
  Result<void> write_tables() {
    std::vector<StatsTable> shapes;
    for (const report::FigureTable& table : m_tables) {
      TRY(write_csv(m_folder, table, m_wanted.language));
      shapes.emplace_back(table, m_wanted.language);
    }
    for (RawOut* raw : {&m_sessions, &m_events}) {
      raw->open_csv(m_folder);
      shapes.push_back(raw->shape());
    }
    return write_data_package(m_folder, shapes, m_wanted.language);
  }

  void begin_workbook() {
    m_book.emplace(m_folder, m_wanted.language);
    m_book->add_tables(m_tables);
    m_book->add_notes(m_report);
    m_sessions.open_sheet(*m_book, m_report.sessions, m_wanted.most_sheet_rows);
    m_events.open_sheet(*m_book, m_report.quality.events, m_wanted.most_sheet_rows);
  }

  report::RawRows rows() {
    return {.event =
                [this](const report::FigureRow& row) {
                  m_events.add(row);
                  if (!m_lines) return;
                  m_lines->text() += sound_text(report::json_line(row));
                  m_lines->write_some();
                },
            .session = [this](const report::FigureRow& row) { m_sessions.add(row); }};
  }

  const StatsExport& m_wanted;
  const stats::Report& m_report;
  std::filesystem::path m_folder;
  std::vector<report::FigureTable> m_tables;
  std::optional<StatsWorkbook> m_book;
  RawOut m_sessions;
  RawOut m_events;
  std::optional<GrowingFile> m_lines;
};

Result<base::ExportFolder> folder_for(const StatsExport& wanted) {
  return wanted.replace ? base::ExportFolder::create_again(wanted.folder, k_list)
                        : base::ExportFolder::create(wanted.folder);
}

}  // namespace

Result<StatsExported> export_statistics(const StatsExport& wanted, const ExportProgress& progress) {
  auto folder = TRY(folder_for(wanted));
  const stats::Report report = TRY(stats::read_report(wanted.logs, wanted.scope, progress.reading));
  const StatsExported exported =
      TRY(Writing(wanted, report, folder.path()).write(progress.writing));
  TRY(folder.write_list(k_list));
  TRY(folder.publish());
  return exported;
}

}  // namespace kiosk::app
