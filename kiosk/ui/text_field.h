// Where what is typed stands, one line of it, with a caret at its end.
#pragma once

#include "ui/canvas.h"
#include "ui/theme.h"

#include <string>
#include <string_view>

namespace kiosk::ui {

struct TextField {
  std::string id;
  std::string typed;
  std::string hint;      // shown while nothing is typed
  std::string icon;      // before the text
  std::string way_back;  // at its end: the word and the icon of what touching it brings
  std::string way_icon;
  bool writing = true;  // it is written in now; otherwise touching it leads there
};

float text_field_height(const Theme& theme);
void draw_text_field(Canvas& canvas, const Theme& theme, Rect rect, const TextField& field);

// The end of a line that fits, after "…" if its beginning does not: who types sees what was typed
// last. No cluster is cut.
std::string fitting_end(const Typesetter& type, std::string_view line, Font font, float width);

}  // namespace kiosk::ui
