#include "text/fold.h"

#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

namespace kiosk::text {
namespace {

constexpr char32_t k_sara_e = 0x0E40, k_sara_ae = 0x0E41, k_sara_aa = 0x0E32, k_sara_am = 0x0E33,
                   k_nikhahit = 0x0E4D, k_lakkhangyao = 0x0E45, k_ru = 0x0E24, k_lu = 0x0E26;

std::u32string composed_and_case_folded(std::string_view utf8) {
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
      static_cast<utf8proc_ssize_t>(utf8.size()), &made,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (length < 0) return composed_and_case_folded(encode(decode(utf8)));  // bad bytes become U+FFFD
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  return decode({reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)});
}

bool is_left_out(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
      return true;
    default:
      return c == U'.' || c == U',' || c == U'"' || c == U'\'' || c == U'/' ||
             c == 0x0E46 /* ๆ */ || c == 0x0E2F /* ฯ */ || c == 0x0E3A || c == 0x0E4E;
  }
}

bool is_upper_or_lower_vowel(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39) || c == 0x0E47 || c == k_nikhahit;
}

char32_t with_arabic_digit(char32_t c) {
  return c >= 0x0E50 && c <= 0x0E59 ? U'0' + (c - 0x0E50) : c;
}

Range joined(const Range& one, const Range& other) {
  return {std::min(one.begin, other.begin), std::max(one.end, other.end)};
}

// Takes a text letter by letter and keeps it in the one spelling of the ways it reaches us.
class Folding {
 public:
  void take(char32_t letter, Range from) {
    if (is_left_out(letter)) return;
    m_made.letters.push_back(with_arabic_digit(letter));
    m_made.from.push_back(from);
    put_in_order();
  }
  TracedFold made() { return std::move(m_made); }

 private:
  char32_t& back(std::size_t steps) { return m_made.letters[m_made.letters.size() - 1 - steps]; }
  char32_t look_back(std::size_t steps) {
    return m_made.letters.size() > steps ? back(steps) : U'\0';
  }
  // The last letters were made together.
  void join(std::size_t count) {
    Range all = m_made.from.back();
    for (std::size_t at = m_made.from.size() - count; at < m_made.from.size(); ++at)
      all = joined(all, m_made.from[at]);
    std::fill(m_made.from.end() - static_cast<std::ptrdiff_t>(count), m_made.from.end(), all);
  }
  void drop_last() {
    m_made.letters.pop_back();
    m_made.from.pop_back();
  }
  void put_in_order();

  TracedFold m_made;
};

void Folding::put_in_order() {
  const char32_t last = look_back(0), before = look_back(1);
  if (last == k_lakkhangyao && before != k_ru && before != k_lu) back(0) = k_sara_aa;
  if (before == k_sara_e && last == k_sara_e) {
    join(2);
    drop_last();
    back(0) = k_sara_ae;
  } else if (is_thai_tone(before) && is_upper_or_lower_vowel(last)) {
    join(2);
    std::swap(back(0), back(1));
  } else if (before == k_nikhahit && look_back(0) == k_sara_aa) {
    join(2);
    drop_last();
    back(0) = k_sara_am;
  } else if (look_back(2) == k_nikhahit && is_thai_tone(before) && look_back(0) == k_sara_aa) {
    join(3);
    drop_last();
    back(1) = before;
    back(0) = k_sara_am;
  }
}

// A cluster longer than any a reader knows is garbage, and to put its marks in order could take a
// time that grows with the square of their number.
std::u32string letters_of_cluster(std::string_view cluster) {
  constexpr std::size_t k_longest = 64;  // bytes
  if (cluster.size() > k_longest) return decode(cluster);
  if (cluster.size() == 1 && static_cast<unsigned char>(cluster[0]) < 0x80) {
    const char letter = cluster[0];
    return {static_cast<char32_t>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter)};
  }
  return composed_and_case_folded(cluster);
}

}  // namespace

std::string fold(std::string_view utf8) {
  Folding folding;
  for (const char32_t letter : composed_and_case_folded(utf8)) folding.take(letter, {});
  return encode(folding.made().letters);
}

TracedFold traced_fold(std::string_view utf8) {
  Folding folding;
  for (const std::string_view cluster : clusters(utf8)) {
    const auto begin = static_cast<std::size_t>(cluster.data() - utf8.data());
    for (const char32_t letter : letters_of_cluster(cluster))
      folding.take(letter, {begin, begin + cluster.size()});
  }
  return folding.made();
}

}  // namespace kiosk::text
