// Where a displayed text matches what was typed, for marking it on a screen.
#pragma once

#include "text/fold.h"

#include <string_view>
#include <vector>

namespace kiosk::text {

// Every place of `displayed` that a search for `typed` found there, in order and apart from each
// other. Both are folded as they are for searching (fold.h), so the bytes may differ: display text
// has U+200B, spaces and capital letters, and may spell out an abbreviation. Where the whole is not
// there, it is looked for without tone marks, then its words are, each for itself. A range never
// cuts a cluster in two. Empty where nothing matches, and for text without letters.
std::vector<Range> match_ranges(std::string_view displayed, std::string_view typed);

}  // namespace kiosk::text
