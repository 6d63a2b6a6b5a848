// A Canvas that draws nothing and remembers what it was told: the elements on screen, for touch,
// focus, rehearsal and tests, and the text in them, for dumps.
#pragma once

#include "ui/canvas.h"

#include <string>
#include <vector>

namespace kiosk::ui {

struct TextShown {
  std::string string;
  Font font;
  Rect rect;             // in the window's pixels
  Rect seen;             // what no layer has cut away of it
  bool clipped = false;  // a part of it is cut off that no scrolling brings back
};

// A part of the window whose content scrolls.
struct View {
  Rect rect;
  bool across = false;
  bool operator==(const View&) const = default;
};

struct ElementShown {
  Element element;  // its rect as far as it can be seen, in the window's pixels
  Rect whole;       // its rect before clipping
  std::vector<TextShown> text = {};
  bool clipped = false;          // a part of it is cut off that no scrolling brings back
  std::vector<View> views = {};  // it scrolls in, from the outermost
};

class Recorder final : public Canvas {
 public:
  // `type` must outlive the recorder. Text outside any element belongs to the first entry, an
  // element of role page named `page`.
  Recorder(const Typesetter& type, std::string page, Size window);

  // In drawing order: what lies on top comes last. The page comes first.
  const std::vector<ElementShown>& elements() const { return m_elements; }

  const Typesetter& type() const override { return m_type; }
  void fill(Rect, Colour) override {}
  void plate(Rect, const Plate&) override {}
  void picture(Rect, const PictureUse&) override {}
  void video(Rect, const PictureUse&) override {}
  void icon(Rect, std::string_view, Colour) override {}
  void text(Point top_left, std::string_view line, Font font, Colour colour) override;
  void ring(Point, float, float, float, Colour) override {}
  void enter(const Element& element) override;
  void leave() override;
  void push(const Layer& layer) override;
  void pop() override;
  void baked(const Bake& bake, const std::function<void(Canvas&)>& paint) override;

 private:
  struct Frame {
    Point offset;
    Rect seen;  // what no layer has cut away
    Rect kept;  // what layers that do not scroll have left; scrolling brings back the rest
    float opacity = 1;
    bool covered = false;
    std::vector<View> views = {};
  };

  const Typesetter& m_type;
  std::vector<Frame> m_frames;
  std::vector<ElementShown> m_elements;
  std::vector<std::size_t> m_open;  // indices into m_elements
};

// The element to be touched at a point: the topmost one there, or nullptr. Pages and plain text
// cannot be touched.
const ElementShown* touched(const std::vector<ElementShown>& elements, Point at);
bool is_touchable(const Element& element);

}  // namespace kiosk::ui
