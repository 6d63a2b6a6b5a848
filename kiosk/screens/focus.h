// Where keys may go: the elements on screen in the order of reading, and what is hidden of them.
#pragma once

#include "ui/key.h"
#include "ui/recorder.h"

#include <optional>
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

bool lies_in(const ui::ElementShown& element, const ui::View& view);

// By how much a view has to scroll, in pixels, to show the element and `air` around it; 0 if it is
// seen whole.
float missing_in(const ui::View& view, const ui::ElementShown& element, float air);

// True if something in the view lies elsewhere than before.
bool has_moved(const ui::View& view, const std::vector<ui::ElementShown>& before,
               const std::vector<ui::ElementShown>& after);

}  // namespace kiosk::screens
