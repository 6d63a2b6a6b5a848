#include "text/lines.h"

#include "text/unicode.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

namespace kiosk::text {
namespace {

constexpr std::string_view k_ellipsis = "…";
// A phrase ends at a space: worth ending a line for in its last fifth (W3C Thai layout).
constexpr float k_phrase_zone = 0.8F;

enum class End { word, space, line };

// What cannot be broken, and what follows it.
struct Atom {
  std::string text;
  End end = End::word;
  float width = 0;
};

// Longer than any line: measuring it whole would only cost time.
constexpr std::size_t k_longest_measured_word = 512;
constexpr std::size_t k_most_clusters_held_together = 4;

// What Thai and Latin readers never meet at the start of a line (W3C Thai layout): ๆ ฯ, closing
// marks, and the vowels and tones written after or around their consonant.
bool must_not_start_line(char32_t c) {
  constexpr std::u32string_view k_closing = U"ๆฯะาำๅ”’)]?!%…,.;:";
  return is_thai_mark(c) || k_closing.find(c) != std::u32string_view::npos;
}

bool must_not_end_line(char32_t c) {
  constexpr std::u32string_view k_opening = U"“‘([฿";
  return is_thai_leading_vowel(c) || k_opening.find(c) != std::u32string_view::npos;
}

// "And so on" begins with a ฯ that ends no word, and is never torn.
constexpr std::u32string_view k_and_so_on = U"ฯลฯ";
constexpr std::string_view k_and_so_on_utf8 = "ฯลฯ";

// What stands between two words: any mixture of spaces and invisible marks.
struct Gap {
  std::size_t past = 0;  // the first character after it
  bool space = false;
  bool break_here = false;
  bool no_break_here = false;
};

Gap gap_at(std::u32string_view characters, std::size_t first) {
  Gap gap{first};
  for (; gap.past < characters.size(); ++gap.past) {
    const char32_t c = characters[gap.past];
    if (c == U' ' || c == U'\t')
      gap.space = true;
    else if (c == k_break_here)
      gap.break_here = true;
    else if (c == k_no_break_here)
      gap.no_break_here = true;
    else if (c != U'\r')
      break;
  }
  return gap;
}

// Bytes, marks and break places and all: more than a line ever holds. What lies behind the last
// line is not looked at, be it a megabyte.
constexpr std::size_t k_most_of_a_line = std::size_t{16} << 10;

bool may_break(const Gap& gap, char32_t before, std::u32string_view rest) {
  return (gap.space || gap.break_here) && !gap.no_break_here && !must_not_end_line(before) &&
         (!must_not_start_line(rest.front()) || rest.starts_with(k_and_so_on));
}

bool holds_together(std::string_view before, std::string_view after, std::string_view rest) {
  if (rest.starts_with(k_and_so_on_utf8)) return false;
  // The space of อื่น ๆ, written as U+00A0 in a pack.
  if (after == " " && rest.size() > 1 && must_not_start_line(decode(rest.substr(1, 4)).front()))
    return true;
  return must_not_end_line(decode(before).back()) || must_not_start_line(decode(after).front()) ||
         (before == "ฯ" && after == "ล");
}

// The letters of a text, read no further than they are asked for: its clusters, with those that a
// line end would tear from their consonant held together.
class Letters {
 public:
  explicit Letters(std::string_view utf8) : m_rest(utf8) {}

  bool has(std::size_t index) {
    while (m_letters.size() <= index + 1 && read()) {
    }  // the one behind it may yet join it
    return index < m_letters.size();
  }

  std::string_view operator[](std::size_t index) const { return m_letters[index]; }

  std::string_view joined(std::size_t first, std::size_t past) const {
    const char* start = m_letters[first].data();
    const char* end = m_letters[past - 1].data() + m_letters[past - 1].size();
    return {start, static_cast<std::size_t>(end - start)};
  }

