#include "authoring/thai_breaks.h"

#include "authoring/thai_words.h"
#include "text/unicode.h"

#include <thai/thwbrk.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x0E50 && c <= 0x0E59);
}
bool is_blank(char32_t c) {
  return c == U' ' || c == U'\n' || c == text::k_no_break_space;
}
bool is_latin(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
bool is_letter(char32_t c) {
  return (text::is_thai(c) || is_latin(c)) && !is_digit(c);
}
bool is_one_of(char32_t c, Letters set) {
  return set.find(c) != Letters::npos;
}

std::size_t clusters_in(Letters letters) {
  return text::clusters(text::encode(letters)).size();
}

// Names in order, so that those which start at a place are found letter by letter.
class NameList {
 public:
  struct Entry {
    std::u32string text;
    NameKind kind;
    bool whole;
  };

  explicit NameList(const std::vector<Name>& names) {
    for (const Letters word : k_whole_words) add(std::u32string(word), NameKind::phrase);
    for (const Name& name : names) add(text::decode(name.text), name.kind);
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.text < b.text; });
  }

  template <typename Use>
  void each_at_start_of(Letters letters, Use use) const {
    auto first = m_entries.begin();
    auto past = m_entries.end();
    for (std::size_t depth = 0; depth < letters.size() && first != past; ++depth) {
      const char32_t wanted = letters[depth];
      first = std::partition_point(first, past, [&](const Entry& entry) {
        return entry.text.size() <= depth || entry.text[depth] < wanted;
      });
      past = std::partition_point(first, past,
                                  [&](const Entry& entry) { return entry.text[depth] == wanted; });
      for (auto at = first; at != past && at->text.size() == depth + 1; ++at) use(*at);
    }
  }

 private:
  void add(std::u32string name, NameKind kind) {
    std::erase_if(name, [](char32_t c) {
      return c == U'|' || c == U'~' || c == text::k_break_here || c == text::k_no_break_here;
    });
    if (name.size() < 2 || std::none_of(name.begin(), name.end(), text::is_thai)) return;
    const bool whole = clusters_in(name) <= k_whole_name_clusters;
    m_entries.push_back({std::move(name), kind, whole});
  }

  std::vector<Entry> m_entries;
};

// The text without the author's marks, and where they stood: [i] is the place before letter i.
struct Marked {
  std::u32string letters;
  std::vector<bool> wanted;
  std::vector<bool> forbidden;
};

Marked marked(std::string_view utf8) {
  Marked made;
  made.wanted.push_back(false);
  made.forbidden.push_back(false);
  for (const char32_t c : text::decode(utf8)) {
    if (c == U'|' || c == text::k_break_here) {
      made.wanted.back() = true;
    } else if (c == U'~' || c == text::k_no_break_here) {
      made.forbidden.back() = true;
    } else {
      made.letters.push_back(c);
      made.wanted.push_back(false);
      made.forbidden.push_back(false);
    }
  }
  return made;
}

// Finds the breaks of one text; each step below takes away or adds some.
class Finder {
 public:
  Finder(const Marked& text, const NameList& names)
      : m_text(text),
        m_letters(text.letters),
        m_names(names),
        m_breaks(m_letters.size() + 1),
        m_libthai(m_letters.size() + 1),
        m_kept_whole(m_letters.size() + 1) {}

  std::string find(ThBrk* dictionary, icu::BreakIterator& second) {
    ask(dictionary, second);
    join_lone_letters();
    join_prefixes();
    part_abbreviations();
    keep_names_whole();
    join_numbered();
    obey_the_rules();
    obey_the_author();
    join_spaces();
    return written();
  }

 private:
  char32_t letter(std::size_t at) const { return at < m_letters.size() ? m_letters[at] : U'\0'; }
  Letters rest(std::size_t at) const { return m_letters.substr(at); }

  void ask(ThBrk* dictionary, icu::BreakIterator& second) {
    std::vector<thwchar_t> wide(m_letters.begin(), m_letters.end());
    wide.push_back(0);
    std::vector<int> places(wide.size());
    const int count = th_brk_wc_find_breaks(dictionary, wide.data(), places.data(), places.size());
    const std::vector<bool> agreed = places_of(second);
    for (int at = 0; at < count; ++at) {
      const auto place = static_cast<std::size_t>(places[static_cast<std::size_t>(at)]);
      if (place == 0 || place >= m_letters.size()) continue;
      const char32_t before = m_letters[place - 1];
      const char32_t after = m_letters[place];
      m_libthai[place] = true;
      const bool inside_thai = text::is_thai(before) && text::is_thai(after);
      m_breaks[place] = !is_blank(before) && !is_blank(after) && (agreed[place] || !inside_thai);
    }
  }

