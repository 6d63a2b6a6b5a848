// Old events taken out of a log, their daily sums kept for ever; searched words do not stay long.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "stats/report.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace kiosk::stats {

struct ForgetOptions {
  // Events before this day in the hall's time go; nothing: none do.
  std::optional<std::chrono::sys_days> before = {};
  base::WallTime now = {};
  // Votes are counted from events: forgetting some that nobody has counted must be asked for.
  bool also_votes = false;
};

struct Forgotten {
  std::int64_t events = 0;          // taken out
  std::int64_t sessions = 0;        // of visitors, that are now in sums
  std::int64_t sums = 0;            // rows written or added to
  std::int64_t searched_words = 0;  // purged: older than k_searches_kept, or of unknown age
  bool operator==(const Forgotten&) const = default;
};

// In the log of one kiosk (the file or its state folder), all of it or nothing. A visit that goes
// on past midnight stays whole, and so does what comes after it. A run of which no event has a
// clock to be believed goes with the run after it. Fails with Fault::busy while a kiosk is writing
// there, with Fault::input if there are votes among the events, and like read_log.
base::Result<Forgotten> forget(const std::filesystem::path& log, const ForgetOptions& options,
                               const ReadProgress& progress = {});

}  // namespace kiosk::stats
