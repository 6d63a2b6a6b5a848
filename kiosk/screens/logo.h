// The event's logo, where it has one.
#pragma once

#include "screens/column.h"
#include "screens/screen.h"

namespace kiosk::screens {

// Whole, as large as the box allows, at its left side. It brings its own ground.
ui::Rect place_of_logo(const catalog::Picture& logo, ui::Rect box);
void draw_logo(ui::Canvas& canvas, const Scene& scene, const catalog::Picture& logo, ui::Rect box);

// Above a heading, `millimetres` high, with air below it; nothing if the event has none.
void write_logo(Column& column, const Scene& scene, float millimetres);

}  // namespace kiosk::screens
