// kiosk-stats report: what visitors did, as a page, as pages for the schools, or as text.
#pragma once

#include "app/command_line.h"
#include "app/paths.h"
#include "stats/scope.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {

// Which part of which logs, as several commands ask for it.
struct ScopeOptions {
  std::vector<std::string> logs;
  std::string state = default_state_folder().string();
  std::string since;
  std::string until;
  std::string kiosk;
  std::string pack;
};

CLI::Validator is_day();  // stats::read_day takes it

void add_scope(CLI::App& command, ScopeOptions& options);

// Of the checked options.
stats::Scope scope_of(const ScopeOptions& options);
std::vector<std::filesystem::path> logs_of(const ScopeOptions& options);

struct ReportOptions {
  ScopeOptions scope;
  std::string language = "th";
  std::string out = "report.html";
  std::string per_school;  // a folder; empty: none
  bool text = false;
};

CLI::App* add_report(CLI::App& program, ReportOptions& options);
int run_report(const CLI::App& program, const ReportOptions& options);

// One line on stderr if any of these logs was written by a newer kiosk: what was made of them lacks
// what this program does not know. For commands that only read, when they are done.
void tell_newer(const CLI::App& program, const std::vector<std::filesystem::path>& logs);

// What was asked for, on the standard output. Answers an exit code.
int print_text(const CLI::App& program, const std::string& text);

}  // namespace kiosk::app
