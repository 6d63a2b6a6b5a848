#include "app/dump.h"

#include "app/dump_reader.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::tests;

TEST_CASE("a dump tells size, elements and their text", "[dump]") {
  const ui::Theme theme({{1000, 800}, 4});
  ui::ElementShown shown{
      {"exhibit:e1", ui::Role::card, "น้ำ\u200Bใส", {10, 20, 30.04F, 40}},
      {10, 20, 30.04F, 60},
      {{"น้ำใส", {ui::Face::title, 30}, {12, 22, 20.4F, 45}, {12, 22, 20.4F, 38}, true}}};
  ui::ElementShown hidden{{"exhibit:e2", ui::Role::card, "Two", {}}, {0, 900, 30, 40}, {}};
  const std::string json = app::dump_of("home", theme, {shown, hidden});
  CHECK_THAT(json, Catch::Contains("20.4"));
  CHECK_THAT(json, !Catch::Contains("20.39"));

  const Dump dump = dump_in(json);
  CHECK(dump.screen == "home");
  CHECK(dump.size == ui::Size{1000, 800});
  CHECK(dump.px_per_mm == Approx(4));
  REQUIRE(dump.elements.size() == 1);  // what cannot be seen is not there
  const DumpedElement& element = dump.elements.front();
  CHECK(element.id == "exhibit:e1");
  CHECK(element.role == "card");
  CHECK(element.name == "น้ำใส");
  CHECK(element.rect == ui::Rect{10, 20, 30, 40});
  CHECK(element.whole == ui::Rect{10, 20, 30, 60});
  CHECK(element.is_cut());
  REQUIRE(element.text.size() == 1);
  CHECK(element.text.front().string == "น้ำใส");
  CHECK(element.text.front().rect == ui::Rect{12, 22, 20.4F, 45});
  CHECK(element.text.front().seen == ui::Rect{12, 22, 20.4F, 38});
  CHECK(element.text.front().clipped);
}
