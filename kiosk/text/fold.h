// Search folding: two spellings a Thai reader takes for the same fold to the same text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

// Folded for searching (shared rules of Thai spelling, in this order): NFC; invisible characters
// dropped; เเ → แ, marks in their one order, nikhahit + า → ำ; Thai digits → 0-9; case folded;
// spaces and the punctuation people leave out removed. Both sides of a search are folded.
std::string fold(std::string_view utf8);

// Bytes of a text, from `begin` to before `end`.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

// The same, letter by letter, each with the clusters of the text it was made from: whole ones, so
// that what is marked there cuts none. Takes a time that grows with the length alone, for any text.
struct TracedFold {
  std::u32string letters;
  std::vector<Range> from;
};
TracedFold traced_fold(std::string_view utf8);

}  // namespace kiosk::text
