// kiosk-stats merge: several logs made into one.
#pragma once

#include "app/command_line.h"

#include <string>
#include <vector>

namespace kiosk::app {

struct MergeOptions {
  std::string out;
  std::vector<std::string> logs;
  bool replace = false;
};

CLI::App* add_merge(CLI::App& program, MergeOptions& options);
int run_merge(const CLI::App& program, const MergeOptions& options);

}  // namespace kiosk::app
