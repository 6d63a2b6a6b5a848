#include "catalog/sieve.h"

#include "text/letter_code.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk::catalog;

namespace {

std::string code(const char* text) {
  return kiosk::text::coded(text, kiosk::text::k_no_code_in_text);
}

}  // namespace

TEST_CASE("the sieve keeps the texts that hold a word, and few others", "[catalog][sieve]") {
  Sieve sieve(70, 40);
  sieve.add(0, code("\nการพัฒนาทักษะการอ่าน\nreading for all\n"));
  sieve.add(1, code("\nปลูกป่าในใจคน\n"));
  sieve.add(69, code("\nการอ่านออกเสียง\n"));
  REQUIRE(sieve.blocks() == 2);
  struct Case {
    const char* word;
    std::uint64_t first, second;  // blocks
  };
  const Case cases[] = {{"การอ่าน", 1, 32},   {"ทักษะ", 1, 0},       {"reading", 1, 0},
                        {"ใน", 2, 0},        {"กา", 1, 32},        {"ปาใน", 2, 0},
                        {"วิทยาศาสตร์", 0, 0}, {"mathematics", 0, 0}};
  for (const Case& each : cases) {
    INFO(each.word);
    CHECK(sieve.may_hold(0, groups_of(code(each.word))) == each.first);
    CHECK(sieve.may_hold(1, groups_of(code(each.word))) == each.second);
  }
  CHECK(sieve.bytes() > 0);
}

TEST_CASE("of a single letter, or of none, the sieve knows nothing", "[catalog][sieve]") {
  const Sieve sieve(70, 40);
  for (const char* word : {"", "ก", "\u0E48", "ก่"}) {
    CHECK(groups_of(code(word)).empty());
    CHECK(sieve.may_hold(0, groups_of(code(word))) == ~std::uint64_t{0});
    CHECK(sieve.may_hold(1, groups_of(code(word))) == 63);
  }
  CHECK(Sieve(0, 0).blocks() == 0);
}

TEST_CASE("marks that may be left out are in no group, and no group goes over a line's end",
          "[catalog][sieve]") {
  CHECK(groups_of(code("ป่าไม้")) == groups_of(code("ปาไม")));
  CHECK(groups_of(code("abc\ndef")).size() == 6);
  CHECK(groups_of(code("abc")).size() == 3);
  CHECK(groups_of(code("ab")).size() == 1);
}

TEST_CASE("some groups may be missing, in each text for itself", "[catalog][sieve]") {
  Sieve sieve(3, 40);
  sieve.add(0, code("\nreading\n"));
  sieve.add(1, code("\nraeding\n"));
  sieve.add(2, code("\nxyz\n"));
  const auto groups = groups_of(code("reading"));
  REQUIRE(groups.size() == 11);
  for (std::size_t spare = 0; spare < 12; ++spare) {
    INFO(spare);
    const std::uint64_t second = spare >= 6 ? 2 : 0;  // three of three letters, three of two
    const std::uint64_t third = spare >= 11 ? 4 : 0;
    CHECK(sieve.may_nearly_hold(0, groups, spare) == (1 | second | third));
  }
}
