// The chips that narrow a selection: AND across facets, OR inside one, each with the number of
// works it would leave. A facet with levels opens level by level: below the chips of a level, those
// of what lies under each that is chosen.
#pragma once

#include "screens/column.h"
#include "screens/screen.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

// The selection with one term of one facet chosen or let go (TermTree::toggled). Where the facet is
// one of organisations, the school that was chosen among them is let go too.
catalog::Selection toggled(const Scene& scene, catalog::Selection selection,
                           const std::string& facet, const std::string& term);

// Headings and chips of every facet that applies to `what`, or of all. A chip's id is
// "filter:FACET/TERM"; one that would leave nothing is not enabled. Where only organisation facets
// are asked for, chips count organisations instead of works. Where all are asked for and a term of
// organisations is chosen, the schools that carry it are the last level, if they are few: their
// chips are "filter.school:ID".
base::Result<void> write_filters(Column& column, const Scene& scene,
                                 const catalog::Selection& selection,
                                 std::optional<catalog::AppliesTo> what);

// What narrows the selection, as chips a touch removes: "chosen:FACET/TERM" with the way down to
// it, "chosen.school" and "chosen.outstanding".
base::Result<std::vector<ui::Chip>> chosen_chips(const Scene& scene,
                                                 const catalog::Selection& selection);

// What remains after a chip with this id was touched: one of write_filters() or chosen_chips(), or
// "filter.clear", which leaves outstanding works outstanding. Nothing if it is none of them.
std::optional<catalog::Selection> after_touching(const Scene& scene, const std::string& chip,
                                                 const catalog::Selection& selection);

}  // namespace kiosk::screens
