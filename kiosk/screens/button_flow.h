// Buttons with their words below their icons, in as many rows as they need.
#pragma once

#include "screens/screen.h"
#include "ui/widgets.h"

#include <cstddef>
#include <vector>

namespace kiosk::screens {

struct ButtonFlow {
  std::vector<ui::Rect> places;  // one a button, from (0, 0) on
  std::size_t rows = 0;
  float height = 0;
};

// Each row becomes as wide as `width`.
ButtonFlow flow_of(const Scene& scene, std::vector<ui::Button> buttons, float width);

// As many buttons as it has places.
void draw_flow(ui::Canvas& canvas, const ui::Theme& theme, const ButtonFlow& flow, ui::Point at,
               std::vector<ui::Button> buttons);

}  // namespace kiosk::screens
