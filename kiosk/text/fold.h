// Search folding: two spellings a Thai reader takes for the same fold to the same text.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::text {

// Folded for searching (shared rules of Thai spelling, in this order): NFC; invisible characters
// dropped; เเ → แ, marks in their one order, nikhahit + า → ำ; Thai digits → 0-9; case folded;
// spaces and the punctuation people leave out removed. Both sides of a search are folded.
std::string fold(std::string_view utf8);

}  // namespace kiosk::text
