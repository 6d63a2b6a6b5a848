// Sizes and colours. Sizes are millimetres and minutes of arc, turned into pixels by the display's
// real size, so that a finger's width is a finger's width on every screen.
#pragma once

#include "ui/canvas.h"

#include <cstddef>

namespace kiosk::ui {

struct Display {
  Size window;             // pixels
  float px_per_mm = 4.0F;  // of the panel; 21.5" at 1920x1080 has 4.03
};

// Pixels per millimetre of a panel of this diagonal that the window fills.
float pixels_per_mm(Size window, float diagonal_inches);

struct Palette {
  Colour paper;      // the ground
  Colour card;       // plates on it
  Colour sunk;       // wells, tracks, unselected chips
  Colour ink;        // reading text
  Colour quiet_ink;  // captions; still at least 4.5:1 on paper and card
  Colour line;       // hairlines
  Colour edge;       // around what can be touched; at least 3:1 on paper
  Colour accent;     // what can be touched next
  Colour on_accent;  // text on it
  Colour award;      // ribbons
  Colour on_award;
  Colour notice;  // "sample" notes
  Colour on_notice;
  Colour veil;   // dims the page behind a question
  Colour night;  // behind pictures in the gallery
  Colour on_night;
};

class Theme {
 public:
  explicit Theme(Display display);

  Size window() const { return m_display.window; }
  bool portrait() const { return m_display.window.height > m_display.window.width; }
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

  // One accent for each term of a facet: equal lightness and chroma, hues as far apart as the
  // golden angle puts them. White text on it has at least 4.5:1.
  Colour term_accent(std::size_t index) const;
  Colour term_tint(std::size_t index) const;  // its pale ground; ink on it has at least 7:1

  // The 4 mm grid, and the shapes everything shares.
  float gap() const { return mm(4); }
  float margin() const { return mm(9); }      // nothing lies within 8 mm of the bezel
  float target() const { return mm(20.2F); }  // the least height of what is touched
  float corner() const { return mm(3); }
  float shadow() const { return mm(2); }
  float bar_height() const { return mm(32); }

 private:
  Display m_display;
  Palette m_palette;
  Font m_fonts[7];
};

}  // namespace kiosk::ui
