// Colours as the toolkit uses them: those of base/colour.h.
#pragma once

#include "base/colour.h"

namespace kiosk::ui {

using base::Colour;
using base::contrast;
using base::faded;
using base::mix;
using base::oklch;
using base::readable_on;
using base::rgb;

}  // namespace kiosk::ui
