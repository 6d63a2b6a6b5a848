// Sizes and colours. Sizes are millimetres and minutes of arc, turned into pixels by the display's
// real size, so that a finger's width is a finger's width on every screen.
#pragma once

#include "ui/canvas.h"

#include <cmath>
#include <cstddef>
#include <optional>

namespace kiosk::ui {

struct Display {
  Size window;             // pixels
  float px_per_mm = 4.0F;  // of the panel; 21.5" at 1920x1080 has 4.03
  bool operator==(const Display&) const = default;
};

// Pixels per millimetre of a panel of this diagonal that the window fills.
float pixels_per_mm(Size window, float diagonal_inches);

enum class Mode {
  light,
  dark,      // evening halls
  contrast,  // every text has at least 7:1, every edge can be seen
};

// What the house or a visitor asks of the look.
struct Appearance {
  Mode mode = Mode::light;
  int text_percent = 100;  // 100 to 200, of the letters read at length; titles grow less
  bool still = false;      // plain cuts: nothing moves but what a finger moves
  // Of the event. Where it could not be seen on the mode's ground it is made lighter or darker; in
  // high contrast it is not used.
  std::optional<Colour> accent = {};
  // How much of the window may be touched, in millimetres from its lower edge; all if not given.
  std::optional<float> reach_mm = {};
  bool operator==(const Appearance&) const = default;
};

struct Palette {
  Colour paper;      // the ground
  Colour card;       // plates on it
  Colour sunk;       // wells, tracks, unselected chips
  Colour ink;        // reading text
  Colour quiet_ink;  // captions; still at least 4.5:1 on paper and card
  Colour line;       // hairlines
  Colour edge;       // around what can be touched; at least 3:1 on paper
  Colour accent;     // what can be touched next; at least 4.5:1 on paper
  Colour on_accent;  // text on it
  Colour award;      // ribbons
  Colour on_award;
  Colour notice;  // "sample" notes
  Colour on_notice;
  Colour veil;   // dims the page behind a question
  Colour night;  // behind pictures in the gallery
  Colour on_night;
  Colour outline{0, 0, 0, 0};  // around every plate; transparent where its ground tells enough
  Colour door;                 // a tile that leads on
  Colour on_door;
};

class Theme {
 public:
  explicit Theme(Display display, Appearance appearance = {});

  Size window() const { return m_display.window; }
  const Display& panel() const { return m_display; }
  const Appearance& appearance() const { return m_appearance; }
  Mode mode() const { return m_appearance.mode; }
  bool still() const { return m_appearance.still; }
  // The part of the window that may be touched: all of it, or its lower part.
  Rect reach() const { return m_reach; }
  // One column: what may be touched is upright, or letters are too large for two beside each other.
  bool portrait() const { return m_portrait; }
  float mm(float millimetres) const;  // rounded to whole pixels
  float px_per_mm() const { return m_display.px_per_mm; }
  const Palette& palette() const { return m_palette; }

  Font display() const { return m_fonts[0]; }  // the event's name on the attract screen
  Font title() const { return m_fonts[1]; }
  Font heading() const { return m_fonts[2]; }
  Font lead() const { return m_fonts[3]; }  // card titles, buttons
  Font body() const { return m_fonts[4]; }
  Font summary() const { return m_fonts[6]; }  // what a work is, in a few lines
  Font caption() const { return m_fonts[5]; }
  // As large as it would be with letters of this size.
  Font at_percent(Font font, int text_percent) const;

  // One accent for each term of a facet: equal lightness and chroma, hues as far apart as the
  // golden angle puts them. It can be read on paper and card, and on_term_accent() on it.
  Colour term_accent(std::size_t index) const;
  Colour on_term_accent() const;
  Colour term_tint(std::size_t index) const;  // its pale ground; ink on it has at least 7:1

  // The 4 mm grid, and the shapes everything shares.
  float gap() const { return mm(4); }
  float margin() const { return mm(9); }  // nothing lies within 8 mm of the bezel
  // The least height of what is touched: a fingertip, or more where its letters need it.
  float target() const { return m_target; }
  // Of a row with one line of these letters, and air above and below.
  float row(Font font) const;
  // The side of an icon beside or above a word of these letters.
  float icon() const;
  float small_icon() const { return std::round(0.68F * icon()); }  // in chips and labels
  float corner() const { return mm(3); }
  float shadow() const { return mm(2); }
  // The thickness of an outline; 0 where the mode draws none.
  float outline_width() const;

 private:
  Display m_display;
  Appearance m_appearance;
  Palette m_palette;
  Font m_fonts[7];
  Rect m_reach;
  bool m_portrait = false;
  float m_target = 0;
};

}  // namespace kiosk::ui
