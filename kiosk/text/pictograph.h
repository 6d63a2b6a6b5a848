// Signs that stand among words and are none.
#pragma once

namespace kiosk::text {

// A sign, an emoji, or what only changes one (variation selectors, joiners, flag letters, skin
// tones): no letter of any word, so a line without it says the same.
bool is_pictograph(char32_t character);

}  // namespace kiosk::text
