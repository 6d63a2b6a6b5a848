// Where a displayed text matches what was typed, for marking it on a screen.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::text {

// Bytes of a text, from `begin` to before `end`.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

// Every place of `displayed` that a search for `typed` found there, in order and apart from each
// other. Both are folded as they are for searching (text/fold.h), so the bytes may differ: display
// text has U+200B, spaces and capital letters. A range never cuts a cluster in two. Empty where it
// does not match, and for text without letters.
std::vector<Range> match_ranges(std::string_view displayed, std::string_view typed);

}  // namespace kiosk::text
