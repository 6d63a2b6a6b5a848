#include "authoring/form_workbook.h"

#include "authoring/form.h"
#include "authoring/models.h"
#include "authoring/new_source.h"
#include "authoring/sheet.h"
#include "authoring/workbook_made.h"
#include "grid/archive.h"
#include "grid/workbook_file.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;
using kiosk::tests::told;

namespace {

using Lines = std::vector<std::string>;
using Sheets = std::vector<grid::WrittenSheet>;
using Values = std::map<std::string, std::string>;

Sheets form_like(const std::string& like) {
  auto sheets = form_workbook(like);
  if (!sheets) FAIL(sheets.error().message);
  return std::move(*sheets);
}

grid::WrittenSheet& sheet_in(Sheets& sheets, const std::string& name) {
  const std::string heading = sheet_form(name).heading;
  return *std::find_if(sheets.begin(), sheets.end(),
                       [&](const auto& sheet) { return sheet.name == heading; });
}

// Writes over the example row, the last, as an organiser would; or adds a row.
void fill(grid::WrittenSheet& sheet, const Values& values, bool add = false) {
  if (add) sheet.rows.push_back(sheet.rows.back());
  for (std::size_t at = 0; at < sheet.rows[1].size(); ++at) {
    const auto value = values.find(sheet.rows[1][at].text);
    if (value != values.end()) sheet.rows.back()[at].text = value->second;
  }
}

void put_picture(const std::filesystem::path& path, const char* colour) {
  std::ofstream(path) << tests::svg_picture(400, 300, colour);
}

}  // namespace

TEST_CASE("a new workbook, filled in with two works and three pictures, builds") {
  for (const std::string like : {"", "loei2"}) {
    CAPTURE(like);
    const tests::TemporaryFolder folder;
    Sheets sheets = form_like(like);
    fill(sheet_in(sheets, "organisations"), {{"id", "office"}, {"kind", "สพป."}});
    fill(sheet_in(sheets, "organisations"), {{"id", "ban-na"}, {"kind", "โรงเรียน"}}, true);
    fill(sheet_in(sheets, "event"), {{"id", "our-event"}, {"organiser", "office"}});
    fill(sheet_in(sheets, "exhibits"), {{"id", "one"}, {"org", "ban-na"}, {"captions", ""}});
    fill(sheet_in(sheets, "exhibits"), {{"id", "two"}}, true);
    tests::write(folder / "แบบฟอร์ม.xlsx", sheets);
    std::filesystem::create_directory(folder / "รูป");
    put_picture(folder / "รูป/one-1.svg", "#cc8844");
    put_picture(folder / "รูป/one-2.svg", "#44cc88");
    put_picture(folder / "รูป/two-1.svg", "#8844cc");
    const auto report = build({folder.path(), folder / "made.kpack"});
    REQUIRE(report);
    CAPTURE(told(report->problems));
    CHECK(report->problems.errors() == 0);
    REQUIRE(report->built);
    CHECK(report->summary.works == 2);
    CHECK(report->summary.pictures == 3);
  }
}

TEST_CASE("a new workbook reads back as it was written, and without a doubt but its examples") {
  const tests::TemporaryFolder folder;
  const auto made = make_source(folder / "event", "loei2");
  REQUIRE(made);
  CHECK(std::filesystem::is_directory(made->pictures));
  CHECK(std::filesystem::exists(folder / "event/README.txt"));
  const auto grids = grid::read_workbook_file(made->workbook);
  REQUIRE(grids);
  REQUIRE(grids->size() == sheet_forms().size() + 1);
  const Sheets sheets = form_like("loei2");
  for (std::size_t at = 0; at < sheets.size(); ++at) {
    CAPTURE(sheets[at].name);
    CHECK(grids->at(at).name == sheets[at].name);
    CHECK(grids->at(at).rows.at(0).at(0) == sheets[at].rows[0][0].text);
  }
  const auto report = build({folder / "event", folder / "made.kpack"});
  REQUIRE(report);
  for (const std::string& line : told(report->problems)) {
    CAPTURE(line);
    CHECK((line.find("this is an example") != std::string::npos ||
           line == "error: งาน (event): there is no row with the event"));
  }
}

