// The colour an event may bring along for what can be touched.
#pragma once

#include "base/colour.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::authoring {

// The grounds it must be told from: the kiosk's own paper, light and dark (ui/palettes.cpp).
constexpr base::Colour k_light_paper = base::rgb(0xF7F2E8);
constexpr base::Colour k_dark_paper = base::rgb(0x131110);

// Of "#rrggbb"; nothing if it is no colour.
std::optional<base::Colour> accent_in(std::string_view text);
std::string accent_in_words(base::Colour accent);

// At least 3:1 against both papers, and 4.5:1 between it and white or the kiosk's ink.
bool is_seen_and_read(base::Colour accent);

// The colour a little lighter or darker that is: itself if it needs no change.
base::Colour nearest_seen_and_read(base::Colour accent);

}  // namespace kiosk::authoring
