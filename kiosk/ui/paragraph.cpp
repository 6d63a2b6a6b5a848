#include "ui/paragraph.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

float line_start(Rect box, float width, Align align) {
  return align == Align::centre ? std::round(box.x + (box.width - width) / 2) : box.x;
}

}  // namespace

Paragraph set(const Typesetter& type, std::string_view text, Font font, float width,
              const text::FillOptions& options) {
  Paragraph made;
  made.font = font;
  made.pitch = type.pitch(font);
  made.lines = text::fill(
      text, width, [&](std::string_view piece) { return type.width(piece, font); }, options);
  for (const std::string& line : made.lines)
    made.width = std::max(made.width, type.width(line, font));
  return made;
}

void draw_paragraph(Canvas& canvas, const Paragraph& paragraph, Point top_left, Colour colour,
                    Align align, float width) {
  Rect box{top_left.x, top_left.y, width, paragraph.pitch};
  for (const std::string& line : paragraph.lines) {
    const float line_width = align == Align::centre ? canvas.type().width(line, paragraph.font) : 0;
    canvas.text({line_start(box, line_width, align), box.y}, line, paragraph.font, colour);
    box.y += paragraph.pitch;
  }
}

void draw_line(Canvas& canvas, std::string_view text, Font font, Rect box, Colour colour,
               Align align) {
  const Paragraph line = set(canvas.type(), text, font, box.width, {.most_lines = 1});
  if (line.lines.empty()) return;
  canvas.text(
      {line_start(box, line.width, align), std::round(box.y + (box.height - line.pitch) / 2)},
      line.lines.front(), font, colour);
}

}  // namespace kiosk::ui
