#include "text/thai_sounds.h"

#include "text/thai_letters.h"
#include "text/thai_respelt.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace kiosk::text {
namespace {

using Letters = std::u32string_view;

// What can be read at one place, what it costs to believe it, and how many letters it takes.
struct Reading {
  std::vector<ThaiSyllable> syllables;
  std::size_t letters = 0;
  int cost = 0;
};

constexpr int k_written = 10;   // a syllable with its vowel written
constexpr int k_closed = -1;    // with an end: ลอก-ลาย before ลอ-กลาย
constexpr int k_no_vowel = 30;  // คน: the o is not
constexpr int k_ua_as_w = 22;   // more for สวน: ว is more often a consonant
constexpr int k_split = 3;      // more for แป-ล, where แปล can be one beginning
constexpr int k_apart = 28;     // more for ข-นม: two consonants that are no cluster
constexpr int k_bare = 20;      // more for อ and ว without a vowel: they are more often one
constexpr int k_unreadable = 500;

bool is_any(char32_t letter, Letters of) {
  return of.find(letter) != Letters::npos;
}

constexpr Letters k_leading = U"เแโใไ";
constexpr Letters k_upper_lower = U"ิีึืุูั็";
constexpr Letters k_tones = U"่้๊๋";
constexpr Letters k_after_consonant = U"ิีึืุูั็่้๊๋ะาำๅ";
constexpr Letters k_sonorants = U"งญนมยรลว";

// ย and ว end a syllable only after vowels far from their own.
bool can_follow(std::string_view vowel, char32_t last) {
  constexpr std::string_view k_before_y[] = {"a", "aa", "oo", "aw", "aww", "u", "ua", "uea", "oee"};
  constexpr std::string_view k_before_w[] = {"aa", "i", "e", "ee", "ae", "aee", "ia"};
  if (last == U'ย') return std::ranges::find(k_before_y, vowel) != std::end(k_before_y);
  if (last == U'ว') return std::ranges::find(k_before_w, vowel) != std::end(k_before_w);
  return true;
}

// How a syllable begins.
struct Onset {
  std::optional<ThaiSyllable> before;  // ข in ขนม
  std::string sound;
  ConsonantClass of = ConsonantClass::mid;
  std::size_t letters = 1;
  int cost = 0;
  bool open_o = false;  // begins with อ
};

ThaiSyllable syllable(const Onset& onset, std::string vowel, std::string final, char32_t mark) {
  const bool is_short =
      vowel.size() == 1 || vowel == "ue" || vowel == "ae" || vowel == "oe" || vowel == "aw";
  const bool stop = final == "p" || final == "t" || final == "k";
  const bool dead = stop || (final.empty() && is_short);
  return {onset.sound, std::move(vowel), std::move(final), tone_of(onset.of, mark, dead, is_short)};
}

// Two letters that are one beginning.
std::optional<Onset> joined(const ThaiConsonant& first, const ThaiConsonant& second) {
  const char32_t a = first.letter;
  const char32_t b = second.letter;
  const Onset plain{{}, first.initial, first.of, 2, 0, false};
  if (a == U'ห' && is_any(b, k_sonorants))
    return Onset{{}, second.initial, ConsonantClass::high, 2, 0, {}};
  if (a == U'อ' && b == U'ย') return Onset{{}, "y", ConsonantClass::mid, 2, 0, false};
  if (a == U'ท' && b == U'ร') return Onset{{}, "s", ConsonantClass::low, 2, 0, false};
  if (b == U'ร' && is_any(a, U"สซศจ")) return plain;
  const bool cluster = (is_any(a, U"กขคปผพ") && is_any(b, U"รล")) ||
                       (is_any(a, U"ตธ") && b == U'ร') || (is_any(a, U"กขค") && b == U'ว') ||
                       (is_any(a, U"บดฟ") && is_any(b, U"รล"));
  if (!cluster) return std::nullopt;
  Onset both = plain;
  both.sound += second.initial;
  return both;
}

std::vector<Onset> onsets(Letters word, std::size_t at) {
  std::vector<Onset> found;
  const ThaiConsonant* const first = at < word.size() ? thai_consonant(word[at]) : nullptr;
  if (!first) return found;
  found.push_back({{}, first->initial, first->of, 1, 0, first->letter == U'อ'});
  const ThaiConsonant* const second = at + 1 < word.size() ? thai_consonant(word[at + 1]) : nullptr;
  if (!second) return found;
  if (auto both = joined(*first, *second)) found.push_back(*both);
  // ตลาด, สนุก: what follows takes its tone from the first where it can be hummed.
  const bool led = first->of != ConsonantClass::low && is_any(second->letter, k_sonorants);
  found.push_back({syllable(found.front(), "a", "", 0), second->initial,
                   led ? first->of : second->of, 2, k_apart, second->letter == U'อ'});
  return found;
}

// Reads what follows the beginning of a syllable; adds each way it can be meant.
class Rhymes {
 public:
  Rhymes(Letters word, const Onset& onset, std::size_t start, std::size_t at,
         std::vector<Reading>& found)
      : m_word(word), m_onset(onset), m_start(start), m_at(at), m_found(found) {
    if (m_at < m_word.size() && is_any(m_word[m_at], k_upper_lower)) m_above = m_word[m_at++];
    if (m_at < m_word.size() && is_any(m_word[m_at], k_tones)) m_mark = m_word[m_at++];
  }

