// Movement that explains: eased changes, and lists that fling with true inertia.
#pragma once

#include "base/time.h"

namespace kiosk::ui {

// From 0 to 1, fast at first and settling gently; both ends are exact.
float ease_out(float t);
float ease_in_out(float t);

// A change from 0 to 1 that takes `length`; a length of zero is done at once (reduced motion).
class Transition {
 public:
  explicit Transition(base::Duration length = {}) : m_length(length), m_left(length) {}
  void advance(base::Duration elapsed);
  bool running() const { return m_left.count() > 0; }
  float progress() const;  // 0-1, not eased

 private:
  base::Duration m_length;
  base::Duration m_left;
};

// One axis of a list that a finger drags and flings. Offsets are pixels from the list's start;
// beyond the ends it gives way like rubber and springs back.
class Scroller {
 public:
  void set_extent(float content, float viewport);

  void hold();                   // a finger went down: stop where it is
  void drag(float by);           // the finger moved by `by`; content follows
  void release(float velocity);  // pixels a second, of the finger
  void wheel(float by);          // glides to `by` further along
  void glide_to(float offset);   // smoothly
  void jump_to(float offset);    // at once

  // True while something still moves.
  bool advance(base::Duration elapsed);
  bool moving() const { return m_mode != Mode::still; }

  float offset() const { return m_offset; }
  float most() const;  // the largest offset at rest
  bool can_scroll() const { return most() > 0.5F; }

 private:
  enum class Mode { still, held, flying, gliding };
  float inside(float offset) const;
  float reach() const;
  float resisted(float pulled) const;
  float pulled_to(float offset) const;
  void step(float seconds);

  Mode m_mode = Mode::still;
  float m_content = 0;
  float m_viewport = 0;
  float m_offset = 0;
  float m_pulled = 0;    // where the finger has pulled it, before the rubber
  float m_velocity = 0;  // of the offset, pixels a second
  float m_goal = 0;
};

}  // namespace kiosk::ui
