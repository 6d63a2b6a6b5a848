// Thai as visitors see it: what Fonts draws, pixel for pixel against HarfBuzz's own shaping drawn
// by FreeType (shaped_line.h).
//
// The tolerance is nothing where one glyph has ink. Where two glyphs share a pixel the cover lies
// between the stronger one and their sum, because SDL_ttf joins them bit by bit; with these faces
// that is a handful of pixels a line, and their number is held too.
#include "platform/fonts.h"
#include "platform/shaped_line.h"
#include "text/lines.h"
#include "text/marked.h"
#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace kiosk;
using namespace kiosk::tests;
using platform::Fonts;
using platform::Surface;

namespace {

constexpr ui::Colour k_ink{0x23, 0x1F, 0x1B, 255};

const ui::Face k_faces[]{ui::Face::title, ui::Face::reading};
const int k_sizes[]{28, 36, 47};

std::vector<ui::Font> fonts_of(const std::vector<int>& sizes) {
  std::vector<ui::Font> made;
  for (const ui::Face face : k_faces)
    for (const int px : sizes) made.push_back({face, px});
  return made;
}

std::vector<ui::Font> golden_fonts() {
  return fonts_of({std::begin(k_sizes), std::end(k_sizes)});
}

std::string name_of(ui::Font font) {
  return (font.face == ui::Face::title ? "title " : "reading ") + std::to_string(font.px) + " px";
}

std::string times(int count, std::string_view text) {
  std::string made;
  for (int i = 0; i < count; ++i) made += text;
  return made;
}

// The golden strings of the project's page on Thai; E1's title is cut into lines below.
const std::vector<std::string>& golden_strings() {
  static const std::vector<std::string> k_strings{"น้ำ",
                                                  "ป๊ำ",
                                                  "ปี่",
                                                  "ที่",
                                                  "ฟ้า",
                                                  "ฝ้ำ",
                                                  "ญู",
                                                  "ฐู",
                                                  "ฎู",
                                                  "ฤๅ",
                                                  "กฺ",
                                                  "น้ำ ป๊ำ ปี่ ที่ ฟ้า ฝ้ำ ญู ฐู ฎู ฤๅ กฺ",
                                                  "ศักดิ์สิทธิ์",
                                                  "โปรแกรม",
                                                  "ผอ.สพป.บุรีรัมย์ เขต ๑",
                                                  "กิจกรรม/โครงงาน",
                                                  "นวัตกรรมอื่น ๆ",
                                                  "ฯลฯ",
                                                  "ประชุมอธิปัตย์ คลี่สุนทร",
                                                  "โรงเรียนบ้านหนองผือ",
                                                  "STEAM๔INNOVATOR",
                                                  "ที่ 1 (ฎู) ปี่ ที่",
                                                  "\u00A0\u00A0\u00A0\u00A0",
                                                  "\u0E48",
                                                  "\u0E48กา",
                                                  "\u0E4D\u0E49\u0E32",
                                                  "น\u0E4D\u0E49\u0E32",
                                                  marked("โรง|เรียน|บ้าน~หนอง~ผือ")};
  return k_strings;
}

// Section 10's last: two hundred marks on one letter.
const std::vector<std::string>& stacks() {
  static const std::vector<std::string> k_stacks{
      "ก" + times(200, "้"), "ก" + times(200, "ี"),       "ก" + times(200, "ู"),
      "ก" + times(200, "ฺ"), "A" + times(200, "\u0301"), "A" + times(200, "\u0323")};
  return k_stacks;
}

const std::string& long_title() {
  static const std::string k_title = marked(
      "การ|ประชุม|แลกเปลี่ยน|และ|นำเสนอ|ผลงาน|รูปแบบ|นวัตกรรม|การศึกษา|ของ|สถานศึกษา|นำร่อง|พื้นที่|"
      "นวัตกรรม|การศึกษา|จังหวัด|เชียงใหม่");
  return k_title;
}

Fonts& fonts() {
  static Fonts k_fonts = [] {
    auto opened = Fonts::open();
    if (!opened) throw std::runtime_error(opened.error().message);
    return std::move(*opened);
  }();
  return k_fonts;
}

ReferenceShaper& shaper() {
  static ReferenceShaper k_shaper;
  return k_shaper;
}

int cover_at(const SDL_Surface& picture, int x, int y) {
  const auto* row = static_cast<const Uint8*>(picture.pixels) + y * picture.pitch;
  return static_cast<int>(reinterpret_cast<const Uint32*>(row)[x] >> 24U);
}

// The first row with ink and the one past the last; equal if there is none.
std::pair<int, int> ink_rows(const SDL_Surface& picture) {
  int first = picture.h;
  int past = 0;
  for (int y = 0; y < picture.h; ++y)
    for (int x = 0; x < picture.w; ++x)
      if (cover_at(picture, x, y) > 0) {
        first = std::min(first, y);
        past = y + 1;
      }
  return {std::min(first, past), past};
}

// Where ก stands, so do all letters of the font.
int baseline_of(ui::Font font) {
  const Surface picture = fonts().draw("ก", font, k_ink);
  return ink_rows(*picture).second - shaper().shape("ก", font).ink_rows().second;
}

struct Cover {
  int least = 0;  // of the strongest glyph alone
  int most = 0;   // of all together
};

struct Comparison {
  int wrong = 0;   // pixels whose cover is not that of the reference
  int ink = 0;     // pixels of the reference inside the picture
  int shared = 0;  // of them, those with ink of several glyphs
  int cut = 0;     // pixels of the reference outside the picture
  std::string sketch;
};

// Marks touch their letters, if at all, in a few pixels.
bool is_few(const Comparison& made) {
  return made.shared * 50 <= made.ink;
}

std::vector<Cover> covers_of(const ShapedLine& line, int width, int height, int baseline,
                             Comparison& made) {
  std::vector<Cover> covers(static_cast<std::size_t>(width * height));
  for (const GlyphInk& glyph : line.glyphs) {
    for (int at = 0; at < glyph.width * glyph.rows; ++at) {
      const int cover = glyph.cover[static_cast<std::size_t>(at)];
      const int x = glyph.x + at % glyph.width;
      const int y = baseline + glyph.y + at / glyph.width;
      if (cover == 0) continue;
      if (x < 0 || y < 0 || x >= width || y >= height) {
        ++made.cut;
        continue;
      }
      Cover& here = covers[static_cast<std::size_t>(y * width + x)];
      ++(here.most > 0 ? made.shared : made.ink);
      here.least = std::max(here.least, cover);
      here.most = std::min(255, here.most + cover);
    }
  }
  return covers;
}

// '#' ink in both, '+' only in the picture, '-' only in the reference, '~' of another strength.
char mark_of(int drawn, Cover meant) {
  if (drawn >= meant.least && drawn <= meant.most) return drawn > 0 ? '#' : '.';
  if (drawn > 0 && meant.most > 0) return '~';
  return drawn > 0 ? '+' : '-';
}

Comparison compare(const SDL_Surface& picture, const ShapedLine& line, int baseline) {
  Comparison made;
  const std::vector<Cover> covers = covers_of(line, picture.w, picture.h, baseline, made);
  for (int y = 0; y < picture.h; ++y) {
    for (int x = 0; x < picture.w; ++x) {
      const Cover meant = covers[static_cast<std::size_t>(y * picture.w + x)];
      const char mark = mark_of(cover_at(picture, x, y), meant);
      if (mark != '#' && mark != '.') ++made.wrong;
      made.sketch += mark;
    }
    made.sketch += '\n';
  }
  return made;
}

// The picture is as large as promised, and every pixel of it is the reference's.
Comparison check_line(const std::string& line, ui::Font font) {
  const ShapedLine meant = shaper().shape(line, font);
  const Surface picture = fonts().draw(line, font, k_ink);
  INFO("'" << line << "', " << name_of(font));
  CHECK(static_cast<int>(fonts().width(line, font)) == meant.width);
  if (!picture) {
    CHECK(meant.width == 0);
    return {};
  }
  CHECK(picture->w == meant.width);
  CHECK(picture->h == static_cast<int>(fonts().pitch(font)));
  Comparison made = compare(*picture, meant, baseline_of(font));
  if (made.wrong > 0) UNSCOPED_INFO(made.sketch);
  CHECK(made.wrong == 0);
  return made;
}

// An open font as SDL_ttf has it before anyone tells it a script.
platform::OpenFont untold(const char* file, int px) {
  fonts();  // which start SDL_ttf
  platform::OpenFont font(TTF_OpenFont(file, px));
  REQUIRE(font);
  TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT_SUBPIXEL);
  return font;
}

