#include "grid/workbook_file.h"

#include "grid/zip_made.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::grid;

namespace {

using Row = std::vector<std::string>;
using Cells = std::vector<Row>;

base::Result<std::vector<Grid>> read(const tests::Parts& parts) {
  const tests::TemporaryFolder folder;
  tests::make_zip(folder / "book", parts);
  return read_workbook_file(folder / "book");
}

Cells rows_of(const tests::Parts& parts) {
  const auto grids = read(parts);
  if (!grids) FAIL(grids.error().message);
  return grids->at(0).rows;
}

Cells xlsx(const std::string& rows) {
  return rows_of(tests::xlsx_parts(rows));
}

Cells ods(const std::string& rows) {
  return rows_of(tests::ods_parts(rows));
}

}  // namespace

TEST_CASE("an .xlsx gives its sheets by name") {
  const auto grids = read(tests::xlsx_parts(""));
  REQUIRE(grids);
  REQUIRE(grids->size() == 1);
  CHECK(grids->at(0).name == "ผลงาน");
  CHECK_FALSE(grids->at(0).hidden);
  CHECK(grids->at(0).rows.empty());
}

TEST_CASE("texts of an .xlsx are whole: runs, line breaks, escapes, without readings") {
  CHECK(xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
             "<c r=\"D1\" t=\"s\"><v>2</v></c></row>") ==
        Cells{{"รหัส", "สอง ท่อน", "", "one\ntwo\rA&"}});
  CHECK(xlsx("<row><c t=\"inlineStr\"><is><t>ก</t></is></c><c t=\"inlineStr\"><is><r><t>ข</t></r>"
             "<r><t>ค</t></r></is></c></row><row><c><v>7</v></c></row>") ==
        Cells{{"ก", "ขค"}, {"7"}});
}

TEST_CASE("cells of an .xlsx read as a person sees them") {
  struct Case {
    const char* cell;
    const char* shown;
  };
  const Case cases[] = {
      {"<c><v>1101000001</v></c>", "1101000001"},
      {"<c><v>1.1010000010000001E9</v></c>", "1101000001"},
      {"<c><v>3.5</v></c>", "3.5"},
      {"<c><v>0.30000000000000004</v></c>", "0.3"},
      {"<c s=\"5\"><v>12345</v></c>", "0000012345"},
      {"<c s=\"6\"><v>0.45</v></c>", "45%"},
      {"<c s=\"1\"><v>44454</v></c>", "2021-09-15"},
      {"<c s=\"4\"><v>44454.25</v></c>", "2021-09-15"},
      {"<c s=\"2\"><v>44454.375</v></c>", "2021-09-15 09:00"},
      {"<c s=\"2\"><v>44454</v></c>", "2021-09-15"},
      {"<c s=\"3\"><v>0.375</v></c>", "09:00"},
      {"<c s=\"1\"><v>1</v></c>", "1900-01-01"},
      {"<c s=\"1\"><v>59</v></c>", "1900-02-28"},
      {"<c s=\"1\"><v>61</v></c>", "1900-03-01"},
      {"<c s=\"1\"><v>-5</v></c>", "-5"},
      {"<c s=\"1\" t=\"s\"><v>0</v></c>", "รหัส"},
      {"<c t=\"b\"><v>1</v></c>", "TRUE"},
      {"<c t=\"b\"><v>0</v></c>", "FALSE"},
      {"<c t=\"e\"><v>#REF!</v></c>", "#REF!"},
      {"<c t=\"str\"><f>A1&amp;A2</f><v>ผล</v></c>", "ผล"},
      {"<c><f>1+1</f><v>2</v></c>", "2"},
      {"<c t=\"d\"><v>2021-09-15T00:00:00</v></c>", "2021-09-15"},
      {"<c t=\"d\"><v>2021-09-15T09:30:00</v></c>", "2021-09-15 09:30"},
      {"<c s=\"99\"><v>1</v></c>", "1"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.cell);
    CHECK(xlsx("<row>" + std::string(one.cell) + "</row>") == Cells{{one.shown}});
  }
}

TEST_CASE("days of old Macs count from 1904") {
  tests::Parts parts = tests::xlsx_parts("<row><c s=\"1\"><v>42992</v></c></row>");
  std::string& book = parts["xl/workbook.xml"];
  book.replace(book.find("<workbookPr/>"), 13, "<workbookPr date1904=\"1\"/>");
  CHECK(rows_of(parts) == Cells{{"2021-09-15"}});
}