  // ICU counts in UTF-16 units, we in characters.
  std::vector<bool> places_of(icu::BreakIterator& dictionary) const {
    std::vector<std::size_t> character_at;
    for (std::size_t at = 0; at < m_letters.size(); ++at)
      character_at.insert(character_at.end(), m_letters[at] > 0xFFFF ? 2 : 1, at);
    std::vector<bool> places(m_letters.size() + 1);
    const auto* const start = reinterpret_cast<const UChar32*>(m_letters.data());
    const auto text = icu::UnicodeString::fromUTF32(start, static_cast<int32_t>(m_letters.size()));
    dictionary.setText(text);
    for (int32_t at = dictionary.next(); at != icu::BreakIterator::DONE; at = dictionary.next())
      if (static_cast<std::size_t>(at) < character_at.size())
        places[character_at[static_cast<std::size_t>(at)]] = true;
    return places;
  }

  // The words between breaks and blanks, each handed as [first, past).
  template <typename Use>
  void each_word(const std::vector<bool>& breaks, Use use) const {
    std::size_t first = 0;
    for (std::size_t at = 1; at <= m_letters.size(); ++at) {
      const bool ends = at == m_letters.size() || breaks[at] || is_blank(m_letters[at]) ||
                        is_blank(m_letters[at - 1]);
      if (!ends) continue;
      use(first, at);
      first = at;
    }
  }

  // A word of one consonant is a wrong cut: ก|ลุ่ม. Only ณ ("at") is a word.
  void join_lone_letters() {
    const std::vector<bool> words = m_breaks;
    each_word(words, [&](std::size_t first, std::size_t past) {
      if (past - first != 1 || !text::is_thai_consonant(m_letters[first])) return;
      m_breaks[past] = false;
      if (m_letters[first] != U'ณ') m_breaks[first] = false;
    });
  }

  void join_prefixes() {
    each_word(m_libthai, [&](std::size_t first, std::size_t past) {
      const Letters word = m_letters.substr(first, past - first);
      if (std::find(std::begin(k_prefixes), std::end(k_prefixes), word) != std::end(k_prefixes))
        m_breaks[past] = false;
    });
  }

  // ระยะ|ที่ ๑ → ระยะที่ ๑
  void join_numbered() {
    for (std::size_t at = 1; at < m_letters.size(); ++at) {
      if (!m_breaks[at] || !rest(at).starts_with(U"ที่")) continue;
      const std::size_t after = at + (is_blank(letter(at + 3)) ? 4 : 3);
      if (is_digit(letter(after))) m_breaks[at] = false;
    }
  }

  std::size_t consonants_before(std::size_t at) const {
    std::size_t count = 0;
    while (count < at && text::is_thai_consonant(m_letters[at - 1 - count])) ++count;
    return count;
  }

  bool is_long_abbreviation(std::size_t dot) const { return consonants_before(dot) >= 3; }

  // After สพป. or อบจ. a line may end; after ผอ., รร., ต. or พ.ศ. it may not, and never inside.
  void part_abbreviations() {
    for (std::size_t dot = 1; dot < m_letters.size(); ++dot) {
      if (m_letters[dot] != U'.' || !text::is_thai(m_letters[dot - 1])) continue;
      const std::size_t length = consonants_before(dot);
      m_breaks[dot + 1] = text::is_thai(letter(dot + 1)) && is_long_abbreviation(dot);
      for (std::size_t back = 1; back <= std::min<std::size_t>(length, 2); ++back)
        m_breaks[dot - back] = false;
    }
  }

  bool starts_a_word(std::size_t at) const {
    return at == 0 || m_breaks[at] || !text::is_thai(m_letters[at - 1]);
  }

  struct Found {
    std::size_t first;
    const NameList::Entry* name;
  };

  // A phrase begins where a word does: "โครงการงานอาชีพ" does not hold "การงานอาชีพ". A school's
  // name this long is met nowhere by chance, and the words around it may be cut wrongly.
  static bool is_certain(const NameList::Entry& name) {
    constexpr std::size_t k_certain = 8;
    return name.kind == NameKind::proper && name.text.size() >= k_certain;
  }

  std::vector<Found> names_found() const {
    std::vector<Found> found;
    for (std::size_t at = 0; at < m_letters.size(); ++at)
      m_names.each_at_start_of(rest(at), [&](const NameList::Entry& name) {
        if (is_certain(name) || starts_a_word(at)) found.push_back({at, &name});
      });
    return found;
  }

  void keep_names_whole() {
    const std::vector<Found> found = names_found();
    const std::vector<bool> words = m_breaks;
    for (const auto& [first, name] : found) {
      for (const std::size_t edge : {first, first + name->text.size()})
        if (edge > 0 && edge < m_letters.size() && (is_certain(*name) || m_libthai[edge]))
          m_breaks[edge] = true;
    }
    for (const auto& [first, name] : found) keep_whole(first, *name, words);
  }

  void keep_whole(std::size_t first, const NameList::Entry& name, const std::vector<bool>& words) {
    const std::size_t past = first + name.text.size();
    for (std::size_t at = first + 1; at < past; ++at) {
      const bool ordinary = !name.whole && name.kind == NameKind::phrase;
      if (ordinary || (!name.whole && is_between_long_words(at, first, past, words))) continue;
      m_breaks[at] = false;
      if (name.whole) m_kept_whole[at] = true;
    }
  }

