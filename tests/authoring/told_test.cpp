// Every sentence that an organiser may read has its Thai, and the Thai says the same.
#include "authoring/told.h"

#include "authoring/form.h"
#include "authoring/problem.h"
#include "authoring/problem_words.h"
#include "base/file.h"
#include "places.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::authoring;

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  return base::read_file(file).value();
}

std::vector<fs::path> sources_in(const char* room) {
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::directory_iterator(fs::path(tests::k_source_folder) / "kiosk" / room))
    if (entry.path().extension() != ".in" && entry.path().filename() != "problem_words.cpp")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// The string literal at `at`, with those that follow it directly; `at` goes behind them.
std::string literal_at(const std::string& code, std::size_t& at) {
  std::string text;
  for (;;) {
    const std::size_t quote = code.find_first_not_of(" \n", at);
    if (quote == std::string::npos || code[quote] != '"') return text;
    for (at = quote + 1; at < code.size() && code[at] != '"'; ++at) {
      if (code[at] == '\\') ++at;
      text += code[at] == 'n' && code[at - 1] == '\\' ? '\n' : code[at];
    }
    ++at;
  }
}

void add_patterns(const std::string& code, std::set<std::string>& patterns) {
  for (const std::string call : {"told(", "to_tell(", "told_count("})
    for (std::size_t at = code.find(call); at != std::string::npos; at = code.find(call, at + 1)) {
      if (at > 0 && (std::isalnum(code[at - 1]) != 0 || code[at - 1] == '_')) continue;
      std::size_t begin = at + call.size();
      if (call == "told_count(") begin = std::min(code.find('"', begin), code.find(';', begin));
      const std::string pattern = literal_at(code, begin);
      if (!pattern.empty()) patterns.insert(pattern);
    }
}

std::set<std::string> patterns_in_the_code() {
  std::set<std::string> patterns;
  for (const char* const room : {"authoring", "app"})
    for (const fs::path& file : sources_in(room)) add_patterns(text_of(file), patterns);
  return patterns;
}

std::string all_literals() {
  std::string all;
  for (const char* const room : {"authoring", "grid", "base"})
    for (const fs::path& file : sources_in(room)) {
      std::string code = text_of(file);
      for (std::size_t at = code.find("'\"'"); at != std::string::npos; at = code.find("'\"'"))
        code.erase(at, 3);
      for (std::size_t at = code.find('"'); at != std::string::npos; at = code.find('"', at))
        all += literal_at(code, at) + "\n";
    }
  return all;
}

std::string longest_stretch(std::string pattern) {
  std::string longest;
  for (std::size_t end = 0; end != std::string::npos;) {
    end = pattern.find("{}");
    const std::string stretch = pattern.substr(0, end);
    if (stretch.size() > longest.size()) longest = stretch;
    if (end != std::string::npos) pattern = pattern.substr(end + 2);
  }
  return longest;
}

// The numbers of the arguments that a pattern shows.
std::multiset<int> places_of(const std::string& pattern) {
  std::multiset<int> places;
  int next = 0;
  for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1))
    places.insert(pattern[at + 1] == '}' ? next++ : pattern[at + 1] - '0');
  return places;
}

bool has_thai(const std::string& text) {
  return text.find("\xE0\xB8") != std::string::npos || text.find("\xE0\xB9") != std::string::npos;
}

}  // namespace

TEST_CASE("every sentence in the code has its Thai", "[told]") {
  const std::set<std::string> patterns = patterns_in_the_code();
  CHECK(patterns.size() > 150);
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    CHECK_FALSE(thai_of(pattern).empty());
  }
  for (const SheetForm& form : sheet_forms()) {
    std::string thing = form.name;
    if (thing.ends_with('s')) thing.pop_back();
    CAPTURE(thing);
    CHECK_FALSE(thai_of(thing).empty());
  }
}

TEST_CASE("no Thai is left of a sentence that is gone", "[told]") {
  const std::set<std::string> patterns = patterns_in_the_code();
  std::set<std::string> things;
  for (const SheetForm& form : sheet_forms()) {
    things.insert(form.name);
    things.insert(std::string(form.name).substr(0, std::string(form.name).size() - 1));
  }
  for (const ProblemWords& words : problem_words()) {
    CAPTURE(words.english);
    const bool list = std::string(words.english) == ", ";
    CHECK((patterns.contains(words.english) || things.contains(words.english) || list));
  }
  const std::string literals = all_literals();
  for (const ProblemWords& words : error_words()) {
    CAPTURE(words.english);
    CHECK(literals.find(longest_stretch(words.english)) != std::string::npos);
  }
}

TEST_CASE("Thai shows what the English shows", "[told]") {
  for (const auto& table : {problem_words(), error_words()})
    for (const ProblemWords& words : table) {
      CAPTURE(words.english, words.thai);
      CHECK(places_of(words.thai) == places_of(words.english));
      CHECK_THAT(words.thai, !Catch::Contains("ครับ") && !Catch::Contains("ค่ะ") &&
                                 !Catch::Contains("คลิก") && !Catch::Contains("เเ"));
    }
}

