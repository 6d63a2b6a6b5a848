#include "text/thai_input.h"

#include "text/unicode.h"

#include <catch2/catch.hpp>
#include <thai/thctype.h>
#include <thai/thinp.h>
#include <thai/thwchar.h>

using namespace kiosk::text;

namespace {

// Of TIS 620, which libthai thinks in; 0 stands for nothing before.
char32_t unicode_of(thchar_t c) {
  return c == 0 ? 0 : static_cast<char32_t>(th_tis2uni(c));
}

}  // namespace

TEST_CASE("a letter may follow where the standard's own implementation lets it", "[thai-input]") {
  int refused = 0;
  for (int before = 0; before < 256; ++before) {
    for (int letter = 0x20; letter < 256; ++letter) {
      const auto first = static_cast<thchar_t>(before);
      const auto second = static_cast<thchar_t>(letter);
      if (!th_istis(second) || letter == 0x7F) continue;
      if (before != 0 && (!th_istis(first) || before < 0x20)) continue;
      const bool accepted = th_isaccept(first, second, ISC_BASICCHECK) != 0;
      CAPTURE(before, letter);
      CHECK(may_follow(unicode_of(first), unicode_of(second)) == accepted);
      if (!accepted) ++refused;
    }
  }
  CHECK(refused > 1000);
}

TEST_CASE("words can be typed, and what no word has cannot", "[thai-input]") {
  struct Case {
    const char* pressed;
    const char* typed;
  };
  const Case cases[] = {
      {"น้ำ", "น้ำ"},
      {"ที่", "ที่"},
      {"ศักดิ์สิทธิ์", "ศักดิ์สิทธิ์"},
      {"ฤๅษี", "ฤๅษี"},
      {"ฤาษี", "ฤาษี"},    // a common way to write it
      {"เเก้ว", "เเก้ว"},  // so is this: the search understands it
      {"วันที่ 15 ก.ย. ๒๕๖๔", "วันที่ 15 ก.ย. ๒๕๖๔"},
      {"STEAM๔INNOVATOR", "STEAM๔INNOVATOR"},
      {"่ก", "ก"},
      {"ก่่่่่", "ก่"},
      {"กี่ี", "กี่"},
      {"า่", "า"},
      {"a้", "a"},
      {" ิ", " "},
      {"กุู", "กุ"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.pressed);
    CHECK(with_typed("", one.pressed, 60) == one.typed);
  }
}

TEST_CASE("what no keyboard of a visitor writes is left out", "[thai-input]") {
  for (const char* pressed : {"\xE2\x80\xAE", "\xE2\x80\x8B", "\x01", "\n", "\t", "\x7F",
                              "\xFF\xFE", "\xF0\x9F\x98\x80", "漢", "é", "\xE0\xB8"}) {
    CAPTURE(pressed);
    CHECK(with_typed("ก", pressed, 60) == "ก");
  }
  CHECK(with_typed("ก", std::string("\0ข", 4), 60) == "กข");
}

TEST_CASE("a text ends at the most letters it may have", "[thai-input]") {
  CHECK(with_typed("กข", "คงจ", 4) == "กขคง");
  CHECK(with_typed("กขคง", "จ", 4) == "กขคง");
  std::string garbage = "ก";
  for (int i = 0; i < 10'000; ++i) garbage += "้่๊";
  CHECK(with_typed("", garbage, 60) == "ก้");
  std::string long_one;
  for (int i = 0; i < 100'000; ++i) long_one += "กี่";
  CHECK(decode(with_typed("", long_one, 60)).size() == 60);
}

TEST_CASE("a mark is taken away before the letter it stands on", "[thai-input]") {
  std::string typed = "น้ำที่";
  for (const char* left : {"น้ำที", "น้ำท", "น้ำ", "น้", "น", "", ""}) {
    typed = without_last(typed);
    CHECK(typed == left);
  }
  CHECK(last_letter("ที่") == U'\x0E48');
  CHECK(last_letter("") == 0);
}
