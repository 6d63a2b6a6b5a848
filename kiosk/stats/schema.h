// The tables of events.db and their history.
#pragma once

#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace kiosk::stats {

constexpr std::int32_t k_log_application_id = 0x4B4C4F47;  // "KLOG"

std::span<const store::Migration> log_history();

// Of the tables as this program writes them: how long their history is.
std::int64_t known_version();

// Fails if a table or column this program uses is not there: with Fault::newer in a log of a later
// version (PRAGMA user_version), otherwise with Fault::damaged. A log of an earlier version need
// not have what came later.
base::Result<void> check_tables(const store::Database& log);

// What the log tells of itself in its table meta; 0 where it tells nothing, or no number above 0.
constexpr const char* k_readable_from = "readable_from";
constexpr const char* k_holds_newer = "holds_newer";
base::Result<std::int64_t> meta_number(const store::Database& log, const char* key);

// The log inside a state folder.
std::filesystem::path log_file(const std::filesystem::path& state_folder);

}  // namespace kiosk::stats
