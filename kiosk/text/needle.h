// What is looked for in coded text (letter_code.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::text {

enum class Marks { exact, left_out };  // left_out: ่ ้ ๊ ๋ ็ ์ are passed over on both sides

class Needle {
 public:
  Needle(std::string_view code, Marks marks);

  const std::string& code() const { return m_code; }
  bool empty() const { return m_code.empty(); }
  Marks marks() const { return m_marks; }
  // Where it first begins in text[from, to), or npos; it may end anywhere in `text`.
  std::size_t find_in(std::string_view text, std::size_t from, std::size_t to) const;
  bool begins(std::string_view line) const { return length_at(line) > 0; }
  // How much of the beginning of `text` it is, or 0 if it does not begin with it.
  std::size_t length_at(std::string_view text) const;

 private:
  std::size_t find_letter(std::string_view text, std::size_t from, std::size_t to) const;
  std::size_t find_exactly(std::string_view text, std::size_t from, std::size_t to) const;
  std::size_t find_passing_marks(std::string_view text, std::size_t from, std::size_t to) const;

  std::string m_code;
  Marks m_marks;
};

}  // namespace kiosk::text
