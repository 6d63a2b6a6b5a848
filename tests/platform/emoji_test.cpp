// Signs and emoji in the names that people give: drawn where a face has them, left out where none
// has, and never a box.
#include "platform/fonts.h"

#include <catch2/catch.hpp>

#include <cstring>
#include <string>

using namespace kiosk;
using platform::Fonts;
using platform::Surface;

namespace {

constexpr ui::Font k_fonts[] = {{ui::Face::title, 40}, {ui::Face::reading, 28}};

const Fonts& fonts() {
  static const Fonts k_all = Fonts::open().value();
  return k_all;
}

bool look_alike(const std::string& one, const std::string& other, ui::Font font) {
  const Surface a = fonts().draw(one, font, {0, 0, 0, 255});
  const Surface b = fonts().draw(other, font, {0, 0, 0, 255});
  if (!a || !b) return !a && !b;
  return a->w == b->w && a->h == b->h && a->pitch == b->pitch &&
         std::memcmp(a->pixels, b->pixels, static_cast<std::size_t>(a->pitch * a->h)) == 0;
}

}  // namespace

TEST_CASE("an emoji that no face has is left out of its line, and its space with it", "[fonts]") {
  struct Case {
    const char* what;
    const char* written;
    const char* drawn;
  };
  const Case cases[] = {
      {"before a title", "🚀 โครงงาน", "โครงงาน"},
      {"behind it", "โครงงาน🚀", "โครงงาน"},
      {"between words", "โครงงาน 🎉 ใหม่", "โครงงาน ใหม่"},
      {"between Latin words", "Big 😀 idea", "Big idea"},
      {"a family held together by joiners", "บ้าน👨‍👩‍👧‍👦เรา",
       "บ้านเรา"},
      {"a flag of two letters", "ทีม🇹🇭ไทย", "ทีมไทย"},
      {"a flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿A", "A"},
      {"a key's cap stays its digit", "ห้อง 1️⃣", "ห้อง 1"},
      {"a sign that asks for colours", "❤️ครู", "❤ครู"},
      {"a hand with a skin tone", "👍🏽ดี", "👍ดี"},
      {"nothing else", "🚀🚀", ""},
  };
  for (const ui::Font font : k_fonts)
    for (const Case& one : cases) {
      CAPTURE(one.what, font.px);
      CHECK(fonts().width(one.written, font) == fonts().width(one.drawn, font));
      CHECK(look_alike(one.written, one.drawn, font));
    }
}

TEST_CASE("signs that letters' faces do not have come from the faces of signs", "[fonts]") {
  const char* const signs[] = {"★", "♥", "✓", "→", "①", "≤", "∞", "√", "■", "♪"};
  for (const ui::Font font : k_fonts)
    for (const char* const sign : signs) {
      CAPTURE(sign, font.px);
      CHECK(fonts().width(sign, font) > 0);
      CHECK_FALSE(look_alike(sign, "\U000F0000", font));  // that has a box only
      for (const char* const other : signs)
        CHECK((other == sign || !look_alike(sign, other, font)));
    }
}

TEST_CASE("a letter that no face has keeps its box, so that a word is not read as another",
          "[fonts]") {
  for (const ui::Font font : k_fonts) {
    CHECK(fonts().width("ก人ข", font) > fonts().width("กข", font));
    CHECK(fonts().width("A人B★", font) > fonts().width("AB★", font));
  }
}
