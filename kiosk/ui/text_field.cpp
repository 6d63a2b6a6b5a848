#include "ui/text_field.h"

#include "text/unicode.h"
#include "ui/paragraph.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// Draws it at the right end, and leaves the rest of the inside.
void draw_way_back(Canvas& canvas, const Theme& theme, Rect& inside, const TextField& field) {
  const float side = theme.icon();
  const Colour ink = theme.palette().accent;
  const float words = canvas.type().width(field.way_back, theme.caption());
  draw_line(canvas, field.way_back, theme.caption(), cut_right(inside, words + 1), ink);
  cut_right(inside, theme.mm(2));
  canvas.icon(centred({side, side}, cut_right(inside, side)), field.way_icon, ink);
  cut_right(inside, theme.mm(3));
}

void draw_typed(Canvas& canvas, const Theme& theme, Rect inside, const TextField& field) {
  const Font font = theme.heading();
  const float caret = theme.mm(0.7F);
  const std::string shown =
      fitting_end(canvas.type(), field.typed, font, inside.width - caret - theme.mm(2));
  const float pitch = canvas.type().pitch(font);
  canvas.text({inside.x, std::round(inside.centre().y - pitch / 2)}, shown, font,
              theme.palette().ink);
  if (!field.writing) return;
  const float x = inside.x + canvas.type().width(shown, font) + theme.mm(0.6F);
  const float height = std::round(static_cast<float>(font.px) * 1.15F);
  canvas.fill({std::round(x), std::round(inside.centre().y - height / 2), caret, height},
              theme.palette().accent);
}

}  // namespace

std::string fitting_end(const Typesetter& type, std::string_view line, Font font, float width) {
  if (type.width(line, font) <= width) return std::string(line);
  const auto letters = text::clusters(line);
  for (const std::string_view letter : letters) {
    const auto at = static_cast<std::size_t>(letter.data() - line.data()) + letter.size();
    std::string end = "…" + std::string(line.substr(at));
    if (type.width(end, font) <= width) return end;
  }
  return {};
}

float text_field_height(const Theme& theme) {
  return std::max(theme.target(), theme.row(theme.heading()));
}

void draw_text_field(Canvas& canvas, const Theme& theme, Rect rect, const TextField& field) {
  const Palette& palette = theme.palette();
  const InElement element(canvas, {.id = field.id,
                                   .role = field.writing ? Role::text : Role::button,
                                   .name = field.typed.empty() ? field.hint : field.typed,
                                   .rect = rect,
                                   .corner = theme.corner()});
  canvas.plate(rect, {.colour = palette.card,
                      .corner = theme.corner(),
                      .border = field.writing ? palette.accent : palette.edge,
                      .border_width = theme.mm(0.8F)});
  Rect inside = inset(rect, theme.mm(4), 0);
  const float side = theme.icon();
  canvas.icon(centred({side, side}, cut_left(inside, side)), field.icon, palette.accent);
  cut_left(inside, theme.mm(3));
  if (!field.way_back.empty()) draw_way_back(canvas, theme, inside, field);
  draw_typed(canvas, theme, inside, field);
  if (field.writing) cut_left(inside, theme.mm(2.4F));
  if (field.typed.empty())
    draw_line(canvas, text::without_breaks(field.hint), theme.body(), inside, palette.quiet_ink);
}

}  // namespace kiosk::ui
