// What a damaged log still holds, saved into a new one.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace kiosk::stats {

// Makes the new log `to` (nothing may lie there) with every row of the log `from` that can be read
// and is one the vocabulary allows: events with their boots and packs, names, daily sums, the
// kiosk's id. Of a boot whose row is lost the events get a boot_id made up here. What other stores
// had acknowledged is not saved: it is pushed again, which changes nothing there.
// Answers how many events were saved; `to` is whole on the disk then, or, after a failure, gone.
base::Result<std::int64_t> salvage(const std::filesystem::path& from,
                                   const std::filesystem::path& to);

// Copies the log as it is, with the write-ahead log beside it, into this folder, also while this
// process writes it: what salvage() then reads. Not flushed to the disk.
base::Result<void> copy_log_files(const std::filesystem::path& log,
                                  const std::filesystem::path& folder);

}  // namespace kiosk::stats
