// kiosk-stats forget: old events taken out of a log.
#pragma once

#include "app/command_line.h"
#include "app/paths.h"

#include <string>

namespace kiosk::app {

struct ForgetCommand {
  std::string log = default_state_folder().string();
  std::string before;
  bool also_votes = false;
};

CLI::App* add_forget(CLI::App& program, ForgetCommand& options);
int run_forget(const CLI::App& program, const ForgetCommand& options);

}  // namespace kiosk::app