 private:
  bool read() {
    const std::string_view cluster = first_cluster(m_rest);
    if (cluster.empty()) return false;
    const bool hold = m_held > 0 && m_held < k_most_clusters_held_together &&
                      holds_together(m_before, cluster, m_rest);
    if (hold)
      m_letters.back() = {m_letters.back().data(), m_letters.back().size() + cluster.size()};
    else
      m_letters.push_back(cluster);
    m_held = hold ? m_held + 1 : 1;
    m_before = cluster;
    m_rest.remove_prefix(cluster.size());
    return true;
  }

  std::string_view m_rest;
  std::vector<std::string_view> m_letters;
  std::string_view m_before;  // the last cluster read
  std::size_t m_held = 0;     // clusters in the last letter
};

// A word longer than a line, cut between letters into pieces that fit. A letter is measured once,
// a piece when it is full: a word of a million letters costs no more than the lines it is asked
// for.
class Cutter {
 public:
  Cutter(std::string_view word, float width, const Measure& measure)
      : m_letters(word), m_width(width), m_measure(measure) {}

  bool done() { return !m_letters.has(m_first); }

  Atom next() {
    std::size_t past = m_first + 1;
    float used = width_of(m_letters[m_first]);
    while (m_letters.has(past) && used + width_of(m_letters[past]) <= m_width)
      used += width_of(m_letters[past++]);
    if (m_letters.has(past)) past = past_last_space(past);
    // Side by side they may be wider than one by one (kerning).
    float exact = m_measure(m_letters.joined(m_first, past));
    while (past > m_first + 1 && exact > m_width)
      exact = m_measure(m_letters.joined(m_first, --past));
    const std::string_view piece = m_letters.joined(m_first, past);
    m_first = past;
    return {std::string(piece), End::word, exact};
  }

 private:
  // Where a cut hurts least: behind the last space (a no-break space once), if there is any.
  std::size_t past_last_space(std::size_t past) const {
    for (std::size_t at = past; at > m_first + 1; --at)
      if (m_letters[at - 1] == " ") return at;
    return past;
  }

  float width_of(std::string_view letter) {
    const auto [known, fresh] = m_widths.try_emplace(letter, 0.0F);
    if (fresh) known->second = m_measure(letter);
    return known->second;
  }

  Letters m_letters;
  float m_width;
  const Measure& m_measure;
  std::unordered_map<std::string_view, float> m_widths;
  std::size_t m_first = 0;  // letter of the next piece
};

// Makes atoms that fit a line, until there are more than `most_lines` can hold (0: all).
class AtomMaker {
 public:
  AtomMaker(float width, int most_lines, const Measure& measure)
      : m_width(width), m_most_lines(static_cast<std::size_t>(most_lines)), m_measure(measure) {}

  std::vector<Atom> make(std::u32string_view characters) {
    for (std::size_t at = 0; at < characters.size() && !enough();) {
      const Gap gap = gap_at(characters, at);
      const char32_t c = gap.past < characters.size() ? characters[gap.past] : U'\n';
      if (gap.past > at && c != U'\n' && !m_word.empty()) pass(gap, characters.substr(gap.past));
      if (c == U'\n')
        finish(End::line);
      else
        m_word.push_back(c == k_no_break_space ? U' ' : c);
      at = gap.past + 1;
    }
    finish(End::line);
    while (!m_atoms.empty() && m_atoms.back().text.empty()) m_atoms.pop_back();
    return std::move(m_atoms);
  }

 private:
  // A line holds no more than its width: atoms wider than one line more than allowed reach behind
  // that line, and so do words on a line that its author began two lines later.
  bool enough() const {
    return m_most_lines > 0 && (m_width_made > m_width * static_cast<float>(m_most_lines + 1) ||
                                m_lines_made > m_most_lines + 1);
  }

  void pass(const Gap& gap, std::u32string_view rest) {
    if (may_break(gap, m_word.back(), rest))
      finish(gap.space ? End::space : End::word);
    else if (gap.space)
      m_word.push_back(U' ');
  }

