#include "authoring/csv.h"

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace kiosk;
using namespace kiosk::authoring;

namespace {

using Cells = std::vector<std::vector<std::string>>;

struct Read {
  Cells rows;
  std::string error;
  Problems problems;
};

Read read(const std::string& bytes) {
  const tests::TemporaryFolder folder;
  std::ofstream(folder / "works.csv", std::ios::binary) << bytes;
  Read read;
  const auto grid = read_csv(folder / "works.csv", read.problems);
  if (grid)
    read.rows = grid->rows;
  else
    read.error = grid.error().message;
  return read;
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

TEST_CASE("a file in Windows Thai is read, and told") {
  const Read got = read("\xA7\xD2\xB9,2\n");  // งาน
  CHECK(got.rows == Cells{{"งาน", "2"}});
  REQUIRE(got.problems.list().size() == 1);
  CHECK(described(got.problems.list()[0]) ==
        "works.csv: the file is not UTF-8 and was read as Windows Thai (code page 874); save it "
        "as \"CSV UTF-8\" so that no letter is lost");
}

TEST_CASE("what is no CSV is told with its row") {
  const std::string mend = "; save the sheet as CSV (UTF-8) from the spreadsheet";
  CHECK(read("a,b\nc,\"open\n").error == "row 2: a quote (\") is opened and never closed" + mend);
  CHECK(read("a\n\"say \"\"hi\n").error == "row 2: a quote (\") is opened and never closed" + mend);
  CHECK(read("a\n\"b\"c,d\n").error == "row 2: there is text after a closing quote (\")" + mend);
  CHECK(read("a\n" + std::string(200'000, 'x')).error == "row 2: a cell is too long" + mend);
}

TEST_CASE("a missing file is told as missing") {
  Problems problems;
  const auto grid = read_csv("/nowhere/works.csv", problems);
  REQUIRE_FALSE(grid);
  CHECK(grid.error().fault == base::Fault::missing);
}
