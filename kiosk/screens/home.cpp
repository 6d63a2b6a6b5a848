// Home: what this is, the ways in, and a row of works to start with.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr std::int64_t k_row = 12;

// The doors' colours beside the theme's accent: white on them has at least 5:1.
constexpr ui::Colour k_terracotta = ui::rgb(0x9E4528);
constexpr ui::Colour k_plum = ui::rgb(0x6B3A5E);
constexpr ui::Colour k_teal = ui::rgb(0x1D6665);
constexpr ui::Colour k_moss = ui::rgb(0x4B5F2C);

struct Entrance {
  std::string id;
  std::string label;
  std::string count;
  std::string icon;
  ui::Colour colour;
  Place place;
  std::optional<catalog::Picture> picture;
};

class HomeScreen final : public Screen {
 public:
  HomeScreen(const Place& place, const Scene& scene, std::vector<catalog::ExhibitCard> row,
             std::int64_t outstanding)
      : m_scene(scene), m_row(std::move(row)) {
    make_entrances(outstanding);
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override { return {.page = Page::home, .scroll = m_scroll.offset()}; }
  std::string title() const override { return m_scene.in(m_scene.exhibition->event.short_name); }

 private:
  void make_entrances(std::int64_t outstanding);
  void layout();
  void write_header(float width);
  void draw_feature(ui::Canvas& canvas) const;
  void draw_entrance(ui::Canvas& canvas, ui::Rect rect, const Entrance& entrance) const;
  std::optional<catalog::Picture> picture(std::size_t index) const;

  Scene m_scene;
  std::vector<catalog::ExhibitCard> m_row;
  std::vector<Entrance> m_entrances;
  std::optional<Column> m_words;
  ui::Rect m_header;
  std::optional<ui::Rect> m_feature;  // portrait: a large picture of the row's last work
  std::vector<ui::Rect> m_doors;      // one for each entrance
  ui::Rect m_row_title;
  CardWall m_wall;
  ui::ScrollArea m_scroll;
};

std::optional<catalog::Picture> HomeScreen::picture(std::size_t index) const {
  return m_row.empty() ? std::nullopt : m_row[index % m_row.size()].picture;
}

void HomeScreen::make_entrances(std::int64_t outstanding) {
  const Exhibition& exhibition = *m_scene.exhibition;
  const auto language = m_scene.language;
  if (const auto* facet = exhibition.first_facet(catalog::AppliesTo::exhibit))
    m_entrances.push_back(
        {"home.categories",
         m_scene.in(facet->label),
         say(Word::categories, language, static_cast<std::int64_t>(exhibition.categories.size())),
         "all",
         m_scene.theme.palette().accent,
         {.page = Page::categories, .subject = facet->id.value()},
         picture(1)});
  if (exhibition.facts.organisations > 0)
    m_entrances.push_back({"home.schools",
                           say(Word::all_schools, language),
                           count_of_schools(exhibition.facts.organisations, language),
                           "school",
                           k_terracotta,
                           {.page = Page::schools},
                           picture(4)});
  if (outstanding > 0)
    m_entrances.push_back({"home.outstanding",
                           say(Word::outstanding, language),
                           count_of_works(outstanding, language),
                           "ribbon",
                           k_plum,
                           {.page = Page::results, .selection = {.outstanding = true}},
                           {}});
  m_entrances.push_back({"home.all",
                         say(Word::all_works, language),
                         count_of_works(exhibition.facts.exhibits, language),
                         "pictures",
                         k_teal,
                         {.page = Page::results},
                         {}});
  m_entrances.push_back(
      {"home.about", say(Word::about, language), "", "info", k_moss, {.page = Page::about}, {}});
}

void HomeScreen::write_header(float width) {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Event& event = m_scene.exhibition->event;
  m_words.emplace(m_scene, width);
  if (!event.project.empty()) {
    m_words->text(m_scene.in(event.project), theme.caption(), theme.palette().quiet_ink,
                  {.most_lines = 2});
    m_words->gap(1);
  }
  m_words->text(m_scene.in(event.name), theme.title(), theme.palette().ink,
                {.most_lines = 3, .balance = true});
  m_words->gap(1.5F);
  m_words->text(m_scene.in(event.date_text), theme.body(), theme.palette().ink, {.most_lines = 1});
  m_words->text(m_scene.in(event.organiser_name), theme.caption(), theme.palette().quiet_ink,
                {.most_lines = 2});
  if (m_scene.exhibition->facts.sample) {
    m_words->gap(3);
    m_words->labels({{say(Word::sample, m_scene.language), "", theme.palette().notice,
                      theme.palette().on_notice}});
  }
}

void HomeScreen::layout() {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.gap();
  ui::Rect rest = m_scene.content();
  const float card_width = theme.mm(theme.portrait() ? 100 : 82);
  const float row_height = card_height(m_scene, card_width) + theme.shadow();
  ui::Rect row = ui::cut_bottom(rest, row_height);
  m_row_title = ui::cut_bottom(rest, m_scene.type.pitch(theme.heading()) + theme.mm(2));
  ui::cut_bottom(rest, theme.mm(2));
  // The row runs from edge to edge: there is more to come.
  row.x = m_scene.area.x;
  row.width = m_scene.area.width;
  m_wall = row_for(m_scene, card_width, m_row.size());
  const auto n = static_cast<float>(m_row.size());
  m_scroll = ui::ScrollArea(ui::Axis::across, row,
                            n * (card_width + gap) - gap + 2 * theme.margin(), theme.shadow() * 2);

  ui::Rect doors = rest;
  if (theme.portrait()) {
    write_header(rest.width);
    doors = ui::cut_bottom(rest, theme.mm(112));
    ui::cut_bottom(rest, gap);
    m_header = ui::cut_top(rest, m_words->height());
    ui::cut_top(rest, gap);
    if (rest.height > theme.mm(40) && !m_row.empty() && m_row.back().picture) m_feature = rest;
  } else {
    m_header = ui::cut_left(rest, rest.width * 0.40F);
    write_header(m_header.width);
    m_header = ui::centred({m_header.width, m_words->height()}, m_header);
    m_header.y = std::round(m_header.y);
    ui::cut_left(rest, gap * 2);
    doors = rest;
  }
  const std::size_t first = std::min<std::size_t>(2, m_entrances.size());
  const std::vector<ui::Rect> parts = ui::rows(doors, 2, gap);
  ui::Rect upper = parts[0];
  ui::Rect lower = parts[1];
  const float taller = doors.height * 0.10F;
  upper.height += taller;
  lower = {lower.x, lower.y + taller, lower.width, lower.height - taller};
  m_doors = ui::columns(upper, first, gap);
  if (m_entrances.size() > first)
    for (const ui::Rect& door : ui::columns(lower, m_entrances.size() - first, gap))
      m_doors.push_back(door);
}

Action HomeScreen::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture)) return Stay{};
  if (gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  for (const Entrance& entrance : m_entrances)
    if (entrance.id == gesture.target) return Open{entrance.place, Via::tile};
  if (names(gesture.target, "feature") || names(gesture.target, "exhibit")) {
    const std::string id = after_colon(gesture.target);
    return Open{{.page = Page::exhibit, .subject = id}, Via::card, rank_of(m_row, id)};
  }
  return Stay{};
}