  static bool is_between_long_words(std::size_t at, std::size_t first, std::size_t past,
                                    const std::vector<bool>& words) {
    constexpr std::size_t k_long = 4;
    for (std::size_t step = 1; step < k_long; ++step) {
      if (at < first + k_long || at + k_long > past) return false;
      if (words[at - step] || words[at + step]) return false;
    }
    return true;
  }

  static bool is_forbidden_between(char32_t before, char32_t after) {
    if (is_blank(before) || is_blank(after)) return true;
    if (!text::is_thai(before) && !text::is_thai(after)) return true;
    if (text::is_thai_mark(after) || is_one_of(after, k_never_first)) return true;
    if (text::is_thai_leading_vowel(before) || is_one_of(before, k_never_last)) return true;
    return is_digit(after) || (is_digit(before) && is_letter(after));
  }

  void obey_the_rules() {
    for (std::size_t at = 1; at < m_letters.size(); ++at) {
      const bool after_short_dot = m_letters[at - 1] == U'.' && !is_long_abbreviation(at - 1);
      if (after_short_dot || is_forbidden_between(m_letters[at - 1], m_letters[at]))
        m_breaks[at] = false;
    }
  }

  void obey_the_author() {
    for (std::size_t at = 1; at < m_letters.size(); ++at) {
      const bool splits_letter =
          text::is_thai_mark(m_letters[at]) || is_blank(m_letters[at]) || is_blank(letter(at - 1));
      if (m_text.wanted[at]) m_breaks[at] = !splits_letter;
      if (m_text.forbidden[at]) m_breaks[at] = false;
    }
  }

  bool follows(std::size_t place, const auto& words) const {
    return std::any_of(std::begin(words), std::end(words),
                       [&](Letters word) { return rest(place).starts_with(word); });
  }

  bool precedes(std::size_t place, const auto& words) const {
    return std::any_of(std::begin(words), std::end(words),
                       [&](Letters word) { return m_letters.substr(0, place).ends_with(word); });
  }

  bool must_stay_together(std::size_t space) const {
    const char32_t before = space > 0 ? m_letters[space - 1] : U'\0';
    const char32_t after = letter(space + 1);
    if (after == U'ๆ' || after == U'ฯ' || after == U'%') return true;
    if (is_digit(before) && follows(space + 1, k_units)) return true;
    if (is_digit(after) && precedes(space, k_numbered)) return true;
    const bool area = rest(space + 1).starts_with(U"เขต") && is_digit(letter(space + 5));
    return area && is_blank(letter(space + 4));  // เลย เขต ๒
  }

  void join_spaces() {
    m_made.assign(m_letters);
    for (std::size_t at = 0; at < m_letters.size(); ++at) {
      if (m_letters[at] != U' ') continue;
      const bool wanted = m_text.wanted[at] || m_text.wanted[at + 1];
      const bool forbidden = m_text.forbidden[at] || m_text.forbidden[at + 1];
      if (forbidden || (!wanted && (m_kept_whole[at] || must_stay_together(at))))
        m_made[at] = text::k_no_break_space;
    }
  }

  std::string written() const {
    std::u32string made;
    for (std::size_t at = 0; at < m_made.size(); ++at) {
      if (m_breaks[at]) made.push_back(text::k_break_here);
      if (m_text.forbidden[at]) made.push_back(text::k_no_break_here);
      made.push_back(m_made[at]);
    }
    return text::encode(made);
  }

  const Marked& m_text;
  Letters m_letters;
  const NameList& m_names;
  std::vector<bool> m_breaks;      // [i]: before letter i
  std::vector<bool> m_libthai;     // what libthai alone would do
  std::vector<bool> m_kept_whole;  // [i]: letter i and the one before are of one short name
  std::u32string m_made;
};

struct Release {
  void operator()(ThBrk* dictionary) const { th_brk_delete(dictionary); }
};

}  // namespace

struct LineBreaker::Inside {
  std::unique_ptr<ThBrk, Release> dictionary;
  std::unique_ptr<icu::BreakIterator> second;
  NameList names;
};

LineBreaker::LineBreaker(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
LineBreaker::LineBreaker(LineBreaker&&) noexcept = default;
LineBreaker& LineBreaker::operator=(LineBreaker&&) noexcept = default;
LineBreaker::~LineBreaker() = default;

Result<LineBreaker> LineBreaker::create(const std::vector<Name>& names) {
  std::unique_ptr<ThBrk, Release> dictionary(th_brk_new(nullptr));
  if (!dictionary)
    return base::fail(Fault::missing,
                      "libthai's dictionary is not there; install the package libthai-data");
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> second(
      icu::BreakIterator::createLineInstance(icu::Locale("th"), status));
  if (U_FAILURE(status) || !second)
    return base::fail(Fault::missing,
                      "ICU's Thai dictionary is not there; install the package libicu72");
  return LineBreaker(
      std::make_unique<Inside>(Inside{std::move(dictionary), std::move(second), NameList(names)}));
}

std::string LineBreaker::prepared(std::string_view utf8) const {
  if (utf8.empty()) return {};
  const Marked text = marked(utf8);
  return Finder(text, m_inside->names).find(m_inside->dictionary.get(), *m_inside->second);
}

}  // namespace kiosk::authoring
