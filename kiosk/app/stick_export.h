// The statistics onto a stick: complete, or not there at all.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "stats/report.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace kiosk::app {

// The folder on a stick that exports go into, each in one of its own.
constexpr const char* k_export_folder = "KIOSK-EXPORT";

struct Exported {
  enum class What {
    all,        // of the log
    readable,   // all that can be read of a damaged one
    raw_files,  // of one of which nothing can: as they are, in the folder k_raw_folder
  };
  std::filesystem::path folder;
  std::int64_t events = 0;
  What what = What::all;
};
constexpr const char* k_raw_folder = "damaged";

// Copies the log of a state folder, as it is at one moment while the kiosk goes on writing it, with
// a report of it, into KIOSK-EXPORT/DATE_TIME of `stick`: events.db and report.html. Of a damaged
// log that is what can be saved of it, which changes nothing on the kiosk. It is written
// under a hidden name first, flushed to the stick and only then renamed; so what can be seen there
// is whole, whenever the stick is pulled. Once this has returned the stick may be taken out. What
// an export that was cut short has left is swept away. `progress` gets 0-1. Fails with one sentence
// for the terminal.
base::Result<Exported> export_to_stick(const std::filesystem::path& state,
                                       const std::filesystem::path& stick, base::WallTime now,
                                       const std::function<void(float)>& progress = {});

// When the last export of this state folder was done; nothing if none ever was.
std::optional<base::WallTime> last_export(const std::filesystem::path& state);
base::Result<void> remember_export(const std::filesystem::path& state, base::WallTime now);

}  // namespace kiosk::app
