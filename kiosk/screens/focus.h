// Where keys may go: the elements on screen in the order of reading, and what is hidden of them.
#pragma once

#include "ui/key.h"
#include "ui/recorder.h"

#include <functional>
#include <string>
#include <vector>

namespace kiosk::screens {

// What can be reached by keys: the page's elements and then the bar's; while a sheet is up, only
// what is on it.
std::vector<ui::ElementShown> within_reach(const std::vector<ui::ElementShown>& shown);

// The nearest in the direction of an arrow key; nullptr if there is none.
const ui::ElementShown* neighbour(const std::vector<ui::ElementShown>& all,
                                  const ui::ElementShown& from, ui::Key arrow);

const ui::ElementShown* element_named(const std::vector<ui::ElementShown>& all,
                                      const std::string& id);

// What keys walk over: the elements as they are now, and a way to scroll what holds some of them.
struct Ground {
  std::function<std::vector<ui::ElementShown>()> elements;
  std::function<bool(const ui::View&, float by)> scroll;  // at once; false if nothing moved
};

// The element after (`by` 1) or before (-1) the one named, round and round; from none the first or
// the last. Where it would leave what scrolls, that scrolls first. Empty where there is none.
std::string stepped(const Ground& ground, const std::string& from, int by);

// Scrolls whatever holds the element until it is seen whole with `air` pixels around it.
void bring_into_view(const Ground& ground, const std::string& id, float air);

// By how much a view has to scroll, in pixels, to show the element and `air` around it; 0 if it is
// seen whole.
float missing_in(const ui::View& view, const ui::ElementShown& element, float air);

// True if something in the view lies elsewhere than before.
bool has_moved(const ui::View& view, const std::vector<ui::ElementShown>& before,
               const std::vector<ui::ElementShown>& after);

// One touch on a scroll button, as a share of what is seen.
constexpr float k_page_share = 0.8F;

}  // namespace kiosk::screens
