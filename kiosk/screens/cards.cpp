#include "screens/cards.h"

#include "screens/ribbon.h"
#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr float k_picture_shape = 10.0F / 16;  // height of a card's picture over its width
constexpr int k_title_lines = 2;
constexpr float k_title_ems = 11;      // what a title of two lines needs
constexpr float k_least_category = 3;  // ems of a caption: less of a name tells nothing

float frame_width(const Scene& scene) {
  return scene.theme.mm(2);
}

void draw_ribbon(ui::Canvas& canvas, const Scene& scene, ui::Rect picture,
                 const catalog::ExhibitCard& card) {
  const ui::Theme& theme = scene.theme;
  const float inset = theme.mm(2);
  const bool best = card.status == catalog::Status::best_practice;
  ui::Label label{"", "ribbon", best ? theme.palette().award : theme.palette().card,
                  best ? theme.palette().on_award : theme.palette().ink};
  const auto fits = [&](const std::string& words) {
    label.text = words;
    return ui::size(canvas.type(), theme, label).width <= picture.width - 2 * inset;
  };
  label.text = ribbon_words(card.status, card.award, scene.language, fits);
  if (!label.text.empty()) draw_label(canvas, theme, {picture.x + inset, picture.y + inset}, label);
}

void draw_words(ui::Canvas& canvas, const Scene& scene, ui::Rect area,
                const catalog::ExhibitCard& card) {
  const ui::Theme& theme = scene.theme;
  const float line = canvas.type().pitch(theme.caption());
  ui::Rect row = ui::cut_top(area, line);
  if (card.sample) {
    const ui::Label label{say(Word::sample, scene.language), "", theme.palette().notice,
                          theme.palette().on_notice};
    const ui::Size needed = size(canvas.type(), theme, label);
    const ui::Rect place = ui::centred(needed, ui::cut_right(row, needed.width));
    draw_label(canvas, theme, {place.x, std::round(place.y)}, label);
    ui::cut_right(row, theme.mm(2));
  }
  if (const catalog::Term* category = scene.exhibition->category(card.category)) {
    const ui::Colour accent = accent_of(scene, card.category);
    const float side = theme.small_icon();
    canvas.icon(ui::centred({side, side}, ui::cut_left(row, side)), category->icon, accent);
    ui::cut_left(row, theme.mm(1.4F));
    if (row.width >= k_least_category * static_cast<float>(theme.caption().px))
      draw_line(canvas, scene.in(category->short_label), theme.caption(), row, accent);
  }
  const ui::Paragraph title = ui::set(canvas.type(), scene.in(card.short_title), theme.lead(),
                                      area.width, {.most_lines = k_title_lines});
  draw_paragraph(canvas, title, area.top_left(), theme.palette().ink);
  // Right below its title, whose second line may be empty: what belongs together stands together.
  ui::cut_top(area, title.height());
  draw_line(canvas, scene.in(card.school), theme.caption(), ui::cut_top(area, line),
            theme.palette().quiet_ink);
}

}  // namespace

ui::Rect CardWall::rect(std::size_t index) const {
  const auto column = static_cast<float>(index % columns);
  const auto row = static_cast<float>(index / columns);
  return {column * (card.width + gap), row * (card.height + gap), card.width, card.height};
}

float CardWall::height(std::size_t count) const {
  const auto rows = static_cast<float>((count + columns - 1) / columns);
  return rows > 0 ? rows * (card.height + gap) - gap : 0;
}

std::pair<std::size_t, std::size_t> CardWall::range(ui::Rect seen, std::size_t count) const {
  const float step = card.height + gap;
  const auto first_row = static_cast<std::size_t>(std::max(0.0F, std::floor(seen.y / step)));
  const auto past_row = static_cast<std::size_t>(std::max(0.0F, std::ceil(seen.bottom() / step)));
  return {std::min(count, first_row * columns), std::min(count, past_row * columns)};
}

float card_height(const Scene& scene, float width) {
  const ui::Theme& theme = scene.theme;
  const float frame = frame_width(scene);
  const float picture = std::round((width - 2 * frame) * k_picture_shape);
  return frame + picture + theme.mm(2) + 2 * scene.type.pitch(theme.caption()) +
         k_title_lines * scene.type.pitch(theme.lead()) + theme.mm(3);
}

// Larger letters need wider cards, though not as much wider: two lines hold a title.
float comfortable_width(const Scene& scene) {
  const ui::Theme& theme = scene.theme;
  return std::max(theme.mm(96), k_title_ems * static_cast<float>(theme.lead().px));
}

