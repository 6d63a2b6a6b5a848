// What stands in place of an empty wall where one category alone was chosen and has no works: the
// number the report gives, what the author notes, and the categories that have some.
#pragma once

#include "screens/column.h"
#include "screens/screen.h"

#include <optional>

namespace kiosk::screens {

// Nothing where the selection asks for more than one term; that may be mended by fewer filters.
// The chips' ids are "term:FACET/TERM". Fails if the pack cannot be read.
base::Result<std::optional<Column>> write_without_works(const Scene& scene,
                                                        const catalog::Selection& selection,
                                                        float width);

}  // namespace kiosk::screens
