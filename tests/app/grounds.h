// A Canvas that keeps which colour lies where, and so can say how well each text stands out from
// what was drawn behind it. Nothing is painted: what is told to the canvas is exact, at every size
// and without the soft edges of letters, which would have to be guessed away in a picture.
#pragma once

#include "ui/canvas.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::tests {

class Grounds final : public ui::Canvas {
 public:
  explicit Grounds(const ui::Typesetter& type, ui::Size window);

  struct Written {
    std::string element;  // the id of the innermost; empty outside all
    std::string string;
    float contrast = 21;  // the least of all its parts, 1-21
  };
  // The texts that can be seen. A picture may show anything, so text on one is held against the
  // brightest and the darkest. Text of what is off for now is left out (WCAG 2.2, 1.4.3), and so is
  // what lies behind a question.
  std::vector<Written> written() const;

  const ui::Typesetter& type() const override { return m_type; }
  void fill(ui::Rect rect, ui::Colour colour) override;
  void plate(ui::Rect rect, const ui::Plate& plate) override;
  void picture(ui::Rect rect, const ui::PictureUse&) override;
  void video(ui::Rect rect, const ui::PictureUse&) override;
  void icon(ui::Rect, std::string_view, ui::Colour) override {}
  void text(ui::Point top_left, std::string_view line, ui::Font font, ui::Colour colour) override;
  void ring(ui::Point, float, float, float, ui::Colour) override {}
  void enter(const ui::Element& element) override;
  void leave() override;
  void push(const ui::Layer& layer) override;
  void pop() override;
  void baked(const ui::Bake& bake, const std::function<void(Canvas&)>& paint) override;

 private:
  struct Shape {
    ui::Rect rect;  // as far as it can be seen
    ui::Colour colour;
    float strength = 1;  // 0-1
    bool picture = false;
  };
  struct Text {
    ui::Rect rect;
    ui::Rect seen;
    ui::Colour colour;
    float strength = 1;
    std::string element;
    std::string string;
    std::size_t over = 0;  // how many shapes were there before it
  };
  struct Frame {
    ui::Point offset;
    ui::Rect clip;
    float opacity = 1;
    bool covered = false;
  };

  void lay(ui::Rect rect, ui::Colour colour, bool picture = false);
  bool hidden_at(ui::Point at, const Text& text) const;
  ui::Colour ground_at(ui::Point at, const Text& text, ui::Colour pictures) const;
  std::optional<float> contrast_of(const Text& text) const;

  const ui::Typesetter& m_type;
  std::vector<Frame> m_frames;
  std::vector<ui::Element> m_open;
  std::vector<Shape> m_shapes;
  std::vector<Text> m_texts;
};

}  // namespace kiosk::tests
