// Counts in words: one is not many, and offices are not schools.
#include "screens/words.h"

#include <catch2/catch.hpp>

using namespace kiosk::screens;
using kiosk::catalog::Language;
using kiosk::catalog::PackFacts;

TEST_CASE("one thing is told as one", "[screens]") {
  CHECK(count_of_works(1, Language::english) == "1 work");
  CHECK(count_of_works(0, Language::english) == "0 works");
  CHECK(count_of_works(1234, Language::thai) == "1,234 ผลงาน");
  CHECK(say(Word::see_pictures, Language::english, 1) == "See the picture");
  CHECK(say(Word::see_pictures, Language::thai, 1) == "ดูภาพ");
  CHECK(say(Word::see_pictures, Language::english, 3) == "See 3 pictures");
  CHECK(say(Word::unit_works, Language::english, 1) == "work");
  CHECK(say(Word::unit_works, Language::english, 2) == "works");
  CHECK(say(Word::show_results, Language::english, 1) == "Show 1 work");
}

TEST_CASE("organisations are counted as schools only where all of them are", "[screens]") {
  PackFacts facts;
  CHECK(count_of_organisations(23, facts, Language::thai) == "23 โรงเรียน");
  CHECK(count_of_organisations(1, facts, Language::english) == "1 school");
  CHECK(name_of_organisations(facts, Language::english) == "Schools");
  facts.only_schools = false;
  CHECK(count_of_organisations(23, facts, Language::thai) == "23 แห่ง");
  CHECK(count_of_organisations(1, facts, Language::english) == "1 organisation");
  CHECK(name_of_organisations(facts, Language::english) == "Schools and offices");
}
