#include "app/stats_forget_program.h"

#include "app/stats_progress.h"
#include "app/stats_report_program.h"
#include "stats/forget.h"

#include <fmt/format.h>

namespace kiosk::app {
CLI::App* add_forget(CLI::App& program, ForgetCommand& options) {
  CLI::App* forget = program.add_subcommand(
      "forget", "Take old events out of a kiosk's log and keep their daily sums");
  forget->add_option("log", options.log, "The log (events.db), or the state folder it lies in")
      ->type_name("STATE|FILE")
      ->capture_default_str();
  forget
      ->add_option(
          "--before", options.before,
          "Events before this day go, in the hall's time; without it only what was searched "
          "for goes, after 90 days")
      ->check(is_day());
  forget->add_flag("--also-votes", options.also_votes,
                   "Also if votes are among them: count them first (kiosk-stats votes)");
  forget->footer(
      "The sums stay for ever and are in every later report; medians, paths and searches of these\n"
      "days are not. The kiosk must not be running. There is no way back.\n"
      "Example: kiosk-stats forget /var/lib/kiosk --before 2026-08-22");
  return forget;
}

int run_forget(const CLI::App& program, const ForgetCommand& options) {
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto done = [&] {
    StatsProgress progress("summing up");
    return stats::forget(
        options.log,
        {.before = stats::read_day(options.before), .now = now, .also_votes = options.also_votes},
        progress.teller());
  }();
  if (!done) return tell(program, done.error());
  return print_text(program,
                    fmt::format("{} events are forgotten; {} sessions of theirs are kept in {} "
                                "daily sums. {} searched words are purged.\n",
                                done->events, done->sessions, done->sums, done->searched_words));
}

}  // namespace kiosk::app
