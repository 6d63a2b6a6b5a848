// Break places are shown as "|", spaces that hold together as "_".
#include "authoring/thai_breaks.h"

#include "text/lines.h"
#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;

namespace {

const std::vector<Name> k_names = {{"บ้านหนองผือ", NameKind::proper},
                                   {"ภูกระดึง", NameKind::proper},
                                   {"เลย ๒", NameKind::proper},
                                   {"ไทยวัฒนาประชารัฐวิทยาคาร", NameKind::proper},
                                   {"วิทยาศาสตร์และเทคโนโลยี", NameKind::phrase},
                                   {"นวัตกรรมอื่น ๆ", NameKind::phrase},
                                   {"สุขศึกษาพละศึกษา", NameKind::phrase}};

const LineBreaker& breaker() {
  static const base::Result<LineBreaker> k_breaker = LineBreaker::create(k_names);
  return k_breaker.value();
}

std::string shown(const std::string& prepared) {
  std::string text;
  for (const char32_t c : text::decode(prepared)) {
    if (c == text::k_break_here)
      text += '|';
    else if (c == text::k_no_break_space)
      text += '_';
    else if (c == text::k_no_break_here)
      text += '~';
    else
      text::append(text, c);
  }
  return text;
}

struct Case {
  const char* text;
  const char* shown;
};

void check(const std::vector<Case>& cases) {
  for (const Case& given : cases) {
    CAPTURE(given.text);
    CHECK(shown(breaker().prepared(given.text)) == given.shown);
  }
}

}  // namespace

TEST_CASE("Thai may break between words") {
  check({{"นักเรียนปลูกผักอินทรีย์ไว้ขายในชุมชน", "นักเรียน|ปลูก|ผัก|อินทรีย์|ไว้|ขาย|ใน|ชุมชน"},
         {"โปรแกรม", "โปรแกรม"},
         {"ศักดิ์สิทธิ์", "ศักดิ์สิทธิ์"},
         {"น้ำ ป๊ำ ปี่ ที่ ฟ้า ฝ้ำ ญู ฐู ฎู ฤๅ กฺ", "น้ำ ป๊ำ ปี่ ที่ ฟ้า ฝ้ำ ญู ฐู ฎู ฤๅ กฺ"},
         {"อัจฉริยะSTEAM๔INNOVATOR", "อัจฉริยะ|STEAM๔INNOVATOR"},
         {"STEAM๔INNOVATOR", "STEAM๔INNOVATOR"},
         {"กิจกรรม/โครงงาน", "กิจกรรม/|โครงงาน"},
         {"a plain English text", "a plain English text"},
         {"", ""}});
}

TEST_CASE("words that one dictionary cuts stay whole") {
  check({{"ภูกระดึง", "ภูกระดึง"},
         {"ศรีบุญเรือง", "ศรีบุญเรือง"},
         {"สูงสุด", "สูงสุด"},
         {"บุดดา", "บุดดา"},
         {"ตากลม", "ตากลม"},
         {"ฯลฯ", "ฯลฯ"},
         {"วังสะพุง", "วังสะพุง"},
         {"ยุวมัคคุเทศก์", "ยุวมัคคุเทศก์"},
         {"ประชุมอธิปัตย์ คลี่สุนทร", "ประชุมอธิปัตย์ คลี่|สุนทร"},
         {"ผู้อำนวยการกลุ่ม", "ผู้อำนวยการ|กลุ่ม"},
         {"ช่วยเหลือ", "ช่วยเหลือ"}});
}

TEST_CASE("a line does not end after a word that makes the next one a noun") {
  check({{"การศึกษาและความสุขของผู้เรียน", "การศึกษา|และ|ความสุข|ของ|ผู้เรียน"}});
}

TEST_CASE("the pack's own names are never broken, spaces in short ones neither") {
  check({{"โรงเรียนบ้านหนองผือ", "โรงเรียน|บ้านหนองผือ"},
         {"อำเภอภูกระดึงจังหวัดเลย", "อำเภอ|ภูกระดึง|จังหวัด|เลย"},
         {"เปิดบ้านเลย ๒ ในชุมชน", "เปิด|บ้าน|เลย_๒ ใน|ชุมชน"},
         {"นวัตกรรมอื่น ๆ", "นวัตกรรมอื่น_ๆ"}});
}

TEST_CASE("long phrases break between words, long proper names only between long ones") {
  check({{"วิทยาศาสตร์และเทคโนโลยี", "วิทยาศาสตร์|และ|เทคโนโลยี"}, {"สุขศึกษาพละศึกษา", "สุขศึกษา|พละศึกษา"}});
  const std::string name = shown(breaker().prepared("ไทยวัฒนาประชารัฐวิทยาคาร"));
  for (std::size_t at = name.find('|'); at != std::string::npos; at = name.find('|', at + 1))
    CHECK(at >= 4 * 3);  // bytes: four Thai letters
}

