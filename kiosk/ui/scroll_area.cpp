#include "ui/scroll_area.h"

#include <cmath>

namespace kiosk::ui {

void ScrollArea::set_content(float length) {
  m_scroller.set_extent(length, m_axis == Axis::down ? m_view.height : m_view.width);
}

bool ScrollArea::respond(const Gesture& gesture) {
  using Kind = Gesture::Kind;
  if (!m_dragging && !m_view.contains(gesture.start)) return false;
  switch (gesture.kind) {
    case Kind::press:
      m_stopped = m_scroller.moving();
      if (m_stopped) m_scroller.hold();
      return m_stopped;
    case Kind::release:
    case Kind::tap:
      if (!m_dragging && m_stopped) m_scroller.release(0);
      return m_stopped;
    case Kind::drag_begin: {
      const Point way = gesture.at - gesture.start;
      const bool mine = std::abs(along(way)) >= std::abs(way.x + way.y - along(way));
      if (!mine || !m_scroller.can_scroll()) return false;
      m_dragging = true;
      m_scroller.hold();
      m_scroller.drag(along(gesture.delta));
      return true;
    }
    case Kind::drag:
      if (m_dragging) m_scroller.drag(along(gesture.delta));
      return m_dragging;
    case Kind::drag_end: {
      const bool mine = m_dragging;
      if (mine) m_scroller.release(along(gesture.velocity));
      m_dragging = false;
      return mine;
    }
    case Kind::scroll:
      if (!m_scroller.can_scroll() || along(gesture.delta) == 0) return false;
      m_scroller.wheel(along(gesture.delta));
      return true;
    default:
      return false;
  }
}

base::Duration ScrollArea::advance(base::Duration elapsed) {
  return m_scroller.advance(elapsed) ? base::Duration::zero() : base::k_forever;
}

Layer ScrollArea::layer() const {
  const float moved = std::round(m_scroller.offset());
  Layer made;
  made.offset =
      m_axis == Axis::down ? Point{m_view.x, m_view.y - moved} : Point{m_view.x - moved, m_view.y};
  made.clip = m_axis == Axis::down ? inset(m_view, -m_bleed, 0) : inset(m_view, 0, -m_bleed);
  made.scrolls = true;
  made.across = m_axis == Axis::across;
  return made;
}

Rect ScrollArea::seen() const {
  const float moved = m_scroller.offset();
  return m_axis == Axis::down ? Rect{0, moved, m_view.width, m_view.height}
                              : Rect{moved, 0, m_view.width, m_view.height};
}

}  // namespace kiosk::ui