  void finish(End end) {
    if (m_word.find_first_not_of(U' ') == std::u32string::npos) m_word.clear();
    std::string text = encode(m_word);
    if (!text.empty()) m_lines_made = m_lines_ended + 1;
    if (const float width = width_of(text); width <= m_width)
      add({std::move(text), End::word, width});
    else
      for (Cutter cutter(text, m_width, m_measure); !cutter.done() && !enough();)
        add(cutter.next());
    m_atoms.back().end = end;
    if (end == End::line) ++m_lines_ended;
    m_word.clear();
  }

  void add(Atom atom) {
    m_width_made += std::min(atom.width, m_width);  // a letter may be wider than its line
    m_atoms.push_back(std::move(atom));
  }

  float width_of(const std::string& text) {
    if (text.empty()) return 0;
    if (m_word.size() > k_longest_measured_word) return std::numeric_limits<float>::infinity();
    const auto [known, fresh] = m_widths.try_emplace(text, 0.0F);
    if (fresh) known->second = m_measure(text);
    return known->second;
  }

  float m_width;
  std::size_t m_most_lines;
  const Measure& m_measure;
  std::vector<Atom> m_atoms;
  std::unordered_map<std::string, float> m_widths;
  std::u32string m_word;
  float m_width_made = 0;         // of all atoms together
  std::size_t m_lines_ended = 0;  // by their author
  std::size_t m_lines_made = 0;   // of those, up to the last word
};

// A no-break space at a line's end, and the space a line broke at.
std::string trimmed(std::string line) {
  while (line.ends_with(' ')) line.pop_back();
  line.erase(0, line.find_first_not_of(' '));
  return line;
}

using Span = std::pair<std::size_t, std::size_t>;  // atoms [first, past)

class Filler {
 public:
  Filler(std::vector<Atom> atoms, const Measure& measure)
      : m_atoms(std::move(atoms)), m_measure(measure), m_space(measure(" ")) {}

  // Each line as full as it can be.
  std::vector<Span> lines(float width) const {
    std::vector<Span> made;
    for (std::size_t first = 0; first < m_atoms.size();) {
      const std::size_t past = fitting_end(first, width);
      made.emplace_back(first, past);
      first = past;
    }
    return made;
  }

  // `count` lines of nearly equal length, ending at a space rather than between words.
  std::vector<Span> balanced(std::size_t count, float width) const;

  std::string text(Span line) const {
    std::string joined;
    for (std::size_t at = line.first; at < line.second; ++at) {
      joined += m_atoms[at].text;
      if (m_atoms[at].end == End::line) break;
      if (m_atoms[at].end == End::space) joined += ' ';
    }
    return trimmed(std::move(joined));
  }

 private:
  // Words are measured in whole pixels: many of them together may be wider than their sum says.
  std::size_t fitting_end(std::size_t first, float width) const {
    std::size_t past = line_end(first, width);
    while (past > first + 1 && m_measure(text({first, past})) > width) --past;
    return past;
  }

  std::size_t line_end(std::size_t first, float width) const {
    float used = 0;
    std::size_t phrase_end = first;
    for (std::size_t at = first; at < m_atoms.size(); ++at) {
      const Atom& atom = m_atoms[at];
      if (at > first && used + atom.width > width) return phrase_end > first ? phrase_end : at;
      used += atom.width;
      if (atom.end == End::line) return at + 1;
      if (atom.end == End::space) {
        if (used >= width * k_phrase_zone) phrase_end = at + 1;
        used += m_space;
      }
    }
    return m_atoms.size();
  }

