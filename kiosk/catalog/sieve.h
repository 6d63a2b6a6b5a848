// Which letters follow each other in which texts, as a few bits for each text: tells of 64 texts at
// once that a word is not in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosk::catalog {

// The groups of letters of a word that is looked for, in code (text/letter_code.h): of three
// letters, which tell more, then of two; a single letter has none. Marks that people leave out are
// passed over, so that it serves an exact search and one without them.
std::vector<std::uint32_t> groups_of(std::string_view code);

// So many of them are spoilt by two letters that changed places, four of three and three of two; by
// other mistakes fewer.
constexpr std::size_t k_groups_of_a_mistake = 7;

class Sieve {
 public:
  static constexpr std::size_t k_texts = 64;  // that lie in a block

  Sieve() = default;
  // For `texts` texts of about `letters` letters each; about half as many bytes as letters.
  Sieve(std::size_t texts, std::size_t letters);

  void add(std::size_t text, std::string_view code);
  // A bit for each text of the block, the first one's lowest: not set where one of the groups is
  // not in the text; then the word is not there. A bit that is set says nothing.
  std::uint64_t may_hold(std::size_t block, const std::vector<std::uint32_t>& groups) const;
  // The same, where up to `spare` of the groups may be missing.
  std::uint64_t may_nearly_hold(std::size_t block, const std::vector<std::uint32_t>& groups,
                                std::size_t spare) const;
  std::size_t blocks() const { return (m_texts + k_texts - 1) / k_texts; }
  std::size_t bytes() const { return m_bits.capacity() * sizeof(std::uint64_t); }

 private:
  std::uint64_t all_of(std::size_t block) const;

  std::size_t m_texts = 0;
  std::size_t m_columns = 0;  // of a block, each with a bit for each of its texts
  unsigned m_shift = 0;       // from a group to its column
  std::vector<std::uint64_t> m_bits;
};

}  // namespace kiosk::catalog
