#include "grid/csv.h"

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace kiosk;
using namespace kiosk::grid;

namespace {

using Cells = std::vector<std::vector<std::string>>;

struct Read {
  Cells rows;
  std::string error;
  Encoding encoding = Encoding::utf8;
};

Read read(const std::string& bytes) {
  const tests::TemporaryFolder folder;
  std::ofstream(folder / "works.csv", std::ios::binary) << bytes;
  const auto file = read_csv(folder / "works.csv");
  if (!file) return {{}, file.error().message};
  CHECK(file->grid.name == "works.csv");
  return {file->grid.rows, "", file->encoding};
}

}  // namespace

TEST_CASE("CSV cells hold commas, quotes and line breaks") {
  CHECK(read("a,b\n\"x, y\",\"he said \"\"hi\"\"\"\n").rows ==
        Cells{{"a", "b"}, {"x, y", "he said \"hi\""}});
  CHECK(read("a\n\"one\ntwo\"\nlast").rows == Cells{{"a"}, {"one\ntwo"}, {"last"}});
  CHECK(read("a,,c\n").rows == Cells{{"a", "", "c"}});
}

TEST_CASE("CSV files have any line ends, and a byte order mark or none") {
  CHECK(read("\xEF\xBB\xBFงาน,b\r\n\"1\r\n2\",3\r\n").rows == Cells{{"งาน", "b"}, {"1\n2", "3"}});
  CHECK(read("a\rb\r").rows == Cells{{"a"}, {"b"}});
  CHECK(read("").rows.empty());
}

TEST_CASE("an empty line is a row, as in the spreadsheet") {
  CHECK(read("a\n\nb\n").rows == Cells{{"a"}, {""}, {"b"}});
}

TEST_CASE("a file in Windows Thai is known and read") {
  const Read got = read("\xA7\xD2\xB9\xA0\x96,2\n");  // งาน, NBSP, en dash
  CHECK(got.rows == Cells{{"งาน\u00A0–", "2"}});
  CHECK(got.encoding == Encoding::windows_thai);
  CHECK(read("a\xDB,2\n").rows == Cells{{"a\uFFFD", "2"}});
}

TEST_CASE("Excel's Unicode text is UTF-16 with tabs") {
  const std::string little("\xFF\xFE\x07\x0E\t\0b\0\r\0\n\0\x3D\xD8\x00\xDE\t\0,\0", 20);
  const Read got = read(little);
  CHECK(got.rows == Cells{{"ง", "b"}, {"😀", ","}});
  CHECK(got.encoding == Encoding::utf16);
  CHECK(read(std::string("\xFE\xFF\x0E\x07\0,\0b", 8)).rows == Cells{{"ง", "b"}});
  CHECK(read(std::string("i\0d\0", 4)).rows == Cells{{"id"}});
}

TEST_CASE("columns may be parted by commas, semicolons or tabs") {
  struct Case {
    const char* text;
    Cells rows;
  };
  const Case cases[] = {
      {"a;b;c\n1,5;2;3\n", {{"a", "b", "c"}, {"1,5", "2", "3"}}},
      {"a\tb\n1;2\t3\n", {{"a", "b"}, {"1;2", "3"}}},
      {"a,b\n1;2;3,4\n", {{"a", "b"}, {"1;2;3", "4"}}},
      {"\"a;b;c\",d\n1,2\n", {{"a;b;c", "d"}, {"1", "2"}}},
      {"sep=;\na,b;c\n", {{"a,b", "c"}}},
      {"sep=;", {}},
      {"sep=is a word,b\n", {{"sep=is a word", "b"}}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(read(one.text).rows == one.rows);
  }
}

TEST_CASE("what is written as CSV is read back the same") {
  const Cells rows = {{"ชื่อ", "a,b", "say \"hi\""}, {"one\ntwo", " x ", ""}, {"0012", "", "z"}};
  CHECK(read(csv_text({"works", rows})).rows == rows);
  CHECK(read(csv_text({"works", rows}, ByteOrderMark::yes)).rows == rows);
  CHECK(csv_text({"works", {{"a", "b"}}}, ByteOrderMark::yes) ==
        "\xEF\xBB\xBF"
        "a,b\n");
}

TEST_CASE("what is no CSV is told with its row") {
  const std::string mend = "; save the sheet as CSV (UTF-8) from the spreadsheet";
  CHECK(read("a,b\nc,\"open\n").error == "row 2: a quote (\") is opened and never closed" + mend);
  CHECK(read("a\n\"say \"\"hi\n").error == "row 2: a quote (\") is opened and never closed" + mend);
  CHECK(read("a\n\"b\"c,d\n").error == "row 2: there is text after a closing quote (\")" + mend);
  CHECK(read("a\n" + std::string(200'000, 'x')).error == "row 2: a cell is too long" + mend);
}

TEST_CASE("a missing file is told as missing") {
  const auto grid = read_csv("/nowhere/works.csv");
  REQUIRE_FALSE(grid);
  CHECK(grid.error().fault == base::Fault::missing);
}
