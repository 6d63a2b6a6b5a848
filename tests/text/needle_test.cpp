#include "text/needle.h"

#include "text/letter_code.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::text;

namespace {

constexpr std::size_t k_nowhere = std::string_view::npos;

std::string code(const char* text) {
  return coded(text, k_no_code_in_text);
}

// The first place of text[from, to) where the needle begins with its own letter, one by one.
std::size_t first_place(const Needle& needle, const std::string& text, std::size_t from,
                        std::size_t to) {
  for (std::size_t at = from; at < to; ++at)
    if (text[at] == needle.code().front() && needle.begins(std::string_view(text).substr(at)))
      return at;
  return k_nowhere;
}

class Dice {
 public:
  std::size_t below(std::size_t limit) {
    m_random = m_random * 1'103'515'245 + 12'345;
    return (m_random >> 16) % limit;
  }
  std::string letters(std::size_t count, const std::string& of) {
    std::string made;
    for (std::size_t i = 0; i < count; ++i) made += of[below(of.size())];
    return made;
  }

 private:
  unsigned m_random = 1;
};

}  // namespace

TEST_CASE("a word is found where it begins, as far as is looked", "[text][needle]") {
  const std::string text = code("การพัฒนาทักษะการอ่าน");
  const Needle needle(code("การ"), Marks::exact);
  CHECK(needle.find_in(text, 0, text.size()) == 0);
  CHECK(needle.find_in(text, 1, text.size()) == 13);
  CHECK(needle.find_in(text, 1, 14) == 13);  // it may end behind
  CHECK(needle.find_in(text, 1, 13) == k_nowhere);
  CHECK(needle.find_in(text, 5, 5) == k_nowhere);
  CHECK(Needle("", Marks::exact).find_in(text, 0, text.size()) == k_nowhere);
}

TEST_CASE("marks are passed over on both sides where they are left out", "[text][needle]") {
  const std::string text = code("ในป่าไม้ใหญ่");
  CHECK(Needle(code("ปาไม"), Marks::left_out).find_in(text, 0, text.size()) == 2);
  CHECK(Needle(code("ป้าไม่"), Marks::left_out).find_in(text, 0, text.size()) == 2);
  CHECK(Needle(code("ปาไม"), Marks::exact).find_in(text, 0, text.size()) == k_nowhere);
  CHECK(Needle(code("ปาไม"), Marks::left_out).length_at(std::string_view(text).substr(2)) == 5);
  CHECK(Needle(code("\u0E48"), Marks::left_out).empty());
}

TEST_CASE("many places looked at together are found as they are one by one", "[text][needle]") {
  Dice dice;
  const std::string letters = code("กขค\u0E48\u0E4C\u0E4D") + "\n";
  for (int round = 0; round < 4'000; ++round) {
    const std::string text = dice.letters(1 + dice.below(150), letters);
    const std::size_t from = dice.below(text.size());
    const std::size_t to = from + dice.below(text.size() - from + 1);
    for (const Marks marks : {Marks::exact, Marks::left_out}) {
      const Needle needle(dice.letters(1 + dice.below(5), letters.substr(0, 6)), marks);
      if (needle.empty()) continue;
      INFO(decoded(needle.code()) << " in " << decoded(text) << ", " << from << " to " << to);
      REQUIRE(needle.find_in(text, from, to) == first_place(needle, text, from, to));
    }
  }
}
