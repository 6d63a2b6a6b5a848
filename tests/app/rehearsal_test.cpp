#include "app/rehearsal.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::app;

TEST_CASE("a script is cut into commands, each with its line", "[rehearsal]") {
  const auto script = parse_script(
      "# a comment\n"
      "tap attract.start   # and another\n"
      "\n"
      "\texpect text \"two words # no comment\"\r\n"
      "drag 1 2 3 4 0.5\n"
      "quit");
  REQUIRE(script.has_value());
  REQUIRE(script->size() == 4);
  const std::vector<std::string> tap{"tap", "attract.start"};
  const std::vector<std::string> expect{"expect", "text", "two words # no comment"};
  CHECK(script->at(0).words == tap);
  CHECK(script->at(0).line == 2);
  CHECK(script->at(1).words == expect);
  CHECK(script->at(1).line == 4);
  CHECK(script->at(2).words.size() == 6);
  CHECK(script->at(3).words.front() == "quit");
}

TEST_CASE("a script without commands is one", "[rehearsal]") {
  for (const char* text : {"", "\n\n", "# nothing\n", "   \n\t"}) {
    CAPTURE(text);
    const auto script = parse_script(text);
    REQUIRE(script.has_value());
    CHECK(script->empty());
  }
}

TEST_CASE("every command of the design is known", "[rehearsal]") {
  for (const char* line : {"tap ID",
                           "tap 1 2",
                           "press ID 1",
                           "hold 1 2 2.1",
                           "drag 1 2 3 4",
                           "drag 1 2 3 4 5",
                           "fling ID up",
                           "pinch ID 2",
                           "key tab",
                           "key backspace",
                           "key staff",
                           "type ครู",
                           "keyboard \"abc\"",
                           "wait 1",
                           "clock 2021-09-15T09:30",
                           "until-still",
                           "expect screen home",
                           "expect ID",
                           "expect-not ID",
                           "expect text \"x\"",
                           "screenshot a.png",
                           "dump a.json",
                           "quit"}) {
    CAPTURE(line);
    CHECK(parse_script(line).has_value());
  }
}

TEST_CASE("a wrong line of a script is told with its number", "[rehearsal]") {
  struct Case {
    const char* text;
    const char* said;
  };
  const Case cases[] = {
      {"hop", "script line 1: there is no command \"hop\""},
      {"wait 1\n\ntap", "script line 3: write it as: tap ID | tap X Y"},
      {"drag 1 2 3", "script line 1: write it as: drag X Y X Y [SECONDS]"},
      {"# ok\nwait", "script line 2: write it as: wait SECONDS"},
      {"quit now", "script line 1: write it as: quit"},
      {"expect text \"open", "script line 1: a quote is not closed"},
      {"\"\"", "script line 1: there is no command \"\""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    const auto script = parse_script(one.text);
    REQUIRE_FALSE(script.has_value());
    CHECK(script.error().fault == base::Fault::input);
    CHECK_THAT(script.error().message, Catch::Contains(one.said));
  }
}
