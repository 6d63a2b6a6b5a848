// Whether a workbook that was just written holds all its rows. Inside the room.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace kiosk::grid {

// libxlsxwriter keeps long sheets in temporary files and does not notice when a full disk cuts one
// short. `rows`: how many rows with cells each sheet of the workbook should have. Fails with
// Fault::system.
base::Result<void> check_whole(const std::filesystem::path& workbook,
                               std::span<const std::size_t> rows);

}  // namespace kiosk::grid
