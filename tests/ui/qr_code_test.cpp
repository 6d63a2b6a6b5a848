#include "ui/qr_code.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::ui;

namespace {

int version_of(const QrCode& code) {
  return (code.side - 17) / 4;
}

// The square in a corner by which a telephone finds a code (ISO/IEC 18004, 6.3.3).
bool has_finder(const QrCode& code, int column, int row) {
  const std::string rows[] = {"#######", "#     #", "# ### #", "# ### #",
                              "# ### #", "#     #", "#######"};
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 7; ++x)
      if (code.at(column + x, row + y) != (rows[y][static_cast<std::size_t>(x)] == '#'))
        return false;
  return true;
}

}  // namespace

TEST_CASE("each version holds the bytes it is said to hold, and not one more", "[ui][qr]") {
  for (int version = 1; version <= k_most_qr_version; ++version) {
    CAPTURE(version);
    const std::string full(qr_bytes(version), 'x');  // a small letter: byte mode
    const auto made = make_qr_code(full);
    REQUIRE(made.has_value());
    CHECK(version_of(*made) == version);
    const auto over = make_qr_code(full + "x");
    if (version == k_most_qr_version)
      CHECK(over.error().fault == kiosk::base::Fault::input);
    else
      CHECK(version_of(*over) == version + 1);
    CHECK_FALSE(make_qr_code(full + "x", version).has_value());
  }
}

TEST_CASE("a code has its three finders and none in the fourth corner", "[ui][qr]") {
  const auto code = make_qr_code("ผลงาน https://example.org");
  REQUIRE(code.has_value());
  const int far = code->side - 7;
  CHECK(has_finder(*code, 0, 0));
  CHECK(has_finder(*code, far, 0));
  CHECK(has_finder(*code, 0, far));
  CHECK_FALSE(has_finder(*code, far, far));
}

TEST_CASE("a box says how large a code its modules leave room for", "[ui][qr]") {
  struct Case {
    float side;
    float module;
    int version;
  };
  const Case cases[] = {{28, 1, 0},        // 21 modules and the quiet zone need 29
                        {29, 1, 1},        // just one
                        {32, 1, 1},        // the next needs four more
                        {33, 1, 2},        //
                        {105, 1, 20},      // 97 and eight
                        {5000, 1, 20},     // never more than a telephone reads
                        {420, 3.2F, 20},   // 3.2 px are four whole ones
                        {419, 3.2F, 19}};  //
  for (const Case& one : cases) {
    CAPTURE(one.side, one.module);
    CHECK(qr_version_for(one.side, one.module) == one.version);
  }
}

TEST_CASE("a code stands on whole pixels in the middle of its box", "[ui][qr]") {
  const auto code = make_qr_code("x");
  REQUIRE(code.has_value());
  const Rect square = qr_square({10.5F, 20, 300, 200}, *code);
  CHECK(square.width == 29 * 6);  // 200 / 29 = 6.9
  CHECK(square.height == square.width);
  CHECK(square.x == 74);
  CHECK(square.y == 33);
}
