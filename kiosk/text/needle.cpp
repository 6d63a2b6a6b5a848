#include "text/needle.h"

#include "text/letter_code.h"

#include <algorithm>
#include <cstring>

namespace kiosk::text {
namespace {

constexpr std::size_t k_nowhere = std::string_view::npos;

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

}  // namespace

Needle::Needle(std::string_view code, Marks marks)
    : m_code(marks == Marks::exact ? std::string(code) : without_optional_marks(code)),
      m_marks(marks) {}

std::size_t Needle::find_in(std::string_view text, std::size_t from, std::size_t to) const {
  if (empty() || from >= to) return k_nowhere;
  if (m_marks == Marks::left_out) return find_passing_marks(text, from, to);
  const std::size_t end = std::min(text.size(), to + m_code.size() - 1);
  const void* const found = memmem(text.data() + from, end - from, m_code.data(), m_code.size());
  if (found == nullptr) return k_nowhere;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

std::size_t Needle::find_passing_marks(std::string_view text, std::size_t from,
                                       std::size_t to) const {
  while (from < to) {
    const void* const first = std::memchr(text.data() + from, m_code.front(), to - from);
    if (first == nullptr) return k_nowhere;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(first) - text.data());
    if (length_passing_marks(text.substr(at), m_code) > 0) return at;
    from = at + 1;
  }
  return k_nowhere;
}

std::size_t Needle::length_at(std::string_view text) const {
  if (m_marks == Marks::left_out) return length_passing_marks(text, m_code);
  return text.starts_with(m_code) ? m_code.size() : 0;
}

}  // namespace kiosk::text
