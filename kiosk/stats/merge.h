// Several kiosks' logs made into one.
#pragma once

#include "base/result.h"
#include "stats/machine_figures.h"
#include "stats/report.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::stats {

struct Merged {
  std::int64_t logs = 0;  // files that were read
  std::int64_t kiosks = 0;
  std::int64_t boots = 0;
  std::int64_t events = 0;  // each once
  std::vector<Gap> gaps;    // by kiosk, run and number; the first k_most_gaps
  std::vector<MissingDays> missing_days;
  bool operator==(const Merged&) const = default;
};

enum class Existing { keep, replace };

// Reads logs like read_report and writes all of them into the new log `out`: it is there as a whole
// or not at all. A report of it says what a report of the logs says, whatever their order, also
// where one was given twice or is part of another. Fails like read_report; with Fault::input if
// `out` is one of the logs, or is there and shall be kept, with Fault::newer if it is there and a
// newer kiosk's. Events of a newer kiosk come along; columns that are not known here do not.
base::Result<Merged> merge_logs(const std::filesystem::path& out,
                                const std::vector<std::filesystem::path>& logs,
                                Existing existing = Existing::keep,
                                const ReadProgress& progress = {});

}  // namespace kiosk::stats
