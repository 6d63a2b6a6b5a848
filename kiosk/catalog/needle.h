// What is looked for in coded text (text/letter_code.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::catalog {

enum class Marks { exact, left_out };  // left_out: ่ ้ ๊ ๋ ็ ์ are passed over on both sides

class Needle {
 public:
  Needle(std::string_view code, Marks marks);

  const std::string& code() const { return m_code; }
  bool empty() const { return m_code.empty(); }
  // Where it first begins in text[from, to), or npos; it may end anywhere in `text`.
  std::size_t find_in(std::string_view text, std::size_t from, std::size_t to) const;
  bool begins(std::string_view line) const;

 private:
  std::size_t find_passing_marks(std::string_view text, std::size_t from, std::size_t to) const;

  std::string m_code;
  Marks m_marks;
};

}  // namespace kiosk::catalog
