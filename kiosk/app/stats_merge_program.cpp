#include "app/stats_merge_program.h"

#include "app/stats_progress.h"
#include "app/stats_report_program.h"
#include "stats/merge.h"

#include <fmt/format.h>

namespace kiosk::app {
namespace {

constexpr std::size_t k_most_lines = 20;  // of gaps and of missing days

std::string days_text(const stats::MissingDays& missing) {
  const std::string first = stats::day_text(missing.first);
  return missing.first == missing.last
             ? first
             : fmt::format("{} to {}", first, stats::day_text(missing.last));
}

std::string more_text(std::size_t all) {
  return all > k_most_lines ? fmt::format("  … and {} more\n", all - k_most_lines) : "";
}

std::string text_of(const stats::Merged& merged, const std::string& out) {
  std::string text = fmt::format("{}: {} events of {} kiosk{} in {} runs, from {} log{}\n", out,
                                 merged.events, merged.kiosks, merged.kiosks == 1 ? "" : "s",
                                 merged.boots, merged.logs, merged.logs == 1 ? "" : "s");
  if (!merged.missing_days.empty()) text += "Days without any event: is a log not here?\n";
  for (std::size_t at = 0; at < std::min(k_most_lines, merged.missing_days.size()); ++at)
    text += fmt::format("  kiosk {}: {}\n", merged.missing_days[at].kiosk.substr(0, 8),
                        days_text(merged.missing_days[at]));
  text += more_text(merged.missing_days.size());
  if (!merged.gaps.empty()) text += "Events that are in none of the logs:\n";
  for (std::size_t at = 0; at < std::min(k_most_lines, merged.gaps.size()); ++at) {
    const stats::Gap& gap = merged.gaps[at];
    text += fmt::format("  kiosk {}, run {}: numbers {} to {}\n", gap.kiosk.substr(0, 8),
                        gap.boot.substr(0, 8), gap.first, gap.last);
  }
  return text + more_text(merged.gaps.size());
}

}  // namespace

CLI::App* add_merge(CLI::App& program, MergeOptions& options) {
  CLI::App* merge = program.add_subcommand("merge", "Make one log of several kiosks' logs");
  merge->add_option("out", options.out, "The file to be written")->required()->type_name("OUT");
  merge
      ->add_option(
          "logs", options.logs,
          "Logs (events.db), state folders or sticks with copies of them, in any order; the "
          "same one twice changes nothing")
      ->required()
      ->type_name("STATE|FILE|FOLDER");
  merge->add_flag("--replace", options.replace, "Write over OUT if it is there");
  merge->footer(
      "A log of a newer kiosk is read where it says it can be: its events come along, what else "
      "this "
      "version\ndoes not know is left out, which is told. An OUT of a newer kiosk is never "
      "replaced.\n"
      "Example: kiosk-stats merge fair.db /media/stick /var/lib/kiosk");
  return merge;
}

int run_merge(const CLI::App& program, const MergeOptions& options) {
  const auto merged = [&] {
    StatsProgress progress("merging events");
    return stats::merge_logs(options.out, {options.logs.begin(), options.logs.end()},
                             options.replace ? stats::Existing::replace : stats::Existing::keep,
                             progress.teller());
  }();
  if (!merged) return tell(program, merged.error());
  tell_newer(program, {options.logs.begin(), options.logs.end()});
  return print_text(program, text_of(*merged, options.out));
}

}  // namespace kiosk::app
