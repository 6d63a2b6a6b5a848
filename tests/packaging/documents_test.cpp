// The printed documents of packaging/doc: that they come out of a printer as they should, and that
// every command, setting, button, test and number they name is the programs' own.
#include "app/program.h"
#include "app/settings.h"
#include "base/temporary_folder.h"
#include "stats/definitions.h"
#include "stats/event.h"
#include "ui/theme.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

fs::path in_source(const std::string& path) {
  return fs::path(k_source_folder) / path;
}

std::vector<fs::path> documents() {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(in_source("packaging/doc")))
    if (entry.path().extension() == ".html") all.push_back(entry.path());
  std::ranges::sort(all);
  return all;
}

std::string page(const std::string& name) {
  return text_in(in_source("packaging/doc/" + name + ".html"));
}

std::string replaced(const std::string& text, const char* pattern, const char* by) {
  return std::regex_replace(text, std::regex(pattern), by);
}

std::string plain(const std::string& html) {
  return replaced(replaced(html, "<[^>]*>", ""), "&quot;", "\"");
}

// What the pattern's groups hold, for each place where it is found.
std::vector<std::vector<std::string>> found(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern);
  std::vector<std::vector<std::string>> all;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
    std::vector<std::string> groups;
    for (std::size_t group = 1; group < at->size(); ++group) groups.push_back((*at)[group]);
    all.push_back(groups);
  }
  return all;
}

Words words_of(const std::string& command) {
  std::istringstream in(command);
  return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

struct Named {
  std::string document;
  std::string command;
};

std::vector<Named> commands() {
  std::vector<Named> all;
  for (const fs::path& each : documents())
    for (const auto& group : found(text_in(each), "<code class=\"command\">([^<]*)</code>"))
      all.push_back({each.filename().string(), group[0]});
  return all;
}

// As whoever runs it as another user types it.
Words without_user(Words words) {
  if (words.front() == "runuser") words.erase(words.begin(), words.begin() + 4);
  return words;
}

void check_our_command(const fs::path& folder, const Words& words) {
  Words asked{program(words[0])};
  if (words.size() > 1 && !words[1].starts_with('-')) asked.push_back(words[1]);
  asked.emplace_back("--help");
  const Outcome help = run(folder, asked);
  REQUIRE(help.exit_code == 0);
  for (const std::string& word : words) {
    if (!word.starts_with('-')) continue;
    CAPTURE(word);
    CHECK(std::regex_search(help.said, std::regex("[ ,]" + word + "[ ,\n]")));
  }
}

}  // namespace

TEST_CASE("every command in the documents is one of the programs' own", "[documents]") {
  static const std::set<std::string> k_of_debian{"apt", "nano", "timedatectl"};
  const TemporaryFolder folder;
  const auto all = commands();
  CHECK(all.size() > 15);
  for (const Named& each : all) {
    CAPTURE(each.document, each.command);
    const Words words = without_user(words_of(each.command));
    if (words[0].starts_with("kiosk")) {
      check_our_command(folder.path(), words);
    } else if (words[0] == "systemctl" || words[0] == "journalctl") {
      const auto unit = std::ranges::find_if(
          words, [](const std::string& word) { return word.starts_with("kiosk-"); });
      REQUIRE(unit != words.end());
      CHECK(fs::exists(in_source("packaging/system/" + *unit + ".service")));
    } else {
      CHECK(k_of_debian.contains(words[0]));
    }
  }
}

