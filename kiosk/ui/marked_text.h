// Set text with parts of it marked as by a felt pen: what was searched for, in what was found.
#pragma once

#include "text/match.h"
#include "ui/paragraph.h"
#include "ui/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

struct Piece {  // of one line
  std::string text;
  bool marked = false;
  bool operator==(const Piece&) const = default;
};

// The lines a text was set in, cut where a mark begins or ends. `source` is the text they were set
// from, which the marks count in; they do not cut a cluster.
std::vector<std::vector<Piece>> marked_pieces(const std::vector<std::string>& lines,
                                              std::string_view source,
                                              const std::vector<text::Range>& marks);

// Draws the paragraph that was set from `source`; its marks have a ground and a line below, so that
// they do not stand on colour alone.
void draw_marked(Canvas& canvas, const Theme& theme, const Paragraph& paragraph,
                 std::string_view source, const std::vector<text::Range>& marks, Point top_left,
                 Colour ink);

}  // namespace kiosk::ui
