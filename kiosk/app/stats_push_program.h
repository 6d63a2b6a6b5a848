// kiosk-stats push: what kiosks recorded, into a PostgreSQL database.
#pragma once

#include "app/command_line.h"
#include "app/paths.h"

#include <string>
#include <vector>

namespace kiosk::app {

struct PushCommand {
  std::string address;
  std::vector<std::string> logs = {default_state_folder().string()};
  bool print_sql = false;
};

CLI::App* add_push(CLI::App& program, PushCommand& options);
int run_push(const CLI::App& program, const PushCommand& options);

}  // namespace kiosk::app
