// When the hall is open: a day and a time in, open or closed out.
#include "app/hours.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

// 2026-11-22 is a Sunday.
base::LocalTime on(int day_of_november, std::chrono::minutes time) {
  return std::chrono::local_days(2026y / 11 / day_of_november) + time;
}

std::string shown(base::LocalTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::to_string((time - day).count());
}

}  // namespace

TEST_CASE("an opening time that is written down is read as the same", "[hours]") {
  for (const OpenTime time : {OpenTime{8h + 30min, 16h + 30min}, k_all_day, k_closed,
                              OpenTime{18h, 26h}, OpenTime{22h, 24h}, OpenTime{0min, 30min}}) {
    CAPTURE(open_time_text(time));
    CHECK(parse_open_time(open_time_text(time)) == time);
  }
}

TEST_CASE("opening times are written as people write them, and nothing else is taken", "[hours]") {
  struct Case {
    const char* text;
    std::optional<OpenTime> time;
  };
  const Case cases[] = {
      {"08:30-16:30", OpenTime{8h + 30min, 16h + 30min}},
      {"00:00-24:00", k_all_day},
      {"18:00-02:00", OpenTime{18h, 26h}},
      {"22:00-00:00", OpenTime{22h, 24h}},
      {"closed", k_closed},
      {"", {}},
      {"8:30-16:30", {}},
      {"08:30", {}},
      {"08.30-16.30", {}},
      {"08:30-16:60", {}},
      {"08:30-24:01", {}},
      {"24:00-08:00", {}},
      {"08:30-08:30", {}},
      {"08:30-16:300", {}},
      {"-8:30-16:30", {}},
      {"+8:30-16:30", {}},
      {"open", {}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(parse_open_time(one.text) == one.time);
  }
  CHECK(parse_time_of_day("03:30") == 3h + 30min);
  CHECK_FALSE(parse_time_of_day("24:00"));
  CHECK_FALSE(parse_time_of_day("3:30"));
}

TEST_CASE("without hours, and with a clock that cannot be believed, it is always open", "[hours]") {
  for (int hour = 0; hour < 24; ++hour) CHECK(is_open({}, on(22, std::chrono::hours(hour))));
  OpeningHours never;
  never.days.fill(k_closed);
  CHECK_FALSE(is_open(never, on(22, 12h)));
  CHECK(is_open(never, std::nullopt));
  CHECK_FALSE(opens_next(never, on(22, 12h)));
}

TEST_CASE("each day has its own hours, and a night belongs to the day it began", "[hours]") {
  OpeningHours hours;
  hours.days.fill({8h + 30min, 16h + 30min});
  hours.days[0] = k_closed;    // Sunday
  hours.days[5] = {18h, 26h};  // Friday night
  struct Case {
    base::LocalTime now;
    bool open;
    const char* next;  // day and minute, where it is closed
  };
  const Case cases[] = {
      {on(22, 12h), false, "23 510"},         // Sunday noon
      {on(23, 8h + 29min), false, "23 510"},  // Monday
      {on(23, 8h + 30min), true, ""},         {on(23, 16h + 29min), true, ""},
      {on(23, 16h + 30min), false, "24 510"}, {on(27, 10h), false, "27 1080"},  // Friday
      {on(27, 23h + 59min), true, ""},        {on(28, 1h + 59min), true, ""},   // its night
      {on(28, 2h), false, "28 510"},                                            // Saturday
      {on(28, 16h + 30min), false, "30 510"},
  };
  for (const Case& one : cases) {
    CAPTURE(shown(one.now));
    CHECK(is_open(hours, one.now) == one.open);
    const auto next = opens_next(hours, one.now);
    CHECK((next ? shown(*next) : "") == one.next);
  }
}

TEST_CASE("a nightly restart is due for an hour, and never soon after a start", "[hours]") {
  struct Case {
    std::chrono::minutes at;
    std::chrono::minutes now;
    base::Duration up;
    bool due;
  };
  const Case cases[] = {
      {3h + 30min, 3h + 29min, 20h, false},  {3h + 30min, 3h + 30min, 20h, true},
      {3h + 30min, 4h + 29min, 20h, true},   {3h + 30min, 4h + 30min, 20h, false},
      {3h + 30min, 3h + 31min, 1min, false}, {3h + 30min, 3h + 31min, 2h, true},
      {23h + 45min, 15min, 20h, true},       {23h + 45min, 46min, 20h, false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.at.count(), one.now.count());
    CHECK(is_restart_due(one.at, on(23, one.now), one.up) == one.due);
  }
}
