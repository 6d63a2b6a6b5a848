// The rules a source must keep. Each is a short check in a table; all of them run, and what they
// find goes to the problems.
#pragma once

#include "authoring/problem.h"
#include "authoring/workbook.h"

namespace kiosk::authoring {

// Runs every rule: first what each cell must be by its column's form, then what holds between
// cells and sheets. Opens no picture: what needs that is in picture_rules.h.
void check(const Workbook& workbook, Problems& problems);

}  // namespace kiosk::authoring
