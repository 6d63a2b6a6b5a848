#include "ui/recorder.h"

#include "ui/plain_type.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using tests::PlainType;
using ui::Element;
using ui::ElementShown;
using ui::InElement;
using ui::InLayer;
using ui::Recorder;
using ui::Rect;
using ui::Role;

namespace {

constexpr ui::Font k_font{ui::Face::reading, 20};  // a letter is 10 wide, a line 40 high
constexpr ui::Colour k_ink = ui::rgb(0);
const PlainType k_type;

Recorder recorder() {
  return {k_type, "home", {1000, 600}};
}

void element(Recorder& canvas, const std::string& id, Rect rect, Role role = Role::button) {
  const InElement in(canvas, {.id = id, .role = role, .name = id, .rect = rect});
}

void write(Recorder& canvas, ui::Point at, std::string_view line) {
  canvas.text(at, line, k_font, k_ink);
}

std::string touched_id(const Recorder& canvas, ui::Point at) {
  const ElementShown* shown = ui::touched(canvas.elements(), at);
  return shown ? shown->element.id : "nothing";
}

}  // namespace

TEST_CASE("the page comes first and holds what is in no element", "[recorder]") {
  Recorder canvas = recorder();
  write(canvas, {10, 10}, "สวัสดี");
  REQUIRE(canvas.elements().size() == 1);
  const ElementShown& page = canvas.elements().front();
  CHECK(page.element.id == "home");
  CHECK(page.element.role == Role::page);
  CHECK(page.element.rect == Rect{0, 0, 1000, 600});
  REQUIRE(page.text.size() == 1);
  CHECK(page.text[0].string == "สวัสดี");
  CHECK(page.text[0].font == k_font);
  CHECK(page.text[0].rect == Rect{10, 10, 40, 40});
  CHECK_FALSE(page.text[0].clipped);
}

TEST_CASE("elements come in drawing order with the text inside them", "[recorder]") {
  Recorder canvas = recorder();
  {
    const InElement card(canvas, {.id = "card", .role = Role::card, .rect = {0, 0, 400, 200}});
    write(canvas, {10, 10}, "card");
    element(canvas, "inner", {20, 60, 100, 80});
    write(canvas, {10, 150}, "after");
  }
  write(canvas, {500, 10}, "page");
  REQUIRE(canvas.elements().size() == 3);
  CHECK(canvas.elements()[0].text.size() == 1);
  CHECK(canvas.elements()[1].element.id == "card");
  CHECK(canvas.elements()[1].text.size() == 2);
  CHECK(canvas.elements()[2].element.id == "inner");
  CHECK(canvas.elements()[2].text.empty());
}

TEST_CASE("places are told in the window's pixels, however deep the layers", "[recorder]") {
  Recorder canvas = recorder();
  const InLayer outer(canvas, {.offset = {100, 50}});
  const InLayer inner(canvas, {.offset = {7, -3}});
  element(canvas, "button", {10, 10, 200, 100});
  CHECK(canvas.elements().back().element.rect == Rect{117, 57, 200, 100});
  CHECK(canvas.elements().back().whole == Rect{117, 57, 200, 100});
}

TEST_CASE("a clip is in the coordinates outside its layer and cuts what is touched", "[recorder]") {
  Recorder canvas = recorder();
  const InLayer moved(canvas, {.offset = {100, 100}});
  {
    const InLayer list(canvas, {.offset = {0, -50}, .clip = Rect{0, 0, 300, 300}, .scrolls = true});
    element(canvas, "half", {0, 0, 300, 100});
    element(canvas, "above", {0, -200, 300, 100});
  }
  const ElementShown& half = canvas.elements()[1];
  CHECK(half.element.rect == Rect{100, 100, 300, 50});
  CHECK(half.whole == Rect{100, 50, 300, 100});
  CHECK(touched_id(canvas, {150, 99}) == "nothing");
  CHECK(touched_id(canvas, {150, 100}) == "half");
  CHECK(touched_id(canvas, {150, 149}) == "half");
  CHECK(touched_id(canvas, {150, 150}) == "nothing");
  CHECK(canvas.elements()[2].element.rect.empty());
  CHECK_FALSE(ui::is_touchable(canvas.elements()[2].element));
}

TEST_CASE("clips within clips only ever take away", "[recorder]") {
  Recorder canvas = recorder();
  const InLayer outer(canvas, {.clip = Rect{0, 0, 200, 200}});
  const InLayer inner(canvas, {.clip = Rect{100, 100, 500, 500}});
  element(canvas, "button", {0, 0, 1000, 600});
  CHECK(canvas.elements().back().element.rect == Rect{100, 100, 100, 100});
}

TEST_CASE("the topmost of the touchable elements at a point is touched", "[recorder]") {
  Recorder canvas = recorder();
  element(canvas, "card", {0, 0, 400, 400}, Role::card);
  element(canvas, "button", {100, 100, 100, 100});
  element(canvas, "list", {0, 0, 400, 400}, Role::list);
  element(canvas, "heading", {0, 0, 400, 400}, Role::heading);
  element(canvas, "text", {0, 0, 400, 400}, Role::text);
  CHECK(touched_id(canvas, {150, 150}) == "button");
  CHECK(touched_id(canvas, {50, 50}) == "card");
  CHECK(touched_id(canvas, {500, 500}) == "nothing");
}

