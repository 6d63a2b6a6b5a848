// Reading matter set one thing below the other: paragraphs, headings, chips, buttons. Measured when
// it is written, drawn where it is seen.
#pragma once

#include "screens/screen.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

class Column {
 public:
  Column(const Scene& scene, float width) : m_scene(scene), m_width(width) {}

  void gap(float millimetres) { m_height += m_scene.theme.mm(millimetres); }
  void text(std::string_view text, ui::Font font, ui::Colour colour,
            const text::FillOptions& options = {});
  // A section's heading with its icon.
  void heading(std::string_view icon, std::string_view text);
  void chips(const std::vector<ui::Chip>& chips);
  void labels(const std::vector<ui::Label>& labels);
  void button(const ui::Button& button);
  // A plate of the column's width with reading matter of its own on it, `padding` pixels inside.
  void card(Column inside, float padding, const ui::Plate& plate);
  // Anything else, `height` pixels high; drawn with its rectangle.
  void piece(float height, std::function<void(ui::Canvas&, ui::Rect)> draw);

  // What was written since the column was `from` pixels high is one part of what is read aloud:
  // `text`. While it is read, it is marked; while a recording is heard, all parts are, more
  // quietly.
  void read_aloud(float from, std::string text);

  struct Spoken {
    std::string text;
    float top = 0;  // in the column's own coordinates
    float bottom = 0;
  };
  const std::vector<Spoken>& spoken() const { return m_spoken; }
  // How far the mark of what is read aloud stands out on the left, in pixels.
  static float mark_bleed(const ui::Theme& theme) { return theme.mm(4); }

  float width() const { return m_width; }
  float height() const { return m_height; }
  // Draws what meets `seen`, in the column's own coordinates.
  void draw(ui::Canvas& canvas, ui::Rect seen) const;

 private:
  struct Piece {
    ui::Rect rect;
    std::function<void(ui::Canvas&, ui::Rect)> draw;
  };

  ui::Rect mark_of(const Spoken& part) const;
  void draw_edge(ui::Canvas& canvas, ui::Rect mark) const;
  void draw_edges(ui::Canvas& canvas) const;
  void draw_mark(ui::Canvas& canvas) const;

  Scene m_scene;
  float m_width;
  float m_height = 0;
  std::vector<Piece> m_pieces;
  std::vector<Spoken> m_spoken;
};

}  // namespace kiosk::screens
