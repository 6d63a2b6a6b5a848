// The chips that narrow a selection: AND across facets, OR inside one, each with the number of
// works it would leave.
#pragma once

#include "screens/column.h"
#include "screens/screen.h"

#include <string>
#include <vector>

namespace kiosk::screens {

// The selection with one term of one facet chosen or let go.
catalog::Selection toggled(catalog::Selection selection, const std::string& facet,
                           const std::string& term);

bool is_chosen(const catalog::Selection& selection, const catalog::FacetId& facet,
               const catalog::TermId& term);

// Headings and chips of every facet that applies to `what`, or of all. A chip's id is
// "filter:FACET/TERM"; one that would leave nothing is not enabled. Where only organisation facets
// are asked for, chips count organisations instead of works.
base::Result<void> write_filters(Column& column, const Scene& scene,
                                 const catalog::Selection& selection,
                                 std::optional<catalog::AppliesTo> what);

}  // namespace kiosk::screens
