// Shaped text. Every font is told its script, because SDL_ttf 2.20 would otherwise shape Thai as
// "unknown" and lose marks; lines are cut into runs by script, because Debian's Noto faces hold
// either Thai or Latin letters. Signs come from three more faces; an emoji that none has is left
// out of the line and takes no width, because a box would tell less.
#pragma once

#include "base/result.h"
#include "platform/handles.h"
#include "text/lines.h"
#include "ui/canvas.h"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace kiosk::platform {

class Fonts final : public ui::Typesetter {
 public:
  // Where a face is not installed another draws in its place, and where there is none at all no
  // text is drawn: visitors still see pictures.
  static base::Result<Fonts> open();

  // One sentence for each face that is not installed, with its Debian package.
  static std::vector<std::string> missing();

  float width(std::string_view line, ui::Font font) const override;
  float pitch(ui::Font font) const override;

  // One line in `colour` on transparent pixels (ARGB8888), as wide as its width and as high as its
  // pitch, its baseline where all lines of the font have it. What no syllable needs, marks stacked
  // by mistake, is cut at the edges; nullptr for an empty line.
  Surface draw(std::string_view line, ui::Font font, ui::Colour colour) const;

  // Forgets sizes that are no longer used (the window changed).
  void forget_sizes();

 private:
  struct Piece {  // of one line: what one open font can draw
    TTF_Font* font = nullptr;
    std::string text;
  };
  enum class Part { thai, latin, fallback, pictures, signs, formulas };
  struct Reach {  // rows above and below the baseline that ink with its marks may need
    int above = 0;
    int below = 0;
  };

  Fonts() = default;
  TTF_Font* at(ui::Face face, Part part, int px) const;
  Reach reach(ui::Font font) const;
  std::vector<Piece> pieces(std::string_view line, ui::Font font) const;
  TTF_Font* face_of(std::string_view cluster, Part own, ui::Font font) const;
  void add_apart(std::vector<Piece>& made, std::string_view run, Part own, ui::Font font) const;

  mutable std::map<std::tuple<ui::Face, Part, int>, OpenFont> m_open;
  mutable std::map<std::tuple<ui::Face, int>, Reach> m_reaches;
  mutable std::map<std::tuple<ui::Face, int>, std::unordered_map<std::string, float>> m_widths;
};

}  // namespace kiosk::platform
