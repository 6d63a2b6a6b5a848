// kiosk-stats simulate: made-up visits with known truth.
#pragma once

#include "app/command_line.h"

#include <cstdint>
#include <string>

namespace kiosk::app {

struct SimulateOptions {
  std::string out;
  std::uint64_t seed = 1;
  int kiosks = 3;
  int days = 3;
  std::int64_t sessions = 1'000;
  std::int64_t events = 0;
  bool calm = false;
  bool no_truth = false;
  std::string language = "th";
};

CLI::App* add_simulate(CLI::App& program, SimulateOptions& options);
int run_simulate(const CLI::App& program, const SimulateOptions& options);

}  // namespace kiosk::app