TEST_CASE("every setting in the documents is taken by the kiosk, and is in its settings file",
          "[documents]") {
  const TemporaryFolder folder;
  const std::string ours = text_in(in_source("packaging/kiosk.toml"));
  int settings = 0;
  for (const fs::path& each : documents())
    for (const auto& group :
         found(text_in(each), "<code class=\"setting\" data-section=\"([a-z]+)\">([^<]*)</code>")) {
      CAPTURE(each.filename(), group[0], group[1]);
      const std::string name = group[1].substr(0, group[1].find(' '));
      CHECK(std::regex_search(ours, std::regex("\n\\[" + group[0] + "\\]\n[^\\[]*\n#? *" + name)));
      write_text(folder / "kiosk.toml", "[" + group[0] + "]\n" + plain(group[1]) + "\n");
      const auto read = app::read_settings(folder / "kiosk.toml");
      REQUIRE(read);
      CHECK(read->problems == std::vector<std::string>());
      ++settings;
    }
  CHECK(settings >= 5);
}

TEST_CASE("every button in the documents bears the words the kiosk shows", "[documents]") {
  std::string code;
  for (const char* room : {"kiosk/screens", "kiosk/app"})
    for (const auto& entry : fs::directory_iterator(in_source(room)))
      if (entry.path().extension() == ".cpp") code += text_in(entry.path());
  std::erase(code, '|');
  code = std::regex_replace(code, std::regex("\"\\s+\""), "");  // literals on several lines
  for (const fs::path& each : documents())
    for (const auto& group : found(text_in(each), "<kbd>([^<]*)</kbd>")) {
      CAPTURE(each.filename(), group[0]);
      CHECK(holds(code, "\"" + group[0] + "\""));
    }
}

TEST_CASE("the accessibility table has every criterion, and every test it names is there",
          "[documents]") {
  static const std::set<std::string> k_verdicts{"Supports", "Partially supports",
                                                "Does not support", "Not applicable",
                                                "Depends on the hall"};
  const std::string table = page("accessibility");
  std::map<std::string, int> counted;
  for (const auto& row : found(table,
                               "<tr data-clause=\"([0-9.]+)\"><td>(.*)</td><td class=\"[a-z]+\">"
                               "([^<]+)</td><td>(.*)</td></tr>")) {
    CAPTURE(row[0], row[2]);
    CHECK(k_verdicts.contains(row[2]));
    const auto tests = found(row[3], "<code class=\"test\">([^<]+)</code>");
    for (const auto& test : tests) CHECK(fs::exists(in_source(test[0])));
    if (!holds(row[1], "class=\"level\"")) continue;  // of EN 301 549
    ++counted[row[2]];
    if (row[2] == "Supports") CHECK_FALSE(tests.empty());
  }
  int all = 0;
  for (const auto& [verdict, count] : counted) all += count;
  CHECK(all == 31 + 24);  // of WCAG 2.2: A, AA
  const std::string sum = fmt::format(
      "Of the {} criteria of WCAG 2.2 A and AA {} are supported, {} partially, {} not, {} do not",
      all, counted["Supports"], counted["Partially supports"], counted["Does not support"],
      counted["Not applicable"]);
  CHECK(holds(table, sum));
}

namespace {

// 16:9, in millimetres.
ui::Size size_of(float inches, bool upright) {
  const float scale = inches * 25.4F / std::hypot(16.0F, 9.0F);
  const ui::Size across{16 * scale, 9 * scale};
  return upright ? ui::Size{across.height, across.width} : across;
}

// As high as all of it still ends within reach, at most 800 and at least 700.
int best_edge(float height) {
  for (int edge = 800; edge > 700; edge -= 10)
    if (static_cast<float>(edge) + height <= 1100) return edge;
  return 700;
}

std::string with_commas(float number) {
  std::string digits = std::to_string(std::lround(number));
  if (digits.size() > 3) digits.insert(digits.size() - 3, ",");
  return digits;
}

std::string share_below(float reach, int edge, float height) {
  const float share = (reach - static_cast<float>(edge)) / height;
  return fmt::format("{} %", std::lround(100 * std::min(1.0F, share)));
}

// What the kiosk itself does on such a display.
std::string low_reach_of(const ui::Size& size, int edge) {
  const app::Settings settings{.bottom_edge_mm = static_cast<float>(edge)};
  constexpr float k_px_per_mm = 4;
  const auto options = app::visit_options(
      settings, {{size.width * k_px_per_mm, size.height * k_px_per_mm}, k_px_per_mm});
  if (!options.low_reach_mm) return "ไม่ต้องใช้ not needed";
  return options.comfort.low ? "เปิดเอง on by itself" : "ผู้ชมเลือกได้ visitors choose";
}

}  // namespace

