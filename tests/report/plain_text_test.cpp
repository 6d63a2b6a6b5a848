#include "report/plain_text.h"

#include "report/columns.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace kiosk::report;
using namespace kiosk::stats;

namespace {

Report sample() {
  using namespace std::chrono;
  Report report;
  report.kiosks = {"0f8fad5b-d9cb-469f-a165-70867728950e"};
  report.days = {{sys_days(2026y / November / 20), 1200, 2000},
                 {sys_days(2026y / November / 21), 34, 345}};
  report.sessions = 1234;
  report.engaged_sessions = 617;
  report.english_sessions = 123;
  report.median_session = Milliseconds(83'400);
  report.exhibit_views = 2345;
  report.passes = 67;
  report.exhibits = {
      {"loei2", "e1", "เกมคำศัพท์ภาษาอังกฤษ", "English word game", 2000, 60, 900,
       Milliseconds(45'000)},
      {"loei2", "e2", "ที่นี่มีน้ำ", "", 345, 7, 300, Milliseconds(600'000)},
      {"loei2", "e3", "", "", 0, 1, 0, std::nullopt},
  };
  report.categories = {{"english", "ภาษาอังกฤษ", "English", 2000, 1, 0.8529, 0.5},
                       {"", "", "", 345, 1, 0.1471, 0.5}};
  report.schools = {{"bp", "โรงเรียนบ้านโป่ง", "Ban Pong School", 2345, 2, 1, 1}};
  report.quality = {.boots = 3, .boots_without_shutdown = 1, .missing_events = 2};
  return report;
}

}  // namespace

TEST_CASE("the balance of what was shown stands in the report where anything was") {
  Report report = sample();
  CHECK(report_text(report, Language::english).find("Balance") == std::string::npos);
  report.balance = {.impressions = 30,
                    .never_shown = 2,
                    .most_exhibit = {"e1", "เกมคำศัพท์", "Word game", 8},
                    .least_exhibit = {"e2", "เลขเร็ว", "", 6},
                    .most_school = {"bp", "โรงเรียนบ้านโป่ง", "Ban Pong School", 10},
                    .least_school = {"nd", "โรงเรียนนาดี", "Na Di School", 9}};
  const std::string text = report_text(report, Language::english);
  const auto start = text.find("\nBalance");
  REQUIRE(start != std::string::npos);
  CHECK(text.substr(start, text.find("\n\n", start) + 1 - start) == R"(
Balance of what was shown (attract screen and home's row)                    Times
Most shown exhibit                                         Word game             8
Least shown exhibit                                        เลขเร็ว                6
Least against most                                                          75.0 %
Most shown school                                          Ban Pong School      10
Least shown school                                         Na Di School          9
Least against most                                                          90.0 %
Exhibits not shown yet                                                           2
)");
  CHECK(report_text(report, Language::thai).find("โรงเรียนที่แสดงน้อยที่สุด") != std::string::npos);
}

TEST_CASE("the Thai report stands straight") {
  const std::string text = report_text(sample(), Language::thai);
  CHECK("\n" + text == R"(
รายงานการใช้งานคีออสก์
2 วัน: 20 พ.ย. 2569 – 21 พ.ย. 2569
คีออสก์ 1 เครื่อง: 0f8fad5b

สรุป
การเข้าใช้ (ครั้ง)                         1,234
ในนี้ใช้จริง: เปิดผลงานหรือทำอย่างน้อย 3 อย่าง    617  50.0 %
การเข้าใช้ที่เลือกภาษาอังกฤษ                   123  10.0 %
เวลาใช้ต่อครั้ง ค่ากลาง (นาที:วินาที)           1:23
การเปิดดูผลงาน                           2,345
เปิดผ่าน ไม่ถึง 3 วินาที (ไม่นับ)                 67

   ผลงานที่เปิดดูมากที่สุด    เปิดดู  การเข้าใช้  เวลาดู (ค่ากลาง)
1  เกมคำศัพท์ภาษาอังกฤษ  2,000       900            0:45
2  ที่นี่มีน้ำ                345       300           10:00

หมวดหมู่      เปิดดู  ส่วนแบ่ง  ของผลงานทั้งหมด
ภาษาอังกฤษ  2,000  85.3 %         50.0 %
(ไม่ทราบ)     345  14.7 %         50.0 %

โรงเรียน         เปิดดู   ส่วนแบ่ง
โรงเรียนบ้านโป่ง  2,345  100.0 %

วันที่           การเข้าใช้   เปิดดู
20 พ.ย. 2569     1,200  2,000
21 พ.ย. 2569        34    345

คุณภาพข้อมูล
การเปิดโปรแกรมคีออสก์ (ครั้ง)              3
ในนี้ถูกปิดกะทันหัน                         1
การเข้าใช้ที่ไม่มีตอนจบ (นับถึงเหตุการณ์สุดท้าย)  0
เหตุการณ์ที่ขาดหาย                        2
เหตุการณ์ที่ทิ้งเพราะเขียนดิสก์ไม่ได้            0
เหตุการณ์ที่นาฬิกาเชื่อถือไม่ได้                0
นาฬิกาถูกปรับ (ครั้ง)                      0
เหตุการณ์ที่อ่านไม่ได้                       0
การเข้าใช้ของเจ้าหน้าที่และการซ้อม (ไม่นับ)    0

การเข้าใช้ไม่ใช่จำนวนคน: ครอบครัวหนึ่งอาจใช้ด้วยกัน และคนหนึ่งอาจกลับมาใช้อีก
)");
}

TEST_CASE("the English report stands straight") {
  const std::string text = report_text(sample(), Language::english);
  CHECK("\n" + text == R"(
Kiosk report
2 days: 20 Nov 2026 – 21 Nov 2026
Kiosks: 1 (0f8fad5b)

Summary
Sessions                                               1,234
of these engaged: an exhibit opened, or 3 things done    617  50.0 %
Sessions in English                                      123  10.0 %
Median session (min:s)                                  1:23
Exhibit views                                          2,345
Passes, under 3 s (not counted as views)                  67

   Most viewed exhibits  Views  Sessions  Median time
1  English word game     2,000       900         0:45
2  ที่นี่มีน้ำ                   345       300        10:00

Categories  Views   Share  of all works
English     2,000  85.3 %        50.0 %
(unknown)     345  14.7 %        50.0 %

Schools          Views    Share
Ban Pong School  2,345  100.0 %

Days         Sessions  Views
20 Nov 2026     1,200  2,000
21 Nov 2026        34    345

Data quality
Kiosk program started                                  3
of these ended without shutdown                        1
Sessions without an end (counted to their last event)  0
Missing events                                         2
Events dropped because the disk could not be written   0
Events with a doubtful clock                           0
Times the clock was set                                0
Unreadable events                                      0
Sessions of staff and rehearsals (not counted)         0

Sessions are not people: a family may share one, and one person may come back.
)");
}

TEST_CASE("every line of a section ends in the same column, in Thai too") {
  std::istringstream lines(report_text(sample(), Language::thai));
  int expected = 0;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    if (line.starts_with("การเปิดโปรแกรม")) expected = columns_of(line);
    if (line.empty()) expected = 0;
    if (expected > 0) CHECK(columns_of(line) == expected);
  }
}

TEST_CASE("a report without visitors says so") {
  CHECK(report_text(Report{}, Language::thai).find("ยังไม่มีผู้ชมใช้งาน") != std::string::npos);
  CHECK(report_text(Report{}, Language::english).find("No visitor") != std::string::npos);
}

TEST_CASE("a long list is cut and says how many are left out") {
  Report report = sample();
  report.exhibits.assign(1500, report.exhibits[0]);
  const std::string text = report_text(report, Language::english);
  CHECK(text.find("… and 1,480 more\n") != std::string::npos);
}

TEST_CASE("a name from the log cannot steer the terminal") {
  Report report = sample();
  report.exhibits[0].thai = "\x1b]0;pwned\x07 ชื่อ";
  const std::string text = report_text(report, Language::thai);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
}
