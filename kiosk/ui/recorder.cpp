#include "ui/recorder.h"

#include "text/unicode.h"

#include <utility>

namespace kiosk::ui {
namespace {

constexpr float k_invisible = 0.02F;

bool sticks_out(Rect inner, Rect outer) {
  constexpr float k_rounding = 1.0F;  // pixels
  return inner.x < outer.x - k_rounding || inner.y < outer.y - k_rounding ||
         inner.right() > outer.right() + k_rounding || inner.bottom() > outer.bottom() + k_rounding;
}

}  // namespace

Recorder::Recorder(const Typesetter& type, std::string page, Size window) : m_type(type) {
  const Rect all{0, 0, window.width, window.height};
  m_frames.push_back({{}, all, all, 1, false});
  m_elements.push_back({{page, Role::page, page, all, true, 0}, all, {}, false});
  m_open.push_back(0);
}

void Recorder::text(Point top_left, std::string_view line, Font font, Colour) {
  const Frame& frame = m_frames.back();
  const Point at = top_left + frame.offset;
  const Rect rect{at.x, at.y, m_type.width(line, font), m_type.pitch(font)};
  if (frame.covered || frame.opacity < k_invisible || intersection(rect, frame.seen).empty() ||
      line.empty())
    return;
  ElementShown& owner = m_elements[m_open.back()];
  const bool scrolls_inside = frame.views.size() > owner.views.size();
  const bool bound = owner.element.role != Role::page && !scrolls_inside;
  const bool clipped = sticks_out(rect, frame.kept) || (bound && sticks_out(rect, owner.whole));
  owner.text.push_back(
      {text::without_breaks(line), font, rect, intersection(rect, frame.seen), clipped});
}

void Recorder::enter(const Element& element) {
  const Frame& frame = m_frames.back();
  Element shown = element;
  const Rect whole = moved(element.rect, frame.offset);
  shown.rect = intersection(whole, frame.seen);
  if (frame.covered || frame.opacity < k_invisible) shown.rect = {};
  m_elements.push_back({std::move(shown), whole, {}, sticks_out(whole, frame.kept), frame.views});
  m_open.push_back(m_elements.size() - 1);
}

void Recorder::leave() {
  m_open.pop_back();
}

void Recorder::push(const Layer& layer) {
  Frame frame = m_frames.back();
  if (layer.clip) {
    const Rect clip = moved(*layer.clip, frame.offset);
    frame.seen = intersection(frame.seen, clip);
    if (layer.scrolls) frame.views.push_back({clip, layer.across});
    constexpr Rect k_endless{-1e9F, -1e9F, 2e9F, 2e9F};
    frame.kept = layer.scrolls ? k_endless : intersection(frame.kept, clip);
  }
  frame.offset = frame.offset + layer.offset;
  frame.opacity *= layer.opacity;
  frame.covered = frame.covered || layer.covered;
  m_frames.push_back(frame);
}

void Recorder::pop() {
  m_frames.pop_back();
}

void Recorder::baked(const Bake& bake, const std::function<void(Canvas&)>& paint) {
  const InLayer at(*this, {.offset = bake.rect.top_left()});
  paint(*this);
}

bool is_touchable(const Element& element) {
  switch (element.role) {
    case Role::page:
    case Role::heading:
    case Role::text:
    case Role::list:
    case Role::sheet:
      return false;
    default:
      return element.enabled && !element.rect.empty();
  }
}

const ElementShown* touched(const std::vector<ElementShown>& elements, Point at) {
  for (auto shown = elements.rbegin(); shown != elements.rend(); ++shown)
    if (is_touchable(shown->element) && shown->element.rect.contains(at)) return &*shown;
  return nullptr;
}

}  // namespace kiosk::ui