TEST_CASE("the mounting heights follow from the displays' sizes and from the kiosk's low reach",
          "[documents]") {
  const auto rows =
      found(page("mounting"), "<tr data-inches=\"([0-9.]+)\" data-way=\"([a-z]+)\">(.*)</tr>");
  CHECK(rows.size() == 8);
  for (const auto& row : rows) {
    CAPTURE(row[0], row[1]);
    const ui::Size size = size_of(std::stof(row[0]), row[1] == "upright");
    const int edge = best_edge(size.height);
    const Words expected{
        with_commas(size.width) + " × " + with_commas(size.height),
        std::to_string(edge),
        with_commas(static_cast<float>(edge) + size.height),
        share_below(1100, edge, size.height),
        share_below(1220, edge, size.height),
        low_reach_of(size, edge),
    };
    Words told;
    for (const auto& cell : found(row[2], "<td>(.*?)</td>")) told.push_back(plain(cell[0]));
    REQUIRE_FALSE(told.empty());
    told.erase(told.begin());
    CHECK(told == expected);
  }
}

TEST_CASE("the privacy notice tells the limits that the log keeps", "[documents]") {
  const std::string notice = page("privacy");
  CHECK(stats::is_search_word(std::string(40, 'a')));
  CHECK_FALSE(stats::is_search_word(std::string(41, 'a')));
  CHECK(stats::is_search_word("tel123456"));
  CHECK_FALSE(stats::is_search_word("tel1234567"));
  CHECK(holds(notice, "at most 40 letters and 6 digits"));
  CHECK(holds(notice, "ไม่เกิน 40 ตัวอักษรและตัวเลขไม่เกิน 6 ตัว"));
  const auto days = stats::k_searches_kept.count();
  CHECK(holds(notice, fmt::format("older than {} days", days)));
  CHECK(holds(notice, fmt::format("เก่ากว่า {} วัน", days)));
  CHECK(holds(notice, fmt::format("in {} visits or more", stats::k_least_search_sessions)));
  CHECK(holds(notice, fmt::format("ใน {} การเข้าชมขึ้นไป", stats::k_least_search_sessions)));
}

TEST_CASE("the documents print on A4 in our own faces, the set-up sheet on one page",
          "[documents][end-to-end]") {
  const TemporaryFolder folder;
  const Outcome printed =
      run(folder.path(), {in_source("packaging/documents").string(), (folder / "doc").string()});
  INFO(printed.errors << "\nchromium must be installed: packaging/install test");
  REQUIRE(printed.exit_code == 0);
  for (const fs::path& each : documents()) {
    const fs::path pdf = folder / "doc" / (each.stem().string() + ".pdf");
    CAPTURE(pdf.filename());
    CHECK_FALSE(holds(text_in(each), "http"));  // nothing is fetched
    const std::string facts = run(folder.path(), {"pdfinfo", pdf.string()}).said;
    CHECK(holds(facts, "(A4)"));
    CHECK(holds(facts, "1970"));  // the same page is the same file on every day
    const std::string fonts = run(folder.path(), {"pdffonts", pdf.string()}).said;
    CHECK(holds(fonts, "NotoSansThai"));
    for (const auto& font :
         found(fonts, "\n[A-Z]{6}\\+([^ -]+)[^\n]* (yes|no) +(yes|no) +(yes|no)"))
      CHECK(font[1] == "yes");
    if (each.stem() == "setup") CHECK(holds(facts, "Pages:           1\n"));
    if (each.stem() == "mounting") CHECK(holds(facts, "Pages:           1\n"));
  }
}
