#include "app/stats_report_program.h"

#include "app/stats_progress.h"
#include "base/file.h"
#include "report/page.h"
#include "report/plain_text.h"
#include "report/school_pages.h"
#include "stats/log_reader.h"
#include "stats/report.h"
#include "stats/schema.h"

#include <fmt/format.h>

#include <cstdio>
#include <system_error>

namespace kiosk::app {
namespace {

// What CLI11 asks of a validator: empty if the text is a day.
std::string day_fault(const std::string& text) {
  if (stats::read_day(text)) return {};
  return text + " is no day: write it as 2026-11-20 or 2569-11-20";
}

std::string counted(std::size_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

// What is said on the terminal of what was written.
base::Result<std::string> write_page(const stats::Report& report, const std::string& out,
                                     stats::Language language) {
  TRY(base::write_file_whole(out, report::report_page(report, language)));
  return fmt::format("wrote {}: {}; open it in a web browser, or print it\n", out,
                     counted(static_cast<std::size_t>(report.sessions), "session"));
}

base::Result<std::string> write_schools(const stats::Report& report, const ReportOptions& options,
                                        stats::Language language) {
  const std::filesystem::path folder = options.per_school;
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed)
    return base::fail(base::Fault::system, fmt::format("{}: the folder cannot be made ({})",
                                                       folder.string(), failed.message()));
  const auto pages = report::school_pages(report, language);
  for (const report::SchoolPage& page : pages)
    TRY(base::write_file_whole(folder / page.file, page.html));
  TRY(base::write_file_whole(folder / "index.html", report::school_index(report, pages, language)));
  return fmt::format("wrote {} into {}; begin with {}\n", counted(pages.size(), "page"),
                     folder.string(), (folder / "index.html").string());
}

}  // namespace

CLI::Validator is_day() {
  return {day_fault, "DAY"};
}

void add_scope(CLI::App& command, ScopeOptions& options) {
  command
      .add_option(
          "logs", options.logs,
          "Logs (events.db), state folders or sticks with copies of them, of one or several "
          "kiosks; the same one twice changes nothing")
      ->type_name("STATE|FILE|FOLDER");
  command.add_option("--state", options.state, "The kiosk's state folder, where no log is named")
      ->type_name("DIR")
      ->capture_default_str();
  command.add_option("--since", options.since, "From this day on, in the hall's time")
      ->check(is_day());
  command.add_option("--until", options.until, "Up to this day, and with it")->check(is_day());
  command.add_option("--kiosk", options.kiosk, "Only this kiosk: its id, or how that begins")
      ->type_name("ID");
  command.add_option("--pack", options.pack, "Only what was done with this pack")->type_name("ID");
}

stats::Scope scope_of(const ScopeOptions& options) {
  return {.since = stats::read_day(options.since),
          .until = stats::read_day(options.until),
          .kiosk = options.kiosk,
          .pack = options.pack};
}

std::vector<std::filesystem::path> logs_of(const ScopeOptions& options) {
  if (options.logs.empty()) return {stats::log_file(options.state)};
  return {options.logs.begin(), options.logs.end()};
}

void tell_newer(const CLI::App& program, const std::vector<std::filesystem::path>& logs) {
  const auto newer = stats::newer_version(logs);
  if (!newer || *newer == 0) return;
  (void)tell(program,
             {base::Fault::newer,
              fmt::format("a newer kiosk wrote some of this (version {} of its log): what this "
                          "version does not know is left out; the kiosk-stats that came with that "
                          "kiosk tells all of it",
                          *newer)});
}

int print_text(const CLI::App& program, const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return tell(program, {base::Fault::system, "the text could not be written out"});
  return k_done;
}

CLI::App* add_report(CLI::App& program, ReportOptions& options) {
  CLI::App* report = program.add_subcommand("report", "Tell what visitors did");
  add_scope(*report, options.scope);
  report->add_option("--language", options.language, "Language of the report: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  CLI::Option* const out = report
                               ->add_option("-o,--out", options.out,
                                            "The page to write: one HTML file, to print or send")
                               ->type_name("FILE.html")
                               ->capture_default_str();
  CLI::Option* const schools =
      report
          ->add_option("--per-school", options.per_school,
                       "Instead: a page for each school into this folder, and index.html")
          ->type_name("DIR")
          ->excludes(out);
  report->add_flag("--text", options.text, "Instead: as text for this terminal")
      ->excludes(out)
      ->excludes(schools);
  report->footer(
      "A log of a newer kiosk is read where it says it can be; what this version does not know is "
      "left\nout, which is told. It is never written into.\n"
      "Example: kiosk-stats report --state /var/lib/kiosk -o report.html\n"
      "Example: kiosk-stats report /media/stick --since 2569-11-20 --until 2569-11-22 --text\n"
      "Example: kiosk-stats report /media/stick --per-school schools");
  return report;
}

int run_report(const CLI::App& program, const ReportOptions& options) {
  const auto report = [&] {
    StatsProgress progress("reading events");
    return stats::read_report(logs_of(options.scope), scope_of(options.scope), progress.teller());
  }();
  if (!report) return tell(program, report.error());
  tell_newer(program, logs_of(options.scope));
  const auto language = options.language == "en" ? stats::Language::english : stats::Language::thai;
  if (options.text) return print_text(program, report::report_text(*report, language));
  const auto written = options.per_school.empty() ? write_page(*report, options.out, language)
                                                  : write_schools(*report, options, language);
  return written ? print_text(program, *written) : tell(program, written.error());
}

}  // namespace kiosk::app
