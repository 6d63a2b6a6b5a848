// Which of two versions is the later one, whatever way an office counts: 1, 2, 3; 1.4.0; dates.
#pragma once

#include <compare>
#include <string_view>

namespace kiosk::pack {

// A version is read as numbers and words, divided by anything that is neither. Numbers compare as
// numbers, so 1.10 is later than 1.9 and 2026-10-01 than 2026-9-30; what is missing counts as 0, so
// 1 and 1.0 are the same; Thai digits are digits. A word is an earlier state of what stands before
// it, as in SemVer (1.0-beta, 1.0rc2 < 1.0), but one letter right after a number is a later one
// (1 < 1a < 1b < 2). Words compare by their letters; large and small are the same. What follows a
// "+" and a "v" at the beginning do not count.
std::weak_ordering compare_versions(std::string_view left, std::string_view right);

}  // namespace kiosk::pack
