// What the texts of a source must not say, and what they should say in one way.
#include "authoring/source_folder.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using kiosk::tests::SourceFolder;
using kiosk::tests::told;

namespace {

using Lines = std::vector<std::string>;

Lines told_of(const char* file, const char* original, const char* replacement) {
  const SourceFolder source;
  source.change(file, original, replacement);
  return told(source.build().problems);
}

}  // namespace

TEST_CASE("personal data in a text is told, whatever its digits", "[authoring][rules]") {
  struct Case {
    const char* text;
    const char* told;
  };
  const Case cases[] = {
      {"ติดต่อ 1-1037-00123-45-6",
       "error: exhibits.csv row 2, column summary: \"1-1037-00123-45-6\" looks like a 13-digit "
       "personal number; take it out: it tells who a person is (PDPA)"},
      {"เลขประจำตัว ๑๑๐๓๗๐๐๑๒๓๔๕๖",
       "error: exhibits.csv row 2, column summary: \"1103700123456\" looks like a 13-digit "
       "personal number; take it out: it tells who a person is (PDPA)"},
      {"โทร. ๐๘๑-๒๓๔ ๕๖๗๘",
       "warning: exhibits.csv row 2, column summary: \"081-234 5678\" looks like a telephone "
       "number; take it out, unless it is an office's own (PDPA)"},
      {"โทร 042-123456",
       "warning: exhibits.csv row 2, column summary: \"042-123456\" looks like a telephone "
       "number; take it out, unless it is an office's own (PDPA)"},
      {"ส่งที่ kru.somsri@school.ac.th ได้",
       "warning: exhibits.csv row 2, column summary: \"kru.somsri@school.ac.th\" looks like an "
       "e-mail address; take it out, unless it is an office's own (PDPA)"},
      {"ผลงานของ ด.ช.สมชาย",
       "warning: exhibits.csv row 2, column summary: \"ด.ช.สมชาย\" looks like a child's name; name "
       "the work, not the pupil (PDPA)"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(told_of("exhibits.csv", "นักเรียนอ่านหนังสือ", one.text) == Lines{one.told});
  }
}

TEST_CASE("numbers that tell of nobody are no personal data", "[authoring][rules]") {
  for (const char* const text :
       {"๑.๓๓๗ ผลงาน ปี 2563-2564", "09.00-12.00 น.", "เวลา 08:30–16:30", "เด็กชายและเด็กหญิงช่วยกัน",
        "รหัสสถานศึกษา 1042520001", "พ.ศ. 2562 มาตรา 5", "0.5 เมตร 120 000 บาท", "เด็กหญิงทุกคนได้เล่น"}) {
    INFO(text);
    CHECK(told_of("exhibits.csv", "นักเรียนอ่านหนังสือ", text).empty());
  }
}

TEST_CASE("a name in two spellings is told once, with both", "[authoring][rules]") {
  const SourceFolder source;
  source.change("organisations.csv", "ศรีฐาน,Si Than,ภูกระดึง,Phu Kradueng,เลย,Loei\n",
                "ศรีฐาน,Si Than,ภูกระดึง,Phu Kradueng,เลย ๒,Loei\n"
                "second,โรงเรียนบ้านใหม่,New School,school,,ศรีฐาน,Si Than,ภูกระดึง,P,เลย๒,Loei\n"
                "third,โรงเรียนบ้านเก่า,Old School,school,,ศรีฐาน,Si Than,ภูกระดึง,P,เลย๒,Loei\n");
  CHECK(told(source.build().problems) ==
        Lines{"warning: organisations.csv row 4, column province: \"เลย๒\" is written \"เลย ๒\" in "
              "organisations.csv row 3; write a name one way everywhere, unless both are meant"});
}

TEST_CASE("an organisation that is there twice under two ids is told", "[authoring][rules]") {
  const SourceFolder source;
  const char* const rest = ",school,,ศรีฐาน,Si Than,ภูกระดึง,P,เลย,Loei\n";
  source.change(
      "organisations.csv", "เลย,Loei\n",
      std::string("เลย,Loei\nagain,โรงเรียนบ้านหนองผือ,Again") + rest +
          "elsewhere,โรงเรียนบ้านหนองผือ,Elsewhere,school,,นาแขม,Na Khaem,เมืองเลย,M,เลย,Loei\n");
  CHECK(told(source.build().problems) ==
        Lines{"warning: organisations.csv row 4, column name: \"โรงเรียนบ้านหนองผือ\" is in row 3 "
              "already, under another id; remove one, or say where each is (tambon, amphoe)"});
}

TEST_CASE("a title longer than a card asks for a short one", "[authoring][rules]") {
  std::string title;
  for (int at = 0; at < 81; ++at) title += "ก";
  CHECK(told_of("exhibits.csv", "อ่านออกเขียนได้", title.c_str()) ==
        Lines{"warning: exhibits.csv row 2, column title: the title has 81 letters and is cut on "
              "cards; give a short one in short_title"});
}

TEST_CASE("a strand that is one per school takes no second work of a school",
          "[authoring][rules]") {
  const SourceFolder source;
  source.change("facets.csv", "multi,required\n", "multi,required,one_per_org\n");
  source.change("facets.csv", "exhibit,1,1\n", "exhibit,1,1,yes\n");
  source.change("facets.csv", "organisation,0,0\n", "organisation,0,0,no\n");
  source.change("exhibits.csv", "Two pupils reading,no-people\n",
                "Two pupils reading,no-people\n"
                "second,งานที่สอง,Second,nong-phue,english,สรุป,Summary,,,,,,,\n"
                "third,งานที่สาม,Third,nong-phue,other,สรุป,Summary,,,,,,,\n");
  const Lines lines = told(source.build().problems);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] ==
        "error: exhibits.csv row 3, column term:category: \"nong-phue\" has a work of \"english\" "
        "in row 2 already; each may have one; keep one of them, or take one_per_org away from the "
        "facet");
}

TEST_CASE("a figure later than the report it is from is told and kept", "[authoring][rules]") {
  const SourceFolder source;
  source.change("sources.csv", "title_en,url\n", "title_en,url,published_text\n");
  source.change("sources.csv", "https://example.org/a\n", "https://example.org/a,3 กันยายน 2021\n");
  source.change("figures.csv", "part_of,source\n", "part_of,source,as_of\n");
  source.change("figures.csv", "3,,report\n", "3,,report,5 กันยายน 2564\n");
  source.change("figures.csv", "1,all,report\n", "1,all,report,\n");
  source.change("figures.csv", "๒,all,report\n", "๒,all,report,3/9/2564\n");
  CHECK(told(source.build().problems) ==
        Lines{"warning: figures.csv row 2, column as_of: the figure is of 2021-09-05, later than "
              "its source of 2021-09-03; the kiosk shows it as it is"});
}

TEST_CASE("a page of pasted text is refused", "[authoring][rules]") {
  std::string text;
  for (int at = 0; at < 8001; ++at) text += "ก";
  CHECK(
      told_of("exhibits.csv", "อ่านคล่อง", text.c_str()) ==
      Lines{"error: exhibits.csv row 2, column result: the text has 8001 characters, at most 8000 "
            "fit; shorten it"});
}
