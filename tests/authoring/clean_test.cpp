#include "authoring/clean.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::authoring;

namespace {

struct Case {
  const char* given;
  const char* text;
  const char* dropped;
};

}  // namespace

TEST_CASE("cells lose what copying and pasting left in them, and nothing else") {
  const Case k_cases[] = {
      {"  เลย เขต ๒ ", "เลย เขต ๒", ""},
      {"เลย\u00A0เขต\u00A0๒", "เลย เขต ๒", ""},
      {"หนึ่ง \t\r\n สอง\r\n", "หนึ่ง\nสอง", ""},
      {"\uFEFFหัว", "หัว", ""},
      {"a\u0007b", "ab", "1 control character"},
      {"a\u202Eb\u2066c", "abc", "2 writing-direction marks"},
      {"\u0E48ก", "ก", "1 stray vowel or tone mark"},
      {"ก\u0E48\u0E48\u0E48\u0E48\u0E48\u0E48", "ก\u0E48\u0E48\u0E48\u0E48", "2 excess marks"},
      {"บ้าน\u200Bนา\u2060อ้อ", "บ้าน\u200Bนา\u2060อ้อ", ""},
      {"\xFFก", "\uFFFDก", ""},
      {"เลิศฺ", "เลิศฺ", ""},
      {"\u00A0\u00A0\u00A0", "", ""},
      {"", "", ""},
  };
  for (const Case& given : k_cases) {
    CAPTURE(given.given);
    const Cleaned cleaned = clean(given.given);
    CHECK(cleaned.text == given.text);
    CHECK(described(cleaned.dropped) == given.dropped);
  }
}

TEST_CASE("one Thai word typed in different orders becomes one spelling") {
  CHECK(clean("น\u0E4D\u0E49\u0E32").text == "น้ำ");
  CHECK(clean("น\u0E49\u0E4D\u0E32").text == "น้ำ");
  CHECK(clean("เเกะ").text == "แกะ");
  CHECK(clean("ท\u0E48\u0E35").text == "ที่");
  CHECK(clean("ศักดิ์สิทธิ์").text == "ศักดิ์สิทธิ์");
}

TEST_CASE("two hundred marks on one letter are four") {
  std::string tower = "ก";
  for (int mark = 0; mark < 200; ++mark) tower += "\u0E49";
  CHECK(clean(tower).text == "ก\u0E49\u0E49\u0E49\u0E49");
}

TEST_CASE("what was cleaned is clean: doing it again changes nothing") {
  const char* k_cases[] = {"เ\u0E49\u0E49\u0E31\u0E31\u0E49", "ก\u0E38\u0007\u0E3A",
                           "e\u0007\u0301", "เเเเก", "น\u0E49\u0E49\u0E4D\u0E32"};
  for (const char* given : k_cases) {
    CAPTURE(given);
    const std::string cleaned = clean(given).text;
    CHECK(clean(cleaned).text == cleaned);
  }
}
