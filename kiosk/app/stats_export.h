// What visitors did, handed on as files: the work of kiosk-stats export.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "grid/table_workbook.h"
#include "stats/event.h"
#include "stats/report.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::app {

struct ExportFormats {
  bool csv = false;         // with datapackage.json
  bool xlsx = false;        // statistics.xlsx
  bool json_lines = false;  // events.jsonl
};

struct StatsExport {
  std::vector<std::filesystem::path> logs;
  std::filesystem::path folder;
  ExportFormats formats;
  stats::Scope scope = {};
  stats::Language language = stats::Language::thai;  // of titles, sheets and notes
  bool replace = false;                              // an earlier export that lies there may go
  base::WallTime now = {};                           // how old a searched word is
  std::int64_t most_sheet_rows = std::int64_t{grid::k_most_sheet_rows} - 1;  // of raw rows
};

// What is told of both passes over the logs.
struct ExportProgress {
  stats::ReadProgress reading;
  stats::ReadProgress writing;
};

struct StatsExported {
  std::int64_t sessions = 0;  // rows of each
  std::int64_t events = 0;    // 0 where only tables were written
};

// Writes the folder whole or not at all. Fails like read_report, and with Fault::input where the
// folder is there and may not go, Fault::system where the disk refuses.
base::Result<StatsExported> export_statistics(const StatsExport& wanted,
                                              const ExportProgress& progress = {});

}  // namespace kiosk::app
