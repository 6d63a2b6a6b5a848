#include "ui/marked_text.h"

#include "text/unicode.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// Setting a text in lines leaves these out: spaces at their ends, and the marks of breaks.
std::size_t past_what_lines_drop(std::string_view source, std::size_t at) {
  for (const std::string_view dropped : {" ", "\n", "\u200B", "\u2060"})
    if (source.substr(at).starts_with(dropped)) return at + dropped.size();
  return at;
}

// Where the line's next letter stands in its source from `at` on; npos for the "…" of a cut line.
std::size_t place_of(std::string_view letter, std::string_view source, std::size_t at) {
  while (at < source.size() && !source.substr(at).starts_with(letter)) {
    const std::size_t next = past_what_lines_drop(source, at);
    if (next == at) return std::string_view::npos;
    at = next;
  }
  return at < source.size() ? at : std::string_view::npos;
}

void draw_piece(Canvas& canvas, const Theme& theme, const Piece& piece, Font font, Rect rect,
                Colour ink) {
  if (piece.marked) {
    const float inset_down = std::round(rect.height * 0.07F);
    Rect ground = inset(rect, -theme.mm(0.3F), inset_down);
    canvas.fill(ground, theme.palette().award);
    canvas.fill(cut_bottom(ground, theme.mm(0.6F)), theme.palette().on_award);
    ink = theme.palette().on_award;
  }
  canvas.text(rect.top_left(), piece.text, font, ink);
}

}  // namespace

std::vector<std::vector<Piece>> marked_pieces(const std::vector<std::string>& lines,
                                              std::string_view source,
                                              const std::vector<text::Range>& marks) {
  std::size_t at = 0;
  const auto is_marked = [&](std::size_t place) {
    return std::ranges::any_of(
        marks, [&](const text::Range& mark) { return place >= mark.begin && place < mark.end; });
  };
  std::vector<std::vector<Piece>> cut;
  for (const std::string& line : lines) {
    std::vector<Piece>& pieces = cut.emplace_back();
    for (const std::string_view letter : text::clusters(line)) {
      const std::size_t place = place_of(letter, source, at);
      const bool found = place != std::string_view::npos;
      if (found) at = place + letter.size();
      const bool marked = found && is_marked(place);
      if (pieces.empty() || pieces.back().marked != marked) pieces.push_back({"", marked});
      pieces.back().text += letter;
    }
  }
  return cut;
}

void draw_marked(Canvas& canvas, const Theme& theme, const Paragraph& paragraph,
                 std::string_view source, const std::vector<text::Range>& marks, Point top_left,
                 Colour ink) {
  for (const std::vector<Piece>& line : marked_pieces(paragraph.lines, source, marks)) {
    float x = top_left.x;
    for (const Piece& piece : line) {
      const float width = canvas.type().width(piece.text, paragraph.font);
      draw_piece(canvas, theme, piece, paragraph.font, {x, top_left.y, width, paragraph.pitch},
                 ink);
      x += width;
    }
    top_left.y += paragraph.pitch;
  }
}

}  // namespace kiosk::ui
