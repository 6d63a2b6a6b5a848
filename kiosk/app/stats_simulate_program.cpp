#include "app/stats_simulate_program.h"

#include "app/stats_progress.h"
#include "app/stats_report_program.h"
#include "report/plain_text.h"
#include "stats/simulation.h"

#include <fmt/format.h>

namespace kiosk::app {
namespace {

constexpr std::int64_t k_events_a_session = 16;  // measured, of many seeds

}  // namespace

CLI::App* add_simulate(CLI::App& program, SimulateOptions& options) {
  CLI::App* simulate = program.add_subcommand(
      "simulate", "Make up logs of visits, and tell what a report of them has to say");
  simulate->add_option("out", options.out, "A new or empty folder for the logs")
      ->required()
      ->type_name("OUT");
  simulate->add_option("--seed", options.seed, "The same seed makes the same logs")
      ->type_name("N")
      ->capture_default_str();
  simulate->add_option("--kiosks", options.kiosks, "How many")
      ->check(CLI::Range(1, 1'000))
      ->type_name("N")
      ->capture_default_str();
  simulate->add_option("--days", options.days, "From 2026-11-20 on")
      ->check(CLI::Range(1, 10'000))
      ->type_name("N")
      ->capture_default_str();
  simulate->add_option("--sessions", options.sessions, "Of all kiosks and days together")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N")
      ->capture_default_str();
  simulate->add_option("--events", options.events, "Instead: so many sessions as make these events")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N");
  simulate->add_flag("--calm", options.calm,
                     "Only good days: no crashes, wrong clocks, lost events, staff or copies");
  simulate->add_flag("--no-truth", options.no_truth, "Count nothing: quicker");
  simulate->add_option("--language", options.language, "Language of the truth: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  simulate->footer("Example: kiosk-stats simulate /tmp/fair --seed 7 --kiosks 3 --days 5");
  return simulate;
}

int run_simulate(const CLI::App& program, const SimulateOptions& options) {
  const auto made = [&] {
    StatsProgress progress("making up sessions");
    return stats::simulate(
        options.out,
        {.seed = options.seed,
         .kiosks = options.kiosks,
         .days = options.days,
         .sessions = options.events > 0 ? options.events / k_events_a_session : options.sessions,
         .troubles = !options.calm,
         .truth = !options.no_truth},
        progress.teller());
  }();
  if (!made) return tell(program, made.error());
  std::string text = fmt::format("{} events in:\n", made->events);
  for (const auto& log : made->logs) text += "  " + log.string() + "\n";
  const auto language = options.language == "en" ? stats::Language::english : stats::Language::thai;
  if (!options.no_truth) text += "\n" + report::report_text(made->truth, language);
  return print_text(program, text);
}

}  // namespace kiosk::app
