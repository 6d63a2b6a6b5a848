// The programme's days, times, and what is on now and next.
#include "screens/timetable.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::screens;
using catalog::Language;
using catalog::ProgrammeEntry;
using catalog::Text;

namespace {

ProgrammeEntry session(const std::string& start, const std::string& finish = "",
                       const Text& printed = {}) {
  ProgrammeEntry entry;
  entry.start = start;
  entry.finish = finish;
  entry.date_text = printed;
  return entry;
}

base::LocalTime at(const char* iso) {
  const auto moment = moment_in(iso);
  REQUIRE(moment);
  return base::LocalTime(moment->day) + moment->time.value_or(std::chrono::minutes(0));
}

// "." for a session without a mark.
std::string marks(const std::vector<ProgrammeEntry>& programme, const char* now) {
  const auto days = days_of(programme);
  REQUIRE(days.size() == 1);
  std::string all;
  for (const When when : marks_at(days.front(), at(now)))
    all += when == When::now ? 'N' : when == When::next ? 'x' : '.';
  return all;
}

}  // namespace

TEST_CASE("a day and a time are read from the pack, anything else is nothing", "[programme]") {
  const auto day = moment_in("2021-09-15");
  REQUIRE(day);
  CHECK_FALSE(day->time);
  const auto time = moment_in("2021-09-15T09:30");
  REQUIRE(time);
  CHECK(time->day == day->day);
  CHECK(time->time == std::chrono::minutes(570));
  CHECK(moment_in("2021-09-15T09:30:00")->time == std::chrono::minutes(570));
  for (const char* wrong : {"", "2021", "2021-02-30", "15/9/2564", "2021-09-15T", "2021-09-15T9:30",
                            "2021-09-15T24:00", "2021-09-15T10:60", "2021-9x-15", "-021-09-15"}) {
    CAPTURE(wrong);
    CHECK_FALSE(moment_in(wrong));
  }
}

TEST_CASE("sessions stand under their days, in the author's order; phases are none",
          "[programme]") {
  ProgrammeEntry phase = session("2021-09-14");
  phase.phase = true;
  const auto days = days_of({phase, session("2021-09-16T09:00"), session("2021-09-15T13:00"),
                             session("2021-09-15"), session("2021-09-16T08:00")});
  REQUIRE(days.size() == 2);
  CHECK(days[0].day == moment_in("2021-09-16")->day);
  REQUIRE(days[0].sessions.size() == 2);
  CHECK(days[0].sessions[1].entry.start == "2021-09-16T08:00");
  REQUIRE(days[1].sessions.size() == 2);
  CHECK_FALSE(days[1].sessions[1].start->time);
}

TEST_CASE("a day is headed as it was printed, without a session's time", "[programme]") {
  const Text with_time{"วันพุธที่ ๑๕ กันยายน ๒๕๖๔ เวลา ๐๙.๐๐ น.", "Wednesday 15 September 2021, 09:00"};
  const Text printed{"วันพุธที่ ๑๕ กันยายน ๒๕๖๔", "Wednesday 15 September 2021"};
  const auto days = days_of({session("2021-09-15T09:00", "", with_time),
                             session("2021-09-15", "", printed), session("2021-09-15")});
  REQUIRE(days.size() == 1);
  CHECK(days[0].heading == printed);
}

TEST_CASE("a day of which nothing was printed is written out in each era", "[programme]") {
  const auto days = days_of({session("2021-09-15T09:00")});
  REQUIRE(days.size() == 1);
  CHECK(days[0].heading.thai == "15 กันยายน 2564");
  CHECK(days[0].heading.english == "15 September 2021 (B.E. 2564)");
}

TEST_CASE("sessions of an unknown day stand under what was printed of it", "[programme]") {
  const Text morning{"ช่วงเช้า", "Morning"};
  const auto days = days_of({session("", "", morning), session(""), session("", "", morning)});
  REQUIRE(days.size() == 2);
  CHECK(days[0].heading == morning);
  CHECK(days[0].sessions.size() == 2);
  CHECK(days[1].heading.empty());
  CHECK(marks_at(days[0], at("2021-09-15T09:00")) == std::vector(2, When::unmarked));
}

TEST_CASE("what is on now and next is marked while its day lasts", "[programme]") {
  const std::vector<ProgrammeEntry> day{session("2021-09-15T09:00"), session("2021-09-15"),
                                        session("2021-09-15T10:30", "2021-09-15T12:00"),
                                        session("2021-09-15T13:00")};
  struct Case {
    const char* now;
    const char* marked;
  };
  const Case cases[] = {
      {"2021-09-14T23:59", "...."}, {"2021-09-15T00:00", "x..."}, {"2021-09-15T08:59", "x..."},
      {"2021-09-15T09:00", "N.x."},  // it tells no end: until the next one begins
      {"2021-09-15T10:29", "N.x."}, {"2021-09-15T10:30", "..Nx"}, {"2021-09-15T11:59", "..Nx"},
      {"2021-09-15T12:00", "...x"},  // the break
      {"2021-09-15T13:59", "...N"},  // the last one: an hour
      {"2021-09-15T14:00", "...."}, {"2021-09-16T09:30", "...."}, {"1970-01-01T09:30", "...."},
      {"2564-09-15T09:30", "...."},
  };
  for (const Case& one : cases) {
    CAPTURE(one.now);
    CHECK(marks(day, one.now) == one.marked);
  }
}

TEST_CASE("all that begins at the same time is next, and all that is on is on", "[programme]") {
  const std::vector<ProgrammeEntry> halls{session("2021-09-15T09:00", "2021-09-15T12:00"),
                                          session("2021-09-15T09:30"), session("2021-09-15T10:00"),
                                          session("2021-09-15T10:00")};
  CHECK(marks(halls, "2021-09-15T09:45") == "NNxx");
}

TEST_CASE("without a clock nothing is marked", "[programme]") {
  const auto days = days_of({session("2021-09-15T09:00")});
  CHECK(marks_at(days.front(), std::nullopt) == std::vector(1, When::unmarked));
}

TEST_CASE("times are written as each language writes them", "[programme]") {
  struct Case {
    const char* start;
    const char* finish;
    const char* thai;
    const char* english;
  };
  const Case cases[] = {
      {"2021-09-15T09:00", "", "09.00 น.", "09:00"},
      {"2021-09-15T10:30", "2021-09-15T12:00", "10.30–12.00 น.", "10:30–12:00"},
      {"2021-09-15T10:30", "2021-09-16T12:00", "10.30 น.", "10:30"},
      {"2021-09-15T10:30", "2021-09-15", "10.30 น.", "10:30"},
      {"2021-09-15", "2021-09-15T12:00", "", ""},
      {"", "", "", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.start, one.finish);
    const Session shown{{}, moment_in(one.start), moment_in(one.finish)};
    CHECK(time_text(shown, Language::thai) == one.thai);
    CHECK(time_text(shown, Language::english) == one.english);
  }
}
