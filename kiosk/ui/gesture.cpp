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

// Of two fingers that touch each other there is no telling; a pixel keeps their scale finite.
float GestureRecogniser::span() const {
  return std::max(1.0F, distance(m_fingers[0].at, m_fingers[1].at));
}

Gesture GestureRecogniser::pinch_gesture(Gesture::Kind kind) const {
  Gesture made;
  made.kind = kind;
  made.at = m_pinch_middle;
  made.start = m_pinch_start;
  return made;
}

bool GestureRecogniser::leads(const Finger& finger) const {
  const std::ptrdiff_t leaders = m_state == State::pinching ? 2 : 1;
  return &finger - m_fingers.data() < leaders;
}

void GestureRecogniser::down(const Touch& touch, std::vector<Gesture>& made) {
  // A panel that lost a finger's end sends it again, or leaves it lying: the old contact is over.
  drop(
      [&](const Finger& finger) {
        return finger.id == touch.finger || touch.time > lost_at(finger);
      },
      made);
  if (m_fingers.size() >= k_most_fingers) return;
  m_fingers.push_back(
      {touch.finger, touch.at, touch.at, touch.time, touch.time, {{touch.time, touch.at}}});
  if (m_state == State::nothing) {
    m_state = State::pressed;
    made.push_back(gesture(Gesture::Kind::press, m_fingers.front()));
  } else if (m_state == State::pressed && m_rules.is_key(m_fingers.front().start)) {
    roll_over(made);
  } else if (m_fingers.size() == 2) {
    begin_pinch(made);
  }
}

base::Instant GestureRecogniser::lost_at(const Finger& finger) const {
  return std::min(finger.down + m_rules.too_long, finger.told + m_rules.silence);
}

void GestureRecogniser::drop(const std::function<bool(const Finger&)>& lost,
                             std::vector<Gesture>& made) {
  if (std::any_of(m_fingers.begin(), m_fingers.end(),
                  [&](const Finger& finger) { return leads(finger) && lost(finger); }))
    end(made);
  std::erase_if(m_fingers, lost);
  if (m_fingers.empty()) m_state = State::nothing;
}

std::vector<Gesture> GestureRecogniser::let_go_of_lost(base::Instant now) {
  std::vector<Gesture> made;
  drop([&](const Finger& finger) { return now > lost_at(finger); }, made);
  return made;
}

base::Duration GestureRecogniser::until_lost(base::Instant now) const {
  base::Duration least = base::k_forever;
  for (const Finger& finger : m_fingers)
    least = std::min(least, std::max(lost_at(finger) - now + base::Duration(1), base::Duration()));
  return least;
}

// Ends what is going on, without a tap and without speed. Fingers that are left mean nothing until
// all are up, or until another one joins the last of them to pinch.
void GestureRecogniser::end(std::vector<Gesture>& made) {
  if (m_state == State::pressed) made.push_back(gesture(Gesture::Kind::release, m_fingers[0]));
  if (m_state == State::dragging) made.push_back(gesture(Gesture::Kind::drag_end, m_fingers[0]));
  if (m_state == State::pinching) made.push_back(pinch_gesture(Gesture::Kind::pinch_end));
  m_state = State::ignoring;
}

void GestureRecogniser::begin_pinch(std::vector<Gesture>& made) {
  end(made);
  m_state = State::pinching;
  m_pinch_start = m_pinch_middle = middle(m_fingers[0].at, m_fingers[1].at);
  made.push_back(pinch_gesture(Gesture::Kind::pinch_begin));
}

void GestureRecogniser::roll_over(std::vector<Gesture>& made) {
  made.push_back(gesture(Gesture::Kind::tap, m_fingers.front()));
  m_fingers.erase(m_fingers.begin());
  made.push_back(gesture(Gesture::Kind::press, m_fingers.front()));
}

void GestureRecogniser::pinch(Finger& finger, Point to, std::vector<Gesture>& made) {
  const float old_span = span();
  finger.at = to;
  const Point old_middle = std::exchange(m_pinch_middle, middle(m_fingers[0].at, m_fingers[1].at));
  Gesture pinch = pinch_gesture(Gesture::Kind::pinch);
  pinch.delta = m_pinch_middle - old_middle;
  pinch.scale = span() / old_span;
  made.push_back(pinch);
}

void GestureRecogniser::move(Finger& finger, const Touch& touch, std::vector<Gesture>& made) {
  finger.told = touch.time;
  if (m_state == State::pinching && leads(finger)) return pinch(finger, touch.at, made);
  const Point before = std::exchange(finger.at, touch.at);
  finger.trail.emplace_back(touch.time, touch.at);
  std::erase_if(finger.trail, [&](const auto& step) {
    return touch.time - step.first > m_rules.velocity_window;
  });
  if (!leads(finger)) return;
  if (m_state == State::pressed && wandered(finger)) {
    m_state = State::dragging;
    made.push_back(gesture(Gesture::Kind::release, finger));
    made.push_back(gesture(Gesture::Kind::drag_begin, finger, finger.at - finger.start));
  } else if (m_state == State::dragging) {
    made.push_back(gesture(Gesture::Kind::drag, finger, finger.at - before));
  }
}

bool GestureRecogniser::wandered(const Finger& finger) const {
  return distance(finger.start, finger.at) > m_rules.slop;
}

void GestureRecogniser::up(const Touch& touch, std::vector<Gesture>& made) {
  Finger* finger = find(touch.finger);
  if (!finger) return;
  finger->at = touch.at;
  if (leads(*finger)) {
    const bool too_long = touch.time - finger->down > m_rules.too_long;
    if (m_state == State::pressed && !too_long && !wandered(*finger)) {
      made.push_back(gesture(Gesture::Kind::tap, *finger));
      m_state = State::ignoring;
    }
    const bool dragged = m_state == State::dragging;
    end(made);
    if (dragged) made.back().velocity = velocity(*finger, touch.time);
  }
  std::erase_if(m_fingers, [&](const Finger& each) { return each.id == touch.finger; });
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
  if (!m_fingers.empty()) end(made);
  m_fingers.clear();
  m_state = State::nothing;
  return made;
}

}  // namespace kiosk::ui
