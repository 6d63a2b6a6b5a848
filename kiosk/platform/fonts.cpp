#include "platform/fonts.h"

#include "text/pictograph.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace kiosk::platform {
namespace {

using base::Fault;
using base::Result;

// Which file draws what, and the Debian package that brings it; fonts/README.md says why these.
struct FaceFile {
  const char* file;
  const char* package;
};
constexpr FaceFile k_title_thai{"/usr/share/fonts/truetype/noto/NotoSansThai-Bold.ttf",
                                "fonts-noto-core"};
constexpr FaceFile k_title_latin{"/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf",
                                 "fonts-noto-core"};
constexpr FaceFile k_reading{"/usr/share/fonts/truetype/tlwg/Loma.ttf", "fonts-tlwg-loma"};
constexpr FaceFile k_fallback{"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
                              "fonts-noto-core"};

// Signs that letters' faces do not have, ★ and → and ≤. None has colours, or most emoji.
constexpr FaceFile k_pictures{"/usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf",
                              "fonts-noto-core"};
constexpr FaceFile k_signs{"/usr/share/fonts/truetype/noto/NotoSansSymbols-Regular.ttf",
                           "fonts-noto-core"};
constexpr FaceFile k_formulas{"/usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf",
                              "fonts-noto-core"};

// Widths of phrases are remembered up to this many a font; then it starts anew.
constexpr std::size_t k_most_widths = 20000;
// Thai lines need more room than Latin ones (shared measurements: 1.5 to 1.6 em).
constexpr float k_least_pitch = 1.5F;
// The Thai syllables that reach highest and lowest, in every face and size; at some sizes they pass
// the font's own ascent and descent by a pixel, because marks are placed on whole rows.
constexpr const char* k_highest = "กี่กี้กี๊กี๋กี์";
constexpr const char* k_lowest = "ฎุฎู";

bool is_there(const FaceFile& face) {
  std::error_code none;
  return std::filesystem::exists(face.file, none);
}

// The face's own file, or one that has the same letters. Loma has Latin ones too.
const char* file_for(const FaceFile& face, bool thai) {
  if (is_there(face)) return face.file;
  for (const FaceFile& other : {k_reading, k_title_thai, k_title_latin, k_fallback}) {
    const bool has_thai = other.file == k_reading.file || other.file == k_title_thai.file;
    const bool has_latin = other.file != k_title_thai.file;
    if ((thai ? has_thai : has_latin) && is_there(other)) return other.file;
  }
  return face.file;
}

bool has(TTF_Font* font, char32_t c) {
  return TTF_GlyphIsProvided32(font, static_cast<Uint32>(c)) != 0;
}

bool has_all(TTF_Font* font, std::string_view text) {
  for (const char32_t c : text::decode(text))
    if (c > U' ' && !has(font, c)) return false;
  return true;
}

// Without what only changes a sign where the face cannot draw it so: the cap of a key, a skin tone.
std::string drawable(TTF_Font* font, std::string_view cluster) {
  std::string kept;
  for (const char32_t c : text::decode(cluster))
    if (!text::is_pictograph(c) || has(font, c)) text::append(kept, c);
  return kept;
}

bool hangs_below(char32_t c) {
  const bool thai = c >= 0x0E38 && c <= 0x0E3A;
  const bool latin = c >= 0x0316 && c <= 0x0333;
  return thai || latin;
}

std::string without_marks_below(std::string_view text) {
  std::string kept;
  for (const char32_t c : text::decode(text))
    if (!hangs_below(c)) text::append(kept, c);
  return kept;
}

// Of the ink with its marks, but never less than the font's own.
int height_of(TTF_Font* font, const std::string& text) {
  int height = TTF_FontHeight(font);
  TTF_SizeUTF8(font, text.c_str(), nullptr, &height);
  return height;
}

// How far ink rises above the font's ascent. SDL_ttf moves the whole line down by as much, but
// tells only the height of all its ink; marks below do not change those above.
int rise_of(TTF_Font* font, const std::string& text) {
  const int own = TTF_FontHeight(font);
  return height_of(font, text) == own ? 0 : height_of(font, without_marks_below(text)) - own;
}

}  // namespace

std::vector<std::string> Fonts::missing() {
  std::vector<std::string> sentences;
  for (const FaceFile& face : {k_title_thai, k_title_latin, k_reading, k_fallback})
    if (!is_there(face))
      sentences.push_back(fmt::format("the font {} is missing; install the Debian package {}",
                                      face.file, face.package));
  return sentences;
}

Result<Fonts> Fonts::open() {
  if (TTF_WasInit() == 0 && TTF_Init() != 0)
    return base::fail(Fault::system, fmt::format("SDL_ttf does not start: {}", TTF_GetError()));
  return Fonts();
}

TTF_Font* Fonts::at(ui::Face face, Part part, int px) const {
  OpenFont& font = m_open[{face, part, px}];
  if (font) return font.get();
  const bool title = face == ui::Face::title;
  const FaceFile& file = part == Part::pictures          ? k_pictures
                         : part == Part::signs           ? k_signs
                         : part == Part::formulas        ? k_formulas
                         : part == Part::fallback        ? k_fallback
                         : !title && part == Part::latin ? k_fallback
                         : !title                        ? k_reading
                         : part == Part::thai            ? k_title_thai
                                                         : k_title_latin;
  font.reset(TTF_OpenFont(file_for(file, part == Part::thai), px));
  if (!font) return nullptr;
  TTF_SetFontScriptName(font.get(), part == Part::thai ? "Thai" : "Latn");
  TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT_SUBPIXEL);
  return font.get();
}

