#include "screens/above.h"

#include "screens/cards.h"
#include "ui/paragraph.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

constexpr std::int64_t k_looked_through = 24;  // works
constexpr float k_wide = 1.6F;          // wider than this, the words stand beside the picture
constexpr float k_words_beside = 0.4F;  // of the width

struct Words {
  ui::Paragraph name;
  ui::Paragraph more;
  float height(float between) const { return name.height() + between + more.height(); }
};

// The page's own name where the picture is its own, else the event's.
Words words_of(const ui::Typesetter& type, const Scene& scene, const Screen& screen, bool own,
               float width) {
  const ui::Theme& theme = scene.theme;
  const catalog::Event& event = scene.exhibition->event;
  const std::string name = own ? screen.title() : scene.in(event.short_name);
  const std::string more = own ? scene.in(event.short_name) : scene.in(event.date_text);
  return {ui::set(type, name, theme.title(), width, {.most_lines = 3, .balance = true}),
          ui::set(type, more, theme.body(), width, {.most_lines = 2})};
}

void draw_words(ui::Canvas& canvas, const Scene& scene, const Words& words, ui::Rect area,
                ui::Align align) {
  const ui::Palette& palette = scene.theme.palette();
  const float between = scene.theme.mm(2);
  area = ui::centred({area.width, words.height(between)}, area);
  area = {std::round(area.x), std::round(area.y), area.width, area.height};
  draw_paragraph(canvas, words.name, area.top_left(), palette.ink, align, area.width);
  draw_paragraph(canvas, words.more, {area.x, area.y + words.name.height() + between},
                 palette.quiet_ink, align, area.width);
}

}  // namespace

void draw_above(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen,
                const catalog::Picture* picture, bool own) {
  const ui::Theme& theme = scene.theme;
  canvas.fill(area, theme.palette().sunk);
  if (!scene.exhibition) return;
  const float pad = theme.mm(10);
  const bool beside = area.width > area.height * k_wide || !picture;
  ui::Rect place = area;
  const float width = beside && picture ? std::round(area.width * k_words_beside) : area.width;
  const Words words = words_of(canvas.type(), scene, screen, own, width - 2 * pad);
  ui::Rect told = place;
  if (picture) {
    const float height = std::min(words.height(theme.mm(2)) + 2 * theme.mm(6), area.height);
    told = beside ? ui::cut_left(place, width) : ui::cut_bottom(place, height);
    if (place.height > theme.mm(20)) canvas.picture(place, use_of(*picture, ui::Fit::cover, 0));
  }
  if (words.height(theme.mm(2)) > told.height) return;
  draw_words(canvas, scene, words, ui::inset(told, pad, 0),
             beside ? ui::Align::left : ui::Align::centre);
}

std::vector<catalog::Picture> lead_pictures(const Exhibition& exhibition,
                                            catalog::Language language) {
  std::vector<catalog::Picture> pictures;
  for (const bool outstanding : {true, false}) {
    const auto cards = exhibition.catalog.exhibits(
        {.outstanding = outstanding}, catalog::Order::authors, language, {0, k_looked_through});
    if (!cards) return {};
    for (const catalog::ExhibitCard& card : *cards)
      if (card.picture) pictures.push_back(*card.picture);
    if (!pictures.empty()) break;
  }
  return pictures;
}

}  // namespace kiosk::screens
