// A work that was found, as a row: its picture, its title and its school, what was searched for
// marked in them. Compact, so that several stand beside a keyboard.
#pragma once

#include "screens/screen.h"
#include "text/match.h"
#include "ui/paragraph.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

struct HitRow {
  struct Line {  // or lines: of one text
    std::string text;
    ui::Paragraph set;
    std::vector<text::Range> marks;
    ui::Colour ink;
  };
  catalog::ExhibitCard card;
  // Its title; what of its categories and texts was found, where title and school do not show it;
  // its school.
  std::vector<Line> lines;
};

float hit_height(const Scene& scene);

// The part of a text around its first match, from a place on where a line may break, "…" before it;
// empty where it does not match.
std::string around_match(std::string_view text, std::string_view found_by);

// Set for rows of `width`; `found_by` is what is marked.
HitRow set_hit(const Scene& scene, catalog::ExhibitCard card, std::string_view found_by,
               float width);

// The element's id is "exhibit:ID".
void draw_hit(ui::Canvas& canvas, const Scene& scene, ui::Rect rect, const HitRow& row);

}  // namespace kiosk::screens