// Every consonant with every vowel sign above or below and every tone, a line for each consonant.
std::vector<std::string> all_syllables() {
  const std::vector<std::string> vowels{"", "ิ", "ี", "ึ", "ื", "ั", "ุ", "ู", "ฺ", "ํ"};
  const std::vector<std::string> tones{"", "่", "้", "๊", "๋", "์"};
  std::vector<std::string> lines;
  for (char32_t consonant = U'ก'; consonant <= U'ฮ'; ++consonant) {
    const std::string letter = text::encode(std::u32string(1, consonant));
    std::string line;
    for (const std::string& tone : tones) {
      for (const std::string& vowel : vowels) line += letter + vowel + tone;
      line += tone == "์" ? letter + "็" : letter + tone + "ำ";
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("every golden string is drawn as HarfBuzz shapes it, pixel for pixel", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    for (const std::string& line : golden_strings()) {
      const Comparison made = check_line(line, font);
      INFO("'" << line << "', " << name_of(font));
      CHECK(made.cut == 0);
      CHECK(is_few(made));
    }
  }
}

TEST_CASE("E1's long title is drawn as HarfBuzz shapes it at twelve widths", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    const text::Measure measure = [&](std::string_view piece) {
      return fonts().width(piece, font);
    };
    for (int step = 1; step <= 12; ++step) {
      const float width = static_cast<float>(font.px * 3 * step);
      for (const std::string& line : text::fill(long_title(), width, measure)) {
        const Comparison made = check_line(line, font);
        INFO("'" << line << "', " << name_of(font) << ", width " << width);
        CHECK(made.cut == 0);
        CHECK(is_few(made));
        CHECK(fonts().width(line, font) <= width);
      }
    }
  }
}

TEST_CASE("Thai shaped with its script left unknown is another picture", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    const char* file = font.face == ui::Face::title ? k_noto_thai : k_loma;
    const platform::OpenFont open = untold(file, font.px);
    for (const std::string line : {"น้ำ", "ป๊ำ"}) {
      INFO(line << ", " << name_of(font));
      const ShapedLine wrong = shaper().shape(line, font, HB_SCRIPT_UNKNOWN);
      const Surface ours = fonts().draw(line, font, k_ink);
      CHECK(compare(*ours, shaper().shape(line, font), baseline_of(font)).wrong == 0);
      CHECK(compare(*ours, wrong, baseline_of(font)).wrong > 0);

      // What SDL_ttf 2.20 draws untold is that wrong picture, so the reference is a fair one.
      const Surface theirs(TTF_RenderUTF8_Blended(open.get(), line.c_str(), {0, 0, 0, 255}));
      const int rise = theirs->h - TTF_FontHeight(open.get());
      const int baseline = TTF_FontAscent(open.get()) + rise;
      CHECK(compare(*theirs, wrong, baseline).wrong == 0);
      CHECK(compare(*theirs, shaper().shape(line, font), baseline).wrong > 0);
    }
  }
}

