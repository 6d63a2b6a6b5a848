// The chips of the search page: schools and categories that were found, and ways to go on without
// typing.
#pragma once

#include "catalog/finder.h"
#include "screens/screen.h"
#include "ui/widgets.h"

#include <string>
#include <vector>

namespace kiosk::screens {

constexpr const char* k_all_works = "search.all";

// The best of what was found beside works; their ids are "term:FACET/TERM" and "organisation:ID".
std::vector<ui::Chip> chips_of(const Scene& scene, const catalog::Found& found);

struct ChipGroup {
  std::string heading;
  std::vector<ui::Chip> chips;
};

// All works and the categories, and the schools, with most works. Fails if the pack cannot be read.
base::Result<std::vector<ChipGroup>> ways_without_typing(const Scene& scene);

// As many as fit so many lines of a column.
std::vector<ui::Chip> chips_in_lines(const Scene& scene, const std::vector<ui::Chip>& chips,
                                     float width, int lines);

}  // namespace kiosk::screens
