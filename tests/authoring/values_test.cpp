#include "authoring/values.h"

#include <catch2/catch.hpp>

#include <optional>
#include <string>

using namespace kiosk::authoring;

TEST_CASE("numbers are read with Thai digits and thousands commas") {
  CHECK(number_in("1337") == 1337);
  CHECK(number_in("๑,๓๓๗") == 1337);
  CHECK(number_in("-5") == -5);
  for (const char* const cell : {"", "x", "1.5", "12a", "ร้อยกว่า", "9999999999999"}) {
    CAPTURE(cell);
    CHECK_FALSE(number_in(cell));
  }
}

TEST_CASE("a place on a plan is two numbers from 0 to 100") {
  for (const char* const cell : {"48, 92.5", "48 92.5", "(๔๘; ๙๒.๕)", " 48,92.50 "}) {
    CAPTURE(cell);
    CHECK(point_in(cell) == PlanPoint{48, 92.5});
  }
  for (const char* const cell :
       {"", "48", "48, 101", "-1, 5", "48, 92, 3", "48x, 92", "A3", "nan nan"}) {
    CAPTURE(cell);
    CHECK_FALSE(point_in(cell));
  }
}

TEST_CASE("days and moments become ISO 8601") {
  CHECK(date_in("๑๕ กันยายน ๒๕๖๔") == "2021-09-15");
  CHECK(date_in("15/9/2564") == "2021-09-15");
  CHECK(date_in("2021-09-15 09:30") == "2021-09-15");
  CHECK(date_in("2564-09-15 00:00:00") == "2021-09-15");
  CHECK(moment_in("09:00:00") == "09:00");
  CHECK(moment_in("15/9/64\n๑๓.๓๐ น.") == "2021-09-15T13:30");
  CHECK_FALSE(date_in("09.00 น."));
  CHECK_FALSE(date_in("31 กุมภาพันธ์ 2564"));
  CHECK(moment_in("2021-09-15") == "2021-09-15");
  CHECK(moment_in("๐๙.๐๐ น.") == "09:00");
  CHECK(moment_in("9:30") == "09:30");
  CHECK(moment_in("2021-09-15T09:00") == "2021-09-15T09:00");
  CHECK(moment_in("15 กันยายน 2564 13.30 น.") == "2021-09-15T13:30");
  CHECK_FALSE(moment_in("25:00"));
  CHECK_FALSE(moment_in("เช้า"));
}

TEST_CASE("yes and no are read in both languages") {
  for (const char* const cell : {"yes", "Yes", "1", "๑", "true", "ใช่", "มี"}) {
    CAPTURE(cell);
    CHECK(flag_in(cell) == true);
  }
  for (const char* const cell : {"", "no", "0", "FALSE", "ไม่ใช่", "ไม่มี", "-"}) {
    CAPTURE(cell);
    CHECK(flag_in(cell) == false);
  }
  CHECK_FALSE(flag_in("maybe"));
}

TEST_CASE("a choice is named by its key or in Thai") {
  const Choice k_choices[] = {{"other", "อื่น ๆ"}, {"best-practice", "วิธีปฏิบัติที่เป็นเลิศ"}};
  CHECK(choice_in(k_choices, "other") == "other");
  CHECK(choice_in(k_choices, "อื่นๆ") == "other");
  CHECK(choice_in(k_choices, "Best Practice") == "best-practice");
  CHECK_FALSE(choice_in(k_choices, "best"));
}