void HomeScreen::draw_entrance(ui::Canvas& canvas, ui::Rect rect, const Entrance& entrance) const {
  const ui::Theme& theme = m_scene.theme;
  const std::string name =
      entrance.count.empty() ? entrance.label : entrance.label + " " + entrance.count;
  const ui::InElement element(canvas, {.id = entrance.id,
                                       .role = ui::Role::tile,
                                       .name = name,
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.plate(rect,
               {.colour = entrance.colour, .corner = theme.corner(), .shadow = theme.shadow()});
  ui::Rect inside = ui::inset(rect, theme.mm(2));
  if (entrance.picture) {
    const float share = rect.width > rect.height * 1.7F ? 0.46F : 0.0F;
    const ui::Rect picture = share > 0 ? ui::cut_right(inside, inside.width * share)
                                       : ui::cut_top(inside, inside.height * 0.45F);
    canvas.picture({std::round(picture.x), std::round(picture.y), std::round(picture.width),
                    std::round(picture.height)},
                   use_of(*entrance.picture, ui::Fit::cover, theme.mm(2)));
  }
  inside = ui::inset(inside, theme.mm(3), theme.mm(1));
  const ui::Colour ink = ui::rgb(0xFFFFFF);
  const float side = theme.mm(10);
  const ui::Paragraph label = ui::set(canvas.type(), entrance.label, theme.lead(), inside.width,
                                      {.most_lines = 2, .balance = true});
  const float count = entrance.count.empty() ? 0 : canvas.type().pitch(theme.caption());
  const float space = theme.mm(1);
  ui::Rect group = ui::centred({inside.width, side + space + label.height() + count}, inside);
  group.y = std::round(group.y);
  ui::Rect icon_row = ui::cut_top(group, side);
  canvas.icon(ui::cut_left(icon_row, side), entrance.icon, ink);
  ui::cut_top(group, space);
  draw_paragraph(canvas, label, ui::cut_top(group, label.height()).top_left(), ink);
  if (count > 0) draw_line(canvas, entrance.count, theme.caption(), group, ink);
}

void HomeScreen::draw_feature(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const catalog::ExhibitCard& card = m_row.back();
  const ui::Rect rect = *m_feature;
  const ui::InElement element(canvas, {.id = "feature:" + card.id.value(),
                                       .role = ui::Role::picture,
                                       .name = m_scene.in(card.title),
                                       .rect = rect,
                                       .corner = theme.corner()});
  canvas.picture(rect, use_of(*card.picture, ui::Fit::cover, theme.corner()));
  const catalog::Term* category = m_scene.exhibition->category(card.category);
  const ui::Label title{m_scene.in(card.short_title), category ? category->icon : "",
                        theme.palette().card, theme.palette().ink};
  const ui::Size needed = ui::size(canvas.type(), theme, title);
  const float inset = theme.mm(4);
  if (needed.width < rect.width - 2 * inset)
    draw_label(canvas, theme, {rect.x + inset, rect.bottom() - inset - needed.height}, title);
}

void HomeScreen::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  {
    const ui::InLayer header(canvas, {.offset = m_header.top_left()});
    m_words->draw(canvas, {0, 0, m_header.width, m_header.height});
  }
  if (m_feature) draw_feature(canvas);
  for (std::size_t i = 0; i < m_entrances.size(); ++i)
    draw_entrance(canvas, m_doors[i], m_entrances[i]);
  draw_line(canvas, say(Word::recommended, m_scene.language), theme.heading(), m_row_title,
            theme.palette().ink);
  const ui::InLayer row(canvas, m_scroll.layer());
  const ui::Rect seen = m_scroll.seen();
  for (std::size_t i = 0; i < m_row.size(); ++i) {
    const ui::Rect place = ui::moved(m_wall.rect(i), {theme.margin(), 0});
    if (!ui::intersection(place, seen).empty()) draw_card(canvas, m_scene, place, m_row[i]);
  }
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_home(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  const catalog::Selection outstanding{.outstanding = true};
  const auto good = TRY(catalog.count(outstanding));
  const catalog::Selection chosen = good >= k_row ? outstanding : catalog::Selection{};
  const std::int64_t all = good >= k_row ? good : scene.exhibition->facts.exhibits;
  const auto start = all > 0 ? static_cast<std::int64_t>(scene.turn) * 5 % all : 0;
  auto row = TRY(catalog.exhibits(chosen, catalog::Order::authors, scene.language, {start, k_row}));
  if (start + k_row > all)
    for (auto& card : TRY(catalog.exhibits(chosen, catalog::Order::authors, scene.language,
                                           {0, std::min(start, start + k_row - all)})))
      row.push_back(std::move(card));
  return std::make_unique<HomeScreen>(place, scene, std::move(row), good);
}

}  // namespace kiosk::screens