TEST_CASE("a new workbook has lists to choose from, frozen headings and notes") {
  const tests::TemporaryFolder folder;
  const auto made = make_source(folder / "event", "loei2");
  REQUIRE(made);
  const auto archive = grid::Archive::open(made->workbook);
  REQUIRE(archive);
  // อ่านก่อน, งาน, หน่วยงาน, ผลงาน: the sheets that must be there come first.
  const std::string event = archive->read("xl/worksheets/sheet2.xml").value();
  CHECK_THAT(event, Catch::Contains("<pane xSplit=\"2\" ySplit=\"2\"") &&
                        Catch::Contains("state=\"frozen\""));
  CHECK_THAT(event, Catch::Contains("<formula1>\"ในสถานที่,ออนไลน์,ผสมผสาน\"</formula1>"));
  CHECK_THAT(event, Catch::Contains("<formula1>OFFSET('หน่วยงาน'!$A$3:$A$2002,0,0,MAX(1,COUNTA("
                                    "'หน่วยงาน'!$A$3:$A$2002)),1)</formula1>"));
  const std::string works = archive->read("xl/worksheets/sheet4.xml").value();
  CHECK_THAT(works,
             Catch::Contains("<formula1>OFFSET('หมวด'!$B$3:$B$2002,MATCH(\"category\",'หมวด'!$A$3:"
                             "$A$2002,0)-1,0,COUNTIF('หมวด'!$A$3:$A$2002,\"category\"),1)"
                             "</formula1>"));
  CHECK_THAT(works, Catch::Contains("<formula1>\"ใช่,ไม่ใช่\"</formula1>"));
  const std::string notes = archive->read("xl/comments1.xml").value();
  CHECK_THAT(notes, Catch::Contains("★ ต้องกรอก") && Catch::Contains("ตัวอย่าง: 15 กันยายน 2569"));
  CHECK_THAT(archive->read("xl/sharedStrings.xml").value(), Catch::Contains("★ ชื่อผลงาน"));
}

TEST_CASE("what is chosen from a list can be read, and every heading is known") {
  Sheets sheets = form_like("");
  for (const SheetForm& form : sheet_forms()) {
    Problems problems;
    grid::Grid grid{form.name, {{}}};
    // By the headings alone: the row of keys may be deleted.
    for (const auto& cell : sheet_in(sheets, form.name).rows[0]) grid.rows[0].push_back(cell.text);
    sheet_of(grid, form, {{"หมวดนวัตกรรม", "category"}}, problems);
    CAPTURE(form.name, told(problems));
    CHECK(problems.list().empty());
  }
}

TEST_CASE("each event of content/ is a model, and its categories come along") {
  REQUIRE_FALSE(models().empty());
  for (const Model& model : models()) {
    CAPTURE(model.name);
    Sheets sheets = form_like(model.name);
    CHECK(sheet_in(sheets, "facets").rows.size() > 2);
    CHECK(sheet_in(sheets, "terms").rows.size() > 3);
  }
  const auto none = form_workbook("nowhere");
  REQUIRE_FALSE(none);
  CHECK_THAT(none.error().message,
             Catch::StartsWith("there is no event \"nowhere\" to begin like; choose ") &&
                 Catch::Contains("loei2"));
}

TEST_CASE("a new source never takes the place of another") {
  const tests::TemporaryFolder folder;
  REQUIRE(make_source(folder / "a", ""));
  const auto before = base::read_file(folder / "a/แบบฟอร์ม.xlsx").value();
  const auto again = make_source(folder / "a", "");
  REQUIRE_FALSE(again);
  CHECK(again.error().fault == base::Fault::input);
  CHECK_THAT(again.error().message,
             Catch::EndsWith("แบบฟอร์ม.xlsx is there already, and nothing was written; move it away "
                             "or choose a new folder"));
  CHECK(base::read_file(folder / "a/แบบฟอร์ม.xlsx").value() == before);
  std::ofstream(folder / "file") << "x";
  CHECK_FALSE(make_source(folder / "file", ""));
}