TEST_CASE("what is not enabled lets the touch through", "[recorder]") {
  Recorder canvas = recorder();
  element(canvas, "card", {0, 0, 400, 400}, Role::card);
  { const InElement off(canvas, {.id = "off", .rect = {100, 100, 100, 100}, .enabled = false}); }
  CHECK(touched_id(canvas, {150, 150}) == "card");
}

TEST_CASE("every role that acts can be touched, every other cannot", "[recorder]") {
  for (const Role role :
       {Role::button, Role::tile, Role::card, Role::picture, Role::chip, Role::tab})
    CHECK(ui::is_touchable({.id = "x", .role = role, .rect = {0, 0, 10, 10}}));
  for (const Role role : {Role::page, Role::heading, Role::text, Role::list})
    CHECK_FALSE(ui::is_touchable({.id = "x", .role = role, .rect = {0, 0, 10, 10}}));
}

TEST_CASE("a covered layer can be neither touched nor read", "[recorder]") {
  Recorder canvas = recorder();
  {
    const InLayer behind(canvas, {.covered = true});
    const InLayer deeper(canvas, {.offset = {5, 5}});
    element(canvas, "behind", {0, 0, 400, 400});
    write(canvas, {10, 10}, "behind");
  }
  CHECK(touched_id(canvas, {50, 50}) == "nothing");
  CHECK(canvas.elements()[0].text.empty());
  element(canvas, "question", {0, 0, 400, 400});
  CHECK(touched_id(canvas, {50, 50}) == "question");
}

TEST_CASE("what has faded away can be neither touched nor read", "[recorder]") {
  Recorder canvas = recorder();
  {
    const InLayer half(canvas, {.opacity = 0.1F});
    element(canvas, "faint", {0, 0, 100, 100});
    const InLayer gone(canvas, {.opacity = 0.1F});
    element(canvas, "gone", {0, 0, 100, 100});
    write(canvas, {10, 10}, "gone");
  }
  CHECK(touched_id(canvas, {50, 50}) == "faint");
  CHECK(canvas.elements()[0].text.empty());
}

TEST_CASE("text that sticks out of a clip is cut, unless it can be scrolled there", "[recorder]") {
  Recorder canvas = recorder();
  const Rect clip{0, 0, 100, 60};
  {
    const InLayer panel(canvas, {.clip = clip});
    write(canvas, {0, 0}, "short");
    write(canvas, {0, 0}, "far too long");
    write(canvas, {0, 50}, "low");
    write(canvas, {0, 60}, "out");
  }
  {
    const InLayer list(canvas, {.clip = clip, .scrolls = true});
    write(canvas, {0, 50}, "scrolled");
  }
  write(canvas, {980, 10}, "edge");
  const auto& shown = canvas.elements()[0].text;
  REQUIRE(shown.size() == 5);
  CHECK_FALSE(shown[0].clipped);
  CHECK(shown[1].clipped);
  CHECK(shown[2].clipped);
  CHECK(shown[3].string == "scrolled");
  CHECK_FALSE(shown[3].clipped);
  CHECK(shown[4].string == "edge");
  CHECK(shown[4].clipped);
}

TEST_CASE("text that sticks out of its element is told, by more than rounding", "[recorder]") {
  Recorder canvas = recorder();
  const InElement button(canvas, {.id = "button", .rect = {100, 100, 100, 40}});
  write(canvas, {100, 100}, "1234567890");
  write(canvas, {100.9F, 100}, "1234567890");
  write(canvas, {102, 100}, "1234567890");
  write(canvas, {100, 98}, "1");
  const auto& shown = canvas.elements()[1].text;
  REQUIRE(shown.size() == 4);
  CHECK_FALSE(shown[0].clipped);
  CHECK_FALSE(shown[1].clipped);
  CHECK(shown[2].clipped);
  CHECK(shown[3].clipped);
}

TEST_CASE("text is told without its break marks, and empty text not at all", "[recorder]") {
  Recorder canvas = recorder();
  write(canvas, {0, 0}, "");
  write(canvas, {0, 0}, "โรง\u200Bเรียน\u2060ดี");
  const auto& shown = canvas.elements()[0].text;
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].string == "โรงเรียนดี");
}

TEST_CASE("what is baked is told like what is drawn, at its place", "[recorder]") {
  Recorder canvas = recorder();
  canvas.baked({.key = "card", .rect = {200, 100, 300, 200}}, [](ui::Canvas& inside) {
    const InElement card(inside, {.id = "card", .role = Role::card, .rect = {0, 0, 300, 200}});
    inside.text({10, 10}, "baked", k_font, k_ink);
  });
  CHECK(canvas.elements().back().element.rect == Rect{200, 100, 300, 200});
  CHECK(canvas.elements().back().text.at(0).rect == Rect{210, 110, 50, 40});
  element(canvas, "after", {0, 0, 10, 10});
  CHECK(canvas.elements().back().element.rect == Rect{0, 0, 10, 10});
}
