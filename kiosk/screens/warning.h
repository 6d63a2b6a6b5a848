// "Are you still there?": asked before a visit ends by itself.
#pragma once

#include "screens/screen.h"

namespace kiosk::screens {

constexpr const char* k_keep_looking = "warning.continue";
constexpr const char* k_start_over = "warning.restart";

// Dims the page and asks; `left` runs down from `all` to zero.
void draw_warning(ui::Canvas& canvas, const Scene& scene, base::Duration left, base::Duration all);

}  // namespace kiosk::screens