CardWall wall_for(const Scene& scene, float width, std::size_t count) {
  const float comfortable = comfortable_width(scene);
  CardWall wall;
  wall.gap = scene.theme.gap();
  wall.columns = static_cast<std::size_t>(
      std::clamp(std::round((width + wall.gap) / (comfortable + wall.gap)), 1.0F, 8.0F));
  // A few works get larger cards instead of an empty wall.
  if (count < wall.columns) wall.columns = std::max<std::size_t>(count, (wall.columns + 2) / 2);
  const auto n = static_cast<float>(wall.columns);
  wall.card.width = std::floor((width - (n - 1) * wall.gap) / n);
  wall.card.height = card_height(scene, wall.card.width);
  return wall;
}

CardWall row_for(const Scene& scene, float card_width, std::size_t count) {
  return {std::max<std::size_t>(1, count),
          {card_width, card_height(scene, card_width)},
          scene.theme.gap()};
}

ui::PictureUse use_of(const catalog::Picture& picture, ui::Fit fit, float corner) {
  return {picture.id,
          {static_cast<float>(picture.width), static_cast<float>(picture.height)},
          fit,
          corner,
          ui::rgb(picture.tone)};
}

ui::Colour accent_of(const Scene& scene, const catalog::TermId& category) {
  const catalog::Term* term = scene.exhibition->category(category);
  if (!term) return scene.theme.palette().accent;
  const catalog::Term* top = scene.exhibition->tree(term->facet).way_to(category).front();
  return scene.theme.term_accent(static_cast<std::size_t>(top->position));
}

ui::Rect picture_of_card(const Scene& scene, ui::Rect card) {
  ui::Rect inside = ui::inset(card, frame_width(scene));
  return ui::cut_top(inside, std::round(inside.width * k_picture_shape));
}

void draw_card(ui::Canvas& canvas, const Scene& scene, ui::Rect rect,
               const catalog::ExhibitCard& card) {
  const ui::Theme& theme = scene.theme;
  const ui::InElement element(canvas, {.id = "exhibit:" + card.id.value(),
                                       .role = ui::Role::card,
                                       .name = scene.in(card.title),
                                       .rect = rect,
                                       .corner = theme.corner()});
  const bool thai = scene.language == catalog::Language::thai;
  canvas.baked({fmt::format("card {} {}", card.id.value(), thai ? "th" : "en"), rect,
                theme.shadow(), theme.palette().paper},
               [&](ui::Canvas& baked) {
                 const ui::Rect whole{0, 0, rect.width, rect.height};
                 baked.plate(whole, {.colour = theme.palette().card,
                                     .corner = theme.corner(),
                                     .shadow = theme.shadow(),
                                     .border = theme.palette().outline,
                                     .border_width = theme.outline_width()});
                 const float frame = frame_width(scene);
                 ui::Rect inside = ui::inset(whole, frame);
                 const ui::Rect picture =
                     ui::cut_top(inside, std::round(inside.width * k_picture_shape));
                 if (card.picture)
                   baked.picture(picture, use_of(*card.picture, ui::Fit::cover, theme.mm(2)));
                 else
                   baked.plate(picture, {.colour = theme.palette().sunk, .corner = theme.mm(2)});
                 draw_ribbon(baked, scene, picture, card);
                 ui::cut_top(inside, theme.mm(2));
                 ui::cut_bottom(inside, theme.mm(1));
                 draw_words(baked, scene, ui::inset(inside, theme.mm(1.6F), 0), card);
               });
}

std::string after_colon(const std::string& element_id) {
  const auto colon = element_id.find(':');
  return colon == std::string::npos ? std::string() : element_id.substr(colon + 1);
}

bool names(const std::string& element_id, std::string_view kind) {
  return element_id.size() > kind.size() && element_id.starts_with(kind) &&
         element_id[kind.size()] == ':';
}

std::pair<std::string, std::string> facet_and_term(const std::string& element_id) {
  const std::string both = after_colon(element_id);
  const auto slash = both.find('/');
  if (slash == std::string::npos) return {};
  return {both.substr(0, slash), both.substr(slash + 1)};
}

int rank_of(const std::vector<catalog::ExhibitCard>& cards, const std::string& exhibit) {
  const auto found = std::find_if(cards.begin(), cards.end(),
                                  [&](const auto& card) { return card.id.value() == exhibit; });
  return found == cards.end() ? -1 : static_cast<int>(found - cards.begin());
}

}  // namespace kiosk::screens
