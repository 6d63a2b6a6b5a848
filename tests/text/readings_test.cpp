#include "text/readings.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk::text;

namespace {

bool reads(const char* typed, const char* as) {
  const std::vector<std::string> all = readings(typed);
  return std::ranges::find(all, as) != all.end();
}

}  // namespace

TEST_CASE("an abbreviation is looked for in full, and a full name abbreviated",
          "[text][readings]") {
  struct Pair {
    const char* typed;
    const char* as;
  };
  const Pair pairs[] = {
      {"รร.บ้านนา", "โรงเรียนบ้านนา"},
      {"ร.ร. บ้านนา", "โรงเรียนบ้านนา"},
      {"รรบ้านนา", "โรงเรียนบ้านนา"},
      {"โรงเรียนบ้านนา", "รรบ้านนา"},
      {"ครู รร.บ้านนา", "ครูโรงเรียนบ้านนา"},
      {"สพป.เลย เขต ๒", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเลยเขต2"},
      {"สพม.เลย", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาเลย"},
      {"สพฐ.", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"},
      {"ศธจ.สตูล", "สำนักงานศึกษาธิการจังหวัดสตูล"},
      {"ศึกษาธิการจังหวัดสตูล", "ศธจสตูล"},
      {"อบจ.เลย", "องค์การบริหารส่วนจังหวัดเลย"},
      {"สช.", "สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน"},
      {"ผอ.สมชาย", "ผู้อำนวยการสมชาย"},
      {"ผอ สมชาย", "ผู้อำนวยการสมชาย"},
      {"พ.ร.บ.การศึกษา", "พระราชบัญญัติการศึกษา"},
      {"พ.ศ. ๒๕๖๔", "พุทธศักราช2564"},
      {"พุทธศักราช 2564", "พศ2564"},
      {"สพป.ลย.2", "สพปเลย2"},
      {"สพป.เลย 2", "สพปลย2"},
      {"ผอ.สพป.บุรีรัมย์", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาบุรีรัมย์"},
      {"ป.6", "ประถมศึกษาปีที่6"},
      {"ชั้น ม.๓", "ชั้นมัธยมศึกษาปีที่3"},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.typed << " as " << pair.as);
    CHECK(reads(pair.typed, pair.as));
  }
}

TEST_CASE("what only looks like an abbreviation is none", "[text][readings]") {
  for (const char* typed :
       {"กรรม", "ผอม", "พศิน", "สชาติ", "เลย", "ชม", "นม", "ป6", "หน้าที่", "STEM"}) {
    INFO(typed);
    CHECK(readings(typed).size() == 1);
  }
}

TEST_CASE("the first reading is what was typed, folded", "[text][readings]") {
  CHECK(readings("สพป.เลย").front() == "สพปเลย");
  CHECK(readings(" On-Site ") == std::vector<std::string>{"onsite"});
  // Alone it would be found inside nearly every Thai title.
  CHECK(readings("รร.") == std::vector<std::string>{"โรงเรียน"});
  CHECK(readings("โรงเรียน") == std::vector<std::string>{"โรงเรียน"});
}

TEST_CASE("text without letters has no reading, and no text has many", "[text][readings]") {
  CHECK(readings("").empty());
  CHECK(readings(" . ,\u200B").empty());
  std::string many;
  for (int i = 0; i < 40; ++i) many += "รร.สพป.เลย ";
  CHECK(readings(many).size() <= k_most_readings);
  CHECK(readings(std::string(1'000'000, 'a')).front().size() == k_longest_typed);
}

TEST_CASE("words are looked for apart where there are several", "[text][readings]") {
  CHECK(words_apart("บ้านนา  การอ่าน") == std::vector<std::string>{"บ้านนา", "การอ่าน"});
  CHECK(words_apart("Reading reading").empty());
  CHECK(words_apart("อ่าน").empty());
  CHECK(words_apart(" . ").empty());
}