TEST_CASE("an abbreviation of an office may end a line, a title or a single letter may not") {
  check({{"ผอ.สพป.บุรีรัมย์ เขต ๑", "ผอ.สพป.|บุรีรัมย์_เขต_๑"},
         {"ต.นาอ้อ จ.เลย", "ต.นา|อ้อ จ.เลย"},
         {"พ.ศ.๒๕๖๔", "พ.ศ.๒๕๖๔"},
         {"รร.บ้านหนองผือ", "รร.บ้านหนองผือ"},
         {"อบจ.สตูล", "อบจ.|สตูล"}});
}

TEST_CASE("numbers hold to their units, months and what they count") {
  check({{"๔๐,๐๐๐ บาท", "๔๐,๐๐๐_บาท"},
         {"15 กันยายน 2564", "15_กันยายน 2564"},
         {"วันพุธที่ ๑๕ กันยายน ๒๕๖๔", "วันพุธที่_๑๕_กันยายน ๒๕๖๔"},
         {"เลย เขต ๒", "เลย_เขต_๒"},
         {"กลุ่มที่ ๑ ระยะที่ ๒", "กลุ่มที่_๑ ระยะที่_๒"},
         {"จำนวน 40 โรงเรียน", "จำนวน 40_โรงเรียน"},
         {"พ.ศ. ๒๕๖๔", "พ.ศ._๒๕๖๔"},
         {"๑๔สาขา", "๑๔สาขา"},
         {"15 September 2021, Area 2", "15_September 2021, Area_2"}});
}

TEST_CASE("marks and brackets do not begin a line, nor open ones end it") {
  check({{"เด็ก ๆ อื่นๆ กรุงเทพฯ", "เด็ก_ๆ อื่นๆ กรุงเทพฯ"},
         {"กิจกรรม(เสริม)ของเรา", "กิจกรรม|(เสริม)|ของ|เรา"},
         {"ราคา฿500บาท", "ราคา|฿500บาท"},
         {"จริงไหม?ใช่", "จริง|ไหม?|ใช่"},
         {"“นวัตกรรม”ของเรา", "“นวัตกรรม”|ของ|เรา"},
         {"50 % ของ", "50_% ของ"}});
}

TEST_CASE("the author has the last word") {
  check({{"บ้านหนอง|ผือ", "บ้านหนอง|ผือ"},
         {"ปลูก~ผักสวนครัว", "ปลูก~ผัก|สวนครัว"},
         {"15 |กันยายน", "15 กันยายน"},
         {"เปิด ~บ้าน", "เปิด_~บ้าน"},
         {"ก|่น", "ก่น"}});
  CHECK(shown(breaker().prepared("บ้าน\u200Bหนอง\u2060ผือ")) == "บ้าน|หนอง~ผือ");
}

TEST_CASE("ready text comes out as it went in") {
  for (const char* const given : {"นักเรียนปลูกผักที่ผอ.สพป.เลย เขต ๒ ๔๐ คน อื่น ๆ", "ก~ข|ค 15 คน"}) {
    const std::string once = breaker().prepared(given);
    CHECK(shown(breaker().prepared(once)) == shown(once));
  }
}

TEST_CASE("line breaks and characters beyond the first plane keep their places") {
  check({{"ผัก\nในชุมชน", "ผัก\nใน|ชุมชน"}, {"😀ของเรา😀ในชุมชน", "😀|ของ|เรา😀|ใน|ชุมชน"}});
}

TEST_CASE("a title of 109 characters without a space fills lines of twelve widths") {
  const std::string title =
      "การประชุมแลกเปลี่ยนและนำเสนอผลงานรูปแบบนวัตกรรมการศึกษาของสถานศึกษานำร่องพื้นที่นวัตกรรม"
      "การศึกษาจังหวัดเชียงใหม่";
  const std::string prepared = breaker().prepared(title);
  CHECK(shown(prepared) ==
        "การประชุม|แลกเปลี่ยน|และ|นำเสนอ|ผลงาน|รูปแบบ|นวัตกรรม|การศึกษา|ของ|สถานศึกษา|นำร่อง|"
        "พื้นที่|นวัตกรรม|การศึกษา|จังหวัด|เชียงใหม่");
  const auto clusters = [](std::string_view line) {
    return static_cast<float>(text::clusters(line).size());
  };
  for (int width = 12; width < 36; width += 2) {
    CAPTURE(width);
    std::string joined;
    for (const std::string& line : text::fill(prepared, static_cast<float>(width), clusters)) {
      CHECK(clusters(line) <= static_cast<float>(width));
      joined += line;
    }
    CHECK(joined == title);
  }
}
