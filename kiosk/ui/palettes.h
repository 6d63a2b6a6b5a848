// The three sets of colours, and how an event's own accent is fitted into one.
#pragma once

#include "ui/theme.h"

#include <optional>

namespace kiosk::ui {

// An accent that cannot be seen on the mode's paper is made lighter or darker until it can; its
// hue stays. High contrast keeps its own.
Palette palette_of(Mode mode, std::optional<Colour> accent);

}  // namespace kiosk::ui
