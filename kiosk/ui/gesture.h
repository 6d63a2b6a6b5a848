// Fingers become gestures. The recogniser is fed touches and time and knows no clock; positions
// are pixels.
#pragma once

#include "base/time.h"
#include "ui/geometry.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

enum class TouchPhase { down, move, up, cancel };

struct Touch {
  std::int64_t finger = 0;  // any number that stays the same while it is down
  TouchPhase phase = TouchPhase::down;
  Point at;
  base::Instant time;
};

struct Gesture {
  enum class Kind {
    press,       // a finger went down on something; feedback may start
    release,     // it will not become a tap after all
    tap,         // down and up again in place
    drag_begin,  // it moved farther than a tap may
    drag,
    drag_end,  // with the finger's velocity
    pinch_begin,
    pinch,  // two fingers: scale since the last, about `at`, moved by `delta`
    pinch_end,
    scroll,  // a wheel or a page key: by `delta` pixels
  };
  Kind kind = Kind::tap;
  Point at;            // where the finger, or the middle of two, is now
  Point start;         // where it went down, or the middle of two where they began to pinch
  Point delta;         // movement since the last gesture
  Point velocity;      // pixels a second, at drag_end
  float scale = 1;     // of a pinch, since the last gesture
  std::string target;  // the id of the element under `start`; filled in by who knows the screen
};

struct TouchRules {
  float slop = 12;  // pixels a finger may wander and still tap: 3 mm
  base::Duration too_long = std::chrono::seconds(60);  // a longer contact is no finger
  // Panels lose the end of a contact: one that has told nothing for so long is no finger any more,
  // or nobody could tap beside it.
  base::Duration silence = std::chrono::seconds(5);
  base::Duration velocity_window = std::chrono::milliseconds(100);
  // Whether there is a key of a keyboard at this place. Who types fast has the next finger down
  // before the last one is up: it ends that one's press as a tap, instead of pinching with it.
  std::function<bool(Point)> is_key = [](Point) { return false; };
};

class GestureRecogniser {
 public:
  explicit GestureRecogniser(TouchRules rules = {}) : m_rules(rules) {}

  // What a touch completes; often nothing, sometimes several gestures.
  std::vector<Gesture> feed(const Touch& touch);

  // Lets go of every finger without a tap: the panel was unplugged, the screen was locked.
  std::vector<Gesture> cancel();

  // Lets go of the contacts that no finger would make: too long, or silent.
  std::vector<Gesture> let_go_of_lost(base::Instant now);
  base::Duration until_lost(base::Instant now) const;  // when it is to be called; or k_forever

  bool idle() const { return m_fingers.empty(); }

 private:
  struct Finger {
    std::int64_t id = 0;
    Point start;
    Point at;
    base::Instant down;
    base::Instant told;  // of it, last
    std::vector<std::pair<base::Instant, Point>> trail;
  };
  enum class State { nothing, pressed, dragging, pinching, ignoring };

  Finger* find(std::int64_t id);
  void down(const Touch& touch, std::vector<Gesture>& made);
  void move(Finger& finger, const Touch& touch, std::vector<Gesture>& made);
  void up(const Touch& touch, std::vector<Gesture>& made);
  base::Instant lost_at(const Finger& finger) const;
  void drop(const std::function<bool(const Finger&)>& lost, std::vector<Gesture>& made);
  bool leads(const Finger& finger) const;
  void end(std::vector<Gesture>& made);
  void begin_pinch(std::vector<Gesture>& made);
  void roll_over(std::vector<Gesture>& made);
  void pinch(Finger& finger, Point to, std::vector<Gesture>& made);
  bool wandered(const Finger& finger) const;
  float span() const;
  Gesture gesture(Gesture::Kind kind, const Finger& finger, Point delta = {}) const;
  Gesture pinch_gesture(Gesture::Kind kind) const;
  Point velocity(const Finger& finger, base::Instant now) const;

  TouchRules m_rules;
  State m_state = State::nothing;
  std::vector<Finger> m_fingers;  // the first one leads, or the first two pinch
  Point m_pinch_start;
  Point m_pinch_middle;  // where it was last
};

}  // namespace kiosk::ui
