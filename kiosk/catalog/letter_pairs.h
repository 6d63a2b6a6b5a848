// Which letters follow each other in a text, as a few bits: tells fast that a word is not there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

// The pairs of a word that is looked for, in code (text/letter_code.h). Marks that people leave out
// are passed over, so that it serves an exact search and one without them.
std::vector<std::uint32_t> pairs_of(std::string_view code);

// For each of many texts the pairs in it: a half to a quarter of the texts' own size, or less.
class LetterPairs {
 public:
  LetterPairs() = default;
  // For `texts` texts of about `letters` letters each.
  LetterPairs(std::size_t texts, std::size_t letters);

  void add(std::size_t text, std::string_view code);
  // False if more than `spare` of them are not in the text; then the word is not there. True says
  // nothing.
  bool may_hold(std::size_t text, const std::vector<std::uint32_t>& pairs,
                std::size_t spare = 0) const;
  std::size_t bytes() const { return m_bits.capacity() * sizeof(std::uint64_t); }

 private:
  std::size_t m_words = 0;  // of 64 bits, for each text
  unsigned m_shift = 0;     // from a pair to its bit
  std::vector<std::uint64_t> m_bits;
};

}  // namespace kiosk::catalog
