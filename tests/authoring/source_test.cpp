#include "authoring/source.h"

#include "authoring/workbook_made.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;
using kiosk::tests::SourceFolder;
using kiosk::tests::told;

namespace {

using Lines = std::vector<std::string>;

BuildReport built(const std::filesystem::path& from, const SourceFolder& source) {
  auto report = build({from, source.pack()});
  if (!report) FAIL(report.error().message);
  return std::move(*report);
}

}  // namespace

TEST_CASE("a folder with a workbook builds as the same sheets in CSV do") {
  const SourceFolder source;
  tests::write(source.path() / "งานของเรา.xlsx", tests::sheets_taken_from(source));
  source.put("~$งานของเรา.xlsx", "open in Excel");
  source.put(".~lock.งานของเรา.xlsx#", "open in LibreOffice");
  const BuildReport report = source.build();
  CHECK(told(report.problems).empty());
  CHECK(report.built);
  CHECK(report.summary.works == 1);
  CHECK(report.summary.pictures == 1);
}

TEST_CASE("a workbook may be named itself, and its pictures lie in รูป beside it") {
  const SourceFolder source;
  const auto workbook = source.path() / "a.xlsx";
  tests::write(workbook, tests::sheets_taken_from(source));
  source.put("b.ods", "another");
  std::filesystem::rename(source.path() / "media", source.path() / "รูป");
  const BuildReport report = built(workbook, source);
  CHECK(told(report.problems).empty());
  CHECK(report.summary.pictures == 1);
}

TEST_CASE("what is wrong in a workbook is told with its sheet's name") {
  const SourceFolder source;
  source.change("exhibits.csv", "nong-phue", "nong-pue");
  source.put("event.csv", "");
  auto sheets = tests::sheets_taken_from(source);
  sheets.erase(sheets.begin());
  sheets.push_back(tests::written("อ่าน ก่อน", {{"how to"}}));
  sheets.push_back(tests::written("ร่าง", {{"x"}}));
  sheets.push_back(tests::written("Sheet1", {}));
  tests::write(source.path() / "a.xlsx", sheets);
  CHECK(told(source.build().problems) ==
        Lines{"warning: ร่าง: there is no sheet of this name; it is left out",
              "error: a.xlsx: there is no sheet event (งาน); add a sheet of this name, or begin "
              "with `kiosk-pack new`",
              "error: ผลงาน (exhibits), row 2, column org: there is no organisation \"nong-pue\"; "
              "choose one of office, nong-phue"});
}

TEST_CASE("sheets are known by either name, in any case and spacing") {
  for (const char* const name : {"exhibits", "Exhibits", " EXHIBITS ", "ผลงาน", "ผล งาน"}) {
    CAPTURE(name);
    const SourceFolder source;
    auto sheets = tests::sheets_taken_from(source);
    for (auto& sheet : sheets)
      if (sheet.name == "ผลงาน") sheet.name = name;
    tests::write(source.path() / "a.xlsx", sheets);
    CHECK(told(source.build().problems).empty());
  }
  const SourceFolder source;
  std::filesystem::rename(source.path() / "exhibits.csv", source.path() / "ผลงาน.csv");
  CHECK(told(source.build().problems).empty());
  std::filesystem::rename(source.path() / "ผลงาน.csv", source.path() / "Exhibits.txt");
  CHECK(told(source.build().problems).empty());
}

TEST_CASE("a source that can be taken in two ways is refused") {
  {
    const SourceFolder source;
    source.put("a.xlsx", "");
    CHECK(told(source.build().problems).at(0) ==
          "error: a.xlsx: there are CSV sheets beside it (awards.csv, event.csv, exhibits.csv, "
          "facets.csv, figures.csv, organisations.csv, programme.csv, sources.csv, terms.csv); "
          "keep the workbook or the CSV sheets, or name the workbook to build");
  }
  {
    const SourceFolder source;
    const auto sheets = tests::sheets_taken_from(source);
    tests::write(source.path() / "a.xlsx", sheets);
    source.put("B.ODS", "");
    CHECK(told(source.build().problems) ==
          Lines{"error: B.ODS, a.xlsx: there are two workbooks or more; keep one in the folder, or "
                "name the one to build"});
  }
  {
    const SourceFolder source;
    std::filesystem::create_directory(source.path() / "รูป");
    CHECK(told(source.build().problems).empty());
    source.put("รูป/reading-2.svg", tests::svg_picture(400, 300, "#000000"));
    CHECK(told(source.build().problems).at(0) ==
          "error: media, รูป: there are two folders of pictures; put all pictures into one of them "
          "and remove the other");
  }
  {
    const SourceFolder source;
    auto sheets = tests::sheets_taken_from(source);
    sheets.push_back(sheets.back());
    sheets.back().name = "sources";
    tests::write(source.path() / "a.xlsx", sheets);
    CHECK(told(source.build().problems) ==
          Lines{"error: sources: แหล่งข้อมูล holds the same; put the rows of both into one sheet"});
  }
}

TEST_CASE("a workbook that cannot be read is told by its name, and nothing more") {
  const SourceFolder source;
  tests::sheets_taken_from(source);
  source.put("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  CHECK(told(source.build().problems) == Lines{"error: a.xls: it is in the old Excel format "
                                               "(.xls); open it and save it as .xlsx"});
  source.remove("a.xls");
  source.put("a.xlsx", "no workbook");
  CHECK(told(source.build().problems) ==
        Lines{"error: a.xlsx: the workbook is damaged or no workbook; open it in a spreadsheet "
              "program and save it again as .xlsx"});
  const auto none = build({source.path() / "none.xlsx", source.pack()});
  REQUIRE_FALSE(none);
  CHECK(none.error().fault == base::Fault::missing);
}

TEST_CASE("a work keeps its id whatever its row, so a corrected sheet updates") {
  const SourceFolder source;
  source.change("exhibits.csv", "\nreading,", "\n\n,,\nREADING,");
  CHECK(told(source.build().problems).empty());
  source.change("exhibits.csv", "READING", "");
  CHECK(told(source.build().problems).at(0) ==
        "error: exhibits.csv row 4, column id: the cell is empty; write an id of its own, such as "
        "exhibit-4, and keep it");
}
