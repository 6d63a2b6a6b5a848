// Made-up visits with known truth: what kiosks would have recorded, and what a report of it has to
// say, counted while it is made up and not by the code that counts reports.
#pragma once

#include "base/result.h"
#include "stats/report.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::stats {

struct SimulationOptions {
  std::uint64_t seed = 1;  // the same seed makes the same logs, byte for byte
  int kiosks = 3;          // 1 to 1,000
  int days = 3;            // 1 to 10,000
  // Of visitors, over all kiosks and days together, about; 0: none.
  std::int64_t sessions = 1'000;
  std::chrono::sys_days first_day = std::chrono::sys_days(std::chrono::days(20'777));  // 2026-11-20
  // Crashes, power cuts, wrong clocks, lost events, staff and rehearsals, files that lie there
  // twice and a log in two halves; without it every day is a good one.
  bool troubles = true;
  // What the truth is of; all that was made up lies in the logs nevertheless.
  Scope scope = {};
  // Without it no truth is counted (a Report of zeros), which saves a third of the time.
  bool truth = true;
};

struct Simulated {
  std::vector<std::filesystem::path> logs;  // state folders and copies on a stick, in `out`
  std::int64_t events = 0;                  // that are different ones
  Report truth;                             // of all of them together
};

// Writes the logs into the folder `out`, which is made; fails with Fault::input if there is
// something in it, and with Fault::system.
base::Result<Simulated> simulate(const std::filesystem::path& out, const SimulationOptions& options,
                                 const ReadProgress& progress = {});

}  // namespace kiosk::stats
