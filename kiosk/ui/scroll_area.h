// A part of a screen that scrolls along one axis under a finger, a wheel or a key.
#pragma once

#include "ui/canvas.h"
#include "ui/gesture.h"
#include "ui/motion.h"

namespace kiosk::ui {

enum class Axis { across, down };

class ScrollArea {
 public:
  ScrollArea() = default;
  // `bleed` is how far shadows may be drawn beside the view, in pixels.
  ScrollArea(Axis axis, Rect view, float content, float bleed = 0)
      : m_axis(axis), m_view(view), m_bleed(bleed) {
    set_content(content);
  }

  void set_content(float length);
  void start_at(float offset) { m_scroller.jump_to(offset); }
  void glide_to(float offset) { m_scroller.glide_to(offset); }

  // True if the gesture was for this area: begun inside it, or a wheel over it.
  bool respond(const Gesture& gesture);
  base::Duration advance(base::Duration elapsed);

  Rect view() const { return m_view; }
  float offset() const { return m_scroller.offset(); }
  float most() const { return m_scroller.most(); }  // the largest offset at rest; 0: all is seen
  bool can_go_back() const { return m_scroller.offset() > 1; }
  bool can_go_on() const { return m_scroller.offset() < m_scroller.most() - 1; }

  // What is drawn inside stands at its own place in the content, from (0, 0) on.
  Layer layer() const;
  // The part of the content that can be seen.
  Rect seen() const;

 private:
  float along(Point p) const { return m_axis == Axis::down ? p.y : p.x; }

  Axis m_axis = Axis::down;
  Rect m_view;
  float m_bleed = 0;
  Scroller m_scroller;
  bool m_dragging = false;
  bool m_stopped = false;  // by the finger that is down now: its tap opens nothing
};

}  // namespace kiosk::ui
