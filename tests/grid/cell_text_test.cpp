#include "grid/cell_text.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::grid;

TEST_CASE("a format's code says what its numbers are") {
  struct Case {
    const char* code;
    NumberFormat format;
  };
  const Case cases[] = {
      {"General", {}},
      {"@", {}},
      {"0", {}},
      {"0.00E+00", {}},
      {"#,##0.00 \"บาทd\"", {}},
      {"[Red]#,##0;-0", {}},
      {"#,##0\\ \\d", {}},
      {"_(* #,##0_);_(* (#,##0)", {}},
      {"0000000000", {Shows::zero_padded, 10}},
      {"0.0%", {Shows::percent}},
      {"d/m/yyyy", {Shows::day}},
      {"mmm-yy", {Shows::day}},
      {"[$-D07041E]d mmmm yyyy;@", {Shows::day}},
      {"[$-41E]d mmm bb", {Shows::day}},
      {"h:mm", {Shows::time}},
      {"mm:ss", {Shows::time}},
      {"[h]:mm:ss", {Shows::elapsed}},
      {"d/m/yyyy h:mm", {Shows::day_and_time}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.code);
    CHECK(format_of_code(one.code) == one.format);
  }
}

TEST_CASE("formats that are built in need no code, Thai ones among them") {
  CHECK(format_of_number(0).shows == Shows::number);
  CHECK(format_of_number(2).shows == Shows::number);
  CHECK(format_of_number(9).shows == Shows::percent);
  CHECK(format_of_number(14).shows == Shows::day);
  CHECK(format_of_number(20).shows == Shows::time);
  CHECK(format_of_number(22).shows == Shows::day_and_time);
  CHECK(format_of_number(46).shows == Shows::elapsed);
  CHECK(format_of_number(71).shows == Shows::day);
  CHECK(format_of_number(77).shows == Shows::day_and_time);
  CHECK(format_of_number(81).shows == Shows::day);
  CHECK(format_of_number(100'000).shows == Shows::number);
}

TEST_CASE("numbers are shown without what a computer adds to them") {
  struct Case {
    double value;
    NumberFormat format;
    const char* shown;
  };
  const Case cases[] = {
      {0, {}, "0"},
      {-5, {}, "-5"},
      {1777, {}, "1777"},
      {1101000001, {}, "1101000001"},
      {123456789012345, {}, "123456789012345"},
      {0.1 + 0.2, {}, "0.3"},
      {1e21, {}, "1e+21"},
      {42, {Shows::zero_padded, 5}, "00042"},
      {4.5, {Shows::zero_padded, 5}, "4.5"},
      {0.455, {Shows::percent}, "45.5%"},
      {44454, {Shows::day}, "2021-09-15"},
      {44454.99999, {Shows::day}, "2021-09-15"},
      {44454.999999, {Shows::day_and_time}, "2021-09-16"},
      {44454.3125, {Shows::day_and_time}, "2021-09-15 07:30"},
      {44454.3125, {Shows::time}, "07:30"},
      {0.5 / 86400, {Shows::time}, "00:00:01"},
      {1.1041666666666667, {Shows::elapsed}, "26:30"},
      {60, {Shows::day}, "1900-02-29"},
      {2'958'465, {Shows::day}, "9999-12-31"},
      {2'958'466, {Shows::day}, "2958466"},
      {-1, {Shows::day}, "-1"},
      {242762, {Shows::day}, "2564-08-27"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.shown);
    CHECK(shown_number(one.value, one.format, DateSystem::from_1900) == one.shown);
  }
  CHECK(shown_number(0, {Shows::day}, DateSystem::from_1904) == "1904-01-01");
  CHECK(shown_number(42992, {Shows::day}, DateSystem::from_1904) == "2021-09-15");
}
