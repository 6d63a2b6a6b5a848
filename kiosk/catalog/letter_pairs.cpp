#include "catalog/letter_pairs.h"

#include "text/letter_code.h"

#include <algorithm>
#include <array>
#include <bit>

namespace kiosk::catalog {
namespace {

// Of a text, and for each of its letters: so few pairs of others fall on a bit that is set.
constexpr std::size_t k_fewest_bits = 512, k_most_bits = 4'096, k_bits_for_a_letter = 2;

std::array<bool, 256> optional_marks() {
  std::array<bool, 256> are{};
  for (std::size_t code = 0; code < are.size(); ++code)
    are[code] = text::is_optional_mark(static_cast<char>(code));
  return are;
}

// Calls `use` with each pair, well mixed (Knuth's multiplier): its first bits tell pairs apart.
template <typename Use>
void each_pair(std::string_view code, Use use) {
  static const std::array<bool, 256> k_optional = optional_marks();
  std::uint32_t before = 0;
  for (const char letter : code) {
    const auto byte = static_cast<unsigned char>(letter);
    if (k_optional[byte]) continue;
    const std::uint32_t here = byte == '\n' ? 0 : byte;
    if (before != 0 && here != 0) use((before << 8 | here) * 2'654'435'761U);
    before = here;
  }
}

}  // namespace

std::vector<std::uint32_t> pairs_of(std::string_view code) {
  std::vector<std::uint32_t> pairs;
  each_pair(code, [&](std::uint32_t pair) { pairs.push_back(pair); });
  return pairs;
}

LetterPairs::LetterPairs(std::size_t texts, std::size_t letters) {
  const std::size_t bits =
      std::bit_ceil(std::clamp(letters * k_bits_for_a_letter, k_fewest_bits, k_most_bits));
  m_words = bits / 64;
  m_shift = 32 - static_cast<unsigned>(std::countr_zero(bits));
  m_bits.resize(texts * m_words);
}

void LetterPairs::add(std::size_t text, std::string_view code) {
  std::uint64_t* const bits = m_bits.data() + text * m_words;
  each_pair(code, [&](std::uint32_t pair) {
    const std::uint32_t bit = pair >> m_shift;
    bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
  });
}

bool LetterPairs::may_hold(std::size_t text, const std::vector<std::uint32_t>& pairs,
                           std::size_t spare) const {
  const std::uint64_t* const bits = m_bits.data() + text * m_words;
  for (const std::uint32_t pair : pairs) {
    const std::uint32_t bit = pair >> m_shift;
    if ((bits[bit / 64] >> (bit % 64) & 1) == 0 && spare-- == 0) return false;
  }
  return true;
}

}  // namespace kiosk::catalog
