#include "report/school_pages.h"

#include "stats/marks.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace kiosk::report;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

Report event_of_three_schools() {
  using namespace std::chrono;
  Report report;
  report.sessions = 200;
  report.days = {{.day = sys_days(2026y / November / 20), .sessions = 200}};
  report.dwell = {.count = 9, .median = Milliseconds(61'000)};
  report.packs = {{.id = "loei2", .thai = "เปิดบ้านนวัตกรรม", .english = "Open house"}};
  const auto work = [](const char* id, const char* thai, std::int64_t views, const char* school) {
    return ExhibitFigures{.pack = "loei2",
                          .id = id,
                          .thai = thai,
                          .views = views,
                          .sessions = views / 2,
                          .median_dwell = Milliseconds(45'000),
                          .organisation = school};
  };
  report.exhibits = {work("e1", "เกมคำศัพท์", 60, "bp"), work("e2", "เลขเร็ว", 40, "nd"),
                     work("e3", "ข้าวไร่", 20, "bp")};
  report.never_opened = {{"loei2", "e4", "ผ้าทอ", "", "", "bp"}};
  report.schools = {{.id = "bp",
                     .thai = "โรงเรียนบ้านโป่ง",
                     .english = "Ban Pong School",
                     .views = 80,
                     .exhibits = 3,
                     .share_of_views = 0.667,
                     .share_of_exhibits = 0.75,
                     .pack = "loei2",
                     .sessions = 70,
                     .opened = 12,
                     .median_dwell = Milliseconds(47'000)},
                    {.id = "nd", .thai = "โรงเรียนนาดี", .views = 40, .exhibits = 1, .pack = "loei2"},
                    {.id = "", .views = 0, .pack = "loei2"}};
  return report;
}

const SchoolPage& page_of(const std::vector<SchoolPage>& pages, const std::string& school) {
  for (const SchoolPage& page : pages)
    if (page.school == school) return page;
  FAIL("no page of " << school);
  return pages.front();
}

}  // namespace

TEST_CASE("a school's page tells of its works beside the event's median") {
  const auto pages = school_pages(event_of_three_schools(), Language::thai);
  REQUIRE(pages.size() == 2);  // none for the works that name no school
  const SchoolPage& page = page_of(pages, "bp");
  CHECK(page.file == "school-bp.html");
  CHECK(page.name == "โรงเรียนบ้านโป่ง");
  CHECK(fault_in_marks(page.html).empty());
  for (const char* told :
       {"เปิดบ้านนวัตกรรม", "20 พฤศจิกายน 2569", "เกมคำศัพท์", "ข้าวไร่", "ผ้าทอ", "ยังไม่มีผู้เปิด", ">80<",
        ">70<", ">0:47<", "1:01", ">12<", "66.7%", "เปิดดู 30 ครั้งต่อผลงาน", "ไม่ใช่จำนวนคน"}) {
    CAPTURE(told);
    CHECK(page.html.find(told) != std::string::npos);
  }
  const auto english = school_pages(event_of_three_schools(), Language::english);
  CHECK(page_of(english, "bp").html.find("Ban Pong School") != std::string::npos);
}

TEST_CASE("no school's page names another school or its works") {
  for (const Language language : {Language::thai, Language::english}) {
    const auto pages = school_pages(event_of_three_schools(), language);
    for (const char* other : {"นาดี", "เลขเร็ว", "school-nd"})
      CHECK(page_of(pages, "bp").html.find(other) == std::string::npos);
    for (const char* other : {"บ้านโป่ง", "Ban Pong", "เกมคำศัพท์", "ผ้าทอ", "school-bp"})
      CHECK(page_of(pages, "nd").html.find(other) == std::string::npos);
  }
}

TEST_CASE("the index leads to every school's page") {
  const Report report = event_of_three_schools();
  const auto pages = school_pages(report, Language::thai);
  const std::string index = school_index(report, pages, Language::thai);
  CHECK(fault_in_marks(index).empty());
  for (const SchoolPage& page : pages)
    CHECK(index.find("<a href=\"" + page.file + "\">" + page.name + "</a>") != std::string::npos);
  const std::string empty = school_index({}, {}, Language::english);
  CHECK(fault_in_marks(empty).empty());
  CHECK(empty.find("No information yet") != std::string::npos);
}

TEST_CASE("pages have file names of their own that lead nowhere else, whatever the ids are") {
  Report report;
  for (const char* id : {"../../etc/passwd", "a/b", "", "น้ำ", "index", "bp", "a\nb"})
    for (const char* pack : {"loei2", "../x", "loei2-bp"})
      report.schools.push_back({.id = id, .thai = "ชื่อ", .pack = pack});
  const auto pages = school_pages(report, Language::thai);
  CHECK(pages.size() == 18);
  std::set<std::string> files;
  for (const SchoolPage& page : pages) {
    CAPTURE(page.file);
    CHECK(files.insert(page.file).second);
    CHECK(page.file.starts_with("school-"));
    CHECK(page.file.ends_with(".html"));
    CHECK(page.file.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") ==
          std::string::npos);
  }
}
