#include "text/letter_code.h"

#include "text/fold.h"
#include "text/needle.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::text;

TEST_CASE("a code has one byte for each letter and tells the letters again",
          "[text][letter-code]") {
  for (const char* text : {"นวัตกรรม", "steam4innovator", "น้ำ", "ฤๅษี", "a\nก"}) {
    INFO(text);
    const std::string folded = fold(text) + "\n";
    CHECK(decoded(coded(folded, k_no_code_in_text)) == folded);
  }
  CHECK(coded("ก๛", k_no_code_in_text) == "\xA1\xFB");
  CHECK(coded("café", k_no_code_in_text) == "cafe");
}

TEST_CASE("what has no code matches nothing, not even itself", "[text][letter-code]") {
  const std::string text = coded("中文 ก\uFFFD", k_no_code_in_text);
  CHECK(text == "\xFF\xFF \xA1\xFF");
  for (const char* typed : {"中", "文", "\uFFFD", "ก\uFFFD"})
    CHECK(text.find(coded(typed, k_no_code_typed)) == std::string::npos);
  CHECK(decoded(text) == " ก");
}

TEST_CASE("a needle is found exactly, or whatever the tone marks", "[text][letter-code]") {
  const std::string text = coded("บ้านป่าเป้า", k_no_code_in_text);
  const auto find = [&](const char* typed, Marks marks) {
    return Needle(coded(typed, k_no_code_typed), marks).find_in(text, 0, text.size());
  };
  CHECK(find("ป่า", Marks::exact) == 4);
  CHECK(find("ปา", Marks::exact) == std::string::npos);
  CHECK(find("ปา", Marks::left_out) == 4);
  CHECK(find("ป้า", Marks::left_out) == 4);
  CHECK(find("เปา", Marks::left_out) == 7);
  CHECK(find("า", Marks::exact) == 2);
  CHECK(find("่", Marks::left_out) == std::string::npos);  // nothing is left of it
  CHECK(Needle("ab", Marks::exact).find_in("xab", 0, 1) == std::string::npos);
  CHECK(Needle("ab", Marks::exact).find_in("xab", 0, 2) == 1);  // it begins there
}