TEST_CASE("a million empty, formatted rows cost nothing") {
  std::string rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
  for (int row = 2; row <= 300'000; ++row)
    rows += "<row r=\"" + std::to_string(row) + "\" s=\"1\"><c r=\"A" + std::to_string(row) +
            "\" s=\"1\"/></row>";
  CHECK(xlsx(rows) == Cells{{"รหัส"}});
  CHECK(ods("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>ก</text:p>"
            "</table:table-cell><table:table-cell table:number-columns-repeated=\"16383\"/>"
            "</table:table-row><table:table-row table:number-rows-repeated=\"1048575\">"
            "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>") ==
        Cells{{"ก"}});
}

TEST_CASE("cells of an .ods read as a person sees them") {
  struct Case {
    const char* cell;  // what follows "<table:table-cell "
    const char* shown;
  };
  const Case cases[] = {
      {"office:value-type=\"float\" office:value=\"1101000001\"><text:p>1.1E+09</text:p>",
       "1101000001"},
      {"office:value-type=\"float\" office:value=\"12\"><text:p>0012</text:p>", "0012"},
      {"office:value-type=\"float\" office:value=\"1777\"><text:p>1,777</text:p>", "1777"},
      {"office:value-type=\"percentage\" office:value=\"0.45\"><text:p>45.00%</text:p>", "45%"},
      {"office:value-type=\"date\" office:date-value=\"2021-09-15\"><text:p>15/9/64</text:p>",
       "2021-09-15"},
      {"office:value-type=\"date\" office:date-value=\"2021-09-15T09:30:00\"><text:p>x</text:p>",
       "2021-09-15 09:30"},
      {"office:value-type=\"time\" office:time-value=\"PT09H05M00S\"><text:p>9:05</text:p>",
       "09:05"},
      {"office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>จริง</text:p>", "TRUE"},
      {"office:value-type=\"float\" office:value=\"1\"><text:p>TRUE</text:p>", "TRUE"},
      {"office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!</text:p>", "#REF!"},
      {"office:value-type=\"string\"><text:p>หนึ่ง</text:p><text:p>ส<text:span>อง</text:span>"
       "<text:s text:c=\"2\"/>สาม<text:line-break/>สี่</text:p>",
       "หนึ่ง\nสอง  สาม\nสี่"},
      {"office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation>"
       "<text:p>ก</text:p>",
       "ก"},
      {"office:value-type=\"float\" office:value=\"1\" calcext:value-type=\"float\">", "1"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.cell);
    CHECK(ods("<table:table-row><table:table-cell " + std::string(one.cell) +
              "</table:table-cell></table:table-row>") == Cells{{one.shown}});
  }
}

TEST_CASE("repeated cells and rows of an .ods are there as often as they are shown") {
  const std::string cell =
      "<table:table-cell table:number-columns-repeated=\"2\" "
      "office:value-type=\"string\"><text:p>ก</text:p></table:table-cell>";
  CHECK(ods("<table:table-row table:number-rows-repeated=\"2\">" + cell +
            "<table:covered-table-cell/></table:table-row><table:table-row>" + cell +
            "</table:table-row>") == Cells{{"ก", "ก"}, {"ก", "ก"}, {"ก", "ก"}});
  const auto grids = read(tests::ods_parts(""));
  REQUIRE(grids);
  CHECK(grids->at(1).hidden);
}

TEST_CASE("sheets beyond the limits are refused in a sentence") {
  struct Case {
    tests::Parts parts;
    const char* told;
  };
  const std::string cell =
      "<table:table-cell office:value-type=\"string\"><text:p>ก</text:p>"
      "</table:table-cell>";
  const Case cases[] = {
      {tests::xlsx_parts("<row r=\"100001\"><c r=\"A100001\"><v>1</v></c></row>"),
       "the cell A100001 of the sheet ผลงาน is filled, but at most 100000 rows are read; delete "
       "the rows below the table"},
      {tests::xlsx_parts("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"),
       "the cell XFD1 of the sheet ผลงาน is filled, but at most 200 columns are read; delete the "
       "columns beside the table"},
      {tests::xlsx_parts("<row><c t=\"inlineStr\"><is><t>" + std::string(100'001, 'x') +
                         "</t></is></c></row>"),
       "the cell A1 of the sheet ผลงาน holds more text than a spreadsheet's 32,767 characters"},
      {tests::ods_parts("<table:table-row table:number-rows-repeated=\"1048576\">" + cell +
                        "</table:table-row>"),
       "the cell A100001 of the sheet ผลงาน is filled, but at most 100000 rows are read; delete "
       "the rows below the table"},
      {tests::xlsx_parts("<row><c t=\"s\"><v>3</v></c></row>"),
       "the workbook is damaged: a cell's text is missing; save it again as .xlsx"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.told);
    const auto grids = read(one.parts);
    REQUIRE_FALSE(grids);
    CHECK(grids.error().message == one.told);
  }
}
