// Is an event log whole? Nothing in it is changed.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

// Numbers that a boot lacks, from the first to the last of them.
struct SeqGap {
  std::string boot_id;
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool operator==(const SeqGap&) const = default;
};

struct LogCheck {
  std::filesystem::path file;
  bool running = false;  // a kiosk is writing it at this moment
  std::int64_t events = 0;
  std::int64_t forgotten = 0;  // deleted on purpose, their daily sums kept
  std::int64_t sessions = 0;
  std::int64_t boots = 0;
  std::optional<std::chrono::sys_days>
      first_day;  // in the hall's time, by clocks that can be believed
  std::optional<std::chrono::sys_days> last_day;

  // What is missing or broken.
  std::string damage;               // what SQLite found, or empty
  std::vector<SeqGap> gaps;         // in the order of boots
  std::int64_t missing_events = 0;  // in all gaps
  std::int64_t dropped_events = 0;  // in memory, while the disk was away too long
  std::int64_t unreadable = 0;      // events whose properties are no JSON
  // Names of events that this program does not know, and how often: of a newer kiosk, or damaged
  // where it is none.
  std::vector<std::pair<std::string, std::int64_t>> unknown;

  // What somebody should know, and is no loss.
  std::int64_t newer_version = 0;  // as newer_version() in log_reader.h
  std::vector<std::chrono::sys_days>
      missing_days;                 // between the first and the last, without events
  std::int64_t doubtful_clock = 0;  // events while the clock was not set, or wrong
  std::int64_t clock_steps = 0;
  std::int64_t broken_off = 0;                   // boots without a shutdown
  std::vector<std::filesystem::path> set_aside;  // damaged logs that lie beside it

  bool operator==(const LogCheck&) const = default;
  bool is_whole() const {
    return damage.empty() && gaps.empty() && dropped_events == 0 && unreadable == 0 &&
           (unknown.empty() || newer_version > 0);
  }
};

// Of a state folder or a file, also while a kiosk writes it. SQLite may leave an empty -wal beside
// it. Fails with one sentence for the operator where there is no log to look at: Fault::missing,
// input (empty, or no event log), newer, busy or system; damaged only if no row can be read.
base::Result<LogCheck> check_log(const std::filesystem::path& log);

}  // namespace kiosk::stats
