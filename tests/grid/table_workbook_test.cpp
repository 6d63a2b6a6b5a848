#include "grid/table_workbook.h"

#include "base/temporary_folder.h"
#include "grid/workbook_file.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::grid;
using kiosk::tests::TemporaryFolder;

namespace {

std::vector<TableCell> cells(std::vector<TableCell> given) {
  return given;
}

}  // namespace

TEST_CASE("rows of several sheets are written in turns and read as they were meant", "[grid]") {
  const TemporaryFolder folder;
  const auto file = folder / "tables.xlsx";
  TableWorkbook book(file, folder.path());
  const auto days =
      book.add_sheet("รายวัน", {{"วันที่", ColumnLook::day}, {"ครั้ง", ColumnLook::number}});
  const auto names = book.add_sheet("ชื่อ", {{"รหัส"}, {"จริง", ColumnLook::flag}});
  using namespace std::chrono;
  CHECK(book.add_row(days, cells({sys_days(2026y / November / 20), 65.0})));
  CHECK(book.add_row(names, cells({std::string("=007"), true})));
  CHECK(book.add_row(days, cells({std::monostate(), std::monostate()})));
  CHECK(book.add_row(days, cells({sys_days(2026y / November / 21), -0.5})));
  CHECK(book.add_row(names, cells({std::string("\"ก\", ข\n🤖"), false})));
  const auto closed = book.close();
  INFO((closed ? "" : closed.error().message));
  REQUIRE(closed.has_value());
  const auto read = read_workbook_file(file);
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].name == "รายวัน");
  const auto& rows = (*read)[0].rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[1] == std::vector<std::string>{"2026-11-20", "65"});
  CHECK(rows[3] == std::vector<std::string>{"2026-11-21", "-0.5"});
  CHECK((*read)[1].rows[1][0] == "=007");
  CHECK((*read)[1].rows[2][0] == "\"ก\", ข\n🤖");
}

TEST_CASE("of a text that no cell can hold the beginning is kept, in whole letters", "[grid]") {
  const TemporaryFolder folder;
  const auto file = folder / "long.xlsx";
  std::string thai, emoji;
  for (int at = 0; at < 40'000; ++at) thai += "ก", emoji += "🤖";
  TableWorkbook book(file, folder.path());
  const auto sheet = book.add_sheet("ยาว", {{"ไทย"}, {"รูป"}});
  CHECK(book.add_row(sheet, cells({thai, emoji})));
  REQUIRE(book.close());
  const auto read = read_workbook_file(file);
  REQUIRE(read.has_value());
  CHECK((*read)[0].rows[1][0] == thai.substr(0, 32'767 * std::string("ก").size()));
  CHECK((*read)[0].rows[1][1] == emoji.substr(0, 32'767 / 2 * std::string("🤖").size()));
}

TEST_CASE("a workbook that cannot be written says so when it is closed", "[grid]") {
  const TemporaryFolder folder;
  TableWorkbook nowhere(folder / "no" / "such.xlsx", folder.path());
  (void)nowhere.add_sheet("a", {{"b"}});
  const auto closed = nowhere.close();
  REQUIRE_FALSE(closed);
  CHECK(closed.error().fault == base::Fault::system);
  TableWorkbook twice(folder / "twice.xlsx", folder.path());
  const auto first = twice.add_sheet("a", {{"b"}}), second = twice.add_sheet("A", {{"b"}});
  CHECK(first != second);
  CHECK(twice.add_row(second, cells({std::string("lost")})));
  CHECK_FALSE(twice.close());
}
