#include "text/near_needle.h"

#include "text/letter_code.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk::text;

namespace {

std::string nearest(const std::string& typed, const std::string& text,
                    std::size_t most = k_most_mistakes) {
  NearNeedle needle(coded(typed, k_no_code_typed), most);
  const std::string code = coded(text, k_no_code_in_text);
  needle.look_through(code, 0, code.size());
  return decoded(needle.nearest());
}

// The plain table of edits, beginning and ending anywhere: what the bits must agree with.
std::size_t fewest_mistakes(const std::string& typed, const std::string& text) {
  std::vector<std::vector<std::size_t>> table(typed.size() + 1,
                                              std::vector<std::size_t>(text.size() + 1, 0));
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    table[i][0] = i;
    for (std::size_t j = 1; j <= text.size(); ++j) {
      const std::size_t wrong = typed[i - 1] == text[j - 1] ? 0 : 1;
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + wrong});
      if (i > 1 && j > 1 && typed[i - 1] == text[j - 2] && typed[i - 2] == text[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return *std::ranges::min_element(table.back());
}

}  // namespace

TEST_CASE("a small typing mistake is mended", "[text][near-needle]") {
  struct Case {
    const char* typed;
    const char* text;
    const char* meant;
  };
  const Case cases[] = {
      {"นวัตกรม", "การพัฒนานวัตกรรมการสอน", "นวัตกรรม"},    // one too few
      {"นวัตกรรรม", "การพัฒนานวัตกรรมการสอน", "นวัตกรรม"},  // one too many
      {"นวัดกรรม", "การพัฒนานวัตกรรมการสอน", "นวัตกรรม"},   // a wrong one
      {"นวตักรรม", "การพัฒนานวัตกรรมการสอน", "นวัตกรรม"},   // two that changed places
      {"มวัตกรรม", "การพัฒนานวัตกรรมการสอน", "นวัตกรรม"},   // the first one wrong
      {"learnig", "activelearning", "learning"},
      {"lerning", "activelearning", "learning"},
      {"matehmatics", "funmathematicsforall", "mathematics"},
      {"readng", "listening\nreading\nwriting", "reading"},
      {"abc", "abd", ""},          // too short to forgive
      {"reading", "riadeng", ""},  // two mistakes in seven letters
      {"abcd", "ab\ncd", ""},      // not over the end of a line
  };
  for (const Case& each : cases) {
    INFO(each.typed << " in " << each.text);
    CHECK(nearest(each.typed, each.text) == each.meant);
  }
}

TEST_CASE("of what is near, the nearest wins, then the most frequent", "[text][near-needle]") {
  CHECK(nearest("abcdefgh", "abcdexxh\nabcdexgh") == "abcdexgh");
  CHECK(nearest("reeding", "feeding\nreading\nreading") == "reading");
  CHECK(nearest("กานอ่าน", "การอ่าน\nกาบอ่าน\nการอ่าน") == "การอ่าน");
}

TEST_CASE("what is meant is whole letters", "[text][near-needle]") {
  CHECK(nearest("หนองบว", "หนองบัวลำภู") == "หนองบัว");
  CHECK(nearest("บานหนองผื", "บ้านหนองผือ") == "บ้านหนองผื");
}

TEST_CASE("the bits agree with the table of edits", "[text][near-needle]") {
  unsigned random = 1;
  const auto letters = [&](std::size_t count) {
    std::string made;
    for (std::size_t i = 0; i < count; ++i) {
      random = random * 1'103'515'245 + 12'345;
      made += static_cast<char>('a' + (random >> 16) % 3);
    }
    return made;
  };
  for (int round = 0; round < 2'000; ++round) {
    const std::string typed = letters(4 + static_cast<std::size_t>(round) % 12);
    const std::string text = letters(20);
    const std::size_t fewest = fewest_mistakes(typed, text);
    INFO(typed << " in " << text << ": " << fewest);
    const std::size_t forgiven = std::min<std::size_t>(typed.size() / 4, 3);
    REQUIRE(nearest(typed, text).empty() == (fewest > forgiven));
    if (fewest <= forgiven) REQUIRE(fewest_mistakes(typed, nearest(typed, text)) == fewest);
  }
}

TEST_CASE("a text too long to have one mistake is near to nothing", "[text][near-needle]") {
  CHECK(nearest(std::string(65, 'a'), std::string(200, 'a')).empty());
  CHECK(nearest(std::string(64, 'a'), std::string(200, 'a')) == std::string(64, 'a'));
  CHECK(nearest("", "abc").empty());
  CHECK(nearest("abcd", "").empty());
  CHECK(nearest("abcdefgh", "abcdexxh") == "abcdexxh");
  CHECK(nearest("abcdefgh", "abcdexxh", 1).empty());
}

TEST_CASE("one of the pieces stands in whatever is near", "[text][near-needle]") {
  unsigned random = 7;
  const auto below = [&](std::size_t limit) {
    random = random * 1'103'515'245 + 12'345;
    return (random >> 16) % limit;
  };
  const auto letter = [&] { return static_cast<char>('a' + below(4)); };
  const auto spoil = [&](std::string& text) {
    const std::size_t at = below(text.size() - 1);
    switch (below(4)) {
      case 0:
        text[at] = letter();
        break;
      case 1:
        text.erase(at, 1);
        break;
      case 2:
        text.insert(at, 1, letter());
        break;
      default:
        std::swap(text[at], text[at + 1]);
    }
  };
  for (int round = 0; round < 5'000; ++round) {
    std::string typed;
    while (typed.size() < 4 + static_cast<std::size_t>(round) % 17) typed += letter();
    for (std::size_t most = 1; most <= std::min<std::size_t>(typed.size() / 4, 3); ++most) {
      std::string text = typed;
      for (std::size_t mistake = 0; mistake < most; ++mistake) spoil(text);
      const std::vector<std::string> pieces = NearNeedle(typed, most).pieces();
      INFO(typed << " as " << text);
      if (fewest_mistakes(typed, text) > most) continue;  // spoilt twice in one place
      REQUIRE(std::ranges::any_of(
          pieces, [&](const std::string& piece) { return text.find(piece) != std::string::npos; }));
      REQUIRE_FALSE(nearest(typed, "xy" + text + "yx", most).empty());
    }
  }
}

// Whatever lies around does not change what is seen.
TEST_CASE("looking closely only around the pieces misses nothing", "[text][near-needle]") {
  unsigned random = 3;
  const auto letters = [&](std::size_t count) {
    std::string made;
    for (std::size_t i = 0; i < count; ++i) {
      random = random * 1'103'515'245 + 12'345;
      made += "abcdefg\n"[(random >> 16) % 8];
    }
    return made;
  };
  for (int round = 0; round < 500; ++round) {
    std::string typed = letters(4 + static_cast<std::size_t>(round) % 12);
    std::erase(typed, '\n');
    if (typed.size() < 4) continue;
    const std::string text = letters(400);
    std::size_t fewest = 1000;
    std::string line;
    for (const char each : text + "\n") {
      if (each != '\n') {
        line += each;
        continue;
      }
      if (!line.empty()) fewest = std::min(fewest, fewest_mistakes(typed, line));
      line.clear();
    }
    const std::string near = nearest(typed, text);
    INFO(typed << " in " << text);
    REQUIRE(near.empty() == (fewest > std::min<std::size_t>(typed.size() / 4, 3)));
    if (!near.empty()) REQUIRE(fewest_mistakes(typed, near) == fewest);
  }
}
