#include "app/stats_push_program.h"

#include "app/stats_progress.h"
#include "app/stats_report_program.h"
#include "push/push.h"

#include <fmt/format.h>

#include <chrono>

namespace kiosk::app {
namespace {

// Its value is left out of what is said: there may be a password in it.
int tell_address(const CLI::App& program, const base::Error& error) {
  (void)tell(program, error);
  return k_wrong_options;
}

std::string counted(std::int64_t number, const char* thing) {
  return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

std::string text_of(const push::Pushed& pushed, const std::string& where) {
  std::string text = fmt::format("{}: {} of {} sent", where, counted(pushed.sent, "event"),
                                 counted(pushed.kiosks, "kiosk"));
  if (pushed.sent != pushed.added)
    text += fmt::format(", {} of them were there already", pushed.sent - pushed.added);
  text += '\n';
  for (const auto& log : pushed.unmarked)
    text += fmt::format(
        "  {} keeps no mark of it: the next push sends it again, which changes "
        "nothing there\n",
        log.string());
  return text;
}

}  // namespace

CLI::App* add_push(CLI::App& program, PushCommand& options) {
  CLI::App* push = program.add_subcommand(
      "push", "Send what kiosks recorded to a PostgreSQL database, for many halls");
  push->add_option("address", options.address,
                   "The database: postgresql://USER@HOST:PORT/DATABASE, as libpq has it")
      ->type_name("ADDRESS");
  push->add_option("logs", options.logs,
                   "Logs (events.db), state folders or sticks with copies of them; a kiosk may be "
                   "writing them")
      ->type_name("STATE|FILE|FOLDER")
      ->capture_default_str();
  push->add_flag(
      "--sql", options.print_sql,
      "Only print the tables and views that are made, with notes for whoever looks after "
      "the database");
  push->footer(
      "The first push makes the tables, and for every table of a report a view kiosk_report_NAME. "
      "A\n"
      "push goes on where the last one ended, completes one that broke off, may run on several\n"
      "kiosks at once, and changes nothing when it is repeated. Searched words leave only as "
      "sums,\n"
      "from 3 sessions on and for 90 days; votes without the work they were for.\n"
      "The password belongs into ~/.pgpass or PGPASSWORD: others can read a command line. "
      "Hundreds\n"
      "of kiosks fit one server; beyond that the tables spread over a Citus cluster (--sql tells\n"
      "how).\n"
      "A log of a newer kiosk is sent where it says it can be read: what is not known here goes "
      "as\n"
      "'unknown', or not at all, and the log itself keeps no mark.\n"
      "Example: kiosk-stats push postgresql://fair@stats.example.org/fair /var/lib/kiosk\n"
      "Example: kiosk-stats push --sql");
  return push;
}

int run_push(const CLI::App& program, const PushCommand& options) {
  if (options.print_sql) return print_text(program, push::store_sql());
  auto address = push::read_address(options.address);
  if (!address) return tell_address(program, address.error());
  const push::PushOptions wanted{
      .logs = {options.logs.begin(), options.logs.end()},
      .address = std::move(*address),
      .now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
  const auto pushed = [&] {
    StatsProgress progress("sending events");
    return push::push(wanted, progress.teller());
  }();
  if (!pushed) return tell(program, pushed.error());
  tell_newer(program, wanted.logs);
  return print_text(program, text_of(*pushed, wanted.address.shown));
}

}  // namespace kiosk::app
