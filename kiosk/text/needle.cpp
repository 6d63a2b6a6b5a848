#include "text/needle.h"

#include "text/letter_code.h"

#include <experimental/simd>

#include <algorithm>
#include <cstring>

namespace kiosk::text {
namespace {

namespace simd = std::experimental;

constexpr std::size_t k_nowhere = std::string_view::npos;

// As many letters as the processor compares at once.
using Letters = simd::native_simd<unsigned char>;

Letters letters_at(std::string_view text, std::size_t at) {
  return {reinterpret_cast<const unsigned char*>(text.data()) + at, simd::element_aligned};
}

Letters all_of(char letter) {
  return static_cast<unsigned char>(letter);
}

// What is_optional_mark() is true of stands together in the code.
constexpr unsigned char k_first_mark = 0xE7, k_marks = 6;

Letters::mask_type are_optional_marks(Letters letters) {
  return letters - Letters(k_first_mark) < Letters(k_marks);
}

// How long the beginning of `text` is that has the letters of `code` in order, whatever marks stand
// between them; 0 if it has not.
std::size_t length_passing_marks(std::string_view text, std::string_view code) {
  std::size_t at = 0;
  for (const char letter : code) {
    while (at < text.size() && text[at] != letter && is_optional_mark(text[at])) ++at;
    if (at == text.size() || text[at] != letter) return 0;
    ++at;
  }
  return at;
}

// The first place in text[from, to) where something begins: `may_begin` looks at many places at
// once, and from each place as far as `reach`; `begins` settles it.
template <typename MayBegin, typename Begins>
std::size_t first_place(std::string_view text, std::size_t from, std::size_t to, std::size_t reach,
                        MayBegin may_begin, Begins begins) {
  for (; from < to && from + reach + Letters::size() <= text.size(); from += Letters::size()) {
    const auto places = may_begin(from);
    if (simd::none_of(places)) continue;
    const std::size_t end = std::min(Letters::size(), to - from);
    for (auto place = static_cast<std::size_t>(simd::find_first_set(places)); place < end; ++place)
      if (places[place] && begins(from + place)) return from + place;
  }
  for (; from < to; ++from)
    if (begins(from)) return from;
  return k_nowhere;
}

}  // namespace

Needle::Needle(std::string_view code, Marks marks)
    : m_code(marks == Marks::exact ? std::string(code) : without_optional_marks(code)),
      m_marks(marks) {}

std::size_t Needle::find_in(std::string_view text, std::size_t from, std::size_t to) const {
  if (empty() || from >= to) return k_nowhere;
  if (m_code.size() == 1) return find_letter(text, from, to);
  return m_marks == Marks::exact ? find_exactly(text, from, to)
                                 : find_passing_marks(text, from, to);
}

std::size_t Needle::find_letter(std::string_view text, std::size_t from, std::size_t to) const {
  const void* const found = std::memchr(text.data() + from, m_code.front(), to - from);
  if (found == nullptr) return k_nowhere;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

std::size_t Needle::find_exactly(std::string_view text, std::size_t from, std::size_t to) const {
  const std::size_t last = m_code.size() - 1;
  const Letters first_letter = all_of(m_code.front()), last_letter = all_of(m_code.back());
  return first_place(
      text, from, to, last,
      [&](std::size_t at) {
        return letters_at(text, at) == first_letter && letters_at(text, at + last) == last_letter;
      },
      [&](std::size_t at) { return text.substr(at).starts_with(m_code); });
}

std::size_t Needle::find_passing_marks(std::string_view text, std::size_t from,
                                       std::size_t to) const {
  const Letters first_letter = all_of(m_code[0]), second_letter = all_of(m_code[1]);
  return first_place(
      text, from, to, 1,
      [&](std::size_t at) {
        const Letters next = letters_at(text, at + 1);
        return letters_at(text, at) == first_letter &&
               (next == second_letter || are_optional_marks(next));
      },
      [&](std::size_t at) {
        return text[at] == m_code.front() && length_passing_marks(text.substr(at), m_code) > 0;
      });
}

std::size_t Needle::length_at(std::string_view text) const {
  if (m_marks == Marks::left_out) return length_passing_marks(text, m_code);
  return text.starts_with(m_code) ? m_code.size() : 0;
}

}  // namespace kiosk::text