TEST_CASE("a sentence is told in both languages, its arguments in the order of each", "[told]") {
  const Told sum = told("the parts ({}) add up to {}, but {} is stated (a difference of {})", 3,
                        "1,581", "1,777", "196");
  CHECK(described(sum) ==
        "the parts (3) add up to 1,581, but 1,777 is stated (a difference of 196)");
  CHECK(described(sum, Language::thai) ==
        "ผลรวมของส่วนย่อย 3 รายการคือ 1,581 แต่ยอดรวมที่ระบุคือ 1,777 (ต่างกัน 196)");
  const Told sheet = told("there is no sheet {} ({})", "exhibits", "ผลงาน");
  CHECK(described(sheet) == "there is no sheet exhibits (ผลงาน)");
  CHECK(described(sheet, Language::thai) == "ไม่มีแผ่นงาน ผลงาน (exhibits)");
}

TEST_CASE("only English counts in singular and plural", "[told]") {
  CHECK(described(told_count(1, "{} work")) == "1 work");
  CHECK(described(told_count(2, "{} work")) == "2 works");
  CHECK(described(told_count(0, "{} work")) == "0 works");
  CHECK(described(told_count(2, "{} work"), Language::thai) == "2 ผลงาน");
  CHECK(described(told_list({told_count(1, "{} error"), told_count(3, "{} warning")})) ==
        "1 error, 3 warnings");
}

TEST_CASE("what stands in a cell is never read as a pattern", "[told]") {
  const Told told_cell = told("\"{}\" is not a date", "{} {0} {9} {");
  CHECK(described(told_cell) == "\"{} {0} {9} {\" is not a date");
  CHECK(described(told_cell, Language::thai) == "“{} {0} {9} {” ไม่ใช่วันที่");
  CHECK(described(Told(std::string("the cell is empty")), Language::thai) == "the cell is empty");
}

TEST_CASE("errors of other rooms are told in Thai by their pattern", "[told]") {
  struct Case {
    const char* message;
    const char* what;
    const char* mend;
  };
  const Case k_cases[] = {
      {"the file is a GIF picture, whatever its name says; open it in a picture program and save "
       "it "
       "as PNG",
       "ไฟล์นี้จริง ๆ แล้วคือภาพ GIF แม้ชื่อจะเป็นอย่างอื่น", "เปิดด้วยโปรแกรมแต่งภาพแล้วบันทึกใหม่เป็น PNG"},
      {"the file is no JPEG, PNG, WebP, HEIC, TIFF, SVG or PDF picture, whatever its name says; "
       "save "
       "it as JPEG",
       "ไฟล์นี้ไม่ใช่ภาพชนิด JPEG, PNG, WebP, HEIC, TIFF, SVG หรือ PDF แม้ชื่อจะเป็นเช่นนั้น", "บันทึกใหม่เป็น JPEG"},
      {"row 7: a quote (\") is opened and never closed; save the sheet as CSV (UTF-8) from the "
       "spreadsheet",
       "แถว 7: มีเครื่องหมายอัญประกาศเปิด (\") แต่ไม่มีเครื่องหมายปิด",
       "บันทึกแผ่นงานใหม่เป็น CSV (UTF-8) จากโปรแกรมตารางคำนวณ"},
      {"the cell AB7 of the sheet ผลงาน is filled, but at most 5 columns are read; delete the "
       "columns "
       "beside the table",
       "ช่อง AB7 ของแผ่นงาน ผลงาน มีข้อมูล แต่อ่านได้ไม่เกิน 5 คอลัมน์", "ลบคอลัมน์ที่อยู่ข้างตาราง"},
      {"quite another thing", "quite another thing", ""},
  };
  for (const Case& given : k_cases) {
    CAPTURE(given.message);
    Problems problems;
    problems.error({"a"}, base::Error{base::Fault::input, given.message});
    const Problem& problem = problems.list().front();
    CHECK(described(problem.what, Language::thai) == given.what);
    CHECK(described(problem.mend, Language::thai) == given.mend);
    CHECK(described(problem) == "a: " + std::string(given.message));
  }
}

TEST_CASE("a problem names its place in the author's language", "[told]") {
  const Problem problem{Severity::error,
                        {"exhibits.csv", 14, "title_en", ""},
                        told("the cell is empty"),
                        told("shorten it")};
  CHECK(described(problem) ==
        "exhibits.csv row 14, column title_en: the cell is empty; shorten it");
  const std::string thai = described(problem, Language::thai);
  CHECK_THAT(thai, Catch::StartsWith("exhibits.csv แถว 14 คอลัมน์ ") &&
                       Catch::Contains("(title_en)") &&
                       Catch::EndsWith("ยังไม่ได้กรอกช่องนี้ — ย่อข้อความให้สั้นลง"));
  CHECK(heading_of({"ผลงาน (exhibits)", 3, "summary", ""}, Language::thai) == "สรุปย่อ");
  CHECK(heading_of({"exhibits.csv", 3, "summary", "ของฉัน"}, Language::thai) == "ของฉัน");
  CHECK(heading_of({"exhibits.csv", 3, "summary", ""}, Language::english).empty());
  CHECK(has_thai(heading_of({"exhibits.csv", 3, "title_en", ""}, Language::thai)));
}
