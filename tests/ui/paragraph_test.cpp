#include "ui/paragraph.h"

#include "text/marked.h"
#include "ui/plain_type.h"
#include "ui/recorder.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using tests::marked;
using tests::PlainType;
using ui::Align;
using ui::Recorder;
using ui::Rect;

namespace {

constexpr ui::Font k_font{ui::Face::reading, 20};  // a letter is 10 wide, a line 40 high
constexpr ui::Colour k_ink = ui::rgb(0);
const PlainType k_type;

Recorder recorder() {
  return {k_type, "page", {1000, 600}};
}

const std::vector<ui::TextShown>& shown_on(const Recorder& canvas) {
  return canvas.elements().front().text;
}

}  // namespace

TEST_CASE("a paragraph is as high as its lines and as wide as the longest", "[paragraph]") {
  const ui::Paragraph made = ui::set(k_type, "one three\nfive", k_font, 500);
  CHECK(made.lines == std::vector<std::string>{"one three", "five"});
  CHECK(made.width == 90);
  CHECK(made.pitch == 40);
  CHECK(made.height() == 80);
  CHECK(made.font == k_font);
}

TEST_CASE("lines fit the width and break where the pack says", "[paragraph]") {
  const ui::Paragraph made = ui::set(k_type, marked("โรง|เรียน|บ้าน|หนอง|ผือ"), k_font, 100);
  CHECK(made.lines == std::vector<std::string>{"โรงเรียนบ้าน", "หนองผือ"});
  CHECK(made.width <= 100);
}

TEST_CASE("too many lines end in an ellipsis", "[paragraph]") {
  const ui::Paragraph made =
      ui::set(k_type, "one two three four five", k_font, 100, {.most_lines = 2});
  REQUIRE(made.lines.size() == 2);
  CHECK(made.lines.back().ends_with("…"));
  CHECK(made.width <= 100);
}

TEST_CASE("empty text has no lines and no height and draws nothing", "[paragraph]") {
  const ui::Paragraph made = ui::set(k_type, "", k_font, 500);
  CHECK(made.lines.empty());
  CHECK(made.height() == 0);
  Recorder canvas = recorder();
  ui::draw_paragraph(canvas, made, {10, 10}, k_ink);
  ui::draw_line(canvas, "", k_font, {0, 0, 100, 100}, k_ink);
  CHECK(shown_on(canvas).empty());
}

TEST_CASE("lines are drawn one pitch apart, at the left or in the middle", "[paragraph]") {
  const ui::Paragraph made = ui::set(k_type, "1234567\n123", k_font, 500);
  Recorder left = recorder();
  ui::draw_paragraph(left, made, {30, 50}, k_ink);
  REQUIRE(shown_on(left).size() == 2);
  CHECK(shown_on(left)[0].rect == Rect{30, 50, 70, 40});
  CHECK(shown_on(left)[1].rect == Rect{30, 90, 30, 40});

  Recorder middle = recorder();
  ui::draw_paragraph(middle, made, {30, 50}, k_ink, Align::centre, 201);
  REQUIRE(shown_on(middle).size() == 2);
  CHECK(shown_on(middle)[0].rect == Rect{96, 50, 70, 40});  // 95.5: text stands on whole pixels
  CHECK(shown_on(middle)[1].rect == Rect{116, 90, 30, 40});
}

TEST_CASE("one line stands in the middle of its box", "[paragraph]") {
  Recorder canvas = recorder();
  ui::draw_line(canvas, "1234", k_font, {100, 100, 200, 80}, k_ink);
  ui::draw_line(canvas, "1234", k_font, {100, 100, 200, 80}, k_ink, Align::centre);
  REQUIRE(shown_on(canvas).size() == 2);
  CHECK(shown_on(canvas)[0].rect == Rect{100, 120, 40, 40});
  CHECK(shown_on(canvas)[1].rect == Rect{180, 120, 40, 40});
}

TEST_CASE("one line that does not fit is shortened, never drawn beyond its box", "[paragraph]") {
  Recorder canvas = recorder();
  ui::draw_line(canvas, "one two three", k_font, {100, 100, 80, 40}, k_ink, Align::centre);
  REQUIRE(shown_on(canvas).size() == 1);
  const ui::TextShown& line = shown_on(canvas).front();
  CHECK(line.string == "one two…");
  CHECK(line.rect.x >= 100);
  CHECK(line.rect.right() <= 180);
}
