// What was typed may stand in a text in other words: abbreviated, or in full.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

constexpr std::size_t k_most_readings = 8;
constexpr std::size_t k_longest_typed = 200;  // letters; what follows is not looked at

// What to look for, folded (fold.h): as typed first, then with the abbreviations of Thai schools
// and offices in full and the full names abbreviated: รร. and ร.ร. for โรงเรียน, สพป. สพม. สพฐ. ศธจ.
// อบจ. สช. ผอ. พ.ร.บ. พ.ศ., the provinces' two letters and others like them. At most
// k_most_readings, no two alike, none empty; none at all for text without letters.
std::vector<std::string> readings(std::string_view typed);

// What was typed, as it may be looked for word by word where it is not found as a whole: folded,
// cut at spaces; empty if it is only one word.
std::vector<std::string> words_apart(std::string_view typed);

}  // namespace kiosk::text