  void after(char32_t leading) {
    switch (leading) {
      case U'เ':
        return after_e();
      case U'แ':
        return m_above == U'็' ? closed("ae", m_at) : short_or_long("ae", "aee");
      case U'โ':
        return short_or_long("o", "oo");
      case U'ใ':
      case U'ไ':
        // ไทย, ไปร: the ย that follows is not heard.
        add("a", "y", m_at);
        if (next() == U'ย' && m_at + 1 == m_word.size()) add("a", "y", m_at + 1, -1);
        return;
      default:
        return plain();
    }
  }

 private:
  char32_t next(std::size_t further = 0) const {
    return m_at + further < m_word.size() ? m_word[m_at + further] : 0;
  }

  void add(const char* vowel, const char* final, std::size_t end, int cost = 0) {
    Reading reading;
    if (m_onset.before) reading.syllables.push_back(*m_onset.before);
    reading.syllables.push_back(syllable(m_onset, vowel, final, m_mark));
    reading.letters = end - m_start;
    reading.cost = k_written + m_onset.cost + cost;
    m_found.push_back(std::move(reading));
  }

  // With the consonant at `at` as its end, if it can be one.
  void closed(const char* vowel, std::size_t at, int cost = 0) {
    const ThaiConsonant* const last = at < m_word.size() ? thai_consonant(m_word[at]) : nullptr;
    if (!last || !last->final || !can_follow(vowel, last->letter)) return;
    const std::size_t past = at + 1;
    cost += k_closed;
    if (past == m_word.size() || !is_any(m_word[past], k_after_consonant))
      add(vowel, last->final, past, cost);
    if (past + 1 != m_word.size()) return;
    // บัตร, จักร, พุทธ; ชาติ, เหตุ: the last letter is not heard.
    const bool silent_r = m_word[past] == U'ร' && is_any(last->letter, U"กตทช");
    const bool doubled = m_word[past] == U'ธ' && last->letter == U'ท';
    const bool silent_vowel =
        is_any(m_word[past], U"ิุ") && is_any(last->letter, U"ตฒ") && is_any(m_word[at - 1], U"ัาห");
    if (silent_r || doubled || silent_vowel) add(vowel, last->final, past + 1, cost + 2);
  }

  void open_or_closed(const char* vowel, std::size_t at) {
    add(vowel, "", at);
    closed(vowel, at);
  }

