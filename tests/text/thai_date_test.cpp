#include "text/thai_date.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

using namespace kiosk;
using namespace std::chrono_literals;
using std::chrono::year_month_day;

TEST_CASE("a date is shown in the Buddhist era in Thai, in both eras in English", "[text]") {
  struct Case {
    year_month_day date;
    const char* thai;
    const char* english;
  };
  const Case cases[] = {
      {2021y / 9 / 15, "15 กันยายน 2564", "15 September 2021 (B.E. 2564)"},
      {2020y / 11 / 30, "30 พฤศจิกายน 2563", "30 November 2020 (B.E. 2563)"},
      {2024y / 2 / 29, "29 กุมภาพันธ์ 2567", "29 February 2024 (B.E. 2567)"},
      {2027y / 1 / 1, "1 มกราคม 2570", "1 January 2027 (B.E. 2570)"},
  };
  for (const Case& one : cases) {
    CHECK(text::thai_date(one.date) == one.thai);
    CHECK(text::english_date(one.date) == one.english);
    CHECK(text::parse_date(one.thai) == one.date);
  }
}

TEST_CASE("a date is read in every form an author writes", "[text]") {
  struct Case {
    const char* text;
    year_month_day date;
  };
  const Case cases[] = {
      {"2021-09-15", 2021y / 9 / 15},
      {"2564-09-15", 2021y / 9 / 15},
      {"15/9/2564", 2021y / 9 / 15},
      {"15/09/2021", 2021y / 9 / 15},
      {"15.9.2564", 2021y / 9 / 15},
      {"15-9-64", 2021y / 9 / 15},
      {"๑๕ กันยายน ๒๕๖๔", 2021y / 9 / 15},
      {"15 กันยายน พ.ศ. 2564", 2021y / 9 / 15},
      {"วันพุธที่ ๑๕ กันยายน ๒๕๖๔", 2021y / 9 / 15},
      {"วันพุธที่ 15 เดือนกันยายน พ.ศ.2564", 2021y / 9 / 15},
      {"15กันยายน2564", 2021y / 9 / 15},
      {"15\u00A0กันยายน\u00A02564", 2021y / 9 / 15},
      {"2 ก.ย. 64", 2021y / 9 / 2},
      {"2 ก.ย.64", 2021y / 9 / 2},
      {"2 กย 64", 2021y / 9 / 2},
      {"3 กันยายน 2021", 2021y / 9 / 3},
      {"15 September 2021", 2021y / 9 / 15},
      {"15-SEP-2021", 2021y / 9 / 15},
      {"Sept 15, 2021", 2021y / 9 / 15},
      {"1 may 2564", 2021y / 5 / 1},
      {"Wednesday 15 September 2021", 2021y / 9 / 15},
      {"24 ก.ย. 2563", 2020y / 9 / 24},
      {"13 พ.ค. 2567", 2024y / 5 / 13},
      {"29 ก.พ. 2567", 2024y / 2 / 29},
      {"1 ม.ค. 2543", 2000y / 1 / 1},
  };
  for (const Case& one : cases) {
    INFO("date '" << one.text << "'");
    const auto date = text::parse_date(one.text);
    REQUIRE(date);
    CHECK(*date == one.date);
  }
}

TEST_CASE("every month is known by its full name, its short form and in English", "[text]") {
  const char* k_names[12][3] = {
      {"มกราคม", "ม.ค.", "January"},    {"กุมภาพันธ์", "ก.พ.", "February"},
      {"มีนาคม", "มี.ค.", "March"},       {"เมษายน", "เม.ย.", "April"},
      {"พฤษภาคม", "พ.ค.", "May"},       {"มิถุนายน", "มิ.ย.", "June"},
      {"กรกฎาคม", "ก.ค.", "July"},      {"สิงหาคม", "ส.ค.", "August"},
      {"กันยายน", "ก.ย.", "September"},  {"ตุลาคม", "ต.ค.", "October"},
      {"พฤศจิกายน", "พ.ย.", "November"}, {"ธันวาคม", "ธ.ค.", "December"},
  };
  for (unsigned month = 1; month <= 12; ++month)
    for (const char* name : k_names[month - 1]) {
      INFO(name);
      CHECK(text::parse_date(std::string("7 ") + name + " 2564") ==
            2021y / std::chrono::month(month) / 7);
    }
}

TEST_CASE("what is no single day is refused, never guessed", "[text]") {
  const char* refused[] = {
      "",
      "กันยายน",
      "กันยายน 2564",
      "2564",
      "ปีการศึกษา 2563",
      "15 กันยายน",
      "15-16 กันยายน 2564",
      "30 ก.ย. - 1 ต.ค. 2564",
      "31 กันยายน 2564",
      "29 กุมภาพันธ์ 2566",
      "0/9/2564",
      "32/9/2564",
      "15/13/2564",
      "15/0/2564",
      "15/265/2564",      // 265 is 9 in one byte
      "2564/9/2564",      // 2564 is 4 in one byte
      "15 กันยายน 68079",  // 67536 is 2000 in two bytes
      "15 กันยายน 1000000",
      "15 กันยายน 99999999999999999999",
      "15/9/1800",  // before both eras' range
      "15/9/2300",  // between them
      "15/9/2743",  // after 2199
      "2021-09-15 09:00",
      "09.00 น.",
      "๑๔ สาขา",
      "\xFF\xFE",
  };
  for (const char* text : refused) {
    INFO("text '" << text << "'");
    CHECK_FALSE(text::parse_date(text).has_value());
  }
}

TEST_CASE("Thai digits become Arabic and nothing else changes", "[text]") {
  CHECK(text::with_arabic_digits("๑,๓๓๗ ผลงาน จาก ๑๔ สาขา") == "1,337 ผลงาน จาก 14 สาขา");
  CHECK(text::with_arabic_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789");
  CHECK(text::with_arabic_digits("STEAM4") == "STEAM4");
  CHECK(text::with_thai_digits("1,337 ผลงาน จาก ๑๔ สาขา") == "๑,๓๓๗ ผลงาน จาก ๑๔ สาขา");
  CHECK(text::with_thai_digits("0123456789") == "๐๑๒๓๔๕๖๗๘๙");
}

TEST_CASE("numbers are grouped by thousands", "[text]") {
  struct Case {
    std::int64_t number;
    const char* shown;
  };
  const Case cases[] = {
      {0, "0"},
      {7, "7"},
      {999, "999"},
      {1000, "1,000"},
      {1777, "1,777"},
      {100'000, "100,000"},
      {1'234'567, "1,234,567"},
      {-1, "-1"},
      {-999, "-999"},
      {-1000, "-1,000"},
      {-123'456, "-123,456"},
      {std::numeric_limits<std::int64_t>::max(), "9,223,372,036,854,775,807"},
      {std::numeric_limits<std::int64_t>::min(), "-9,223,372,036,854,775,808"},
  };
  for (const Case& one : cases) CHECK(text::grouped(one.number) == one.shown);
}

TEST_CASE("a year of leading zeros is no short way to write one of our years", "[text]") {
  CHECK_FALSE(text::parse_date("-0001-01-01"));
  CHECK_FALSE(text::parse_date("0064-09-15"));
  CHECK(text::parse_date("15/9/64"));
}
