// Where the stands of a floor plan lie in the window, and which one a finger means.
#pragma once

#include "catalog/exhibition.h"
#include "ui/geometry.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::screens {

// A place of the plan in the window, where its picture fills `picture`; never outside of it.
ui::Point point_on(ui::Rect picture, catalog::PlanPoint at);

// The stand a finger at `at` means: the nearest one, if any lies within `reach` pixels.
std::optional<std::size_t> nearest_stand(const std::vector<ui::Point>& stands, ui::Point at,
                                         float reach);

// The widest dots up to `most` of which no two meet, but never below `least`: pixels.
float dot_size(const std::vector<ui::Point>& stands, float least, float most);

// What can be touched of a stand: a square of `side` around it, pushed inside `picture`.
ui::Rect touch_area(ui::Point stand, float side, ui::Rect picture);

// Room for a label beside something, inside `bounds` and over none of what is `taken`: below,
// above, to the right or to the left of it, in this order; nothing if there is none.
std::optional<ui::Rect> room_beside(ui::Rect thing, ui::Size label, float gap, ui::Rect bounds,
                                    const std::vector<ui::Rect>& taken);

}  // namespace kiosk::screens
