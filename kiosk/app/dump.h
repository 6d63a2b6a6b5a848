// What is on screen, as JSON: for rehearsals, tests and sweeps over layouts.
#pragma once

#include "ui/recorder.h"
#include "ui/theme.h"

#include <string>
#include <vector>

namespace kiosk::app {

// {"screen", "size_px": [w,h], "size_mm": [w,h], "elements": [{"id", "role", "name",
// "rect": [x,y,w,h], "enabled", "text": [{"string", "font_px", "rect", "clipped", "seen"}],
// "whole"}]}
// "rect" is what can be seen of an element; where that is less than all, "whole" is all of it. Of a
// line "rect" is all of it; where less can be seen, "seen" is that.
std::string dump_of(const std::string& screen, const ui::Theme& theme,
                    const std::vector<ui::ElementShown>& elements);

}  // namespace kiosk::app
