// The form (form.h) as a workbook to fill in.
#pragma once

#include "authoring/draft_sheets.h"
#include "base/result.h"
#include "grid/workbook_writer.h"

#include <string_view>
#include <vector>

namespace kiosk::authoring {

// Its first sheet explains; one follows for each of the form's, those that must be there first:
// headings in row 1, English keys in row 2, both frozen, with notes, lists to choose from and a row
// of example in most. `like` names one of models() (models.h), whose facets and terms are then in
// it; empty gives a simple structure. Fails with Fault::missing where there is no such model; the
// message names those there are.
base::Result<std::vector<grid::WrittenSheet>> form_workbook(std::string_view like);

// The same form filled with a pack's content instead of examples. Every filled cell has a column.
// Fails with Fault::input where a text is longer than a workbook's cell can be; the message says
// which.
base::Result<std::vector<grid::WrittenSheet>> filled_workbook(
    const std::vector<DraftSheet>& sheets);

}  // namespace kiosk::authoring
