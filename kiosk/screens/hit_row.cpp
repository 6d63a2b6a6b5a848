#include "screens/hit_row.h"

#include "screens/cards.h"
#include "text/unicode.h"
#include "ui/marked_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr int k_title_lines = 2;
constexpr float k_picture_shape = 4.0F / 3;  // width over height
constexpr float k_most_of_width = 0.28F;     // of the row: its picture
// Of a title or a name: more than its lines hold. What is behind them nobody sees marked.
constexpr std::size_t k_most_marked = std::size_t{4} << 10;

float frame(const Scene& scene) {
  return scene.theme.mm(1.6F);
}

// Large text needs the room of the picture.
float picture_width(const Scene& scene, float width) {
  const float usual = (hit_height(scene) - 2 * frame(scene)) * k_picture_shape;
  return std::round(std::min(usual, width * k_most_of_width));
}

float words_left(const Scene& scene, float width) {
  return frame(scene) + picture_width(scene, width) + scene.theme.mm(4);
}

using Marks = std::vector<text::Range>;

Marks marks_in(std::string_view text, std::string_view found_by) {
  return text::match_ranges(text::beginning(text, k_most_marked), found_by);
}

// The work's first text, of those that are shown on its page, that holds what was found.
std::string reason_for(const Scene& scene, const catalog::ExhibitId& id,
                       std::string_view found_by) {
  const auto exhibit = scene.exhibition->catalog.exhibit(id);
  if (!exhibit || !*exhibit) return {};
  std::vector<const catalog::Text*> texts;
  for (const catalog::OrganisationRow& school : (*exhibit)->organisations)
    texts.push_back(&school.name);
  for (const catalog::Term& term : (*exhibit)->terms) texts.push_back(&term.label);
  texts.push_back(&(*exhibit)->summary);
  for (const catalog::Section& section : (*exhibit)->sections) texts.push_back(&section.text);
  for (const catalog::Text* text : texts)
    if (std::string part = around_match(scene.in(*text), found_by); !part.empty()) return part;
  return {};
}

}  // namespace

float hit_height(const Scene& scene) {
  const ui::Theme& theme = scene.theme;
  return k_title_lines * scene.type.pitch(theme.lead()) + scene.type.pitch(theme.caption()) +
         theme.mm(3);
}

std::string around_match(std::string_view text, std::string_view found_by) {
  const auto marks = text::match_ranges(text, found_by);
  if (marks.empty()) return {};
  const std::size_t begin = marks.front().begin;
  constexpr std::size_t k_before = 60;  // bytes: some twenty Thai letters
  if (begin <= k_before) return std::string(text);
  std::size_t start = begin;
  for (const std::string_view place : {std::string_view(" "), std::string_view("\u200B")}) {
    const std::size_t found = text.find(place, begin - k_before);
    if (found < start) start = found + place.size();
  }
  return "…" + std::string(text.substr(start));
}

HitRow set_hit(const Scene& scene, catalog::ExhibitCard card, std::string_view found_by,
               float width) {
  const ui::Theme& theme = scene.theme;
  const ui::Palette& palette = theme.palette();
  const float room = width - words_left(scene, width) - theme.mm(4);
  HitRow row{.card = std::move(card)};
  const auto add = [&](const std::string& text, const Marks& marks, ui::Font font, ui::Colour ink,
                       int lines) {
    row.lines.push_back(
        {text, ui::set(scene.type, text, font, room, {.most_lines = lines}), marks, ink});
  };
  const std::string& title = scene.in(row.card.title);
  const std::string& school = scene.in(row.card.school);
  const Marks in_title = marks_in(title, found_by);
  const Marks in_school = marks_in(school, found_by);
  const bool shown = !in_title.empty() || !in_school.empty();
  const std::string reason = shown ? "" : reason_for(scene, row.card.id, found_by);
  add(title, in_title, theme.lead(), palette.ink, reason.empty() ? k_title_lines : 1);
  if (!reason.empty()) add(reason, marks_in(reason, found_by), theme.caption(), palette.ink, 1);
  add(school, in_school, theme.caption(), palette.quiet_ink, 1);
  return row;
}

void draw_hit(ui::Canvas& canvas, const Scene& scene, ui::Rect rect, const HitRow& row) {
  const ui::Theme& theme = scene.theme;
  const ui::Palette& palette = theme.palette();
  const ui::InElement element(canvas, {.id = "exhibit:" + row.card.id.value(),
                                       .role = ui::Role::card,
                                       .name = scene.in(row.card.title),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.plate(rect, {.colour = palette.card,
                      .corner = theme.corner(),
                      .border = palette.line,
                      .border_width = theme.mm(0.3F)});
  ui::Rect inside = ui::inset(rect, frame(scene));
  const ui::Rect picture = ui::cut_left(inside, picture_width(scene, rect.width));
  if (row.card.picture)
    canvas.picture(picture, use_of(*row.card.picture, ui::Fit::cover, theme.mm(2)));
  else
    canvas.plate(picture, {.colour = palette.sunk, .corner = theme.mm(2)});
  float height = 0;
  for (const HitRow::Line& line : row.lines) height += line.set.height();
  ui::Point at{rect.x + words_left(scene, rect.width), std::round(rect.centre().y - height / 2)};
  for (const HitRow::Line& line : row.lines) {
    draw_marked(canvas, theme, line.set, line.text, line.marks, at, line.ink);
    at.y += line.set.height();
  }
}

}  // namespace kiosk::screens
