#include "text/fold.h"

#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using kiosk::text::fold;

TEST_CASE("two spellings a Thai reader takes for the same fold to the same text", "[text]") {
  struct Pair {
    const char* one;
    const char* other;
    const char* why;
  };
  const Pair pairs[] = {
      {"น้ำ", "น\u0E4D\u0E49\u0E32", "nikhahit, tone, sara aa"},
      {"น้ำ", "น\u0E49\u0E4D\u0E32", "tone, nikhahit, sara aa"},
      {"นำ", "น\u0E4D\u0E32", "nikhahit, sara aa"},
      {"นำ", "น\u0E4D\u0E45", "nikhahit, lakkhangyao"},
      {"แกะ", "เเกะ", "two sara e"},
      {"แม่น้ำแคว", "เเม่น้ำเเคว", "two sara e, twice"},
      {"เลย ๒", "เลย๒", "no space"},
      {"เลย ๒", "เลย 2", "Arabic digit"},
      {"เลย\u00A0๒", "เลย ๒", "no-break space"},
      {"เลิศฺ", "เลิศ", "stray phinthu"},
      {"ร.ร.บ้านนา", "รร.บ้านนา", "dots"},
      {"ร.ร.บ้านนา", "รรบ้านนา", "no dots"},
      {"On- Site", "On-Site", "stray space"},
      {"On-Site", "ONSITE", "hyphen and case"},
      {"ที่", "ท\u0E48\u0E35", "tone before upper vowel"},
      {"รู้", "ร\u0E49\u0E39", "tone before lower vowel"},
      {"เก็บ", "เก\u0E47บ", "the same code points"},
      {"ฤๅษี", "ฤๅษี", "lakkhangyao stays after ru"},
      {"ขวา", "ขวๅ", "lakkhangyao for sara aa"},
      {"นวัตกรรมอื่น ๆ", "นวัตกรรมอื่นๆ", "space before mai yamok"},
      {"กรุงเทพฯ", "กรุงเทพ", "paiyannoi"},
      {"กิจกรรม/โครงงาน", "กิจกรรมโครงงาน", "slash"},
      {"“เปิดบ้าน”", "\"เปิดบ้าน\"", "curly quotes"},
      {"นวัต\u200Bกรรม", "นวัตกรรม", "a line may break here"},
      {"นวัต\u2060กรรม", "นวัต\u00ADกรรม", "word joiner, soft hyphen"},
      {"\uFEFFเลย", "เลย", "byte order mark"},
      {"เลย\u2028เขต ๒", "เลยเขต ๒", "line separator"},
      {"ท\u0E48\u200B\u0E35", "ที่", "an invisible mark between marks"},
      {"Cafe\u0301", "CAFÉ", "composed and case folded"},
      {"STEAM๔INNOVATOR", "steam4innovator", "digits and case"},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.why << ": '" << pair.one << "' and '" << pair.other << "'");
    CHECK(fold(pair.one) == fold(pair.other));
    CHECK(fold(fold(pair.one)) == fold(pair.one));
  }
}

TEST_CASE("different words stay different", "[text]") {
  struct Pair {
    const char* one;
    const char* other;
  };
  const Pair pairs[] = {{"น้ำ", "นำ"}, {"ปา", "ป่า"}, {"แก", "เก"}, {"ฤๅ", "ฤ"}, {"เขต 1", "เขต 10"}};
  for (const Pair& pair : pairs) {
    INFO(pair.one << " and " << pair.other);
    CHECK(fold(pair.one) != fold(pair.other));
  }
}

TEST_CASE("what is folded can be read", "[text]") {
  CHECK(fold("ผอ.สพป.บุรีรัมย์ เขต ๑") == "ผอสพปบุรีรัมย์เขต1");
  CHECK(fold("ประชุมอธิปัตย์ คลี่สุนทร") == "ประชุมอธิปัตย์คลี่สุนทร");
  CHECK(fold("น\u0E4D\u0E49\u0E32") == "น\u0E49\u0E33");
  CHECK(fold("").empty());
  CHECK(fold(" \u00A0\u200B.,()").empty());
}

TEST_CASE("sara am is never taken apart", "[text]") {
  CHECK(fold("ทำนำน้ำ") == "ทำนำน้ำ");  // NFKC would put a nikhahit behind the tone
}

TEST_CASE("folding survives what is not text", "[text]") {
  CHECK(fold("ABC\xFF\xE0\xB8") == fold("abc\uFFFD\uFFFD\uFFFD"));
  CHECK(fold(std::string("A\0B", 3)) == "ab");
  std::string stacked = "ก";
  for (int i = 0; i < 200; ++i) stacked += "\u0E48\u0E35";
  CHECK_FALSE(fold(stacked).empty());
}

TEST_CASE("a traced fold is the same, and knows where each letter came from", "[text]") {
  using kiosk::text::Range;
  for (const char* text :
       {"น\u0E4D\u0E49\u0E32ตก", "เเกะ ๒", "Cafe\u0301 ONE-two", "ท\u0E48\u200B\u0E35", "ฤๅษี ขวๅ",
        "ABC\xFF\xE0\xB8", "ผอ.สพป.บุรีรัมย์ เขต ๑"}) {
    INFO(text);
    CHECK(kiosk::text::encode(kiosk::text::traced_fold(text).letters) == fold(text));
  }
  const auto traced = kiosk::text::traced_fold("เเ กิ");
  CHECK(traced.from == std::vector<Range>{{0, 6}, {7, 13}, {7, 13}});
}
