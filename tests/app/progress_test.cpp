#include "app/progress.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace kiosk::app;

TEST_CASE("durations are told as a person tells them", "[progress]") {
  struct Case {
    double seconds;
    const char* text;
  };
  for (const Case& given :
       {Case{0, "0.0 s"}, Case{0.44, "0.4 s"}, Case{9.9, "9.9 s"}, Case{9.97, "10 s"},
        Case{59.4, "59 s"}, Case{200, "3 min 20 s"}, Case{3900, "1 h 5 min"}, Case{-1, "0.0 s"}}) {
    CAPTURE(given.seconds);
    CHECK(duration_text(Seconds(given.seconds)) == given.text);
  }
}

TEST_CASE("a bar says how far it is, how fast, and how long still", "[progress]") {
  CHECK(bar_text(12, 24, Seconds(4), 100) ==
        "[###############---------------] 12 of 24, 3.0 a second, about 4.0 s left");
  CHECK(bar_text(24, 24, Seconds(8), 100) ==
        "[##############################] 24 of 24, 3.0 a second");
  // In the first second, and of nothing done, no time left is promised.
  CHECK(bar_text(0, 24, Seconds(0), 60) ==
        "[------------------------------] 0 of 24, 0.0 a second");
}

TEST_CASE("a bar never takes more columns than there are", "[progress]") {
  for (std::size_t width = 0; width < 90; ++width) {
    CAPTURE(width);
    CHECK(bar_text(1234, 5678, Seconds(60), width).size() <= width);
  }
  CHECK(bar_text(12, 24, Seconds(4), 45) == "12 of 24, 3.0 a second, about 4.0 s left");
  CHECK(bar_text(12, 24, Seconds(4), 30) == "12 of 24, 3.0 a second");
  CHECK(bar_text(12, 24, Seconds(4), 10) == "12 of 24");
}

TEST_CASE("a log gets a line for every tenth of the way and one at the end", "[progress]") {
  Progress progress(Progress::Output::plain, 80);
  std::string log = progress.show("reading", 0, 0, Seconds(0));
  log += progress.show("pictures", 0, 1000, Seconds(1));
  for (std::size_t done = 1; done <= 1000; ++done)
    log += progress.show("pictures", done, 1000, Seconds(1 + static_cast<double>(done) / 10));
  log += progress.finish(Seconds(101));
  CHECK(std::count(log.begin(), log.end(), '\n') == 12);
  CHECK_THAT(log, Catch::StartsWith("reading …\npictures …\npictures 100 of 1000, about 1 min 30 s "
                                    "left\n") &&
                      Catch::EndsWith("pictures 1000 of 1000, 10.0 a second: 1 min 40 s\n"));
  CHECK(log.find('\r') == std::string::npos);
}

TEST_CASE("a terminal gets one line in place, ten times a second at most", "[progress]") {
  Progress progress(Progress::Output::terminal, 80);
  CHECK(progress.show("pictures", 0, 0, Seconds(0)) == "\rpictures …\033[K");
  CHECK(progress.show("pictures", 1, 10, Seconds(0.05)).empty());
  CHECK_THAT(progress.show("pictures", 2, 10, Seconds(0.2)),
             Catch::StartsWith("\rpictures [") && Catch::EndsWith("\033[K"));
  CHECK(progress.show("pictures", 3, 10, Seconds(0.25)).empty());
  CHECK(progress.finish(Seconds(1.05)) == "\rpictures 3 of 10, 3.0 a second: 1.0 s\033[K\n");
  CHECK(progress.finish(Seconds(2)).empty());
}
