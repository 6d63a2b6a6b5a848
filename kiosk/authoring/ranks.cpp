#include "authoring/ranks.h"

#include "text/unicode.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using catalog::Language;

// A village school is โรงเรียนบ้านนา…: with บ้าน kept, four in five would stand under บ.
constexpr std::string_view k_thai_school_words[] = {"โรงเรียน", "ร.ร.", "รร.", "บ้าน"};
constexpr std::string_view k_english_leading_words[] = {"The ", "School ", "Ban "};
constexpr std::string_view k_other_letter = "#";

std::string_view without_leading(std::string_view name, auto& words) {
  bool found = true;
  while (found) {
    found = false;
    for (const std::string_view word : words) {
      if (!name.starts_with(word) || name.size() == word.size()) continue;
      name.remove_prefix(word.size());
      while (name.starts_with(' ')) name.remove_prefix(1);
      found = true;
    }
  }
  return name;
}

bool is_break_mark(char32_t c) {
  return c == U'|' || c == U'~' || c == text::k_break_here || c == text::k_no_break_here;
}

// Quotes and brackets around a title do not sort.
bool is_ignored_at_start(char32_t c) {
  constexpr std::u32string_view k_ignored = U" \u00A0\"'“”‘’«»()[]{}-–—…*•";
  return k_ignored.find(c) != std::u32string_view::npos;
}

// เเ (two sara e) looks like แ but sorts at the very end.
std::string with_one_sara_ae(std::string text) {
  constexpr std::string_view k_two = "เเ";
  for (std::size_t at = text.find(k_two); at != std::string::npos; at = text.find(k_two, at))
    text.replace(at, k_two.size(), "แ");
  return text;
}

Result<std::unique_ptr<icu::Collator>> collator(Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const char* const tag = language == Language::thai ? "th-u-kn-true" : "en-u-kn-true";
  const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(locale, status));
  if (U_FAILURE(status) || !made)
    return base::fail(Fault::missing, "ICU's order of names is not there; install libicu72");
  return made;
}

struct Key {
  bool other = false;
  std::string bytes;
  std::string_view id;
  auto operator<=>(const Key&) const = default;
};

std::string sort_key(const icu::Collator& order, const std::string& name) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
  const int32_t length = order.getSortKey(text, nullptr, 0);
  std::string bytes(static_cast<std::size_t>(length), '\0');
  order.getSortKey(text, reinterpret_cast<uint8_t*>(bytes.data()), length);
  return bytes;
}

}  // namespace

std::string school_sort_name(std::string_view name, Language language) {
  return title_sort_name(language == Language::thai
                             ? without_leading(name, k_thai_school_words)
                             : without_leading(name, k_english_leading_words));
}

std::string without_school_word(std::string_view name) {
  constexpr std::string_view k_words[] = {"โรงเรียน", "ร.ร.", "รร."};
  return title_sort_name(without_leading(name, k_words));
}

std::string title_sort_name(std::string_view title) {
  std::u32string letters = text::decode(with_one_sara_ae(std::string(title)));
  std::erase_if(letters, is_break_mark);
  const auto first = std::find_if_not(letters.begin(), letters.end(), is_ignored_at_start);
  if (first != letters.end()) letters.erase(letters.begin(), first);
  return text::encode(letters);
}

std::string index_letter(std::string_view sort_name, Language language) {
  const std::u32string letters = text::decode(sort_name.substr(0, 16));
  if (letters.empty()) return std::string(k_other_letter);
  if (language == Language::english) {
    const char32_t first = letters.front() & ~U'\x20';
    const bool latin = letters.front() < 0x80 && first >= U'A' && first <= U'Z';
    return latin ? std::string(1, static_cast<char>(first)) : std::string(k_other_letter);
  }
  const bool vowel = letters.size() > 1 && text::is_thai_leading_vowel(letters.front());
  const char32_t first = vowel ? letters[1] : letters.front();
  return text::is_thai_consonant(first) ? text::encode(std::u32string(1, first))
                                        : std::string(k_other_letter);
}

Result<std::vector<std::int64_t>> ranks(const std::vector<Rankable>& names, Language language) {
  const std::unique_ptr<icu::Collator> order = TRY(collator(language));
  std::vector<Key> keys;
  for (const Rankable& named : names) {
    const bool other = index_letter(named.sort_name, language) == k_other_letter;
    keys.push_back({other, sort_key(*order, named.sort_name), named.id});
  }
  std::vector<std::size_t> sorted(names.size());
  std::iota(sorted.begin(), sorted.end(), 0);
  std::sort(sorted.begin(), sorted.end(),
            [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<std::int64_t> ranked(names.size());
  for (std::size_t at = 0; at < sorted.size(); ++at)
    ranked[sorted[at]] = static_cast<std::int64_t>(at) + 1;
  return ranked;
}

}  // namespace kiosk::authoring
