#include "authoring/sheet.h"

#include "authoring/source_folder.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace kiosk::authoring;
using kiosk::tests::told;

namespace {

using Lines = std::vector<std::string>;

struct Read {
  Sheet sheet;
  Lines told;
};

Read read(const char* form, std::vector<std::vector<std::string>> rows,
          const FacetHeadings& facets = {}) {
  Problems problems;
  Sheet sheet =
      sheet_of({std::string(form) + ".csv", std::move(rows)}, sheet_form(form), facets, problems);
  return {std::move(sheet), told(problems)};
}

Lines keys_of(const Sheet& sheet) {
  Lines keys;
  for (const Column& column : sheet.columns()) keys.push_back(column.key);
  return keys;
}

}  // namespace

TEST_CASE("row 1 may hold English keys, in any order") {
  const Read got = read("awards", {{"name", "id"}, {"ดีเด่น", "best"}});
  CHECK(got.told.empty());
  REQUIRE(got.sheet.rows().size() == 1);
  const Row& row = got.sheet.rows()[0];
  CHECK(row.number == 2);
  CHECK(got.sheet.cell(row, "id") == "best");
  CHECK(got.sheet.cell(row, "name") == "ดีเด่น");
  CHECK(got.sheet.cell(row, "level").empty());
}

TEST_CASE("row 1 may hold Thai headings, with row 2 of keys or without") {
  const Read plain = read("awards", {{"รหัสรางวัล", " ★ชื่อรางวัล "}, {"best", "ดีเด่น"}});
  CHECK(plain.told.empty());
  CHECK(keys_of(plain.sheet) == Lines{"id", "name"});
  CHECK(plain.sheet.rows().at(0).number == 2);

  const Read both =
      read("awards", {{"รหัส", "ชื่อ", "x"}, {"id", "name", "name_en"}, {"best", "ดีเด่น", "Best"}});
  CHECK(both.told.empty());
  CHECK(keys_of(both.sheet) == Lines{"id", "name", "name_en"});
  CHECK(both.sheet.rows().at(0).number == 3);
  CHECK(both.sheet.columns()[1].heading == "ชื่อ");
}

TEST_CASE("Thai headings say which column is English and which facet is meant") {
  const Read got = read("exhibits",
                        {{"รหัสผลงาน", "ชื่อผลงาน", "ชื่อภาษาอังกฤษ", "สรุปย่อ", "สรุปย่อ (อังกฤษ)",
                          "หมวดนวัตกรรม", "รหัสหน่วยงาน"}},
                        {{"หมวดนวัตกรรม", "category"}});
  CHECK(got.told.empty());
  CHECK(keys_of(got.sheet) ==
        Lines{"id", "title", "title_en", "summary", "summary_en", "term:category", "org"});
  CHECK(got.sheet.columns()[5].facet == "category");
}

TEST_CASE("a first work whose id looks like a key is not taken for headings") {
  const Read got = read("awards", {{"id", "name"}, {"kind", "name-of-it"}});
  REQUIRE(got.sheet.rows().size() == 1);
  CHECK(got.sheet.cell(got.sheet.rows()[0], "id") == "kind");
}

TEST_CASE("unknown, missing and doubled columns are told by name") {
  CHECK(read("awards", {{"id", "name", "colour"}}).told ==
        Lines{"warning: awards.csv row 1: the column \"colour\" (C) is not known and is left out"});
  CHECK(read("awards", {{"id"}}).told ==
        Lines{"error: awards.csv: there is no column name (ชื่อรางวัล); add it to the headings in "
              "row 1"});
  CHECK(read("awards", {{"id", "name", "id"}}).told ==
        Lines{"error: awards.csv row 1, column id: the column is there twice; C is the second; "
              "remove one of them"});
  CHECK(read("awards", {}).told.size() == 2);
}

TEST_CASE("empty rows are left out and keep the numbers of the others") {
  const Read got = read("awards", {{"id", "name"}, {}, {" ", "\u00A0"}, {"best", "ดีเด่น"}});
  REQUIRE(got.sheet.rows().size() == 1);
  CHECK(got.sheet.rows()[0].number == 4);
}

TEST_CASE("what was dropped from a cell is told with its place") {
  CHECK(read("awards", {{"รหัส", "ชื่อ"}, {"id", "name"}, {"best", "ดี\u0007เด่น"}}).told ==
        Lines{"warning: awards.csv row 3, column name (ชื่อ): dropped 1 control character; see "
              "whether the text is still right"});
}

TEST_CASE("a cell may hold several values") {
  CHECK(values_in("a; b ;;c\nd;") == Lines{"a", "b", "c", "d"});
  CHECK(values_in("a;;c", Blanks::keep) == Lines{"a", "", "c"});
  CHECK(values_in("").empty());
}

