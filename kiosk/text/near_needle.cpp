#include "text/near_needle.h"

#include "text/letter_code.h"

#include <algorithm>
#include <optional>

namespace kiosk::text {
namespace {

constexpr std::size_t k_letters_a_mistake = 4;
constexpr std::size_t k_longest = 64;              // the bits of a word
constexpr std::size_t k_enough_sightings = 4'096;  // to tell what is frequent

// Mistakes between two short texts, where two letters that changed places are one.
std::size_t mistakes_between(std::string_view one, std::string_view other) {
  std::array<std::array<std::uint8_t, k_longest + k_most_mistakes + 1>, k_longest + 1> table;
  for (std::size_t i = 0; i <= one.size(); ++i)
    for (std::size_t j = 0; j <= other.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<std::uint8_t>(i + j);
        continue;
      }
      const int wrong = one[i - 1] == other[j - 1] ? 0 : 1;
      int fewest =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + wrong});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        fewest = std::min(fewest, table[i - 2][j - 2] + 1);
      table[i][j] = static_cast<std::uint8_t>(fewest);
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
  cut();
}

void NearNeedle::cut() {
  if (m_forgives == 1) halve();
  if (m_forgives > 1) cut_apart();
}

// One mistake leaves a half whole, unless the two letters where they meet have changed places.
void NearNeedle::halve() {
  const std::size_t half = m_code.size() / 2;
  std::string swapped = m_code;
  std::swap(swapped[half - 1], swapped[half]);
  add_piece(m_code.substr(0, half), 0);
  add_piece(m_code.substr(half), half);
  if (swapped != m_code) add_piece(swapped, 0);
}

// One more piece than mistakes are forgiven, a letter apart from each other: a mistake spoils two
// neighbouring letters at most, so it spoils one piece at most, and one of them stays whole.
void NearNeedle::cut_apart() {
  const std::size_t pieces = m_forgives + 1;
  const std::size_t letters = m_code.size() - m_forgives;
  std::size_t at = 0;
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    const std::size_t size = letters / pieces + (piece < letters % pieces ? 1 : 0);
    add_piece(m_code.substr(at, size), at);
    at += size + 1;
  }
}

void NearNeedle::add_piece(const std::string& code, std::size_t before) {
  m_pieces.push_back({Needle(code, Marks::exact), before});
}

std::vector<std::string> NearNeedle::pieces() const {
  std::vector<std::string> codes;
  for (const Piece& piece : m_pieces) codes.push_back(piece.needle.code());
  return codes;
}

NearNeedle::Column NearNeedle::begun() const {
  return {.mistakes = m_code.size()};
}

// One column of the table of edits in a few steps: Myers 1999, with Hyyrö's addition of 2003 for
// letters that changed places. A match may begin anywhere, so the top row is all zero.
inline void NearNeedle::take(Column& column, char letter) const {
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

// Where in text[from, to) something near may stand: around each of the pieces, in order and apart
// from each other. Everywhere else there are too many mistakes.
class NearNeedle::Stretches {
 public:
  Stretches(const NearNeedle& needle, std::string_view text, std::size_t from, std::size_t to)
      : m_needle(needle), m_text(text), m_from(from), m_to(to) {
    for (const Piece& piece : needle.m_pieces) m_next.push_back(next_of(piece, from));
  }

  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::optional<Stretch> next() {
    auto first = std::ranges::min_element(m_next, {}, &Next::begin);
    if (first->begin == std::string_view::npos) return std::nullopt;
    Stretch stretch{first->begin, first->end};
    while (first->begin <= stretch.end) {
      stretch.end = std::max(stretch.end, first->end);
      *first = next_of(*first->piece, first->found + 1);
      first = std::ranges::min_element(m_next, {}, &Next::begin);
    }
    return stretch;
  }

 private:
  struct Next {  // of one piece
    const Piece* piece;
    std::size_t found;
    std::size_t begin;  // npos: there is no more
    std::size_t end;
  };

  Next next_of(const Piece& piece, std::size_t from) const {
    const std::size_t found = piece.needle.find_in(m_text, from, m_to);
    if (found == std::string_view::npos) return {&piece, found, found, found};
    const std::size_t before = piece.before + m_needle.m_forgives;
    const std::size_t behind = m_needle.m_code.size() - piece.before + m_needle.m_forgives;
    return {&piece, found, found - std::min(found - m_from, before),
            std::min(found + behind, m_to)};
  }

  const NearNeedle& m_needle;
  std::string_view m_text;
  std::size_t m_from;
  std::size_t m_to;
  std::vector<Next> m_next;
};

std::size_t NearNeedle::look_through(std::string_view text, std::size_t from, std::size_t to) {
  if (m_forgives == 0) return 0;
  std::size_t closely = 0;
  Stretches stretches(*this, text, from, to);
  while (const auto stretch = stretches.next()) {
    look_closely(text, stretch->begin, stretch->end);
    closely += stretch->end - stretch->begin;
  }
  return closely;
}

void NearNeedle::look_closely(std::string_view text, std::size_t from, std::size_t to) {
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
