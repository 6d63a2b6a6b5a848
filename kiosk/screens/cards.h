// Cards of exhibits: on the result wall, in rows, on school pages; alike everywhere.
#pragma once

#include "screens/screen.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::screens {

// A wall of equal cards, filled row by row.
struct CardWall {
  std::size_t columns = 1;
  ui::Size card;
  float gap = 0;

  ui::Rect rect(std::size_t index) const;
  float height(std::size_t count) const;
  // The indices that may be seen in `seen`, [first, past).
  std::pair<std::size_t, std::size_t> range(ui::Rect seen, std::size_t count) const;
};

// As many columns as cards of a comfortable width fit; fewer, larger cards for a few works.
CardWall wall_for(const Scene& scene, float width, std::size_t count);
// One row of cards that high a row allows.
CardWall row_for(const Scene& scene, float card_width, std::size_t count);

float card_height(const Scene& scene, float width);
float comfortable_width(const Scene& scene);
// Where the picture stands in a card.
ui::Rect picture_of_card(const Scene& scene, ui::Rect card);

// The element's id is "exhibit:ID".
void draw_card(ui::Canvas& canvas, const Scene& scene, ui::Rect rect,
               const catalog::ExhibitCard& card);

// What follows the colon in "exhibit:e0-014" and the like.
std::string after_colon(const std::string& element_id);
bool names(const std::string& element_id, std::string_view kind);

// The two ids in "term:category/english"; empty if there is no slash.
std::pair<std::string, std::string> facet_and_term(const std::string& element_id);

// The rank of an exhibit among the cards, or -1.
int rank_of(const std::vector<catalog::ExhibitCard>& cards, const std::string& exhibit);

ui::PictureUse use_of(const catalog::Picture& picture, ui::Fit fit, float corner);

// The accent of a category by the place of what it lies under in the author's order.
ui::Colour accent_of(const Scene& scene, const catalog::TermId& category);

}  // namespace kiosk::screens
