#include "screens/hit_row.h"

#include "screens/cards.h"
#include "ui/marked_text.h"

#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr int k_title_lines = 2;
constexpr float k_picture_shape = 4.0F / 3;  // width over height

float frame(const Scene& scene) {
  return scene.theme.mm(1.6F);
}

float picture_width(const Scene& scene) {
  return std::round((hit_height(scene) - 2 * frame(scene)) * k_picture_shape);
}

float words_left(const Scene& scene) {
  return frame(scene) + picture_width(scene) + scene.theme.mm(4);
}

}  // namespace

float hit_height(const Scene& scene) {
  const ui::Theme& theme = scene.theme;
  return k_title_lines * scene.type.pitch(theme.lead()) + scene.type.pitch(theme.caption()) +
         theme.mm(3);
}

HitRow set_hit(const Scene& scene, catalog::ExhibitCard card, std::string_view found_by,
               float width) {
  const ui::Theme& theme = scene.theme;
  const float room = width - words_left(scene) - theme.mm(4);
  const std::string& title = scene.in(card.title);
  const std::string& school = scene.in(card.school);
  HitRow row;
  row.title = ui::set(scene.type, title, theme.lead(), room, {.most_lines = k_title_lines});
  row.title_marks = text::match_ranges(title, found_by);
  row.school = ui::set(scene.type, school, theme.caption(), room, {.most_lines = 1});
  row.school_marks = text::match_ranges(school, found_by);
  row.card = std::move(card);
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
  const ui::Rect picture = ui::cut_left(inside, picture_width(scene));
  if (row.card.picture)
    canvas.picture(picture, use_of(*row.card.picture, ui::Fit::cover, theme.mm(2)));
  else
    canvas.plate(picture, {.colour = palette.sunk, .corner = theme.mm(2)});
  const float height = row.title.height() + row.school.height();
  ui::Point at{rect.x + words_left(scene), std::round(rect.centre().y - height / 2)};
  draw_marked(canvas, theme, row.title, scene.in(row.card.title), row.title_marks, at, palette.ink);
  at.y += row.title.height();
  draw_marked(canvas, theme, row.school, scene.in(row.card.school), row.school_marks, at,
              palette.quiet_ink);
}

}  // namespace kiosk::screens
