// kiosk-stats check: is an event log whole?
#pragma once

#include "app/command_line.h"
#include "app/paths.h"

#include <string>
#include <vector>

namespace kiosk::app {

struct CheckOptions {
  std::vector<std::string> logs = {default_state_folder().string()};
  std::string language = "th";
};

CLI::App* add_check(CLI::App& program, CheckOptions& options);

// Answers the exit code: k_done if every log is whole, else k_failed.
int run_check(const CLI::App& program, const CheckOptions& options);

}  // namespace kiosk::app
