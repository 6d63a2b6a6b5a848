// The two kinds of workbook, read from their containers. Errors name no file.
#pragma once

#include "base/result.h"
#include "grid/archive.h"
#include "grid/grid.h"

#include <vector>

namespace kiosk::grid {

// Office Open XML (ECMA-376): what Excel and Google Sheets write as .xlsx.
base::Result<std::vector<Grid>> read_xlsx(const Archive& archive);

// OpenDocument 1.2 and later: what LibreOffice writes as .ods.
base::Result<std::vector<Grid>> read_ods(const Archive& archive);

}  // namespace kiosk::grid
