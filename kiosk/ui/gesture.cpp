#include "ui/gesture.h"

#include <algorithm>
#include <utility>

namespace kiosk::ui {
namespace {

constexpr std::size_t k_most_fingers = 10;

Point middle(Point a, Point b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

}  // namespace

GestureRecogniser::Finger* GestureRecogniser::find(std::int64_t id) {
  const auto found = std::find_if(m_fingers.begin(), m_fingers.end(),
                                  [id](const Finger& finger) { return finger.id == id; });
  return found == m_fingers.end() ? nullptr : &*found;
}

Gesture GestureRecogniser::gesture(Gesture::Kind kind, const Finger& finger, Point delta) const {
  Gesture made;
  made.kind = kind;
  made.at = finger.at;
  made.start = finger.start;
  made.delta = delta;
  return made;
}

std::vector<Gesture> GestureRecogniser::feed(const Touch& touch) {
  std::vector<Gesture> made;
  switch (touch.phase) {
    case TouchPhase::down:
      down(touch, made);
      break;
    case TouchPhase::move:
      if (Finger* finger = find(touch.finger)) move(*finger, touch, made);
      break;
    case TouchPhase::up:
      up(touch, made);
      break;
    case TouchPhase::cancel:
      return cancel();
  }
  return made;
}

void GestureRecogniser::down(const Touch& touch, std::vector<Gesture>& made) {
  // A panel that lost a finger's end sends it again: the old contact is over.
  std::erase_if(m_fingers, [&](const Finger& finger) {
    return finger.id == touch.finger || touch.time - finger.down > m_rules.too_long;
  });
  if (m_fingers.empty()) m_state = State::nothing;
  if (m_fingers.size() >= k_most_fingers) return;
  m_fingers.push_back({touch.finger, touch.at, touch.at, touch.time, {{touch.time, touch.at}}});
  if (m_state == State::nothing) {
    m_state = State::pressed;
    made.push_back(gesture(Gesture::Kind::press, m_fingers.front()));
  } else if (m_fingers.size() == 2) {
    begin_pinch(made);
  }
}

void GestureRecogniser::begin_pinch(std::vector<Gesture>& made) {
  if (m_state == State::pressed) made.push_back(gesture(Gesture::Kind::release, m_fingers[0]));
  if (m_state == State::dragging) made.push_back(gesture(Gesture::Kind::drag_end, m_fingers[0]));
  m_state = State::pinching;
  Gesture begin = gesture(Gesture::Kind::pinch_begin, m_fingers[0]);
  begin.at = middle(m_fingers[0].at, m_fingers[1].at);
  begin.start = begin.at;
  made.push_back(begin);
}

void GestureRecogniser::move(Finger& finger, const Touch& touch, std::vector<Gesture>& made) {
  const Point before = finger.at;
  if (m_state == State::pinching && (&finger == &m_fingers[0] || &finger == &m_fingers[1])) {
    const Point old_middle = middle(m_fingers[0].at, m_fingers[1].at);
    const float old_span = distance(m_fingers[0].at, m_fingers[1].at);
    finger.at = touch.at;
    Gesture pinch = gesture(Gesture::Kind::pinch, finger);
    pinch.at = middle(m_fingers[0].at, m_fingers[1].at);
    pinch.delta = pinch.at - old_middle;
    pinch.scale = old_span > 1 ? distance(m_fingers[0].at, m_fingers[1].at) / old_span : 1;
    made.push_back(pinch);
    return;
  }
  finger.at = touch.at;
  finger.trail.emplace_back(touch.time, touch.at);
  std::erase_if(finger.trail, [&](const auto& step) {
    return touch.time - step.first > m_rules.velocity_window;
  });
  if (&finger != &m_fingers.front()) return;
  if (m_state == State::pressed && distance(finger.start, finger.at) > m_rules.slop) {
    m_state = State::dragging;
    made.push_back(gesture(Gesture::Kind::release, finger));
    made.push_back(gesture(Gesture::Kind::drag_begin, finger, finger.at - finger.start));
  } else if (m_state == State::dragging) {
    made.push_back(gesture(Gesture::Kind::drag, finger, finger.at - before));
  }
}

void GestureRecogniser::up(const Touch& touch, std::vector<Gesture>& made) {
  Finger* finger = find(touch.finger);
  if (!finger) return;
  const bool leads = finger == &m_fingers.front();
  const bool pinches = m_state == State::pinching && finger - m_fingers.data() < 2;
  finger->at = touch.at;
  if (m_state == State::pressed && leads) {
    const bool too_long = touch.time - finger->down > m_rules.too_long;
    made.push_back(gesture(too_long ? Gesture::Kind::release : Gesture::Kind::tap, *finger));
    m_state = State::ignoring;
  } else if (m_state == State::dragging && leads) {
    Gesture end = gesture(Gesture::Kind::drag_end, *finger);
    end.velocity = velocity(*finger, touch.time);
    made.push_back(end);
    m_state = State::ignoring;
  } else if (pinches) {
    made.push_back(gesture(Gesture::Kind::pinch_end, *finger));
    m_state = State::ignoring;
  }
  std::erase_if(m_fingers, [&](const Finger& each) { return each.id == touch.finger; });
  // Fingers that are left after a gesture ended mean nothing until all are up.
  if (m_fingers.empty()) m_state = State::nothing;
}

Point GestureRecogniser::velocity(const Finger& finger, base::Instant now) const {
  std::vector<std::pair<base::Instant, Point>> recent;
  for (const auto& step : finger.trail)
    if (now - step.first <= m_rules.velocity_window) recent.push_back(step);
  if (recent.size() < 2) return {};
  const double elapsed = base::seconds(recent.back().first - recent.front().first);
  if (elapsed < 0.001) return {};
  return (recent.back().second - recent.front().second) * static_cast<float>(1 / elapsed);
}

std::vector<Gesture> GestureRecogniser::cancel() {
  std::vector<Gesture> made;
  if (!m_fingers.empty()) {
    if (m_state == State::pressed) made.push_back(gesture(Gesture::Kind::release, m_fingers[0]));
    if (m_state == State::dragging) made.push_back(gesture(Gesture::Kind::drag_end, m_fingers[0]));
    if (m_state == State::pinching) made.push_back(gesture(Gesture::Kind::pinch_end, m_fingers[0]));
  }
  m_fingers.clear();
  m_state = State::nothing;
  return made;
}

}  // namespace kiosk::ui