TEST_CASE("no two columns of a sheet share a key or a heading") {
  for (const SheetForm& form : sheet_forms()) {
    std::set<std::string> headings;
    for (const ColumnForm& column : form.columns) {
      CAPTURE(form.name, column.key);
      CHECK(headings.insert(column.key).second);
      CHECK(headings.insert(column.heading).second);
      CHECK((column.holds == Holds::choice) == !column.choices.empty());
      CHECK((column.holds == Holds::reference) == (std::string(column.refers_to) != ""));
    }
  }
}

TEST_CASE("titles may stand above the headings, and headings be merged") {
  const Read got = read("awards", {{"แบบฟอร์มส่งผลงาน"},
                                   {"", ""},
                                   {"★ รหัสรางวัล", "ชื่อรางวัล *", ""},
                                   {"best", "ดีเด่น", "beside"},
                                   {"good", "ดี", "again"}});
  CHECK(got.told == Lines{"warning: awards.csv row 4: the column C has text but no heading, and is "
                          "left out"});
  CHECK(keys_of(got.sheet) == Lines{"id", "name"});
  REQUIRE(got.sheet.rows().size() == 2);
  CHECK(got.sheet.rows()[1].number == 5);
}

TEST_CASE("an author's own headings may stand above the keys") {
  const Read got = read("awards", {{"รหัสของเรา", "เรียกว่า"}, {"ID", "Name"}, {"best", "ดีเด่น"}});
  CHECK(got.told.empty());
  CHECK(keys_of(got.sheet) == Lines{"id", "name"});
  CHECK(got.sheet.columns()[1].heading == "เรียกว่า");
}

TEST_CASE("empty rows and columns around a table are no part of it") {
  const Read got =
      read("awards",
           {{"id", "name", "", " "}, {"best", "ดีเด่น", "", "\u00A0"}, {"", ""}, {"", "", "", "\n"}});
  CHECK(got.told.empty());
  CHECK(got.sheet.rows().size() == 1);
}

TEST_CASE("notes and totals under a table are told and left out") {
  for (const std::vector<std::string>& row :
       {Lines{"หมายเหตุ: ข้อมูล ณ วันที่ 1"}, Lines{"รวมทั้งหมด", "20 รางวัล"}, Lines{"", "รวม 20 รางวัล"},
        Lines{"* ยังไม่ยืนยัน", "", ""}, Lines{"ผู้จัดทำ ครูแดง"}}) {
    CAPTURE(row);
    const Read got = read("awards", {{"id", "name", "level"}, {"best", "ดีเด่น", "nation"}, row});
    CHECK(got.told == Lines{"warning: awards.csv row 3: this looks like a note or a total, not "
                            "like a row of the table, and is left out"});
    CHECK(got.sheet.rows().size() == 1);
  }
  // What may be a row of the table stays, to be told by the rules.
  CHECK(read("awards", {{"id", "name"}, {"", "ดีเด่น"}}).sheet.rows().size() == 1);
  CHECK(read("figures", {{"id", "label"}, {"total", "รวม"}}).sheet.rows().size() == 1);
  CHECK(read("programme", {{"kind", "title"}, {"session", "รวมพล"}}).sheet.rows().size() == 1);
}

TEST_CASE("rows of the form's example are left out") {
  const Read got =
      read("awards",
           {{"id", "name"}, {"example-award", "ตัวอย่าง"}, {"ตัวอย่าง-๒", "ตัวอย่าง"}, {"best", "ดีเด่น"}});
  CHECK(got.told == Lines{"warning: awards.csv row 2: this is an example and is left out; remove "
                          "it, or write over it with an id of its own"});
  REQUIRE(got.sheet.rows().size() == 1);
}

TEST_CASE("ids come out in small letters and Arabic digits, references alike") {
  const Read got = read("exhibits", {{"id", "title", "org", "term:Category"},
                                     {"E0-๐๑", "A", "BAN-NA; ๑๐๐๑\nx", "THAI"},
                                     {"No Id", "B", "No; Id", ""}});
  const Sheet& sheet = got.sheet;
  REQUIRE(sheet.rows().size() == 2);
  CHECK(sheet.cell(sheet.rows()[0], "id") == "e0-01");
  CHECK(sheet.cell(sheet.rows()[0], "title") == "A");
  CHECK(sheet.cell(sheet.rows()[0], "org") == "ban-na; 1001\nx");
  CHECK(sheet.cell(sheet.rows()[0], "term:category") == "thai");
  CHECK(sheet.cell(sheet.rows()[1], "id") == "No Id");
}

TEST_CASE("a formula that failed is an error") {
  const Read got = read("awards", {{"id", "name"}, {"best", "#REF!"}});
  CHECK(got.told == Lines{"error: awards.csv row 2, column name: the formula failed: #REF!; mend "
                          "it, or write the value itself"});
}
