#include "ui/geometry.h"

#include <cmath>

namespace kiosk::ui {

constexpr float k_eye_level = 0.4F;  // of what a picture is too high by: what is cut off above

float distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

Rect moved(Rect rect, Point by) {
  return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

Rect inset(Rect rect, float by) {
  return inset(rect, by, by);
}

Rect inset(Rect rect, float across, float down) {
  return {rect.x + across, rect.y + down, std::max(0.0F, rect.width - 2 * across),
          std::max(0.0F, rect.height - 2 * down)};
}

Rect intersection(Rect a, Rect b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

Rect mix(Rect from, Rect to, float t) {
  const auto between = [t](float a, float b) { return a + (b - a) * t; };
  return {between(from.x, to.x), between(from.y, to.y), between(from.width, to.width),
          between(from.height, to.height)};
}

Rect centred(Size size, Rect inside) {
  return {inside.x + (inside.width - size.width) / 2, inside.y + (inside.height - size.height) / 2,
          size.width, size.height};
}

Rect cut_top(Rect& rect, float height) {
  const Rect strip{rect.x, rect.y, rect.width, height};
  rect.y += height;
  rect.height = std::max(0.0F, rect.height - height);
  return strip;
}

Rect cut_bottom(Rect& rect, float height) {
  rect.height = std::max(0.0F, rect.height - height);
  return {rect.x, rect.bottom(), rect.width, height};
}

Rect cut_left(Rect& rect, float width) {
  const Rect strip{rect.x, rect.y, width, rect.height};
  rect.x += width;
  rect.width = std::max(0.0F, rect.width - width);
  return strip;
}

Rect cut_right(Rect& rect, float width) {
  rect.width = std::max(0.0F, rect.width - width);
  return {rect.right(), rect.y, width, rect.height};
}

std::vector<Rect> columns(Rect rect, std::size_t count, float gap) {
  const auto n = static_cast<float>(count);
  const float width = (rect.width - gap * (n - 1)) / n;
  std::vector<Rect> parts;
  for (std::size_t i = 0; i < count; ++i)
    parts.push_back({rect.x + static_cast<float>(i) * (width + gap), rect.y, width, rect.height});
  return parts;
}

std::vector<Rect> rows(Rect rect, std::size_t count, float gap) {
  const auto n = static_cast<float>(count);
  const float height = (rect.height - gap * (n - 1)) / n;
  std::vector<Rect> parts;
  for (std::size_t i = 0; i < count; ++i)
    parts.push_back({rect.x, rect.y + static_cast<float>(i) * (height + gap), rect.width, height});
  return parts;
}

Rect contained(Size natural, Rect rect) {
  if (natural.width <= 0 || natural.height <= 0) return rect;
  const float scale = std::min(rect.width / natural.width, rect.height / natural.height);
  return centred({natural.width * scale, natural.height * scale}, rect);
}

Rect covering_part(Size natural, Size rect) {
  if (rect.width <= 0 || rect.height <= 0) return {0, 0, natural.width, natural.height};
  const float scale = std::min(natural.width / rect.width, natural.height / rect.height);
  const Size part{rect.width * scale, rect.height * scale};
  return {(natural.width - part.width) / 2, (natural.height - part.height) * k_eye_level,
          part.width, part.height};
}

}  // namespace kiosk::ui
