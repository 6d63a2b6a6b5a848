#include "ui/marked_text.h"

#include "ui/plain_type.h"
#include "ui/recorder.h"
#include "ui/text_field.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::ui;

namespace {

// "[...]" around what is marked, a bar between lines.
std::string drawn(const std::string& source, const std::string& found_by, float width,
                  int most_lines = 0) {
  const tests::PlainType type;
  const Paragraph set =
      ui::set(type, source, {Face::reading, 20}, width, {.most_lines = most_lines});
  std::string all;
  for (const auto& line : marked_pieces(set.lines, source, text::match_ranges(source, found_by))) {
    if (!all.empty()) all += "|";
    for (const Piece& piece : line) all += piece.marked ? "[" + piece.text + "]" : piece.text;
  }
  return all;
}

}  // namespace

TEST_CASE("what was searched for is marked in the lines a text was set in", "[marked-text]") {
  struct Case {
    const char* source;
    const char* found_by;
    float width;
    const char* drawn;
  };
  const Case cases[] = {
      {"การอ่าน", "อ่าน", 500, "การ[อ่าน]"},
      {"การอ่าน", "xyz", 500, "การอ่าน"},
      {"อ่าน\u200Bออก\u200Bเขียน\u200Bได้", "ออกเขียน", 500, "อ่าน[ออกเขียน]ได้"},
      {"อ่าน\u200Bออก\u200Bเขียน\u200Bได้", "ออกเขียน", 60, "อ่าน[ออก]|[เขียน]ได้"},
      {"Two words", "twowords", 500, "[Two words]"},
      {"Two words", "wo", 50, "T[wo]|[wo]rds"},
      {"", "ก", 500, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.source, one.found_by, one.width);
    CHECK(drawn(one.source, one.found_by, one.width) == one.drawn);
  }
}

TEST_CASE("the dots of a cut line are no part of what was found", "[marked-text]") {
  const std::string cut = drawn("กข\u200Bคง\u200Bจฉ\u200Bชซ", "จฉชซ", 55, 1);
  CHECK(cut.ends_with("…"));
  CHECK(cut.find("…]") == std::string::npos);
}

TEST_CASE("marked pieces stand side by side as the whole line would", "[marked-text]") {
  const tests::PlainType type;
  const Theme theme({{1000, 800}, 4});
  Recorder recorder(type, "page", {1000, 800});
  const std::string source = "การอ่านเขียน";
  const Paragraph set = ui::set(type, source, {Face::reading, 20}, 500);
  draw_marked(recorder, theme, set, source, text::match_ranges(source, "อ่าน"), {100, 50}, {});
  const auto& shown = recorder.elements().front().text;
  REQUIRE(shown.size() == 3);
  CHECK(shown[0].string == "การ");
  CHECK(shown[1].string == "อ่าน");
  CHECK(shown[1].rect.x == shown[0].rect.right());
  CHECK(shown[2].rect.x == shown[1].rect.right());
  CHECK(shown[2].rect.right() == 100 + type.width(source, set.font));
}

TEST_CASE("of a long line in a field its end is seen", "[marked-text]") {
  const tests::PlainType type;
  const Font font{Face::reading, 20};  // 10 px a letter
  CHECK(fitting_end(type, "abc", font, 100) == "abc");
  CHECK(fitting_end(type, "abcdefghijklm", font, 100) == "…efghijklm");
  CHECK(fitting_end(type, "กี่กี่กี่กี่", font, 30) == "…กี่กี่");
  CHECK(fitting_end(type, "", font, 100).empty());
  CHECK(fitting_end(type, "abc", font, 0).empty());
}
