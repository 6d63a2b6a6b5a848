// The tables of events.db and their history.
#pragma once

#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace kiosk::stats {

constexpr std::int32_t k_log_application_id = 0x4B4C4F47;  // "KLOG"

std::span<const store::Migration> log_history();

// Fails with Fault::damaged if a table or column this program uses is not there. A log of an
// earlier version (PRAGMA user_version) need not have what came later.
base::Result<void> check_tables(const store::Database& log);

// The log inside a state folder.
std::filesystem::path log_file(const std::filesystem::path& state_folder);

}  // namespace kiosk::stats
