#include "text/readings.h"

#include "text/abbreviations.h"
#include "text/fold.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>

namespace kiosk::text {
namespace {

using Letters = std::u32string_view;

constexpr std::size_t k_most_pieces = 3;  // of which each may be read in two ways
constexpr std::size_t k_fewest_letters = 3;
constexpr Letters k_school_brief = U"รร";

// A stretch of what was typed that may stand in the text in other words.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  Letters other;
};

std::u32string beginning_of(std::string_view typed) {
  std::u32string letters = decode(typed.substr(0, k_longest_typed * 4));
  if (letters.size() > k_longest_typed) letters.resize(k_longest_typed);
  return letters;
}

bool continues_a_word(Letters typed, std::size_t at) {
  return at < typed.size() && is_thai(typed[at]) && !is_digit(typed[at]);
}

std::optional<Piece> in_full(const Abbreviation& abbreviation, Taken taken, Letters typed,
                             std::size_t begin) {
  const auto end = end_of(abbreviation, taken, typed, begin);
  if (!end) return std::nullopt;
  return Piece{begin, *end, abbreviation.full};
}

std::optional<Piece> in_brief(const Abbreviation& abbreviation, Letters typed, std::size_t begin) {
  if (!typed.substr(begin).starts_with(abbreviation.full)) return std::nullopt;
  return Piece{begin, begin + abbreviation.full.size(), abbreviation.brief};
}

// `after_office`: right behind an office's name, where a province may be abbreviated.
std::optional<Piece> piece_at(Letters typed, std::size_t at, bool word_start, bool after_office) {
  for (const Abbreviation& each : abbreviations()) {
    if (const auto piece = in_brief(each, typed, at)) return piece;
    if (!word_start) continue;
    if (const auto piece = in_full(each, each.taken, typed, at)) return piece;
  }
  for (const Abbreviation& each : provinces()) {
    if (after_office)
      if (const auto piece = in_brief(each, typed, at)) return piece;
    if (!word_start) continue;
    if (const auto piece = in_full(each, Taken::with_dot, typed, at)) return piece;
  }
  return std::nullopt;
}

std::vector<Piece> pieces_of(Letters typed) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  std::optional<std::size_t> office_end;
  while (at < typed.size() && pieces.size() < k_most_pieces) {
    const bool after_office = office_end == at;
    const bool word_start = at == 0 || after_office || !continues_a_word(typed, at - 1);
    if (const auto piece = piece_at(typed, at, word_start, after_office)) {
      pieces.push_back(*piece);
      at = piece->end;
      office_end = at;
      continue;
    }
    if (after_office && typed[at] == U' ') office_end = at + 1;
    ++at;
  }
  return pieces;
}

// With the pieces whose bit is set in `others` in their other words.
std::string read(Letters typed, const std::vector<Piece>& pieces, unsigned others) {
  std::u32string read;
  std::size_t at = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if ((others & (1U << i)) == 0) continue;
    read += typed.substr(at, pieces[i].begin - at);
    read += pieces[i].other;
    at = pieces[i].end;
  }
  read += typed.substr(at);
  return fold(encode(read));
}

// รร stands inside so many words (กรรม, ธรรม) that alone it would find nearly all.
bool is_school_alone(const std::string& folded) {
  return decode(folded) == k_school_brief;
}

}  // namespace

std::vector<std::string> readings(std::string_view typed) {
  const std::u32string letters = beginning_of(typed);
  const std::vector<Piece> pieces = pieces_of(letters);
  std::vector<std::string> found;
  for (unsigned others = 0; others < (1U << pieces.size()); ++others) {
    std::string folded = read(letters, pieces, others);
    const bool too_short = others != 0 && decode(folded).size() < k_fewest_letters;
    if (folded.empty() || too_short || std::ranges::find(found, folded) != found.end()) continue;
    found.push_back(std::move(folded));
  }
  if (found.size() > 1 && is_school_alone(found.front())) found.erase(found.begin());
  return found;
}

std::vector<std::string> words_apart(std::string_view typed) {
  std::vector<std::string> words;
  std::u32string word;
  for (const char32_t letter : beginning_of(typed) + U" ") {
    if (letter != U' ' && letter != k_no_break_space && letter != k_break_here) {
      word += letter;
      continue;
    }
    std::string folded = fold(encode(word));
    if (!folded.empty() && std::ranges::find(words, folded) == words.end())
      words.push_back(std::move(folded));
    word.clear();
  }
  if (words.size() < 2) words.clear();
  return words;
}

}  // namespace kiosk::text