  std::vector<Atom> m_atoms;
  const Measure& m_measure;
  float m_space;
};

// The cheapest way to cut the atoms into `count` lines, found from the end backwards: a line costs
// the square of what it differs from the mean, and a little more if it ends inside a phrase.
std::vector<Span> Filler::balanced(std::size_t count, float width) const {
  constexpr float k_torn_phrase = 0.04F;
  constexpr float k_impossible = std::numeric_limits<float>::infinity();
  const std::size_t n = m_atoms.size();
  float total = 0;
  for (const Atom& atom : m_atoms) total += atom.width + (atom.end == End::space ? m_space : 0);
  const float mean = total / static_cast<float>(count);

  struct Best {
    float cost = k_impossible;
    std::size_t past = 0;
  };
  std::vector<std::vector<Best>> best(count + 1, std::vector<Best>(n + 1));
  best[0][n].cost = 0;
  for (std::size_t lines = 1; lines <= count; ++lines) {
    for (std::size_t first = 0; first < n; ++first) {
      float used = 0;
      for (std::size_t past = first + 1; past <= n; ++past) {
        const Atom& last = m_atoms[past - 1];
        used += last.width;
        if (used > width || (past - first > 1 && m_atoms[past - 2].end == End::line)) break;
        const float off = (used - mean) / width;
        const bool torn = past < n && last.end == End::word;
        const float cost = best[lines - 1][past].cost + off * off + (torn ? k_torn_phrase : 0);
        if (cost < best[lines][first].cost) best[lines][first] = {cost, past};
        if (last.end == End::space) used += m_space;
      }
    }
  }
  if (best[count][0].cost == k_impossible) return lines(width);
  std::vector<Span> made;
  for (std::size_t first = 0, left = count; left > 0; --left) {
    made.emplace_back(first, best[left][first].past);
    first = best[left][first].past;
    if (m_measure(text(made.back())) > width) return lines(width);
  }
  return made;
}

// The most letters that fit with an ellipsis. Found by halving: each try is a whole line to
// measure.
std::string shortened(std::string_view line, float width, const Measure& measure) {
  Letters letters(line);
  std::size_t all = 0;
  while (letters.has(all)) ++all;
  const auto cut_at = [&](std::size_t kept) {
    std::string text(kept == 0 ? "" : letters.joined(0, kept));
    while (text.ends_with(' ')) text.pop_back();
    return text += k_ellipsis;
  };
  std::size_t fitting = 0;
  for (std::size_t too_many = all + 1; too_many - fitting > 1;) {
    const std::size_t middle = fitting + (too_many - fitting) / 2;
    (measure(cut_at(middle)) <= width ? fitting : too_many) = middle;
  }
  return cut_at(fitting);
}

// Noto Sans Thai brings ฿ and ◌, but no digits, no full stop, no brackets and no quotation marks.
bool is_drawn_by_thai_face(char32_t c) {
  constexpr char32_t k_baht = 0x0E3F, k_dotted_circle = 0x25CC;
  return is_thai(c) || c == k_baht || c == k_dotted_circle;
}

}  // namespace

std::vector<Run> runs(std::string_view utf8) {
  std::vector<Run> made;
  for (const char32_t c : decode(utf8)) {
    if (c == k_break_here || c == k_no_break_here) continue;
    const bool space = c == U' ' || c == k_no_break_space;
    const Script script = is_drawn_by_thai_face(c) ? Script::thai : Script::other;
    if (made.empty() || (!space && made.back().script != script)) made.push_back({script, {}});
    append(made.back().text, space ? U' ' : c);
  }
  return made;
}

std::vector<std::string> fill(std::string_view utf8, float width, const Measure& measure,
                              const FillOptions& options) {
  if (options.most_lines > 0)
    utf8 = beginning(utf8, static_cast<std::size_t>(options.most_lines) * k_most_of_a_line);
  const Filler filler(AtomMaker(width, options.most_lines, measure).make(decode(utf8)), measure);

  const std::vector<Span> full = filler.lines(width);
  const auto most = static_cast<std::size_t>(options.most_lines);
  const bool too_many = options.most_lines > 0 && full.size() > most;
  const bool balance = options.balance && !too_many && full.size() > 1 && full.size() < 5;
  const std::vector<Span> spans = balance ? filler.balanced(full.size(), width) : full;

  std::vector<std::string> lines;
  for (const Span& span : spans) {
    if (too_many && lines.size() + 1 == most) {
      // A line more than fits, so that the ellipsis stands as far right as it can.
      const Span rest{span.first, spans[most].second};
      lines.push_back(shortened(filler.text(rest), width, measure));
      break;
    }
    lines.push_back(filler.text(span));
  }
  return lines;
}

}  // namespace kiosk::text
