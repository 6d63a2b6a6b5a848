#include "authoring/repair.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::authoring;

namespace {

ThaiRepair thai_repair() {
  auto made = ThaiRepair::create();
  REQUIRE(made);
  return std::move(*made);
}

struct Case {
  const char* pasted;
  const char* meant;
};

}  // namespace

TEST_CASE("Thai pasted from a PDF is put right", "[authoring][repair]") {
  const ThaiRepair thai = thai_repair();
  const Case cases[] = {
      // sara am in two pieces
      {"ส านักงานเขตพื้นที่", "สำนักงานเขตพื้นที่"},
      {"น าเสนอผลงาน", "นำเสนอผลงาน"},
      {"จ านวน ๒๐ คน", "จำนวน ๒๐ คน"},
      {"ด าเนินการ", "ดำเนินการ"},
      {"ประจ าตำบล", "ประจำตำบล"},
      {"น ้าใสไหลเย็น", "น้ำใสไหลเย็น"},
      {"การท าความดี", "การทำความดี"},
      {"ใช้ค า ถามปลายเปิด", "ใช้คำ ถามปลายเปิด"},
      // a plain า torn off
      {"ก ารเรียนรู้", "การเรียนรู้"},
      // marks torn from their letters
      {"พื้นท ี่นวัตกรรม", "พื้นที่นวัตกรรม"},
      {"การศ ึกษา", "การศึกษา"},
      {"โรงเร ียน", "โรงเรียน"},
      {"ค ะแนน", "คะแนน"},
      // the private codes of old fonts
      {"ป\xEF\x9C\x82", "ปี"},
      {"ฟ\xEF\x9C\x94า", "ฟ้า"},
      {"\xEF\x9C\x8Fาติ", "ญาติ"},
      // a printed bold
      {"ที่่นี่", "ที่นี่"},
  };
  for (const Case& one : cases) {
    INFO(one.pasted);
    const Repaired repaired = thai.repaired(one.pasted);
    CHECK(repaired.text == one.meant);
    CHECK(repaired.repairs.size() == 1);
    CHECK(thai.repaired(repaired.text).repairs.empty());
  }
}

TEST_CASE("whole text is left alone", "[authoring][repair]") {
  const ThaiRepair thai = thai_repair();
  for (const char* const text : {"", " ", "น้ำ ป๊ำ ปี่ ที่ ฟ้า ฝ้ำ", "สระ า และสระ ำ", "ก - ฮ", "อื่น ๆ",
                                 "เลย เขต ๒", "พยัญชนะ ก ข ค สระ ะ า", "สระ “า” กับ “ำ”", "ศักดิ์สิทธิ์",
                                 "กฺ", "นาฬิกา", "STEAM ๔ INNOVATOR", "English text", "ย่า ยาย"}) {
    INFO(text);
    const Repaired repaired = thai.repaired(text);
    CHECK(repaired.text == text);
    CHECK(repaired.repairs.empty());
  }
}

TEST_CASE("a repair is told with the letters around it", "[authoring][repair]") {
  const Repaired repaired = thai_repair().repaired("ณ ส านักงาน ก ารศ ึกษา");
  REQUIRE(repaired.repairs.size() == 3);
  CHECK(repaired.repairs[0] == Repair{"ส านักงาน", "สำนักงาน"});
  CHECK(repaired.repairs[1].after == "การศ");
}

TEST_CASE("cells below the headings are repaired and told with their place",
          "[authoring][repair]") {
  kiosk::grid::Grid grid{"exhibits.csv", {{"title", "ส าคัญ"}, {"ส านักงาน", "ดี"}, {"", "ท ี่นี่"}}};
  Problems problems;
  repair(grid, 0, thai_repair(), problems);
  CHECK(grid.rows[0][1] == "ส าคัญ");
  CHECK(grid.rows[1][0] == "สำนักงาน");
  CHECK(grid.rows[2][1] == "ที่นี่");
  REQUIRE(problems.warnings() == 2);
  CHECK(problems.list()[0].place == Place{"exhibits.csv", 2, "title", ""});
  CHECK(described(problems.list()[0].what) ==
        "text pasted from a PDF was repaired: \"ส านักงาน\" → \"สำนักงาน\"");
}
