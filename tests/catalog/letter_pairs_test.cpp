#include "catalog/letter_pairs.h"

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

TEST_CASE("a text holds every word that is in it, and few others", "[catalog][letter-pairs]") {
  LetterPairs pairs(2, 40);
  pairs.add(0, code("\nการพัฒนาทักษะการอ่าน\nreading for all\n"));
  pairs.add(1, code("\nปลูกป่าในใจคน\n"));
  for (const char* word : {"การอ่าน", "ทักษะ", "reading", "กา", "ก", ""}) {
    INFO(word);
    CHECK(pairs.may_hold(0, pairs_of(code(word))));
  }
  for (const char* word : {"วิทยาศาสตร์", "โรงเรียน", "mathematics"}) {
    INFO(word);
    CHECK_FALSE(pairs.may_hold(0, pairs_of(code(word))));
    CHECK_FALSE(pairs.may_hold(1, pairs_of(code(word))));
  }
  CHECK_FALSE(pairs.may_hold(1, pairs_of(code("reading"))));
  CHECK(pairs.bytes() > 0);
}

TEST_CASE("marks that may be left out make no pairs, and lines no pair across their end",
          "[catalog][letter-pairs]") {
  CHECK(pairs_of(code("ป่าไม้")) == pairs_of(code("ปาไม")));
  CHECK(pairs_of(code("ab\ncd")).size() == 2);
  CHECK(pairs_of(code("a")).empty());
}

TEST_CASE("some pairs may be spared", "[catalog][letter-pairs]") {
  LetterPairs pairs(1, 40);
  pairs.add(0, code("\nreading\n"));
  const auto wrong = pairs_of(code("reqding"));  // two pairs are spoilt
  CHECK_FALSE(pairs.may_hold(0, wrong));
  CHECK_FALSE(pairs.may_hold(0, wrong, 1));
  CHECK(pairs.may_hold(0, wrong, 2));
}
