// A work that was found, as a row: its picture, its title with what was searched for marked in it,
// and its school. Compact, so that several stand beside a keyboard.
#pragma once

#include "screens/screen.h"
#include "text/match.h"
#include "ui/paragraph.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

struct HitRow {
  catalog::ExhibitCard card;
  ui::Paragraph title;
  std::vector<text::Range> title_marks;
  ui::Paragraph school;
  std::vector<text::Range> school_marks;
};

float hit_height(const Scene& scene);

// Set for rows of `width`; `found_by` is what is marked.
HitRow set_hit(const Scene& scene, catalog::ExhibitCard card, std::string_view found_by,
               float width);

// The element's id is "exhibit:ID".
void draw_hit(ui::Canvas& canvas, const Scene& scene, ui::Rect rect, const HitRow& row);

}  // namespace kiosk::screens
