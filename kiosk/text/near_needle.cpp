#include "text/near_needle.h"

#include "text/letter_code.h"

#include <algorithm>
#include <vector>

namespace kiosk::text {
namespace {

constexpr std::size_t k_letters_a_mistake = 4;
constexpr std::size_t k_longest = 64;              // the bits of a word
constexpr std::size_t k_enough_sightings = 4'096;  // to tell what is frequent

// Mistakes between two short texts, where two letters that changed places are one.
std::size_t mistakes_between(std::string_view one, std::string_view other) {
  std::vector<std::vector<std::size_t>> table(one.size() + 1,
                                              std::vector<std::size_t>(other.size() + 1));
  for (std::size_t i = 0; i <= one.size(); ++i)
    for (std::size_t j = 0; j <= other.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t wrong = one[i - 1] == other[j - 1] ? 0 : 1;
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + wrong});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  return table[one.size()][other.size()];
}

}  // namespace

NearNeedle::NearNeedle(std::string_view code, std::size_t most_mistakes)
    : m_code(code.size() <= k_longest ? code : std::string_view()),
      m_forgives(std::min({m_code.size() / k_letters_a_mistake, most_mistakes, k_most_mistakes})),
      m_fewest(m_forgives) {
  for (std::size_t at = 0; at < m_code.size(); ++at)
    m_places[static_cast<unsigned char>(m_code[at])] |= std::uint64_t{1} << at;
}

NearNeedle::Column NearNeedle::begun() const {
  return {.mistakes = m_code.size()};
}

// One column of the table of edits in a few steps: Myers 1999, with Hyyrö's addition of 2003 for
// letters that changed places. A match may begin anywhere, so the top row is all zero.
void NearNeedle::take(Column& column, char letter) const {
  const std::uint64_t last = std::uint64_t{1} << (m_code.size() - 1);
  const std::uint64_t here = m_places[static_cast<unsigned char>(letter)];
  const std::uint64_t swapped = ((~column.diagonal & here) << 1) & column.letter;
  column.diagonal =
      (((here & column.more) + column.more) ^ column.more) | here | column.less | swapped;
  const std::uint64_t up = column.less | ~(column.diagonal | column.more);
  const std::uint64_t down = column.diagonal & column.more;
  if ((up & last) != 0) ++column.mistakes;
  if ((down & last) != 0) --column.mistakes;
  column.more = (down << 1) | ~(column.diagonal | (up << 1));
  column.less = column.diagonal & (up << 1);
  column.letter = here;
}

void NearNeedle::look_through(std::string_view text, std::size_t from, std::size_t to) {
  if (m_forgives == 0) return;
  Column column = begun();
  std::size_t best_end = 0, best = m_fewest + 1;
  const auto tell = [&] {
    if (best <= m_fewest) seen(text, best_end, best);
    best = m_fewest + 1;
  };
  for (std::size_t at = from; at < to; ++at) {
    if (text[at] == '\n') {
      tell();
      column = begun();
      continue;
    }
    take(column, text[at]);
    if (column.mistakes > best) tell();  // it only gets worse: the one before was it
    if (column.mistakes <= m_fewest && column.mistakes <= best) {
      best = column.mistakes;
      best_end = at + 1;
    }
  }
  tell();
}

void NearNeedle::seen(std::string_view text, std::size_t end, std::size_t mistakes) {
  if (mistakes < m_fewest) {
    m_fewest = mistakes;
    m_seen.clear();
    m_sightings = 0;
  }
  if (m_sightings++ >= k_enough_sightings) return;
  const std::size_t start = start_of(text, end, mistakes);
  while (end < text.size() && is_coded_mark(text[end])) ++end;
  if (start < end) ++m_seen[std::string(text.substr(start, end - start))];
}

// The match that ends there and is as long as what was typed, or nearly.
std::size_t NearNeedle::start_of(std::string_view text, std::size_t end,
                                 std::size_t mistakes) const {
  for (std::size_t off = 0; off <= mistakes; ++off)
    for (const std::size_t length : {m_code.size() + off, m_code.size() - off}) {
      if (length > end || length == 0) continue;
      const std::string_view match = text.substr(end - length, length);
      if (is_coded_mark(match.front()) || match.find('\n') != std::string_view::npos) continue;
      if (mistakes_between(m_code, match) == mistakes) return end - length;
    }
  return end;  // only what begins within a letter
}

std::string NearNeedle::nearest() const {
  const auto most =
      std::ranges::max_element(m_seen, {}, [](const auto& each) { return each.second; });
  return most == m_seen.end() ? std::string() : most->first;
}

}  // namespace kiosk::text