std::vector<Fonts::Piece> Fonts::pieces(std::string_view line, ui::Font font) const {
  std::vector<Piece> made;
  for (text::Run& run : text::runs(line)) {
    const Part part = run.script == text::Script::thai ? Part::thai : Part::latin;
    TTF_Font* open = at(font.face, part, font.px);
    if (open && !has_all(open, run.text)) open = at(font.face, Part::fallback, font.px);
    if (!open) continue;
    if (!has_all(open, run.text))
      add_apart(made, run.text, part, font);
    else if (!made.empty() && made.back().font == open)  // what stood between was left out
      made.back().text += run.text;
    else
      made.push_back({open, std::move(run.text)});
  }
  return made;
}

// The first face that has all of it, or at least what it begins with. nullptr for a sign that none
// has; a letter that none has keeps its box, so that a word is not read as another one.
TTF_Font* Fonts::face_of(std::string_view cluster, Part own, ui::Font font) const {
  const std::u32string letters = text::decode(cluster);
  const Part parts[] = {own, Part::fallback, Part::pictures, Part::signs, Part::formulas};
  for (const Part part : parts)
    if (TTF_Font* const open = at(font.face, part, font.px); open && has_all(open, cluster))
      return open;
  for (const Part part : parts)
    if (TTF_Font* const open = at(font.face, part, font.px); open && has(open, letters.front()))
      return open;
  return text::is_pictograph(letters.front()) ? nullptr : at(font.face, own, font.px);
}

// A run that no one face has, letter by letter, and the space beside what is left out only once.
void Fonts::add_apart(std::vector<Piece>& made, std::string_view run, Part own,
                      ui::Font font) const {
  bool left_out = false;
  for (const std::string_view cluster : text::clusters(run)) {
    TTF_Font* const face = face_of(cluster, own, font);
    left_out = left_out || !face;
    const bool after_space = made.empty() || made.back().text.ends_with(' ');
    if (!face || (cluster == " " && left_out && after_space)) continue;
    if (made.empty() || made.back().font != face) made.push_back({face, {}});
    made.back().text += drawable(face, cluster);
  }
}

float Fonts::width(std::string_view line, ui::Font font) const {
  auto& widths = m_widths[{font.face, font.px}];
  if (const auto known = widths.find(std::string(line)); known != widths.end())
    return known->second;
  int sum = 0;
  for (const Piece& piece : pieces(line, font)) {
    int piece_width = 0;
    TTF_SizeUTF8(piece.font, piece.text.c_str(), &piece_width, nullptr);
    sum += piece_width;
  }
  if (widths.size() >= k_most_widths) widths.clear();
  return widths[std::string(line)] = static_cast<float>(sum);
}

Fonts::Reach Fonts::reach(ui::Font font) const {
  const auto [known, fresh] = m_reaches.try_emplace({font.face, font.px});
  Reach& reach = known->second;
  if (!fresh) return reach;
  for (const Part part : {Part::thai, Part::latin}) {
    TTF_Font* open = at(font.face, part, font.px);
    if (!open) continue;
    const bool thai = part == Part::thai;
    const int ascent = TTF_FontAscent(open);
    reach.above = std::max(reach.above, ascent + (thai ? rise_of(open, k_highest) : 0));
    reach.below = std::max(reach.below, height_of(open, thai ? k_lowest : "") - ascent);
  }
  return reach;
}

float Fonts::pitch(ui::Font font) const {
  const auto [above, below] = reach(font);
  return std::max(static_cast<float>(above + below),
                  std::ceil(static_cast<float>(font.px) * k_least_pitch));
}

Surface Fonts::draw(std::string_view line, ui::Font font, ui::Colour colour) const {
  const auto all = static_cast<int>(width(line, font));
  if (all <= 0) return nullptr;
  const auto high = static_cast<int>(pitch(font));
  const auto [above, below] = reach(font);
  const int baseline = (high - above - below) / 2 + above;
  Surface surface(SDL_CreateRGBSurfaceWithFormat(0, all, high, 32, SDL_PIXELFORMAT_ARGB8888));
  if (!surface) return nullptr;
  SDL_FillRect(surface.get(), nullptr,
               SDL_MapRGBA(surface->format, colour.red, colour.green, colour.blue, 0));
  int x = 0;
  for (const Piece& piece : pieces(line, font)) {
    Surface ink(TTF_RenderUTF8_Blended(piece.font, piece.text.c_str(),
                                       {colour.red, colour.green, colour.blue, 255}));
    if (!ink) continue;
    SDL_SetSurfaceBlendMode(ink.get(), SDL_BLENDMODE_NONE);
    const int top = baseline - TTF_FontAscent(piece.font) - rise_of(piece.font, piece.text);
    SDL_Rect target{x, top, 0, 0};
    SDL_BlitSurface(ink.get(), nullptr, surface.get(), &target);
    x += ink->w;
  }
  return surface;
}

void Fonts::forget_sizes() {
  m_widths.clear();
  m_reaches.clear();
  m_open.clear();
}

}  // namespace kiosk::platform