  void short_or_long(const char* is_short, const char* is_long) {
    if (next() == U'ะ') return add(is_short, "", m_at + 1);
    add(is_long, "", m_at);
    // เล่น, เส้น, แบ่ง: short with a tone mark before n and ng.
    const bool hurried = m_mark != 0 && is_any(next(), U"นง") && *is_short != 'o' &&
                         (m_mark == U'่' || *is_short == 'e');
    const ThaiConsonant* const last = thai_consonant(next());
    const ThaiConsonant* const first = thai_consonant(m_word[m_at - 1]);
    const bool splits = last && first && m_onset.letters == 1 && joined(*first, *last);
    closed(hurried ? is_short : is_long, m_at, splits ? k_split : 0);
  }

  void after_e() {
    if (m_above == U'ี' && next() == U'ย') {
      if (next(1) == U'ะ') return add("ia", "", m_at + 2);
      return open_or_closed("ia", m_at + 1);
    }
    if (m_above == U'ื' && next() == U'อ') {
      if (next(1) == U'ะ') return add("uea", "", m_at + 2);
      return open_or_closed("uea", m_at + 1);
    }
    if (m_above == U'็') return closed("e", m_at);
    if (m_above == U'ิ') return closed("oee", m_at);
    if (m_above != 0) return;
    if (next() == U'า') return next(1) == U'ะ' ? add("aw", "", m_at + 2) : add("a", "w", m_at + 1);
    if (next() == U'อ' && next(1) == U'ะ') return add("oe", "", m_at + 2);
    if (next() == U'อ') open_or_closed("oee", m_at + 1);
    if (next() == U'ย') add("oee", "y", m_at + 1);
    short_or_long("e", "ee");
  }

  void plain() {
    switch (m_above) {
      case U'ั':
        if (next() == U'ว') add("ua", "", m_at + (next(1) == U'ะ' ? 2 : 1));
        return closed("a", m_at);
      case U'ิ':
        return open_or_closed("i", m_at);
      case U'ี':
        return open_or_closed("ii", m_at);
      case U'ึ':
        return open_or_closed("ue", m_at);
      case U'ื':
        if (next() == U'อ') add("uee", "", m_at + 1, -1);
        return open_or_closed("uee", m_at);
      case U'ุ':
        return open_or_closed("u", m_at);
      case U'ู':
        return open_or_closed("uu", m_at);
      case U'็':
        if (next() == U'อ') return closed("aw", m_at + 1);
        m_mark = U'้';  // ก็
        return add("aww", "", m_at);
      default:
        return without_sign();
    }
  }

  void without_sign() {
    if (next() == U'ะ') return add("a", "", m_at + 1);
    if (next() == U'ำ') return add("a", "m", m_at + 1);
    if (next() == U'า') return open_or_closed("aa", m_at + 1);
    if (next() == U'ร' && next(1) == U'ร') {
      closed("a", m_at + 2);
      return add("a", "n", m_at + 2);
    }
    if (next() == U'อ') open_or_closed("aww", m_at + 1);
    if (next() == U'ว') closed("ua", m_at + 1, k_ua_as_w);
    const bool bare_w = m_onset.letters == 2 && m_word[m_at - 1] == U'ว';  // ควร is no ควฺอร
    const int bare = k_no_vowel - k_written + (m_onset.open_o || bare_w ? k_bare : 0);
    if (next() == U'ร') return closed("aww", m_at, bare);  // พร, ละคร
    closed("o", m_at, bare);
  }

