// What an author wrote that no screen shows: kept in the pack for an export only.
#pragma once

#include "authoring/draft.h"
#include "authoring/workbook.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

// The key under which a row's place in its sheet is kept, from 1, where the pack's table has
// another order. No column is called so.
constexpr const char* k_kept_place = "place_in_sheet";

// The filled cells of all columns that no table of the pack has a place for: choices by their keys,
// flags as "yes", everything else as it was written.
// A term's id is "FACET/ID"; rows of a sheet whose ids are optional are numbered from 1.
std::vector<CellDraft> kept_cells(const Workbook& workbook);

// Puts them where they stood, into the rows of one sheet that were made of the pack's tables.
void put_kept_cells(const std::vector<CellDraft>& cells, std::string_view sheet,
                    std::vector<std::map<std::string, std::string, std::less<>>>& rows);

}  // namespace kiosk::authoring
