#include "screens/focus.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kiosk::screens {
namespace {

constexpr int k_most_pages = 30;  // of mere text between what can be touched: a key is no search

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

bool lies_in(const ui::ElementShown& element, const ui::View& view) {
  return std::find(element.views.begin(), element.views.end(), view) != element.views.end();
}

// What comes after an element among those of one view, in the direction of the walk.
std::optional<std::string> next_inside(const Ground& ground, const ui::View& view,
                                       const std::string& from, int by) {
  std::vector<ui::ElementShown> inside = within_reach(ground.elements());
  std::erase_if(inside, [&](const auto& each) { return !lies_in(each, view); });
  if (by < 0) std::reverse(inside.begin(), inside.end());
  const ui::ElementShown* const still = element_named(inside, from);
  const std::size_t next = still ? static_cast<std::size_t>(still - inside.data()) + 1 : 0;
  if (next >= inside.size()) return std::nullopt;
  return inside[next].element.id;
}

// The element that scrolling brings, if there is one between this and the next.
std::optional<std::string> scrolled_to(const Ground& ground, const ui::ElementShown& from,
                                       const ui::ElementShown& next, int by) {
  for (auto view = from.views.rbegin(); view != from.views.rend(); ++view) {
    const bool leaves = from.element.id == next.element.id || !lies_in(next, *view);
    if (!leaves) continue;
    const float page = view->across ? view->rect.width : view->rect.height;
    for (int pages = 0; pages < k_most_pages; ++pages) {
      if (!ground.scroll(*view, static_cast<float>(by) * page * k_page_share)) break;
      if (auto found = next_inside(ground, *view, from.element.id, by)) return found;
    }
  }
  return std::nullopt;
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

std::string stepped(const Ground& ground, const std::string& from, int by) {
  const auto able = within_reach(ground.elements());
  if (able.empty()) return {};
  const ui::ElementShown* const now = element_named(able, from);
  if (!now) return (by > 0 ? able.front() : able.back()).element.id;
  const auto count = static_cast<std::ptrdiff_t>(able.size());
  const auto next = static_cast<std::size_t>((now - able.data() + by + count) % count);
  return scrolled_to(ground, *now, able[next], by).value_or(able[next].element.id);
}

// From the outermost of what it scrolls in: each moves those inside it.
void bring_into_view(const Ground& ground, const std::string& id, float air) {
  for (std::size_t depth = 0;; ++depth) {
    const auto all = ground.elements();
    const ui::ElementShown* const chosen = element_named(all, id);
    if (!chosen || depth >= chosen->views.size()) return;
    const ui::View view = chosen->views[depth];
    if (const float by = missing_in(view, *chosen, air); by != 0) (void)ground.scroll(view, by);
  }
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
