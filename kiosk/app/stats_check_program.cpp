#include "app/stats_check_program.h"

#include "report/log_check_text.h"
#include "stats/log_check.h"

#include <cstdio>

namespace kiosk::app {

CLI::App* add_check(CLI::App& program, CheckOptions& options) {
  CLI::App* check = program.add_subcommand("check", "Tell whether event logs are whole");
  check->add_option("logs", options.logs, "State folders or event logs (events.db)")
      ->type_name("STATE|FILE")
      ->capture_default_str();
  check->add_option("--language", options.language, "Language of what is told: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->type_name("LANGUAGE")
      ->capture_default_str();
  check->footer(
      "Looks at the file, the numbers of the events, the days and the clock; changes nothing.\n"
      "A log of a newer kiosk is read where it says it can be; what is not known here is no fault "
      "then.\n"
      "Lines with ✗ tell of what is missing or broken, lines with ! of what somebody should know.\n"
      "Exit codes: 0 every log is whole; 1 one is not, or cannot be read; 2 wrong options.\n"
      "Example: kiosk-stats check /var/lib/kiosk /media/stick/events.db --language en");
  return check;
}

int run_check(const CLI::App& program, const CheckOptions& options) {
  const auto language = options.language == "en" ? stats::Language::english : stats::Language::thai;
  int code = k_done;
  for (std::size_t i = 0; i < options.logs.size(); ++i) {
    const auto found = stats::check_log(options.logs[i]);
    if (!found) {
      code = tell(program, found.error());
      continue;
    }
    const std::string text = (i > 0 ? "\n" : "") + report::log_check_text(*found, language);
    const bool told = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!told || std::fflush(stdout) != 0)
      return tell(program, {base::Fault::system, "the text could not be written out"});
    if (!found->is_whole()) code = k_failed;
  }
  return code;
}

}  // namespace kiosk::app
