#include "report/columns.h"

#include <catch2/catch.hpp>

using namespace kiosk::report;

TEST_CASE("text takes the columns a terminal gives it") {
  const struct {
    const char* text;
    int columns;
  } cases[] = {{"", 0},    {"abc", 3},  {"กขค", 3},         {"ที่นี่", 2}, {"น้ำ", 2},
               {"เล่น", 3}, {"日本", 4}, {"ก\u200bข", 2},    {"é", 1},  {"e\u0301", 1},
               {"🎉", 2},   {"–", 1},    {"\xff\xe0\xb8", 3}};
  for (const auto& [text, columns] : cases) {
    CAPTURE(text);
    CHECK(columns_of(text) == columns);
  }
}

TEST_CASE("long text is cut between clusters and says so") {
  CHECK(shortened("ที่นี่", 2) == "ที่นี่");
  CHECK(shortened("ที่นี่ดี", 2) == "ที่…");
  CHECK(shortened("abcdef", 4) == "abc…");
  CHECK(shortened("日本語", 4) == "日…");
}

TEST_CASE("names cannot steer the terminal") {
  CHECK(shortened("a\x1b[31mb\n\tc\x7f\xff", 20) == "a [31mb  c  ");
  CHECK(shortened("a\u009b"
                  "2J",
                  20) == "a 2J");
}

TEST_CASE("columns stand straight under Thai headings") {
  CHECK(table({{"ชื่อ"}, {"เปิดดู", Align::right}}, {{"เกมคำศัพท์", "12"}, {"abc", "1,234"}}) ==
        "ชื่อ         เปิดดู\n"
        "เกมคำศัพท์     12\n"
        "abc       1,234\n");
}
