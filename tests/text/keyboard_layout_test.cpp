#include "text/keyboard_layout.h"

#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace kiosk::text;

TEST_CASE("the other keyboard language is understood", "[text][keyboard-layout]") {
  struct Pair {
    const char* typed;
    const char* meant;
  };
  const Pair pairs[] = {
      {"o;9", "นวต"},
      {"o;y9dii,", "นวัตกรรม"},
      {"สำฟพื", "learn"},
      {"c,j", "แม่"},
      {"o;9 2", "นวต /"},
      {"ฆธ/ฟ", "ST2a"},  // a slash of the Thai layout is the key of the 2
      {"โรงเรียนก", "Fi'giupod"},
      {"กขคABC", "d-8ABC"},  // more or as much Thai
      {"ABCกข", "ฤฺฉกข"},     // more Latin
  };
  for (const Pair& pair : pairs) {
    INFO(pair.typed);
    CHECK(other_layout(pair.typed) == pair.meant);
  }
  CHECK(other_layout("").empty());
  CHECK(other_layout("   ").empty());
  CHECK(other_layout("中文").empty());
}

TEST_CASE("every key types four letters, each but once in its layout", "[text][keyboard-layout]") {
  std::set<char32_t> thai;
  std::set<char32_t> latin;
  std::size_t keys = 0;
  for (const LayoutRow& row : k_layout)
    for (const LayoutKey& key : row) {
      if (key.thai == 0) continue;
      ++keys;
      thai.insert({key.thai, key.thai_shift});
      latin.insert({key.latin, key.latin_shift});
    }
  CHECK(keys == 47);
  CHECK(thai.size() == 2 * keys);
  CHECK(latin.size() == 2 * keys);
  for (char32_t letter = U'ก'; letter <= U'ฮ'; ++letter) CHECK(thai.contains(letter));
  for (char32_t letter = U'๐'; letter <= U'๙'; ++letter) CHECK(thai.contains(letter));
  for (char32_t letter = U' ' + 1; letter < 0x7F; ++letter) CHECK(latin.contains(letter));
}

TEST_CASE("what was typed in the wrong language and back is what it was",
          "[text][keyboard-layout]") {
  const std::string thai = "การจัดการเรียนรู้เชิงรุก ฉฎฑธ";
  CHECK(other_layout(other_layout(thai)) == thai);
}
