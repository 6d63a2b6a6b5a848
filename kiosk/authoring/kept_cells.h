// What an author wrote that no screen shows: kept in the pack for an export only.
#pragma once

#include "authoring/draft.h"
#include "authoring/workbook.h"

#include <vector>

namespace kiosk::authoring {

// The filled cells of all columns that no table of the pack has a place for, as they were written.
// A term's id is "FACET/ID"; rows of a sheet whose ids are optional are numbered from 1.
std::vector<CellDraft> kept_cells(const Workbook& workbook);

}  // namespace kiosk::authoring
