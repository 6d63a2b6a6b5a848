#include "screens/column.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {

void Column::piece(float height, std::function<void(ui::Canvas&, ui::Rect)> draw) {
  m_pieces.push_back({{0, m_height, m_width, height}, std::move(draw)});
  m_height += height;
}

void Column::text(std::string_view text, ui::Font font, ui::Colour colour,
                  const text::FillOptions& options) {
  if (text.empty()) return;
  ui::Paragraph lines = ui::set(m_scene.type, text, font, m_width, options);
  const float height = lines.height();
  piece(height, [lines = std::move(lines), colour](ui::Canvas& canvas, ui::Rect rect) {
    draw_paragraph(canvas, lines, rect.top_left(), colour);
  });
}

void Column::heading(std::string_view icon, std::string_view text) {
  const ui::Theme& theme = m_scene.theme;
  const float side = theme.icon();
  const float indent = icon.empty() ? 0 : side + theme.mm(2.4F);
  ui::Paragraph lines =
      ui::set(m_scene.type, text, theme.heading(), m_width - indent, {.balance = true});
  const float height = lines.height();
  piece(height, [=, accent = theme.palette().accent, ink = theme.palette().ink,
                 icon = std::string(icon)](ui::Canvas& canvas, ui::Rect rect) {
    if (!icon.empty())
      canvas.icon(ui::centred({side, side}, {rect.x, rect.y, side, lines.pitch}), icon, accent);
    draw_paragraph(canvas, lines, {rect.x + indent, rect.y}, ink);
  });
}

void Column::chips(const std::vector<ui::Chip>& chips) {
  const ui::Theme& theme = m_scene.theme;
  const float space = theme.mm(3);
  float x = 0;
  for (const ui::Chip& chip : chips) {
    const float wanted = std::min(m_width, ui::width(m_scene.type, theme, chip));
    const float height = ui::chip_height(theme, chip.touchable);
    if (x > 0 && x + wanted > m_width) {
      x = 0;
      m_height += height + space;
    }
    m_pieces.push_back(
        {{x, m_height, wanted, height}, [chip, &theme](ui::Canvas& canvas, ui::Rect rect) {
           draw_chip(canvas, theme, rect, chip);
         }});
    x += wanted + space;
  }
  if (!chips.empty()) m_height += ui::chip_height(theme, chips.front().touchable);
}

void Column::labels(const std::vector<ui::Label>& labels) {
  if (labels.empty()) return;
  const ui::Theme& theme = m_scene.theme;
  const float height = ui::size(m_scene.type, theme, labels.front()).height;
  piece(height, [labels, &theme](ui::Canvas& canvas, ui::Rect rect) {
    for (const ui::Label& label : labels) {
      draw_label(canvas, theme, rect.top_left(), label);
      rect.x += ui::size(canvas.type(), theme, label).width + theme.mm(3);
    }
  });
}

void Column::button(const ui::Button& button) {
  const ui::Theme& theme = m_scene.theme;
  const float wanted = std::min(m_width, ui::width(m_scene.type, theme, button));
  piece(ui::height(m_scene.type, theme, button, m_width),
        [button, wanted, &theme](ui::Canvas& canvas, ui::Rect rect) {
          draw_button(canvas, theme, {rect.x, rect.y, wanted, rect.height}, button);
        });
}

void Column::card(Column inside, float padding, const ui::Plate& plate) {
  const float height = inside.height() + 2 * padding;
  piece(height, [inside = std::move(inside), padding, plate](ui::Canvas& canvas, ui::Rect rect) {
    canvas.plate(rect, plate);
    const ui::InLayer on_plate(canvas, {.offset = rect.top_left() + ui::Point{padding, padding}});
    inside.draw(canvas, {0, 0, inside.width(), inside.height()});
  });
}

void Column::read_aloud(float from, std::string text) {
  if (!text.empty()) m_spoken.push_back({std::move(text), from, m_height});
}

ui::Rect Column::mark_of(const Spoken& part) const {
  const float bleed = mark_bleed(m_scene.theme);
  const float air = m_scene.theme.mm(1);
  return {-bleed, part.top - air, m_width + bleed, part.bottom - part.top + 2 * air};
}

void Column::draw_edge(ui::Canvas& canvas, ui::Rect mark) const {
  const ui::Theme& theme = m_scene.theme;
  canvas.plate({mark.x, mark.y, theme.mm(1.6F), mark.height},
               {.colour = theme.palette().accent, .corner = theme.mm(0.8F)});
}

// Of all parts; those that follow each other closely share one.
void Column::draw_edges(ui::Canvas& canvas) const {
  ui::Rect run;
  for (const Spoken& part : m_spoken) {
    const ui::Rect mark = mark_of(part);
    const bool close = !run.empty() && mark.y <= run.bottom() + m_scene.theme.mm(1);
    if (!close && !run.empty()) draw_edge(canvas, run);
    if (!close) run = mark;
    run.height = mark.bottom() - run.y;
  }
  if (!run.empty()) draw_edge(canvas, run);
}

void Column::draw_mark(ui::Canvas& canvas) const {
  const ui::Speech& speech = m_scene.speech;
  const ui::Theme& theme = m_scene.theme;
  if (speech.aloud != ui::Aloud::page) return;
  if (speech.recorded) return draw_edges(canvas);
  if (speech.part >= m_spoken.size()) return;
  const ui::Rect mark = mark_of(m_spoken[speech.part]);
  canvas.plate(mark, {.colour = theme.palette().sunk, .corner = theme.mm(1)});
  draw_edge(canvas, mark);
}

void Column::draw(ui::Canvas& canvas, ui::Rect seen) const {
  draw_mark(canvas);
  for (const Piece& piece : m_pieces)
    if (!ui::intersection(piece.rect, seen).empty()) piece.draw(canvas, piece.rect);
}

}  // namespace kiosk::screens
