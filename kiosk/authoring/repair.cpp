#include "authoring/repair.h"

#include "authoring/headings.h"
#include "text/unicode.h"

#include <datrie/trie.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;
using Letters = std::u32string_view;

constexpr const char* k_dictionary = "/usr/share/libthai/thbrk.tri";
constexpr char32_t k_sara_a = 0x0E30, k_sara_aa = 0x0E32, k_sara_am = 0x0E33;
constexpr std::size_t k_letters_around = 8;  // of a place that is weighed or told

// What old Thai fonts draw at shifted places, from U+F700 on: the letters without their foot, and
// marks moved left or down (Microsoft's private codes, as libthai's thrend.c lists them).
constexpr char32_t k_first_private = 0xF700;
constexpr auto k_private = std::to_array<char32_t>(
    {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
     0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D,
     0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A});

bool is_private(char32_t c) {
  return c >= k_first_private && c < k_first_private + k_private.size();
}

bool is_blank(char32_t c) {
  return c == U' ' || c == text::k_no_break_space;
}

bool is_letter(char32_t c) {
  return text::is_thai(c) && !(c >= 0x0E50 && c <= 0x0E59);
}

// A word never begins with it.
bool is_tail(char32_t c) {
  return text::is_thai_mark(c) || c == k_sara_a || c == k_sara_aa || c == k_sara_am;
}

class Dictionary {
 public:
  explicit Dictionary(Trie* trie) : m_trie(trie, &trie_free) {}

  // How many letters stand outside the words of the best reading of `text`.
  std::size_t unknown(Letters text) const {
    std::vector<std::size_t> least(text.size() + 1, 0);  // from each place to the end
    for (std::size_t at = text.size(); at-- > 0;) {
      least[at] = least[at + 1] + 1;
      each_word_at(text, at, [&](std::size_t end) { least[at] = std::min(least[at], least[end]); });
    }
    return least[0];
  }

 private:
  template <typename Use>
  void each_word_at(Letters text, std::size_t at, Use use) const {
    const std::unique_ptr<TrieState, decltype(&trie_state_free)> state(trie_root(m_trie.get()),
                                                                       &trie_state_free);
    while (at < text.size() && trie_state_walk(state.get(), text[at]) != 0) {
      ++at;
      if (trie_state_is_terminal(state.get())) use(at);
    }
  }

  std::unique_ptr<Trie, decltype(&trie_free)> m_trie;
};

