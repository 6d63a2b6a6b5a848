#include "screens/plan_map.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

ui::Point point_on(ui::Rect picture, catalog::PlanPoint at) {
  const auto share = [](double hundredths) {
    return static_cast<float>(std::clamp(hundredths, 0.0, 100.0) / 100);
  };
  return {picture.x + share(at.x) * picture.width, picture.y + share(at.y) * picture.height};
}

std::optional<std::size_t> nearest_stand(const std::vector<ui::Point>& stands, ui::Point at,
                                         float reach) {
  std::optional<std::size_t> nearest;
  float best = reach;
  for (std::size_t i = 0; i < stands.size(); ++i) {
    const float far = ui::distance(stands[i], at);
    if (far > best || (nearest && far == best)) continue;
    best = far;
    nearest = i;
  }
  return nearest;
}

float dot_size(const std::vector<ui::Point>& stands, float least, float most) {
  float size = most;
  for (auto one = stands.begin(); one != stands.end(); ++one)
    for (auto other = one + 1; other != stands.end(); ++other)
      size = std::min(size, ui::distance(*one, *other));
  return std::max(least, size);
}

ui::Rect touch_area(ui::Point stand, float side, ui::Rect picture) {
  const auto held = [&](float middle, float from, float to) {
    return std::clamp(middle - side / 2, from, std::max(from, to - side));
  };
  return {std::round(held(stand.x, picture.x, picture.right())),
          std::round(held(stand.y, picture.y, picture.bottom())), side, side};
}

std::optional<ui::Rect> room_beside(ui::Rect thing, ui::Size label, float gap, ui::Rect bounds,
                                    const std::vector<ui::Rect>& taken) {
  const ui::Point middle = thing.centre();
  const float across = middle.x - label.width / 2;
  const float down = middle.y - label.height / 2;
  const ui::Point places[] = {{across, thing.bottom() + gap},
                              {across, thing.y - gap - label.height},
                              {thing.right() + gap, down},
                              {thing.x - gap - label.width, down}};
  for (const ui::Point place : places) {
    const ui::Rect room{std::round(place.x), std::round(place.y), label.width, label.height};
    const bool inside = room.x >= bounds.x && room.y >= bounds.y &&
                        room.right() <= bounds.right() && room.bottom() <= bounds.bottom();
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const ui::Rect& other) {
      return !ui::intersection(room, other).empty();
    });
    if (inside && free) return room;
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
