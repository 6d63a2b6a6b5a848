#include "text/match.h"

#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk::text;

namespace {

// What was matched in brackets, without the marks where a line may break.
std::string marked(std::string_view displayed, std::string_view typed) {
  std::string shown;
  std::size_t at = 0;
  for (const Range& range : match_ranges(displayed, typed)) {
    shown += displayed.substr(at, range.begin - at);
    shown += "[" + std::string(displayed.substr(range.begin, range.end - range.begin)) + "]";
    at = range.end;
  }
  shown += displayed.substr(at);
  return without_breaks(shown);
}

}  // namespace

TEST_CASE("what matches is marked in the text as it is displayed", "[text][match]") {
  struct Case {
    const char* displayed;
    const char* typed;
    const char* marked;
  };
  const Case cases[] = {
      {"การ\u200Bพัฒนา\u200Bนวัต\u200Bกรรม", "นวัตกรรม", "การพัฒนา[นวัตกรรม]"},
      {"Active Learning", "e l", "Activ[e L]earning"},
      {"Active Learning", "LEARN", "Active [Learn]ing"},
      {"น้ำตก", "น\u0E4D\u0E49\u0E32", "[น้ำ]ตก"},
      {"น\u0E4D\u0E49\u0E32ตก", "น้ำ", "[น\u0E4D\u0E49\u0E32]ตก"},
      {"เเม่น้ำ", "แม่", "[เเม่]น้ำ"},
      {"สพป.เลย เขต ๒", "เขต 2", "สพป.เลย [เขต ๒]"},
      {"โรงเรียนบ้านนา", "รร.บ้าน", "[โรงเรียนบ้าน]นา"},
      {"กินข้าว", "ก", "[กิ]นข้าว"},  // never inside a cluster
      {"กำแพง", "ก", "[กำ]แพง"},  // sara am belongs to its consonant
      {"บ้านนา บ้านโนน", "บ้าน", "[บ้าน]นา [บ้าน]โนน"},
      {"นานา", "นา", "[นานา]"},
      {"ป่าไม้", "ปาไม", "[ป่าไม้]"},                    // without tone marks
      {"สื่อการสอนอ่าน", "อ่าน สื่อ", "[สื่อ]การสอน[อ่าน]"},  // word by word
      {"Café", "cafe", "[Café]"},
      {"เลย", "ตาก", "เลย"},
      {"เลย", "", "เลย"},
      {"", "เลย", ""},
  };
  for (const Case& each : cases) {
    INFO(each.displayed << " / " << each.typed);
    CHECK(marked(each.displayed, each.typed) == each.marked);
  }
}

TEST_CASE("a range ends where its last letter does", "[text][match]") {
  const std::string displayed = "นวัต\u200Bกรรม\u200B";
  CHECK(match_ranges(displayed, "นวัต") == std::vector<Range>{{0, 12}});
  CHECK(match_ranges(displayed, "กรรม") == std::vector<Range>{{15, 27}});
}

TEST_CASE("marking takes garbage in its stride", "[text][match]") {
  std::string marks = "ก";
  for (int i = 0; i < 10'000; ++i) marks += i % 2 == 0 ? "\u0E48" : "\u0E38";
  std::string bytes(1'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7919 >> 3);
  const std::string nothing(3, '\0');
  for (const std::string& displayed : {marks, bytes, nothing, std::string("เลย\u202Eเลย\xFF")})
    for (const std::string& typed : {marks, bytes, nothing, std::string("\u202Eเลย")})
      for (const Range& range : match_ranges(displayed, typed)) {
        REQUIRE(range.begin < range.end);
        REQUIRE(range.end <= displayed.size());
      }
}
