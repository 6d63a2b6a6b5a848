// Set text: a string broken into the lines that fit a width, ready to be measured and drawn.
#pragma once

#include "text/lines.h"
#include "ui/canvas.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

enum class Align { left, centre };

struct Paragraph {
  std::vector<std::string> lines;
  Font font;
  float pitch = 0;  // from one line to the next
  float width = 0;  // of the longest line
  float height() const { return pitch * static_cast<float>(lines.size()); }
};

Paragraph set(const Typesetter& type, std::string_view text, Font font, float width,
              const text::FillOptions& options = {});

// Draws into a box of `width` from `top_left` on.
void draw_paragraph(Canvas& canvas, const Paragraph& paragraph, Point top_left, Colour colour,
                    Align align = Align::left, float width = 0);

// One line in the middle of `box`, shortened with "…" if it must be.
void draw_line(Canvas& canvas, std::string_view text, Font font, Rect box, Colour colour,
               Align align = Align::left);

}  // namespace kiosk::ui
