// Workbooks as files: .xlsx and .ods, from strangers. Nothing in them is run, and nothing is
// unpacked to the disk; formulas give the values they had when the workbook was saved.
#pragma once

#include "base/result.h"
#include "grid/grid.h"

#include <filesystem>
#include <vector>

namespace kiosk::grid {

// The sheets in their order, hidden ones too. What a file is, is told from its content. Fails with
// Fault::missing, Fault::system, or Fault::input where it is no workbook we read, is protected by a
// password, is damaged, or holds more than the limits of grid.h and archive.h. Messages say what to
// do, but not the file.
base::Result<std::vector<Grid>> read_workbook_file(const std::filesystem::path& path);

}  // namespace kiosk::grid
