#include "authoring/report_page.h"

#include "authoring/source_folder.h"
#include "text/html.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;
using kiosk::tests::SourceFolder;

namespace {

BuildReport checked(const SourceFolder& source) {
  BuildRequest request;
  request.source = source.path();
  request.preview = WantPreview::yes;
  auto report = build(request);
  REQUIRE(report);
  return std::move(*report);
}

bool is_void(std::string_view name) {
  return name == "meta" || name == "img" || name == "!DOCTYPE";
}

// What stands open or closes wrongly; empty of a page whose tags balance.
std::string imbalance(const std::string& page) {
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find('>', at);
    if (end == std::string::npos) return "a mark never ends";
    const bool closes = page[at + 1] == '/';
    const std::size_t begin = at + (closes ? 2 : 1);
    const std::string name = page.substr(begin, page.find_first_of(" >", begin) - begin);
    if (!closes && !is_void(name)) open.push_back(name);
    if (!closes) continue;
    if (open.empty() || open.back() != name) return "</" + name + "> closes nothing";
    open.pop_back();
  }
  return open.empty() ? "" : "<" + open.back() + "> stays open";
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("a check prepares everything and writes no pack", "[report]") {
  const SourceFolder source;
  const BuildReport report = checked(source);
  CHECK_FALSE(report.built);
  CHECK(report.summary.works == 1);
  CHECK_FALSE(std::filesystem::exists(source.pack()));
  REQUIRE(report.preview.cards.size() == 1);
  const Card& card = report.preview.cards.front();
  CHECK(card.school.thai == "โรงเรียน\u200Bบ้านหนองผือ");
  CHECK(card.category.english == "Thai");
  CHECK(card.tone.size() == 7);
  CHECK_FALSE(card.jpeg.empty());
}

TEST_CASE("a check finds what a build finds in pictures", "[report]") {
  const SourceFolder source;
  source.put("media/reading-2.jpg", "no picture");
  CHECK(checked(source).problems.list() == source.build().problems.list());
}

TEST_CASE("the page of a good source says so and shows its cards, in both languages", "[report]") {
  const SourceFolder source;
  const BuildReport report = checked(source);
  const std::string thai = report_page(report, Language::thai);
  CHECK(imbalance(thai).empty());
  CHECK_THAT(thai, Catch::StartsWith("<!DOCTYPE html>\n<html lang=\"th\">") &&
                       Catch::Contains("ข้อมูลพร้อมทำชุดข้อมูลแล้ว ไม่พบสิ่งที่ต้องแก้ไข") &&
                       Catch::Contains("15 กันยายน 2564") && Catch::Contains("ภาษาไทย") &&
                       Catch::Contains("src=\"data:image/jpeg;base64,"));
  const std::string english = report_page(report, Language::english);
  CHECK(imbalance(english).empty());
  CHECK_THAT(english, Catch::Contains("lang=\"en\"") && Catch::Contains("Nothing is wrong.") &&
                          Catch::Contains("Ban Nong Phue School"));
}

TEST_CASE("the page needs nothing but itself", "[report]") {
  const SourceFolder source;
  const std::string page = report_page(checked(source), Language::thai);
  for (const char* const part : {"<script", "http:", "https:", "<link", "@import", "url("}) {
    CAPTURE(part);
    CHECK(page.find(part) == std::string::npos);
  }
}

TEST_CASE("the page names each problem, and its card leads to it", "[report]") {
  const SourceFolder source;
  source.change("exhibits.csv", "thai;english", "no-such");
  source.put("media/reading-2.jpg", "no picture");
  source.put("media/a<b>.txt", "x");
  const BuildReport report = checked(source);
  CHECK(report.problems.errors() >= 2);
  for (const Language language : {Language::thai, Language::english}) {
    const std::string page = report_page(report, language);
    CHECK(imbalance(page).empty());
    for (const Problem& problem : report.problems.list()) {
      CHECK_THAT(page, Catch::Contains(text::words(described(problem.what, language)).text()) &&
                           Catch::Contains(text::words(described(problem.mend, language)).text()));
    }
    CHECK(count(page, "<tr id=\"p") == report.problems.list().size());
    CHECK_THAT(page, Catch::Contains("<li class=\"faulty\">") && Catch::Contains("href=\"#p") &&
                         Catch::Contains("a&lt;b&gt;.txt"));
  }
  CHECK_THAT(report_page(report, Language::thai),
             Catch::Contains("ยังทำชุดข้อมูลไม่ได้") && Catch::Contains("term:category"));
}

TEST_CASE("hostile cells are words like any other", "[report]") {
  const SourceFolder source;
  source.change("exhibits.csv", "อ่านออกเขียนได้", "<script>alert(1)</script>'&");
  source.change("event.csv", "เปิดบ้านนวัตกรรมเลย ๒", "</title><img src=x onerror=y>");
  source.change("organisations.csv", "โรงเรียนบ้านหนองผือ", "</li></ul><b>");
  const std::string page = report_page(checked(source), Language::thai);
  CHECK(imbalance(page).empty());
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<img src=x") == std::string::npos);
}

TEST_CASE("a source of which nothing could be read still has a page", "[report]") {
  const SourceFolder source;
  for (const char* const sheet : {"event.csv", "exhibits.csv", "organisations.csv"})
    source.put(sheet, "\"");
  const std::string page = report_page(checked(source), Language::thai);
  CHECK(imbalance(page).empty());
  CHECK_THAT(page, Catch::Contains("ยังอ่านผลงานไม่ได้") && Catch::Contains("event.csv"));
}

TEST_CASE("only the first two hundred cards bring their picture", "[report]") {
  BuildReport report;
  report.preview.cards.resize(k_most_cards_with_picture + 1);
  PreparedPicture picture;
  picture.tone = "#102030";
  picture.renditions.push_back({320, {std::byte{1}}});
  for (std::size_t at = 0; at < report.preview.cards.size(); ++at) {
    report.preview.cards[at].pictures = {"a.jpg"};
    put_picture(report.preview, at, picture);
  }
  CHECK(report.preview.cards[k_most_cards_with_picture - 1].jpeg.size() == 1);
  CHECK(report.preview.cards[k_most_cards_with_picture].jpeg.empty());
  const std::string page = report_page(report, Language::english);
  CHECK(count(page, "<img") == k_most_cards_with_picture);
  CHECK_THAT(page, Catch::Contains("only the first 200 works"));
}

TEST_CASE("a title's lines end only where the pack lets them", "[report]") {
  BuildReport report;
  report.preview.cards.resize(1);
  report.preview.cards[0].title.thai = "บ้าน\u200Bนา อ้อ";
  CHECK_THAT(report_page(report, Language::thai),
             Catch::Contains("<h3><span>บ้าน</span>\u200B<span>นา</span> <span>อ้อ</span></h3>"));
}
