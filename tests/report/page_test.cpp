#include "report/page.h"

#include "stats/marks.h"
#include "stats/simulation.h"
#include "stats/support.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::report;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

constexpr Language k_languages[] = {Language::thai, Language::english};

// A fair with troubles, and names that would break a page which trusted them.
const Report& fair() {
  static const Report k_fair = [] {
    const Folder folder;
    const auto made =
        simulate(folder.path() / "fair", {.seed = 3, .kiosks = 2, .days = 2, .sessions = 400});
    REQUIRE(made.has_value());
    return made->truth;
  }();
  return k_fair;
}

Report one_session() {
  const Folder folder;
  {
    Log log = Log::open(options(folder.path()));
    log.remember({"loei2", "1"}, {{Thing::event, "loei2", "เปิดบ้านนวัตกรรม", "Open house"},
                                  {Thing::exhibit, "e1", "เกมคำศัพท์", "Word game"},
                                  {Thing::exhibit, "e2", "เลขเร็ว", ""}});
    (void)log.record(event("session_start", "s1"), at(0));
    (void)log.record(view("s1", "e1"), at(1000));
    (void)log.record(
        event("leave", "s1", {{"screen", "exhibit"}, {"id", "e1"}, {"dwell_ms", 9000}}),
        at(10'000));
    (void)log.record(event("session_end", "s1", {{"duration_ms", 65'000}}), at(90'000));
    REQUIRE(log.close(at(91'000), k_soon));
  }
  const auto report = read_report(folder.path());
  REQUIRE(report.has_value());
  return *report;
}

void check_whole(const std::string& page) {
  CHECK(fault_in_marks(page).empty());
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\""));
  for (int part = 1; part <= 16; ++part) {
    CAPTURE(part);
    CHECK(times(page, "id=\"part-" + std::to_string(part) + "\"") == 1);
  }
}

}  // namespace

TEST_CASE("the page of a report has all 16 parts, in Thai and in English") {
  for (const Language language : k_languages) {
    const std::string page = report_page(fair(), language);
    check_whole(page);
    CHECK(page.find(language == Language::thai ? "lang=\"th\"" : "lang=\"en\"") !=
          std::string::npos);
    CHECK(times(page, "<svg class=\"chart") == 5);  // days, hours, funnel, lengths, works
  }
  const std::string thai = report_page(fair(), Language::thai);
  for (const char* title :
       {"คุณภาพข้อมูล", "สรุป", "การใช้งานรายวัน", "ช่วงเวลาที่ใช้มากที่สุด", "ผลงานที่มีผู้ชมมากที่สุด",
        "ผลงานที่ไม่มีผู้เปิด", "หมวดหมู่", "โรงเรียนและหน่วยงาน", "เส้นทางการใช้งาน", "การค้นหา",
        "ระยะเวลาและจำนวนผลงานต่อครั้ง", "ภาษาและการช่วยการเข้าถึง", "การหมดเวลา", "คิวอาร์โค้ด",
        "ความเชื่อถือได้ของเครื่อง", "วิธีนับ"}) {
    CAPTURE(title);
    CHECK(thai.find(title) != std::string::npos);
  }
}

TEST_CASE("the page tells the report's figures, and that sessions are not people") {
  Report report = fair();
  report.sessions = 123'456;
  report.median_session = Milliseconds(754'000);
  report.searches.withheld_terms = 98'765;
  const std::string page = report_page(report, Language::english);
  for (const char* told : {">123,456<", ">12:34<", "98,765 terms", "Sessions are not people",
                           "Fri 20 Nov 2026", "20–", "B.E. 2569"}) {
    CAPTURE(told);
    CHECK(page.find(told) != std::string::npos);
  }
  CHECK(report_page(report, Language::thai).find("พฤศจิกายน 2569") != std::string::npos);
}

TEST_CASE("nothing in the page runs, and nothing in it leads out") {
  for (const Language language : k_languages) {
    const std::string page = report_page(fair(), language);
    for (const char* never : {"<script", "http:", "https:", "src=", "url(", "@import", "onload"}) {
      CAPTURE(never);
      CHECK(page.find(never) == std::string::npos);
    }
    CHECK(times(page, "href=") == times(page, "href=\"#part-"));
  }
}

TEST_CASE("names in a log cannot break the page") {
  Report report = one_session();
  const std::string name = "</style><script>alert('1')</script> & \"ชื่อ\"\nสอง 🤖";
  report.packs.front().thai = name;
  report.packs.front().versions = {name};
  report.exhibits.front().thai = name;
  report.exhibits.front().organisation = name;
  report.schools = {{.id = name, .thai = name, .views = 1, .pack = report.packs.front().id}};
  report.categories = report.schools;
  report.terms = {{.facet = name, .term = name, .facet_thai = name, .opened = 1}};
  report.searches = {.searches = 3, .sessions = 3, .terms = {{name, 3, 3, 0}}};
  report.first_choices = {{name, name, 1}};
  report.screens = {{name, 1, 1, 1, 0}};
  report.ends = {{name, 1}};
  report.kiosks = {name};
  report.machines.front().faults = {{name, 1, 1}};
  report.scope = {.kiosk = name, .pack = name};
  for (const Language language : k_languages) {
    const std::string page = report_page(report, language);
    check_whole(page);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(times(page, "</style>") == 1);
    CHECK(page.find("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;ชื่อ&quot; สอง "
                    "🤖") != std::string::npos);
  }
}

TEST_CASE("a report without sessions becomes a page that says so") {
  const std::string thai = report_page({}, Language::thai);
  check_whole(thai);
  CHECK(thai.find("ยังไม่มีผู้ชมใช้งาน") != std::string::npos);
  const std::string english = report_page({}, Language::english);
  check_whole(english);
  CHECK(english.find("No visitor has used it yet") != std::string::npos);
  CHECK(english.find("<svg") == std::string::npos);
}

TEST_CASE("a single session makes a whole report") {
  for (const Language language : k_languages) check_whole(report_page(one_session(), language));
  const std::string page = report_page(one_session(), Language::english);
  for (const char* told : {"Open house", "Word game", "เลขเร็ว", ">1:05<", "1 day", "100.0%"}) {
    CAPTURE(told);
    CHECK(page.find(told) != std::string::npos);
  }
  CHECK(page.find("No visitor") == std::string::npos);
}

TEST_CASE("the same report makes the same bytes") {
  for (const Language language : k_languages)
    CHECK(report_page(fair(), language) == report_page(Report(fair()), language));
}

TEST_CASE("a report of many days, works and searches stays a report of a few pages") {
  Report report = fair();
  const DayFigures day = report.days.front();
  for (int more = 1; more <= 2000; ++more) {
    report.days.push_back(day);
    report.days.back().day = day.day + std::chrono::days(more);
    report.exhibits.push_back(report.exhibits.front());
    report.never_opened.push_back({"loei2", "n", "ไม่มีใครเปิด", "", "", ""});
    report.schools.push_back(report.schools.front());
    report.searches.terms.push_back({"หุ่นยนต์", 9, 9, 0});
    report.quality.gaps.push_back({"kiosk", "boot", 1, 2});
  }
  const std::string page = report_page(report, Language::thai);
  CHECK(page.size() < 400'000);
  CHECK(page.find("62 วันล่าสุด") != std::string::npos);
  CHECK(page.find("และอีก 1,9") != std::string::npos);
}

TEST_CASE("what visitors answered is told with how few they were, and only if any did") {
  Report report = fair();
  REQUIRE(report.feedback.sessions() > 0);
  report.sessions = 1'000;
  report.forgotten_sessions = 0;
  report.feedback = {.good = 31, .fair = 12, .bad = 7};
  const std::string page = report_page(report, Language::english);
  for (const char* told : {"Did they like it?", "Liked it", "So-so", "Not really", "62.0%",
                           "50 of 1,000 sessions answered (5.0%)", "not representative"}) {
    CAPTURE(told);
    CHECK(page.find(told) != std::string::npos);
  }
  CHECK(report_page(report, Language::thai).find("ไม่ใช่ตัวแทน") != std::string::npos);
  report.feedback = {};
  CHECK(report_page(report, Language::english).find("Did they like it?") == std::string::npos);
}
