#include "catalog/sieve.h"

#include "text/letter_code.h"

#include <algorithm>
#include <array>
#include <bit>

namespace kiosk::catalog {
namespace {

// Bits of a text, and for each of its letters: a text has two groups for a letter, many of them
// more than once, so few groups of others fall on a bit that is set.
constexpr std::size_t k_fewest_bits = 512, k_most_bits = 8'192, k_bits_for_a_letter = 4;

// Three mistakes may be made, each of which spoils k_groups_of_a_mistake.
constexpr std::size_t k_bits_of_spare = 5;
static_assert(3 * k_groups_of_a_mistake < std::size_t{1} << k_bits_of_spare);

constexpr std::uint32_t k_two_letters = 0xFFFF, k_three_letters = 0xFFFFFF;

std::array<bool, 256> optional_marks() {
  std::array<bool, 256> are{};
  for (std::size_t code = 0; code < are.size(); ++code)
    are[code] = text::is_optional_mark(static_cast<char>(code));
  return are;
}

// Well mixed (Knuth's multiplier): its first bits tell groups apart.
std::uint32_t mixed(std::uint32_t letters) {
  return letters * 2'654'435'761U;
}

// Calls `two` and `three` with each group of so many letters that stand in one line.
template <typename Two, typename Three>
void each_group(std::string_view code, Two two, Three three) {
  static const std::array<bool, 256> k_optional = optional_marks();
  std::uint32_t letters = 0;  // the last of the line, a byte each
  for (const char letter : code) {
    const auto byte = static_cast<unsigned char>(letter);
    if (k_optional[byte]) continue;
    letters = byte == '\n' ? 0 : letters << 8 | byte;
    if (letters > 0xFF) two(mixed(letters & k_two_letters));
    if (letters > k_two_letters) three(mixed(letters & k_three_letters));
  }
}

}  // namespace

std::vector<std::uint32_t> groups_of(std::string_view code) {
  std::vector<std::uint32_t> groups, pairs;
  each_group(
      code, [&](std::uint32_t group) { pairs.push_back(group); },
      [&](std::uint32_t group) { groups.push_back(group); });
  groups.insert(groups.end(), pairs.begin(), pairs.end());
  return groups;
}

Sieve::Sieve(std::size_t texts, std::size_t letters)
    : m_texts(texts),
      m_columns(
          std::bit_ceil(std::clamp(letters * k_bits_for_a_letter, k_fewest_bits, k_most_bits))),
      m_shift(32 - static_cast<unsigned>(std::countr_zero(m_columns))),
      m_bits(blocks() * m_columns) {}

void Sieve::add(std::size_t text, std::string_view code) {
  std::uint64_t* const columns = m_bits.data() + text / k_texts * m_columns;
  const std::uint64_t bit = std::uint64_t{1} << (text % k_texts);
  const auto set = [&](std::uint32_t group) { columns[group >> m_shift] |= bit; };
  each_group(code, set, set);
}

std::uint64_t Sieve::all_of(std::size_t block) const {
  const std::size_t texts = m_texts - block * k_texts;
  return texts >= k_texts ? ~std::uint64_t{0} : (std::uint64_t{1} << texts) - 1;
}

std::uint64_t Sieve::may_hold(std::size_t block, const std::vector<std::uint32_t>& groups) const {
  const std::uint64_t* const columns = m_bits.data() + block * m_columns;
  std::uint64_t texts = all_of(block);
  for (const std::uint32_t group : groups) {
    if (texts == 0) break;
    texts &= columns[group >> m_shift];
  }
  return texts;
}

// Counts the spare ones down for all texts of the block together: each bit of the 64 numbers lies
// in a word of `left`, and what is borrowed beyond the last was one group too many.
std::uint64_t Sieve::may_nearly_hold(std::size_t block, const std::vector<std::uint32_t>& groups,
                                     std::size_t spare) const {
  std::uint64_t texts = all_of(block);
  if (spare >= groups.size()) return texts;
  const std::uint64_t* const columns = m_bits.data() + block * m_columns;
  std::array<std::uint64_t, k_bits_of_spare> left{};
  for (std::size_t bit = 0; bit < left.size(); ++bit)
    left[bit] = (spare >> bit & 1) != 0 ? ~std::uint64_t{0} : 0;
  for (const std::uint32_t group : groups) {
    std::uint64_t borrow = ~columns[group >> m_shift];
    for (std::uint64_t& bit : left) {
      bit ^= borrow;
      borrow &= bit;
    }
    texts &= ~borrow;
  }
  return texts;
}

}  // namespace kiosk::catalog
