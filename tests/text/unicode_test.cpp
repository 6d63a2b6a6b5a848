#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace kiosk;

namespace {

std::string joined(const std::vector<std::string_view>& pieces, const char* between) {
  std::string text;
  for (const std::string_view piece : pieces) {
    if (!text.empty()) text += between;
    text += piece;
  }
  return text;
}

}  // namespace

TEST_CASE("what a reader sees as one letter is one cluster", "[text]") {
  struct Case {
    const char* text;
    const char* clusters;
  };
  const Case cases[] = {
      {"น้ำ", "น้ำ"},
      {"ป๊ำ", "ป๊ำ"},
      {"ปี่", "ปี่"},
      {"ที่", "ที่"},
      {"ฟ้า", "ฟ้·า"},
      {"ฝ้ำ", "ฝ้ำ"},
      {"ญู", "ญู"},
      {"ฐู", "ฐู"},
      {"ฎู", "ฎู"},
      {"ฤๅ", "ฤ·ๅ"},
      {"กฺ", "กฺ"},
      {"ศักดิ์สิทธิ์", "ศั·ก·ดิ์·สิ·ท·ธิ์"},
      {"โปรแกรม", "โ·ป·ร·แ·ก·ร·ม"},
      {"น\u0E4D\u0E49\u0E32", "น\u0E4D\u0E49·\u0E32"},
      {"เลย ๒", "เ·ล·ย· ·๒"},
      {"e\u0301x", "e\u0301·x"},
      {"a\r\nb", "a·\r\n·b"},
      {"\u0E48ก", "\u0E48·ก"},
      {"ก\u200Bข", "ก·\u200B·ข"},
      {"", ""},
  };
  for (const Case& one : cases) {
    INFO("text '" << one.text << "'");
    CHECK(joined(text::clusters(one.text), "·") == one.clusters);
  }
}

TEST_CASE("clusters joined are the text again, whatever the text", "[text]") {
  std::string stacked = "ก";
  for (int i = 0; i < 200; ++i) stacked += "\u0E48";
  CHECK(text::clusters(stacked).size() == 1);
  for (const std::string& one : {stacked, std::string("\xFF\xE0\xB8ก\x80"), std::string("\0ก", 4)})
    CHECK(joined(text::clusters(one), "") == one);
}

TEST_CASE("decoding and encoding are each other's way back", "[text]") {
  for (const char* one : {"", "abc", "น้ำ", "“…”", "😀"}) {
    INFO(one);
    CHECK(text::encode(text::decode(one)) == one);
  }
  CHECK(text::decode("ก") == U"\u0E01");
}

TEST_CASE("each byte that is not UTF-8 becomes one replacement character", "[text]") {
  CHECK(text::decode("a\xFF\xFE") == U"a\uFFFD\uFFFD");
  CHECK(text::decode("\xE0\xB8") == U"\uFFFD\uFFFD");            // cut short
  CHECK(text::decode("\xC0\x80") == U"\uFFFD\uFFFD");            // overlong
  CHECK(text::decode("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");  // a surrogate
}

TEST_CASE("Thai letters, leading vowels, marks and tones are told apart", "[text]") {
  struct Case {
    char32_t character;
    const char* kinds;  // Thai, consonant, leading vowel, mark, tone
  };
  const Case cases[] = {
      {U'ก', "Tc"}, {U'ฮ', "Tc"}, {U'ฤ', "Tc"}, {U'เ', "Tl"}, {U'ไ', "Tl"}, {U'ะ', "T"},
      {U'า', "T"},  {U'ำ', "T"},  {U'ๅ', "T"},  {U'ๆ', "T"},  {U'ฯ', "T"},  {U'๙', "T"},
      {U'ั', "Tm"},  {U'ู', "Tm"},  {U'ฺ', "Tm"},  {U'่', "Tmt"}, {U'๋', "Tmt"}, {U'็', "Tm"},
      {U'์', "Tm"},  {U'ํ', "Tm"},  {U'฿', ""},   {U'a', ""},   {U' ', ""},   {U'ກ', ""},
  };
  for (const Case& one : cases) {
    std::string kinds;
    if (text::is_thai(one.character)) kinds += 'T';
    if (text::is_thai_consonant(one.character)) kinds += 'c';
    if (text::is_thai_leading_vowel(one.character)) kinds += 'l';
    if (text::is_thai_mark(one.character)) kinds += 'm';
    if (text::is_thai_tone(one.character)) kinds += 't';
    INFO("character " << text::encode(std::u32string(1, one.character)));
    CHECK(kinds == one.kinds);
  }
}

TEST_CASE("break marks are taken out for people, and nothing else", "[text]") {
  CHECK(text::without_breaks("หนอง\u2060ผือ\u200B ๆ") == "หนองผือ ๆ");
  CHECK(text::without_breaks("\u00A0\u00AD") == "\u00A0\u00AD");
}

TEST_CASE("what a stranger wrote is quoted without moving a terminal's cursor", "[text]") {
  CHECK(text::on_one_line("รูป-1.jpg: ก่อน") == "รูป-1.jpg: ก่อน");
  CHECK(text::on_one_line("one\ntwo") == "one two");
  CHECK(text::on_one_line("a\x1B[2Jb\x7F\u0085\u202Ec\xFF") ==
        "a\uFFFD[2Jb\uFFFD\uFFFD\uFFFDc\uFFFD");
}

TEST_CASE("what no reader needs and no page can bear is left out", "[text]") {
  const auto times = [](int count, std::string what) {
    std::string all;
    for (int i = 0; i < count; ++i) all += what;
    return all;
  };
  struct Case {
    std::string given;
    std::string kept;
  };
  const Case cases[] = {
      {"", ""},
      {"น้ำ ปี่ที่ ฟ้า", "น้ำ ปี่ที่ ฟ้า"},
      {"Übung, naïve, e\u0301\u0323", "Übung, naïve, e\u0301\u0323"},
      {"ก" + times(10'000, "\u0E48") + "ข", "ก" + times(4, "\u0E48") + "ข"},
      {"a" + times(10'000, "\u0316"), "a" + times(4, "\u0316")},
      {times(3, "ก" + times(5, "\u0E49")), times(3, "ก" + times(4, "\u0E49"))},
      {"a\u202Ecba\u202C \u2066d\u2069\u200E\u200F\u061C", "acba d"},
      {"แม่|\u200Bน้ำ\u2060", "แม่|\u200Bน้ำ\u2060"},
      {"\xFF\xE0\xB8", "\xFF\xE0\xB8"},
  };
  for (const Case& one : cases) CHECK(text::readable(one.given) == one.kept);
}
