// An event's own colour: what passes, what is offered instead, and that the grounds are the
// kiosk's.
#include "authoring/accent.h"

#include "authoring/source_folder.h"
#include "ui/palettes.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using authoring::accent_in;
using kiosk::tests::SourceFolder;
using kiosk::tests::told;

TEST_CASE("an accent is held against the kiosk's own grounds", "[accent]") {
  CHECK(authoring::k_light_paper == ui::palette_of(ui::Mode::light, {}).paper);
  CHECK(authoring::k_dark_paper == ui::palette_of(ui::Mode::dark, {}).paper);
}

TEST_CASE("an accent is written as #rrggbb and nothing else", "[accent]") {
  CHECK(accent_in("#c8102e") == base::rgb(0xC8102E));
  CHECK(accent_in("#C8102E") == base::rgb(0xC8102E));
  for (const char* text : {"", "#", "red", "c8102e", "#c8102", "#c8102e0", "#c8102g", "#-8102e"}) {
    INFO(text);
    CHECK_FALSE(accent_in(text));
  }
}

TEST_CASE("for an accent that cannot be seen the nearest that can is offered", "[accent]") {
  struct Case {
    const char* accent;
    bool passes;
  };
  for (const Case& one : {Case{"#c8102e", true}, Case{"#1b2a4a", false}, Case{"#ffd100", false},
                          Case{"#000000", false}, Case{"#ffffff", false}}) {
    INFO(one.accent);
    const auto accent = accent_in(one.accent);
    REQUIRE(accent);
    CHECK(authoring::is_seen_and_read(*accent) == one.passes);
    const base::Colour offered = authoring::nearest_seen_and_read(*accent);
    CHECK(authoring::is_seen_and_read(offered));
    CHECK((offered == *accent) == one.passes);
    CHECK(accent_in(authoring::accent_in_words(offered)) == offered);
  }
}

TEST_CASE("an accent that passes says nothing, others are told in the event's row", "[accent]") {
  struct Case {
    const char* accent;
    bool built;
    const char* said;
  };
  const Case cases[] = {
      {"#c8102e", true, ""},
      {"#1b2a4a", true, "warning: event.csv row 2, column accent: the colour #1b2a4a is hard"},
      {"blue", false, "error: event.csv row 2, column accent: \"blue\" is not a colour"}};
  for (const Case& one : cases) {
    CAPTURE(one.accent);
    const SourceFolder source;
    source.change("event.csv", "id,", "accent,id,");
    source.change("event.csv", "\ne0,", "\n" + std::string(one.accent) + ",e0,");
    const authoring::BuildReport report = source.build();
    CHECK(report.built == one.built);
    const auto lines = told(report.problems);
    REQUIRE(lines.size() == (*one.said == '\0' ? 0 : 1));
    if (!lines.empty()) CHECK_THAT(lines.front(), Catch::StartsWith(one.said));
  }
}
