// What a line should look like: shaped by HarfBuzz and drawn by FreeType, glyph by glyph, without
// SDL_ttf. The tests hold Fonts against it.
#pragma once

#include "text/lines.h"
#include "text/unicode.h"
#include "ui/canvas.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <harfbuzz/hb-ft.h>
#include <harfbuzz/hb.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::tests {

inline constexpr const char* k_noto_thai = "/usr/share/fonts/truetype/noto/NotoSansThai-Bold.ttf";
inline constexpr const char* k_noto_latin = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf";
inline constexpr const char* k_noto_regular = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
inline constexpr const char* k_loma = "/usr/share/fonts/truetype/tlwg/Loma.ttf";

// The ink of one glyph in whole pixels: x from the line's left edge, y down from the baseline.
struct GlyphInk {
  int x = 0;
  int y = 0;
  int width = 0;
  int rows = 0;
  std::vector<std::uint8_t> cover;  // width * rows
  int left = 0;  // of the box kept free for it, wherever the fraction puts its ink
  int right = 0;
};

struct ShapedLine {
  int width = 0;
  std::vector<GlyphInk> glyphs;

  // The first row with ink and the one past the last, from the baseline; both 0 without ink.
  std::pair<int, int> ink_rows() const {
    std::pair<int, int> rows{0, 0};
    for (const GlyphInk& glyph : glyphs)
      for (int at = 0; at < glyph.width * glyph.rows; ++at) {
        if (glyph.cover[static_cast<std::size_t>(at)] == 0) continue;
        const int y = glyph.y + at / glyph.width;
        const bool first = rows.first == rows.second;
        rows = {first ? y : std::min(rows.first, y), first ? y + 1 : std::max(rows.second, y + 1)};
      }
    return rows;
  }
};

struct Release {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

// One file at one size, loaded as TTF_HINTING_LIGHT_SUBPIXEL does.
class ShapingFace {
 public:
  ShapingFace(FT_Library library, const char* file, int px) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, file, 0, &face) != 0) throw std::runtime_error(file);
    m_face.reset(face);
    FT_Set_Char_Size(face, 0, px * 64, 0, 0);
    m_font.reset(hb_ft_font_create(face, nullptr));
    hb_ft_font_set_load_flags(m_font.get(), k_load);
  }

  bool has_all(std::string_view text) const {
    const std::u32string letters = text::decode(text);
    return std::all_of(letters.begin(), letters.end(), [this](char32_t c) {
      return c <= U' ' || FT_Get_Char_Index(m_face.get(), c) != 0;
    });
  }

  ShapedLine shape(std::string_view text, hb_script_t script) const;

 private:
  static constexpr FT_Int32 k_load = FT_LOAD_DEFAULT | FT_LOAD_TARGET_LIGHT;

  GlyphInk ink(unsigned index, int x, int y) const;

  std::unique_ptr<FT_FaceRec_, Release> m_face;
  std::unique_ptr<hb_font_t, Release> m_font;
};

constexpr int floor_26_6(long value) {
  return static_cast<int>(value >> 6);
}
constexpr int ceil_26_6(long value) {
  return floor_26_6(value + 63);
}

// At a position in 64ths of a pixel. Across, the outline is moved by the fraction before it is
// drawn; up and down it stands on whole pixels, upwards of the exact place, so that hinted
// horizontals stay sharp.
inline GlyphInk ShapingFace::ink(unsigned index, int x, int y) const {
  FT_Load_Glyph(m_face.get(), index, k_load);
  FT_GlyphSlot slot = m_face->glyph;
  FT_BBox box{};
  FT_Outline_Get_CBox(&slot->outline, &box);
  FT_Outline_Translate(&slot->outline, x & 63, 0);
  FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL);
  const FT_Bitmap& bitmap = slot->bitmap;
  GlyphInk made{floor_26_6(x) + slot->bitmap_left,
                floor_26_6(y) - slot->bitmap_top,
                static_cast<int>(bitmap.width),
                static_cast<int>(bitmap.rows),
                {}};
  made.left = floor_26_6(x) + floor_26_6(box.xMin);
  made.right = floor_26_6(x) + ceil_26_6(box.xMax) + 1;
  for (int row = 0; row < made.rows; ++row) {
    const unsigned char* from = bitmap.buffer + row * bitmap.pitch;
    made.cover.insert(made.cover.end(), from, from + made.width);
  }
  return made;
}

// A run's box reaches from its start, or from the ink left of it, to its advance, or to the ink
// right of that, with a pixel for the fraction; the ink moves right by what lay left of the start.
inline ShapedLine ShapingFace::shape(std::string_view text, hb_script_t script) const {
  const std::unique_ptr<hb_buffer_t, Release> buffer(hb_buffer_create());
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), script);
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  hb_shape(m_font.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);

  ShapedLine line;
  int x = 0;
  int left = 0;
  int right = 0;
  for (unsigned i = 0; i < count; ++i) {
    line.glyphs.push_back(ink(infos[i].codepoint, x + places[i].x_offset, -places[i].y_offset));
    left = std::min(left, line.glyphs.back().left);
    right = std::max(right, line.glyphs.back().right);
    x += places[i].x_advance;
  }
  line.width = std::max(right, floor_26_6(x)) - left;
  for (GlyphInk& glyph : line.glyphs) glyph.x -= left;
  return line;
}

class ReferenceShaper {
 public:
  ReferenceShaper() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start");
    m_library.reset(library);
  }

  // Run after run, as Fonts promises; `thai` is the script that Thai runs are shaped with.
  ShapedLine shape(std::string_view line, ui::Font font, hb_script_t thai = HB_SCRIPT_THAI) {
    ShapedLine made;
    for (const text::Run& run : text::runs(line)) {
      const bool known = own(run, font).has_all(run.text);
      const ShapingFace& face = known ? own(run, font) : at(k_noto_regular, font.px);
      const bool is_thai = known && run.script == text::Script::thai;
      append(made, face.shape(run.text, is_thai ? thai : HB_SCRIPT_LATIN));
    }
    return made;
  }

  bool needs_fallback(std::string_view line, ui::Font font) {
    const std::vector<text::Run> runs = text::runs(line);
    return !std::all_of(runs.begin(), runs.end(),
                        [&](const text::Run& run) { return own(run, font).has_all(run.text); });
  }

 private:
  const ShapingFace& own(const text::Run& run, ui::Font font) {
    const bool is_thai = run.script == text::Script::thai;
    if (font.face == ui::Face::reading) return at(is_thai ? k_loma : k_noto_regular, font.px);
    return at(is_thai ? k_noto_thai : k_noto_latin, font.px);
  }

  static void append(ShapedLine& line, ShapedLine part) {
    for (GlyphInk& glyph : part.glyphs) {
      glyph.x += line.width;
      line.glyphs.push_back(std::move(glyph));
    }
    line.width += part.width;
  }

  const ShapingFace& at(const char* file, int px) {
    const auto key = std::pair(std::string(file), px);
    if (const auto known = m_faces.find(key); known != m_faces.end()) return known->second;
    return m_faces.try_emplace(key, m_library.get(), file, px).first->second;
  }

  std::unique_ptr<FT_LibraryRec_, Release> m_library;
  std::map<std::pair<std::string, int>, ShapingFace> m_faces;
};

}  // namespace kiosk::tests