// A stretch of Thai letters around a place, `reach` letters to each side at most.
Letters thai_before(Letters text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < k_letters_around && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

Letters thai_after(Letters text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < k_letters_around && is_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

std::u32string joined(Letters a, Letters b, Letters c = {}) {
  std::u32string all(a);
  return all.append(b).append(c);
}

class Repairer {
 public:
  Repairer(const Dictionary& words, std::u32string text)
      : m_words(words), m_text(std::move(text)) {}

  Repaired finish() {
    while (m_at < m_text.size())
      if (!mend_private() && !mend_double() && !mend_gap()) m_made.push_back(m_text[m_at++]);
    return {text::encode(m_made), std::move(m_repairs)};
  }

 private:
  Letters rest() const { return Letters(m_text).substr(m_at); }

  void tell(std::size_t taken, Letters put) {
    const Letters before = thai_before(m_made, m_made.size());
    const Letters after = thai_after(m_text, m_at + taken);
    m_repairs.push_back({text::encode(joined(before, rest().substr(0, taken), after)),
                         text::encode(joined(before, put, after))});
    m_made.append(put);
    m_at += taken;
  }

  bool mend_private() {
    if (!is_private(m_text[m_at])) return false;
    const char32_t plain = k_private[m_text[m_at] - k_first_private];
    tell(1, Letters(&plain, 1));
    return true;
  }

  bool mend_double() {
    const bool doubled =
        text::is_thai_mark(m_text[m_at]) && !m_made.empty() && m_made.back() == m_text[m_at];
    if (doubled) tell(1, {});
    return doubled;
  }

  // A space before what no word begins with was put there by the paste.
  bool mend_gap() {
    if (!is_blank(m_text[m_at]) || m_made.empty() || !is_letter(m_made.back())) return false;
    std::size_t blanks = 0;
    while (m_at + blanks < m_text.size() && is_blank(m_text[m_at + blanks])) ++blanks;
    const Letters tail = tail_at(m_at + blanks);
    if (tail.empty()) return false;
    const auto put = closed(tail, thai_after(m_text, m_at + blanks + tail.size()));
    if (put) tell(blanks + tail.size(), *put);
    return put.has_value();
  }

  // The marks that begin here, and the vowel behind them.
  Letters tail_at(std::size_t at) const {
    std::size_t end = at;
    while (end < m_text.size() && text::is_thai_mark(m_text[end])) ++end;
    if (end < m_text.size() && is_tail(m_text[end])) ++end;
    return Letters(m_text).substr(at, end - at);
  }

  // How the gap closes: as it is, or with sara am where a lone า lost its ring. Nothing where the
  // author writes of the vowel itself ("สระ า").
  std::optional<std::u32string> closed(Letters tail, Letters after) const {
    const Letters before = thai_before(m_made, m_made.size());
    const bool whole_mark = text::is_thai_mark(tail.front());
    if (!whole_mark && !text::is_thai_consonant(before.back())) return std::nullopt;
    std::u32string plain(tail);
    if (tail.back() != k_sara_aa) {
      const bool closes = whole_mark || !after.empty() || known(before, plain, after);
      return closes ? std::optional(plain) : std::nullopt;
    }
    std::u32string ringed = plain;
    ringed.back() = k_sara_am;
    const std::size_t with_ring = m_words.unknown(joined(before, ringed, after));
    const std::size_t without = m_words.unknown(joined(before, plain, after));
    if (!whole_mark && after.empty() && std::min(with_ring, without) > 0) return std::nullopt;
    return with_ring <= without ? ringed : plain;
  }

  bool known(Letters before, Letters tail, Letters after) const {
    return m_words.unknown(joined(before, tail, after)) == 0;
  }

  const Dictionary& m_words;
  std::u32string m_text;
  std::size_t m_at = 0;
  std::u32string m_made;
  std::vector<Repair> m_repairs;
};

}  // namespace

struct ThaiRepair::Inside {
  Dictionary words;
};

ThaiRepair::ThaiRepair(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
ThaiRepair::ThaiRepair(ThaiRepair&&) noexcept = default;
ThaiRepair& ThaiRepair::operator=(ThaiRepair&&) noexcept = default;
ThaiRepair::~ThaiRepair() = default;

Result<ThaiRepair> ThaiRepair::create() {
  Trie* const trie = trie_new_from_file(k_dictionary);
  if (trie == nullptr)
    return base::fail(
        base::Fault::missing,
        std::string(k_dictionary) + " is not there; install Debian's package libthai-data");
  return ThaiRepair(std::make_unique<Inside>(Inside{Dictionary(trie)}));
}

namespace {

// "ส านักงาน → สำนักงาน, ท ี่ → ที่ and 3 more"
Told in_words(const std::vector<Repair>& repairs) {
  constexpr std::size_t k_most_told = 3;
  std::vector<Told> first;
  for (std::size_t at = 0; at < std::min(repairs.size(), k_most_told); ++at)
    first.push_back(told("\"{}\" → \"{}\"", repairs[at].before, repairs[at].after));
  Told words = told_list(std::move(first));
  if (repairs.size() <= k_most_told) return words;
  return told("{} and {} more", std::move(words), repairs.size() - k_most_told);
}

}  // namespace

void repair(grid::Grid& grid, std::size_t headings, const ThaiRepair& thai, Problems& problems) {
  for (std::size_t row = headings + 1; row < grid.rows.size(); ++row)
    for (std::size_t column = 0; column < grid.rows[row].size(); ++column) {
      std::string& cell = grid.rows[row][column];
      Repaired repaired = thai.repaired(cell);
      if (repaired.repairs.empty()) continue;
      cell = std::move(repaired.text);
      problems.warn({grid.name, static_cast<int>(row) + 1, heading_in(grid, headings, column)},
                    told("text pasted from a PDF was repaired: {}", in_words(repaired.repairs)),
                    told("read it once more"));
    }
}

Repaired ThaiRepair::repaired(std::string_view utf8) const {
  return Repairer(m_inside->words, text::decode(utf8)).finish();
}

}  // namespace kiosk::authoring
