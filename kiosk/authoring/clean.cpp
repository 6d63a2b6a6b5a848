#include "authoring/clean.h"

#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::authoring {
namespace {

constexpr int k_most_marks = 4;  // on one letter; Thai never needs more than three
constexpr char32_t k_sara_e = 0x0E40, k_sara_ae = 0x0E41, k_sara_aa = 0x0E32, k_sara_am = 0x0E33,
                   k_nikhahit = 0x0E4D;

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}

bool is_line_end(char32_t c) {
  return c == U'\n' || c == 0x2028 || c == 0x2029 || c == 0x85;
}

bool is_silently_dropped(char32_t c) {
  return c == U'\r' || c == 0xFEFF || c == 0x00AD || c == 0x200C || c == 0x200D;
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_mark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_upper_or_lower_vowel(char32_t c) {
  return text::is_thai_mark(c) && !text::is_thai_tone(c);
}

std::u32string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text::decode(utf8);
  const icu::UnicodeString made = nfc->normalize(
      icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())}), status);
  std::string back;
  return text::decode(U_FAILURE(status) ? std::string(utf8) : made.toUTF8String(back));
}

// A vowel typed after tones stands before all of them.
void put_before_tones(std::u32string& made) {
  for (std::size_t at = made.size() - 1; at > 0 && text::is_thai_tone(made[at - 1]); --at)
    std::swap(made[at - 1], made[at]);
}

// What the last letters of `made` should be, after one more was put there.
void put_right(std::u32string& made) {
  const std::size_t n = made.size();
  const auto back = [&](std::size_t steps) { return n > steps ? made[n - 1 - steps] : U'\0'; };
  if (back(1) == k_sara_e && back(0) == k_sara_e) {
    made.pop_back();
    made.back() = k_sara_ae;
  } else if (text::is_thai_tone(back(1)) && is_upper_or_lower_vowel(back(0)) && back(0) != 0x0E4C &&
             back(0) != 0x0E4E) {
    put_before_tones(made);
  } else if (back(1) == k_nikhahit && back(0) == k_sara_aa) {
    made.pop_back();
    made.back() = k_sara_am;
  } else if (back(2) == k_nikhahit && text::is_thai_tone(back(1)) && back(0) == k_sara_aa) {
    made[n - 3] = back(1);
    made[n - 2] = k_sara_am;
    made.pop_back();
  }
}

class Cleaner {
 public:
  void take(char32_t c) {
    if (is_silently_dropped(c)) return;
    if (is_line_end(c)) return end_line();
    if (is_bidi_control(c)) return void(++m_overrides);
    if (u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR && c != U'\t')
      return void(++m_controls);
    if (is_mark(c)) return take_mark(c);
    put(is_space(c) ? U' ' : c);
  }

  Cleaned finish() {
    end_line();
    while (!m_made.empty() && m_made.back() == U'\n') m_made.pop_back();
    // Once more: what was dropped may have stood between a letter and its mark.
    return {text::encode(composed(text::encode(m_made))), dropped()};
  }

 private:
  void take_mark(char32_t c) {
    const bool stands = !m_made.empty() && m_made.back() != U' ' && m_made.back() != U'\n';
    if (!stands || m_marks == k_most_marks) return void(++(stands ? m_excess : m_standing_alone));
    const int marks = m_marks + 1;
    put(c);
    m_marks = marks;
  }

  void put(char32_t c) {
    const bool at_line_start = m_made.empty() || m_made.back() == U'\n';
    if (c == U' ' && at_line_start) return;
    m_made.push_back(c);
    m_marks = 0;
    put_right(m_made);
  }

  void end_line() {
    while (!m_made.empty() && m_made.back() == U' ') m_made.pop_back();
    if (!m_made.empty()) m_made.push_back(U'\n');
    m_marks = 0;
  }

  Told dropped() const {
    std::vector<Told> all;
    const auto tell = [&](std::size_t count, const char* pattern) {
      if (count > 0) all.push_back(told_count(count, pattern));
    };
    tell(m_controls, to_tell("{} control character"));
    tell(m_overrides, to_tell("{} writing-direction mark"));
    tell(m_standing_alone, to_tell("{} stray vowel or tone mark"));
    tell(m_excess, to_tell("{} excess mark"));
    return all.empty() ? Told() : told_list(std::move(all));
  }

  std::u32string m_made;
  int m_marks = 0;
  std::size_t m_controls = 0;
  std::size_t m_overrides = 0;
  std::size_t m_standing_alone = 0;
  std::size_t m_excess = 0;
};

}  // namespace

Cleaned clean(std::string_view utf8) {
  Cleaner cleaner;
  for (const char32_t c : composed(utf8)) cleaner.take(c);
  return cleaner.finish();
}

}  // namespace kiosk::authoring
