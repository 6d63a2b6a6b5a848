// A source as an organiser hands it over: a folder of CSV sheets, a folder that holds one workbook,
// or the workbook itself. What its sheets mean is no matter here.
#pragma once

#include "authoring/problem.h"
#include "base/result.h"
#include "grid/grid.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::authoring {

struct Source {
  // "exhibits.csv" each, or the names of the workbook's sheets.
  std::vector<grid::Grid> grids;
  std::vector<std::string> unreadable;  // sheets that are there, and whose problems were told
  std::string workbook;                 // its file's name; empty for a folder of CSV sheets
  std::filesystem::path pictures;       // the folder beside them, which need not be there
};

// Files that are open in a program ("~$…", ".~lock…") and hidden ones are passed over. What is
// wrong inside goes to `problems`: two workbooks, an old .xls, two folders of pictures, a sheet
// that cannot be read. Fails with Fault::missing or Fault::system where there is no such source or
// it cannot be read.
base::Result<Source> read_source(const std::filesystem::path& path, Problems& problems);

}  // namespace kiosk::authoring
