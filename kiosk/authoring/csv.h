// CSV files as spreadsheets write them: UTF-8 or Windows Thai, any line ends, quoted cells.
#pragma once

#include "authoring/sheet.h"
#include "base/result.h"

#include <filesystem>

namespace kiosk::authoring {

// Fails with Fault::missing, Fault::system, or Fault::input where the file is no CSV: the message
// then says the row and how to mend it, but not the file. Tells a file that is not UTF-8.
base::Result<Grid> read_csv(const std::filesystem::path& path, Problems& problems);

}  // namespace kiosk::authoring