TEST_CASE("no mark of any Thai syllable is cut, lost or moved", "[fonts][thai]") {
  for (const ui::Font font : fonts_of({24, 28, 31, 36, 47})) {
    for (const std::string& line : all_syllables()) {
      const Comparison made = check_line(line, font);
      INFO("'" << line << "', " << name_of(font));
      CHECK(made.cut == 0);
    }
  }
}

TEST_CASE("ink begins and ends in the rows where HarfBuzz puts it", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    for (const std::string& line : golden_strings()) {
      const Surface picture = fonts().draw(line, font, k_ink);
      const auto [first, past] = shaper().shape(line, font).ink_rows();
      INFO("'" << line << "', " << name_of(font));
      if (first == past) continue;
      CHECK(ink_rows(*picture) == std::pair(baseline_of(font) + first, baseline_of(font) + past));
    }
  }
}

TEST_CASE("two lines one pitch apart do not touch", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    INFO(name_of(font));
    const auto [high, unused_past] = shaper().shape("ที่", font).ink_rows();
    const auto [unused_first, low] = shaper().shape("ฎู", font).ink_rows();
    CHECK(static_cast<float>(low - high) <= fonts().pitch(font));
    CHECK(fonts().pitch(font) <= static_cast<float>(font.px) * 1.67F);
  }
}

