#include "app/stats_program.h"

#include "app/command_line.h"
#include "app/paths.h"
#include "app/stats_check_program.h"
#include "app/stats_export_program.h"
#include "app/stats_forget_program.h"
#include "app/stats_merge_program.h"
#include "app/stats_push_program.h"
#include "app/stats_report_program.h"
#include "app/stats_simulate_program.h"
#include "report/votes_text.h"
#include "stats/votes.h"

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <vector>

namespace kiosk::app {
namespace {

struct VotesOptions {
  std::vector<std::string> logs = {default_state_folder().string()};
  std::string pack;
  std::string language = "th";
  bool open = false;
};

constexpr std::chrono::minutes k_hall_offset{420};  // Thailand

CLI::App* add_recount(CLI::App& program, const char* name, const char* what,
                      VotesOptions& options) {
  CLI::App* command = program.add_subcommand(name, what);
  command
      ->add_option("logs", options.logs,
                   "State folders or event logs (events.db), of one or "
                   "several kiosks")
      ->type_name("STATE|FILE")
      ->capture_default_str();
  command->add_option("--pack", options.pack, "Only this pack's")->type_name("ID");
  command->add_option("--language", options.language, "Language of the names: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  return command;
}

CLI::App* add_votes(CLI::App& program, VotesOptions& options) {
  CLI::App* votes = add_recount(program, "votes", "Recount the votes from the event logs", options);
  votes->add_flag("--open", options.open,
                  "Open the seal before the event's date (votes_open), or where it set none");
  votes->footer(
      "Votes stay sealed until the moment the event's sheet names. That is a procedure and no "
      "secret: whoever\ncan read the log can count. Each vote is in the log at once, so that none "
      "is "
      "lost when the power goes.\n"
      "Example: kiosk-stats votes /var/lib/kiosk --open --language en");
  return votes;
}

// Before its day a count is told to nobody who has not asked to open it.
base::Result<void> check_seal(const stats::PackCount& pack, base::WallTime now) {
  if (pack.opens && now >= *pack.opens) return {};
  const std::string until = pack.opens
                                ? "until " + report::opening_text(*pack.opens, k_hall_offset)
                                : "until somebody opens them (the event's sheet has no votes_open)";
  return base::fail(base::Fault::input,
                    fmt::format("the votes of {} are sealed {}; run the command with --open when "
                                "the organiser opens them",
                                pack.pack, until));
}

int print_recount(const CLI::App& program, const VotesOptions& options, stats::Choice choice) {
  const auto counted = stats::recount({options.logs.begin(), options.logs.end()}, choice);
  if (!counted) return tell(program, counted.error());
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto language = options.language == "en" ? stats::Language::english : stats::Language::thai;
  const bool votes = choice == stats::Choice::votes;
  std::string text;
  for (const stats::PackCount& pack : counted->packs) {
    if (!options.pack.empty() && pack.pack != options.pack) continue;
    if (votes && !options.open)
      if (const auto opened = check_seal(pack, now); !opened) return tell(program, opened.error());
    text += (text.empty() ? "" : "\n") + report::votes_text(pack, choice, language);
  }
  if (text.empty())
    return tell(
        program,
        {base::Fault::missing,
         fmt::format("there are no {} {}: is this the kiosk's log{}?", votes ? "votes" : "likes",
                     options.pack.empty() ? "in the log" : "of " + options.pack,
                     votes ? ", and did the event's sheet say voting: open" : "")});
  tell_newer(program, {options.logs.begin(), options.logs.end()});
  return print_text(program, text);
}

}  // namespace

int run_stats(int argc, char** argv) {
  CLI::App program("What visitors did at a kiosk: reads its event log.", "kiosk-stats");
  program.require_subcommand(1);
  program.footer("Example: kiosk-stats report --state /var/lib/kiosk");
  ReportOptions report_options;
  add_report(program, report_options);
  ExportOptions export_options;
  const CLI::App* const exporting = add_export(program, export_options);
  MergeOptions merge_options;
  const CLI::App* const merge = add_merge(program, merge_options);
  PushCommand push_options;
  const CLI::App* const push = add_push(program, push_options);
  ForgetCommand forget_options;
  const CLI::App* const forget = add_forget(program, forget_options);
  SimulateOptions simulate_options;
  const CLI::App* const simulate = add_simulate(program, simulate_options);
  VotesOptions votes_options;
  const CLI::App* const votes = add_votes(program, votes_options);
  VotesOptions likes_options;
  const CLI::App* const likes =
      add_recount(program, "likes", "Count what visitors liked", likes_options);
  CheckOptions check_options;
  const CLI::App* const check = add_check(program, check_options);
  if (const auto code = parse_or_exit_code(program, argc, argv)) return *code;
  if (check->parsed()) return run_check(program, check_options);
  if (votes->parsed()) return print_recount(program, votes_options, stats::Choice::votes);
  if (likes->parsed()) return print_recount(program, likes_options, stats::Choice::likes);
  if (exporting->parsed()) return run_export(program, export_options);
  if (merge->parsed()) return run_merge(program, merge_options);
  if (push->parsed()) return run_push(program, push_options);
  if (forget->parsed()) return run_forget(program, forget_options);
  if (simulate->parsed()) return run_simulate(program, simulate_options);
  return run_report(program, report_options);
}

}  // namespace kiosk::app
