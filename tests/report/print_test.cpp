// The report as it comes out of a printer: the real program's page, made a PDF by a real browser.
#include "app/program.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

using namespace kiosk::tests;

namespace {

void must_do(const std::filesystem::path& folder, const Words& command) {
  const Outcome outcome = run(folder, command, {"HOME=" + folder.string()});
  INFO(command.front() << ": " << outcome.errors);
  REQUIRE(outcome.exit_code == 0);
}

std::filesystem::path printed(const std::filesystem::path& folder,
                              const std::filesystem::path& page) {
  const auto pdf = folder / (page.stem().string() + ".pdf");
  must_do(folder,
          {"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
           "--no-pdf-header-footer", "--user-data-dir=" + (folder / "browser").string(),
           "--print-to-pdf=" + pdf.string(), "file://" + page.string()});
  return pdf;
}

// The text of each sheet, line by line, without the page's number.
std::vector<std::vector<std::string>> sheets(const std::filesystem::path& folder,
                                             const std::filesystem::path& pdf) {
  must_do(folder, {"pdftotext", "-layout", pdf.string(), (folder / "text").string()});
  std::vector<std::vector<std::string>> all(1);
  std::istringstream lines(text_in(folder / "text"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('\f')) all.emplace_back(), line.erase(0, 1);
    const bool number = std::regex_match(line, std::regex(" *[0-9]+ / [0-9]+ *"));
    if (!number && line.find_first_not_of(' ') != std::string::npos) all.back().push_back(line);
  }
  if (all.back().empty()) all.pop_back();
  return all;
}

std::size_t lines_with(const std::vector<std::vector<std::string>>& sheets,
                       const std::string& text) {
  std::size_t count = 0;
  for (const auto& sheet : sheets)
    for (const std::string& line : sheet) count += holds(line, text) ? 1 : 0;
  return count;
}

std::string pages_and_size(const std::filesystem::path& folder, const std::filesystem::path& pdf) {
  must_do(folder, {"pdfinfo", pdf.string()});
  return text_in(folder / "said.txt");
}

}  // namespace

TEST_CASE("the report of a fair prints on A4, all 16 parts of it, none cut from its heading",
          "[end-to-end]") {
  const TemporaryFolder folder;
  const auto fair = folder.path() / "fair";
  must_do(folder.path(), {program("kiosk-stats"), "simulate", fair.string(), "--seed", "7",
                          "--sessions", "10000", "--kiosks", "3", "--days", "3", "--no-truth"});
  struct Case {
    const char* language;
    std::vector<std::string> headings;
  };
  const Case cases[] = {
      {"th",
       {"รายงานการใช้งานคีออสก์", "สรุป", "การใช้งานรายวัน", "ช่วงเวลาที่ใช้มากที่สุด", "ผลงานที่มีผู้ชมมากที่สุด",
        "ผลงานที่ไม่มีผู้เปิด", "หมวดหมู่", "โรงเรียนและหน่วยงาน", "เส้นทางการใช้งาน", "การค้นหา",
        "ระยะเวลาและจำนวนผลงานต่อครั้ง", "ภาษาและการช่วยการเข้าถึง", "การหมดเวลา", "วิดีโอ ภาพ คิวอาร์โค้ด",
        "ความเชื่อถือได้ของเครื่อง", "วิธีนับ"}},
      {"en",
       {"Kiosk report", "Summary", "Sessions per day", "Busiest hours", "Most viewed works",
        "Works never opened", "Categories", "Schools and organisations", "Paths", "Searches",
        "Session length and works", "Language and accessibility", "Timeouts", "Media, QR codes",
        "Reliability", "Method"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.language);
    const auto page = folder.path() / (std::string(one.language) + ".html");
    must_do(folder.path(), {program("kiosk-stats"), "report", fair.string(), "-o", page.string(),
                            "--language", one.language});
    const auto pdf = printed(folder.path(), page);
    const std::string facts = pages_and_size(folder.path(), pdf);
    CAPTURE(facts);
    CHECK(holds(facts, "(A4)"));
    const auto all = sheets(folder.path(), pdf);
    CHECK(all.size() >= 10);
    CHECK(all.size() <= 18);
    for (std::size_t part = 1; part <= one.headings.size(); ++part) {
      CAPTURE(part, one.headings[part - 1]);
      // The cover's own title is there once; the others also in the list on the cover.
      CHECK(lines_with(all, one.headings[part - 1]) >= (part == 1 ? 1 : 2));
      const std::regex heading(" *" + std::to_string(part) + " +" + one.headings[part - 1] + ".*");
      for (std::size_t sheet = 1; sheet < all.size(); ++sheet)
        CHECK_FALSE(std::regex_match(all[sheet].back(), heading));
      if (part == 2) CHECK(std::regex_match(all[1].front(), heading));  // the cover is one sheet
    }
  }
}