TEST_CASE("marks that invite or forbid a break draw nothing", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    INFO(name_of(font));
    CHECK(fonts().draw("\u200B", font, k_ink) == nullptr);
    CHECK(fonts().draw("\u2060\u200B", font, k_ink) == nullptr);
    CHECK(fonts().width("\u200B\u2060", font) == 0);
    const std::string plain = "โรงเรียนบ้านหนองผือ";
    const Surface with = fonts().draw(marked("โรง|เรียน|บ้าน~หนอง~ผือ"), font, k_ink);
    CHECK(compare(*with, shaper().shape(plain, font), baseline_of(font)).wrong == 0);
    CHECK(static_cast<float>(with->w) == fonts().width(plain, font));
  }
}

TEST_CASE("two hundred marks on a letter stay in the line and leave the letter where it is",
          "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    for (const std::string& stack : stacks()) {
      check_line(stack, font);
      check_line("กา " + stack + " ญู 2024", font);
    }
  }
}

TEST_CASE("marks stacked above and below at once keep the picture's size", "[fonts][thai]") {
  for (const ui::Font font : golden_fonts()) {
    const std::string line = "กา ก" + times(100, "ู้") + " ที่ 2024";
    INFO(name_of(font));
    const Surface picture = fonts().draw(line, font, k_ink);
    CHECK(static_cast<float>(picture->w) == fonts().width(line, font));
    CHECK(static_cast<float>(picture->h) == fonts().pitch(font));
  }
}

TEST_CASE("letters of other alphabets come whole, whichever face brings them", "[fonts]") {
  const ui::Font font = GENERATE(from_range(golden_fonts()));
  for (const std::string line : {"Жук", "Ẫ ẵ Ộ ự ợ", "ที่ Ω ม.", "Åse Škoda ḝ"}) {
    const Comparison made = check_line(line, font);
    INFO("'" << line << "', " << name_of(font));
    CHECK(made.cut == 0);
  }
}

TEST_CASE("every Thai letter, mark, digit and sign is in both faces", "[fonts][thai]") {
  std::string all = "฿◌";
  for (char32_t c = 0x0E01; c <= 0x0E5B; ++c) {
    const bool assigned = c < 0x0E3B || c > 0x0E3E;
    if (assigned) text::append(all, c);
  }
  for (const ui::Font font : golden_fonts())
    for (const char32_t c : text::decode(all)) {
      const std::string letter = text::encode(std::u32string(1, c));
      INFO("'" << letter << "', " << name_of(font));
      CHECK_FALSE(shaper().needs_fallback(letter, font));
      check_line(letter, font);
    }
}

TEST_CASE("ink has the asked colour and only its cover varies", "[fonts]") {
  const ui::Colour colour{200, 100, 50, 255};
  const Surface picture = fonts().draw("น้ำ ABC 2024", {ui::Face::title, 36}, colour);
  const auto* pixels = static_cast<const Uint32*>(picture->pixels);
  const auto count = static_cast<std::size_t>(picture->pitch / 4 * picture->h);
  CHECK(std::all_of(pixels, pixels + count, [](Uint32 p) { return (p & 0xFFFFFFU) == 0xC86432U; }));
  CHECK(std::any_of(pixels, pixels + count, [](Uint32 p) { return p >> 24U == 255U; }));
}

TEST_CASE("a line drawn again, also after sizes were forgotten, is the same", "[fonts]") {
  const ui::Font font{ui::Face::reading, 36};
  const std::string line = "ศักดิ์สิทธิ์ ที่ 1";
  const float pitch = fonts().pitch(font);
  check_line(line, font);
  check_line(line, font);
  fonts().forget_sizes();
  CHECK(fonts().pitch(font) == pitch);
  check_line(line, font);
}
