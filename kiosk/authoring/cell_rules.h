// What each cell must be, by its column's form (form.h).
#pragma once

#include "authoring/ids.h"
#include "authoring/problem.h"
#include "authoring/workbook.h"

namespace kiosk::authoring {

// Checks every cell of every sheet: needed ones are filled, ids are ids, references lead
// somewhere, choices, numbers, dates and addresses can be read.
void check_cells(const Workbook& workbook, const Ids& ids, Problems& problems);

}  // namespace kiosk::authoring
