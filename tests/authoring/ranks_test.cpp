#include "authoring/ranks.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk::authoring;
using kiosk::catalog::Language;

namespace {

// The names put in their order.
std::vector<std::string> sorted(const std::vector<std::string>& names, Language language) {
  std::vector<Rankable> rankables;
  for (const std::string& name : names)
    rankables.push_back({school_sort_name(name, language), name});
  const auto ranked = ranks(rankables, language);
  REQUIRE(ranked);
  std::vector<std::string> in_order(names.size());
  for (std::size_t at = 0; at < names.size(); ++at)
    in_order.at(static_cast<std::size_t>((*ranked)[at]) - 1) = names[at];
  return in_order;
}

}  // namespace

TEST_CASE("schools sort by their names without the words for school and village") {
  CHECK(sorted({"โรงเรียนเลยพิทย์", "รร.บ้านนาอ้อ", "ร.ร. แก่งศรีภูมิ", "โรงเรียนกกดู่"}, Language::thai) ==
        std::vector<std::string>{"โรงเรียนกกดู่", "ร.ร. แก่งศรีภูมิ", "รร.บ้านนาอ้อ", "โรงเรียนเลยพิทย์"});
  CHECK(sorted({"The Wang School", "School Ban Na", "Anuban Loei"}, Language::english) ==
        std::vector<std::string>{"Anuban Loei", "School Ban Na", "The Wang School"});
}

TEST_CASE("numbers sort by value, in Thai digits and Arabic ones") {
  CHECK(sorted({"เลย เขต 10", "เลย เขต ๒", "เลย เขต 1"}, Language::thai) ==
        std::vector<std::string>{"เลย เขต 1", "เลย เขต ๒", "เลย เขต 10"});
}

TEST_CASE("two sara e sort like sara ae") {
  CHECK(sorted({"ไก่", "เเกะ", "ขาว"}, Language::thai) ==
        std::vector<std::string>{"เเกะ", "ไก่", "ขาว"});
}

TEST_CASE("names without a letter of the rail come last, equal names by id") {
  CHECK(sorted({"๑๐๐ ปี", "Loei School", "อนุบาล"}, Language::thai).front() == "อนุบาล");
  const auto ranked = ranks({{"ก", "b"}, {"ก", "a"}}, Language::thai);
  REQUIRE(ranked);
  CHECK(*ranked == std::vector<std::int64_t>{2, 1});
}

TEST_CASE("the rail's letter is the first consonant, or A to Z") {
  struct Case {
    const char* name;
    Language language;
    const char* letter;
  };
  const Case k_cases[] = {
      {"โรงเรียนเลยพิทยาคม", Language::thai, "ล"},
      {"โรงเรียนบ้านนา", Language::thai, "น"},
      {"แก่งศรี", Language::thai, "ก"},
      {"๑๐๐ ปี", Language::thai, "#"},
      {"Loei School", Language::thai, "#"},
      {"“ฟ้าใส”", Language::thai, "ฟ"},
      {"โรงเรียน", Language::thai, "ร"},
      {"Ban Na School", Language::english, "N"},
      {"The Wang School", Language::english, "W"},
      {"school of art", Language::english, "S"},
      {"เลย", Language::english, "#"},
      {"", Language::english, "#"},
  };
  for (const Case& given : k_cases) {
    CAPTURE(given.name);
    CHECK(index_letter(school_sort_name(given.name, given.language), given.language) ==
          given.letter);
  }
}

TEST_CASE("titles keep the word for school and lose quotes and break marks") {
  CHECK(title_sort_name("“โรงเรียน|ธนาคาร~ขยะ”") == "โรงเรียนธนาคารขยะ”");
}
