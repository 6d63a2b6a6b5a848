#include "app/stats_program.h"

#include "app/command_line.h"
#include "app/paths.h"
#include "stats/report.h"
#include "stats/report_text.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>

namespace kiosk::app {
namespace {

struct ReportOptions {
  std::string state = default_state_folder().string();
  std::string language = "th";
};

CLI::App* add_report(CLI::App& program, ReportOptions& options) {
  CLI::App* report = program.add_subcommand("report", "Print what visitors did");
  report->add_option("--state", options.state, "The kiosk's state folder")
      ->type_name("DIR")
      ->capture_default_str();
  report->add_option("--language", options.language, "Language of the report: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  report->footer("Example: kiosk-stats report --state /var/lib/kiosk --language en");
  return report;
}

int print_report(const CLI::App& program, const ReportOptions& options) {
  const auto report = stats::read_report(options.state);
  if (!report) return tell(program, report.error());
  const auto language = options.language == "en" ? stats::Language::english : stats::Language::thai;
  const std::string text = stats::report_text(*report, language);
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return tell(program, {base::Fault::system, "the report could not be written out"});
  return k_done;
}

}  // namespace

int run_stats(int argc, char** argv) {
  CLI::App program("What visitors did at a kiosk: reads its event log.", "kiosk-stats");
  program.require_subcommand(1);
  program.footer("Example: kiosk-stats report --state /var/lib/kiosk");
  ReportOptions options;
  add_report(program, options);
  if (const auto code = parse_or_exit_code(program, argc, argv)) return *code;
  return print_report(program, options);
}

}  // namespace kiosk::app
