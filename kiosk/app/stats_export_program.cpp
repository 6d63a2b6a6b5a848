#include "app/stats_export_program.h"

#include "app/stats_export.h"
#include "app/stats_progress.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <optional>

namespace kiosk::app {
namespace {

ExportFormats formats_of(const std::string& format) {
  const bool all = format == "all";
  return {.csv = all || format == "csv",
          .xlsx = all || format == "xlsx",
          .json_lines = all || format == "jsonl"};
}

StatsExport wanted_by(const ExportOptions& options) {
  return {.logs = logs_of(options.scope),
          .folder = options.folder,
          .formats = formats_of(options.format),
          .scope = scope_of(options.scope),
          .language = options.language == "en" ? stats::Language::english : stats::Language::thai,
          .replace = options.replace,
          .now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

// The bar of the second pass begins where that of the first has ended.
base::Result<StatsExported> carried_out(const StatsExport& wanted) {
  std::optional<StatsProgress> shown("reading events");
  stats::ReadProgress writing;
  const auto write = [&](std::int64_t done, std::int64_t total) {
    if (!writing) writing = shown.emplace("writing rows").teller();
    writing(done, total);
  };
  return export_statistics(wanted, {shown->teller(), write});
}

}  // namespace

CLI::App* add_export(CLI::App& program, ExportOptions& options) {
  CLI::App* command = program.add_subcommand(
      "export", "Write what visitors did as files for spreadsheets and programs");
  add_scope(*command, options.scope);
  command->add_option("-o,--output", options.folder, "A new folder for the files")
      ->required()
      ->type_name("FOLDER");
  command
      ->add_option("--format", options.format,
                   "xlsx: a workbook with charts; csv: a file for each table, with "
                   "datapackage.json; jsonl: raw events; or all")
      ->check(CLI::IsMember({"csv", "xlsx", "jsonl", "all"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  command
      ->add_option("--language", options.language,
                   "Language of sheets, headings and notes: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  command->add_flag(
      "--replace", options.replace,
      "If FOLDER holds an earlier export and nothing else, put this one in its place");
  command->footer(
      "A log of a newer kiosk is read where it says it can be; what this version does not know is "
      "left\nout, which is told.\n"
      "Example: kiosk-stats export /media/stick -o fair-2569\n"
      "Example: kiosk-stats export --state /var/lib/kiosk -o fair --format xlsx --language en");
  return command;
}

int run_export(const CLI::App& program, const ExportOptions& options) {
  const StatsExport wanted = wanted_by(options);
  const auto exported = carried_out(wanted);
  if (!exported) return tell(program, exported.error());
  tell_newer(program, wanted.logs);
  return print_text(program, fmt::format("{}: {} sessions, {} events\n", options.folder,
                                         exported->sessions, exported->events));
}

}  // namespace kiosk::app