  Letters m_word;
  const Onset& m_onset;
  std::size_t m_start;
  std::size_t m_at;
  std::vector<Reading>& m_found;
  char32_t m_above = 0;
  char32_t m_mark = 0;
};

std::vector<Reading> readings_at(Letters word, std::size_t at) {
  std::vector<Reading> found;
  const char32_t leading = is_any(word[at], k_leading) ? word[at] : 0;
  const std::size_t begin = at + (leading ? 1 : 0);
  for (const Onset& onset : onsets(word, begin))
    Rhymes(word, onset, at, begin + onset.letters, found).after(leading);
  return found;
}

// By its name: กอ, ขอ.
std::vector<ThaiSyllable> name_of(char32_t letter) {
  const ThaiConsonant* const known = thai_consonant(letter);
  if (!known) return {};
  return {syllable({{}, known->initial, known->of, 1, 0, false}, "aww", "", 0)};
}

// The cheapest way to read all of it, found from its end.
void read_piece(Letters word, std::vector<ThaiSyllable>& into) {
  if (word.size() == 1) {
    for (ThaiSyllable& each : name_of(word.front())) into.push_back(std::move(each));
    return;
  }
  std::vector<int> cost(word.size() + 1, 0);
  std::vector<Reading> best(word.size());
  for (std::size_t at = word.size(); at-- > 0;) {
    best[at] = {name_of(word[at]), 1, k_unreadable};
    cost[at] = k_unreadable + cost[at + 1];
    for (Reading& reading : readings_at(word, at)) {
      const int all = reading.cost + cost[at + reading.letters];
      if (all >= cost[at]) continue;
      cost[at] = all;
      best[at] = std::move(reading);
    }
  }
  for (std::size_t at = 0; at < word.size(); at += best[at].letters)
    into.insert(into.end(), best[at].syllables.begin(), best[at].syllables.end());
}

// Without the letters that ์ makes silent: จันทร์, ศาสตร์, ธิ์.
std::u32string heard(Letters word) {
  std::u32string kept;
  for (const char32_t letter : word) {
    if (letter != U'์') {
      if (is_thai(letter)) kept += letter;
      continue;
    }
    if (!kept.empty() && is_any(kept.back(), U"ิุ")) kept.pop_back();
    if (kept.empty()) continue;
    const char32_t silent = kept.back();
    kept.pop_back();
    // ศาสต-ร์, จันท-ร์, ลักษ-ณ์: nor can the one before it end the syllable.
    const bool two = kept.size() > 2 && thai_consonant(kept.back()) &&
                     thai_consonant(kept[kept.size() - 2]) &&
                     ((silent == U'ร' && is_any(kept.back(), U"ตทด")) ||
                      (silent == U'ณ' && kept.back() == U'ษ'));
    if (two) kept.pop_back();
  }
  return kept;
}

// The longest there is.
const Respelt* respelt_at(Letters word, std::size_t at) {
  const Respelt* longest = nullptr;
  for (const Respelt& each : respelt())
    if (word.substr(at).starts_with(each.word) &&
        (!longest || each.word.size() > longest->word.size()))
      longest = &each;
  return longest;
}

void read_respelt(Letters reading, std::vector<ThaiSyllable>& into) {
  while (!reading.empty()) {
    const std::size_t cut = std::min(reading.find(U'-'), reading.size());
    read_piece(reading.substr(0, cut), into);
    reading.remove_prefix(std::min(cut + 1, reading.size()));
  }
}

// A respelt part counts only between whole letters: its marks go with it.
bool may_cut(Letters word, std::size_t at) {
  return at >= word.size() || (word[at] != U'์' && !is_any(word[at], k_after_consonant));
}

}  // namespace

std::vector<ThaiSyllable> thai_sounds(std::string_view word) {
  std::u32string letters = decode(word);
  if (letters.size() > k_longest_thai_word) letters.resize(k_longest_thai_word);
  std::vector<ThaiSyllable> syllables;
  std::size_t begun = 0;
  const auto read_plain = [&](std::size_t until) {
    const std::u32string plain = heard(Letters(letters).substr(begun, until - begun));
    if (!plain.empty()) read_piece(plain, syllables);
  };
  for (std::size_t at = 0; at < letters.size();) {
    const Respelt* const known = respelt_at(letters, at);
    if (!known || !may_cut(letters, at + known->word.size())) {
      ++at;
      continue;
    }
    read_plain(at);
    read_respelt(known->reading, syllables);
    at += known->word.size();
    begun = at;
  }
  read_plain(letters.size());
  return syllables;
}

std::string in_latin(const std::vector<ThaiSyllable>& syllables) {
  std::string latin;
  for (const ThaiSyllable& each : syllables)
    latin +=
        each.initial + each.vowel + each.final + std::to_string(static_cast<int>(each.tone) + 1);
  return latin;
}

}  // namespace kiosk::text
