// kiosk-stats export: what visitors did, as files for spreadsheets and programs.
#pragma once

#include "app/command_line.h"
#include "app/stats_report_program.h"

#include <string>

namespace kiosk::app {

struct ExportOptions {
  ScopeOptions scope;
  std::string folder;
  std::string format = "all";
  std::string language = "th";
  bool replace = false;
};

CLI::App* add_export(CLI::App& program, ExportOptions& options);
int run_export(const CLI::App& program, const ExportOptions& options);

}  // namespace kiosk::app
