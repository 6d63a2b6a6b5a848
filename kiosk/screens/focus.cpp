#include "screens/focus.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

// Where the topmost of the elements that can be touched lie, seen from one of them; negative if it
// is not that way.
float cost_of_going(const ui::Rect& from, const ui::Rect& to, ui::Key key) {
  const ui::Point way = to.centre() - from.centre();
  const bool across = key == ui::Key::left || key == ui::Key::right;
  const float along =
      (across ? way.x : way.y) * (key == ui::Key::left || key == ui::Key::up ? -1.0F : 1.0F);
  const float aside = std::abs(across ? way.y : way.x);
  return along > 2 ? along + 3 * aside : -1;
}

const ui::ElementShown* topmost_sheet(const std::vector<ui::ElementShown>& shown) {
  const auto sheet = std::find_if(shown.rbegin(), shown.rend(), [](const auto& each) {
    return each.element.role == ui::Role::sheet && !each.element.rect.empty();
  });
  return sheet == shown.rend() ? nullptr : &*sheet;
}

}  // namespace

std::vector<ui::ElementShown> within_reach(const std::vector<ui::ElementShown>& shown) {
  std::vector<ui::ElementShown> able;
  const ui::ElementShown* const sheet = topmost_sheet(shown);
  for (const ui::ElementShown& each : shown) {
    const bool on_sheet = !sheet || sheet->whole.contains(each.element.rect.centre());
    if (on_sheet && ui::is_touchable(each.element)) able.push_back(each);
  }
  return able;
}

const ui::ElementShown* neighbour(const std::vector<ui::ElementShown>& all,
                                  const ui::ElementShown& from, ui::Key arrow) {
  const ui::ElementShown* nearest = nullptr;
  float best = 0;
  for (const ui::ElementShown& each : all) {
    const float cost = cost_of_going(from.element.rect, each.element.rect, arrow);
    if (cost < 0 || (nearest && cost >= best)) continue;
    best = cost;
    nearest = &each;
  }
  return nearest;
}

const ui::ElementShown* element_named(const std::vector<ui::ElementShown>& all,
                                      const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.element.id == id; });
  return found == all.end() ? nullptr : &*found;
}

bool lies_in(const ui::ElementShown& element, const ui::View& view) {
  return std::find(element.views.begin(), element.views.end(), view) != element.views.end();
}

float missing_in(const ui::View& view, const ui::ElementShown& element, float air) {
  const ui::Rect& whole = element.whole;
  const float before = view.across ? whole.x - view.rect.x : whole.y - view.rect.y;
  const float after =
      view.across ? whole.right() - view.rect.right() : whole.bottom() - view.rect.bottom();
  if (before < -1) return before - air;
  // Of what is larger than the view its beginning is shown.
  return after > 1 ? std::min(after + air, std::max(0.0F, before - air)) : 0;
}

bool has_moved(const ui::View& view, const std::vector<ui::ElementShown>& before,
               const std::vector<ui::ElementShown>& after) {
  return std::any_of(after.begin(), after.end(), [&](const ui::ElementShown& each) {
    if (!lies_in(each, view)) return false;
    const ui::ElementShown* const same = element_named(before, each.element.id);
    return !same || !(same->whole == each.whole);
  });
}

}  // namespace kiosk::screens
