// Home: what this is, the ways in, and a row of works to start with.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/logo.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/scroll_area.h"
#include "ui/text_field.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr const char* k_home_search = "home.search";
constexpr float k_least_picture = 16;    // mm: smaller ones on a door tell nothing
constexpr float k_least_shape = 0.75F;   // of a picture's height: its width on a door
constexpr float k_quiet_door = 24;       // mm: how high
constexpr float k_least_card = 70;       // mm: how narrow the row's cards may become
constexpr float k_least_above_row = 70;  // mm: what the name and the doors need
constexpr float k_row_share = 0.45F;     // of the height: what the row takes at most
constexpr float k_icon = 10;             // mm: of a door
constexpr float k_icon_gap = 3;          // mm: between it and what stands beside it
constexpr float k_header_share = 0.37F;  // of the width: what the name takes beside the doors
constexpr float k_row_card = 0.86F;      // of a comfortable card's width

// The doors' colours beside the theme's accent: white on them has at least 5:1.
constexpr ui::Colour k_terracotta = ui::rgb(0x9E4528);
constexpr ui::Colour k_plum = ui::rgb(0x6B3A5E);
constexpr ui::Colour k_teal = ui::rgb(0x1D6665);
constexpr ui::Colour k_indigo = ui::rgb(0x4A4A8C);

struct Entrance {
  std::string id;
  std::string label;
  std::string count;
  std::string icon;
  ui::Colour colour;
  Place place;
  std::optional<catalog::Picture> picture;
};

struct Counts {
  std::int64_t outstanding = 0;
  std::int64_t terms = 0;  // of the leading facet
};

class HomeScreen final : public Screen {
 public:
  HomeScreen(const Place& place, const Scene& scene, std::vector<catalog::ExhibitCard> row,
             const Counts& counts)
      : m_scene(scene), m_row(std::move(row)) {
    make_ways(counts);
    make_quiet_ways();
    layout();
    m_scroll.start_at(place.scroll);
    m_page.start_at(place.second_scroll);
  }

  Duration advance(Duration elapsed) override {
    return std::min(m_scroll.advance(elapsed), m_page.advance(elapsed));
  }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {.page = Page::home, .scroll = m_scroll.offset(), .second_scroll = m_page.offset()};
  }
  const ui::ScrollArea* main_scroll() const override { return &m_page; }
  std::string title() const override { return m_scene.in(m_scene.exhibition->event.short_name); }
  std::vector<Impression> impressions() const override;

 private:
  void make_ways(const Counts& counts);
  void make_quiet_ways();
  void layout();
  float lay_page(float row_height);
  float least_door() const;
  float quiet_height() const;
  float least_doors() const;
  void lay_doors(ui::Rect doors);
  void lay_quiet_doors(ui::Rect doors);
  enum class Header { whole, without_project, name_and_date, short_name };
  float search_height() const;
  ui::Rect cut_search(ui::Rect& area) const;
  void write_header(float width, float height);
  void write_header_lines(Header header);
  float card_width(float height) const;
  ui::Colour ground_of(const Entrance& entrance) const;
  void draw_feature(ui::Canvas& canvas) const;
  void draw_entrance(ui::Canvas& canvas, ui::Rect rect, const Entrance& entrance) const;
  float widest_pictured_label() const;
  ui::Rect draw_picture(ui::Canvas& canvas, ui::Rect inside, const Entrance& entrance) const;
  void draw_words(ui::Canvas& canvas, ui::Rect inside, const Entrance& entrance) const;
  ui::Button quiet_button(const Entrance& way) const;
  ui::Font door_font(const std::string& label, float width) const;
  void draw_quiet_ways(ui::Canvas& canvas) const;
  std::optional<catalog::Picture> picture(std::size_t index) const;

  Scene m_scene;
  std::vector<catalog::ExhibitCard> m_row;
  std::vector<Entrance> m_entrances;  // to the works
  std::vector<Entrance> m_quiet;      // to what is told of the event
  std::optional<Column> m_words;
  ui::Rect m_header;
  ui::Rect m_search;                  // empty if nothing can be searched
  std::optional<ui::Rect> m_feature;  // portrait: a large picture of the row's last work
  std::vector<ui::Rect> m_doors;      // one for each entrance
  std::vector<ui::Rect> m_quiet_doors;
  bool m_stacked = false;  // the quiet doors' words stand under their icons
  std::size_t m_quiet_rows = 1;
  ui::Rect m_row_title;
  bool m_shows_row = true;  // not on a panel too low for it
  CardWall m_wall;
  ui::ScrollArea m_scroll;  // of the row, in the page
  ui::ScrollArea m_page;    // all of it: scrolls only where letters are too large for the height
};

std::optional<catalog::Picture> HomeScreen::picture(std::size_t index) const {
  std::vector<const catalog::ExhibitCard*> pictured;
  for (const catalog::ExhibitCard& card : m_row)
    if (card.picture) pictured.push_back(&card);
  return pictured.empty() ? std::nullopt : pictured[index % pictured.size()]->picture;
}

void HomeScreen::make_ways(const Counts& counts) {
  const Exhibition& exhibition = *m_scene.exhibition;
  const auto language = m_scene.language;
  if (const catalog::Facet* facet = exhibition.leading_facet()) {
    const bool of_works = facet->applies_to == catalog::AppliesTo::exhibit;
    m_entrances.push_back({"home.categories",
                           m_scene.in(facet->label),
                           say(of_works ? Word::categories : Word::choices, language, counts.terms),
                           "all",
                           m_scene.theme.palette().door,
                           {.page = Page::categories, .subject = facet->id.value()},
                           picture(1)});
  }
  if (exhibition.facts.organisations > 0)
    m_entrances.push_back(
        {"home.schools",
         name_of_organisations(exhibition.facts, language),
         count_of_organisations(exhibition.facts.organisations, exhibition.facts, language),
         "school",
         k_terracotta,
         {.page = Page::schools},
         picture(4)});
  if (counts.outstanding > 0)
    m_entrances.push_back({"home.outstanding",
                           say(Word::outstanding, language),
                           count_of_works(counts.outstanding, language),
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
  if (exhibition.facts.votes > 0)
    m_entrances.push_back({"home.vote",
                           say(Word::vote_for_works, language),
                           say(Word::votes_a_visit, language, std::int64_t{exhibition.facts.votes}),
                           "vote",
                           k_indigo,
                           {.page = Page::vote},
                           {}});
}

// Only what the pack has something for.
void HomeScreen::make_quiet_ways() {
  const Exhibition& exhibition = *m_scene.exhibition;
  const auto add = [&](const char* id, Word label, const char* icon, Page page) {
    m_quiet.push_back(
        {id, say(label, m_scene.language), "", icon, m_scene.theme.palette().card, {page}, {}});
  };
  if (!exhibition.figures.empty()) add("home.overview", Word::overview, "chart", Page::overview);
  if (!exhibition.programme.empty())
    add("home.programme", Word::programme, "clock", Page::programme);
  if (!exhibition.plans.empty()) add("home.plan", Word::floor_plan, "plan", Page::plan);
  if (m_scene.events.size() > 1) add("home.events", Word::all_events, "calendar", Page::events);
  add("home.about", Word::about, "info", Page::about);
}

// The event's name and date, and as much of the rest as `height` leaves room for.
void HomeScreen::write_header(float width, float height) {
  for (const Header header :
       {Header::whole, Header::without_project, Header::name_and_date, Header::short_name}) {
    m_words.emplace(m_scene, width);
    write_header_lines(header);
    if (m_words->height() <= height) return;
  }
}

void HomeScreen::write_header_lines(Header header) {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Event& event = m_scene.exhibition->event;
  const bool roomy = header == Header::whole || header == Header::without_project;
  if (roomy) write_logo(*m_words, m_scene, 18);
  if (!event.project.empty() && header == Header::whole) {
    m_words->text(m_scene.in(event.project), theme.caption(), theme.palette().quiet_ink,
                  {.most_lines = 2});
    m_words->gap(1);
  }
  const std::string& name =
      m_scene.in(header == Header::short_name ? event.short_name : event.name);
  const float width = m_words->width();
  const bool long_name = ui::set(m_scene.type, name, theme.title(), width).lines.size() > 3;
  m_words->text(name, long_name ? theme.heading() : theme.title(), theme.palette().ink,
                {.most_lines = long_name ? 5 : 3, .balance = true});
  m_words->gap(1.5F);
  m_words->text(m_scene.in(event.date_text), theme.body(), theme.palette().ink, {.most_lines = 2});
  if (roomy)
    m_words->text(m_scene.in(event.organiser_name), theme.caption(), theme.palette().quiet_ink,
                  {.most_lines = 2});
  if (m_scene.exhibition->facts.sample) {
    m_words->gap(3);
    m_words->labels({{say(Word::sample, m_scene.language), "", theme.palette().notice,
                      theme.palette().on_notice}});
  }
}

// Cards as wide as is comfortable, narrower where their row would take too much of the height, but
// not where their letters are larger: then the page scrolls.
float HomeScreen::card_width(float height) const {
  const ui::Theme& theme = m_scene.theme;
  float width = std::max(theme.portrait() ? 100.0F : 82.0F,
                         comfortable_width(m_scene) / theme.px_per_mm() * k_row_card);
  const float least = theme.appearance().text_percent > 100 ? width : k_least_card;
  while (width > least && card_height(m_scene, theme.mm(width)) > height * k_row_share) width -= 2;
  return theme.mm(width);
}

// Of the way to the search and the space beside it; 0 where nothing can be searched.
float HomeScreen::search_height() const {
  const ui::Theme& theme = m_scene.theme;
  if (!m_scene.exhibition->finder) return 0;
  return std::max(theme.target(), theme.row(theme.body())) + theme.gap();
}

// The way to the search, looking like the field it leads to.
ui::Rect HomeScreen::cut_search(ui::Rect& area) const {
  if (!m_scene.exhibition->finder) return {};
  const ui::Rect search = ui::cut_top(area, search_height() - m_scene.theme.gap());
  ui::cut_top(area, m_scene.theme.gap());
  return search;
}

// A name of two lines under its icon, or beside it.
float HomeScreen::least_door() const {
  const ui::Theme& theme = m_scene.theme;
  return 2 * m_scene.type.pitch(theme.lead()) + m_scene.type.pitch(theme.caption()) + theme.mm(8);
}

// Of all quiet doors; in as many rows as their words need.
float HomeScreen::quiet_height() const {
  const ui::Theme& theme = m_scene.theme;
  const float one = std::max(theme.mm(k_quiet_door), theme.icon() + theme.row(theme.caption()));
  const auto n = static_cast<float>(m_quiet_rows);
  return n * (one + theme.gap()) - theme.gap();
}

float HomeScreen::least_doors() const {
  const float rows = m_entrances.size() < 4 ? 1 : 2;
  const float gap = m_scene.theme.gap();
  return rows * (least_door() + gap) + quiet_height();
}

// Decides whether the row is shown and whether all scrolls; returns how high the page's content is.
float HomeScreen::lay_page(float row_height) {
  const ui::Theme& theme = m_scene.theme;
  const ui::Rect seen = m_scene.content();
  const bool portrait = theme.portrait();
  const float width = portrait ? seen.width : seen.width * k_header_share;
  m_words.emplace(m_scene, width);
  write_header_lines(Header::name_and_date);
  const float head = m_words->height() + search_height();
  const float needed =
      portrait ? head + theme.gap() + least_doors() : std::max(head, least_doors());
  const bool fits = needed <= seen.height;
  // The doors know how to do with less than they would like, as long as letters are of usual size;
  // the name and the way to the search do not.
  const bool usual = theme.appearance().text_percent == 100 && theme.reach().y == 0;
  const float above_row = usual ? std::max(theme.mm(k_least_above_row), head) : needed;
  m_shows_row = !m_row.empty() && (!fits || seen.height - row_height > above_row);
  const float content = fits ? seen.height : needed + theme.gap() + (m_shows_row ? row_height : 0);
  const float page = content + 2 * theme.margin();
  m_page = ui::ScrollArea(ui::Axis::down, m_scene.area, page, theme.shadow() * 2);
  return content;
}

// In the page's own coordinates: it is as wide as the area, and as high or higher.
void HomeScreen::layout() {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.gap();
  const float margin = theme.margin();
  const float width = m_scene.content().width;
  m_quiet_rows = 1;
  lay_quiet_doors({0, 0, theme.portrait() ? width : width * (1 - k_header_share) - 2 * gap, 0});
  const float card_width = this->card_width(m_scene.content().height);
  const float cards = card_height(m_scene, card_width) + theme.shadow();
  const float title_height = m_scene.type.pitch(theme.heading()) + theme.mm(2);
  const float height = lay_page(cards + title_height);
  ui::Rect rest{margin, margin, width, height};
  if (m_shows_row) {
    ui::Rect row = ui::cut_bottom(rest, cards);
    m_row_title = ui::cut_bottom(rest, title_height);
    ui::cut_bottom(rest, theme.mm(2));
    // The row runs from edge to edge: there is more to come.
    row.x = 0;
    row.width = m_scene.area.width;
    m_wall = row_for(m_scene, card_width, m_row.size());
    const auto n = static_cast<float>(m_row.size());
    m_scroll = ui::ScrollArea(ui::Axis::across, row, n * (card_width + gap) - gap + 2 * margin,
                              theme.shadow() * 2);
  }
  ui::Rect doors = rest;
  const float search = search_height();
  if (theme.portrait()) {
    write_header(rest.width,
                 std::min(rest.height * 0.4F, rest.height - least_doors() - gap - search));
    const float below = rest.height - m_words->height() - gap - search;
    const float ways =
        std::max(theme.mm(m_entrances.size() > 3 ? 112 : 84) + gap + quiet_height(), least_doors());
    doors = ui::cut_bottom(rest, std::min(ways, below));
    ui::cut_bottom(rest, gap);
    m_header = ui::cut_top(rest, m_words->height());
    ui::cut_top(rest, gap);
    m_search = cut_search(rest);
    if (rest.height > theme.mm(40) && !m_row.empty() && m_row.back().picture) m_feature = rest;
  } else {
    m_header = ui::cut_left(rest, rest.width * k_header_share);
    write_header(m_header.width, m_header.height - search);
    m_header = ui::centred({m_header.width, m_words->height() + search}, m_header);
    m_header.y = std::round(m_header.y);
    ui::Rect below = ui::cut_bottom(m_header, search);
    ui::cut_top(below, gap);
    m_search = cut_search(below);
    ui::cut_left(rest, gap * 2);
    doors = rest;
  }
  lay_doors(doors);
}

// Their words stand under their icons where that is narrower; in two rows where that is not enough.
void HomeScreen::lay_quiet_doors(ui::Rect doors) {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.gap();
  const auto fit = [&](std::size_t across) {
    const float width = ui::columns(doors, across, gap).front().width;
    return std::all_of(m_quiet.begin(), m_quiet.end(), [&](const Entrance& way) {
      return ui::width(m_scene.type, theme, quiet_button(way)) <= width;
    });
  };
  m_stacked = false;
  m_stacked = !fit(m_quiet.size());
  m_quiet_rows = m_stacked && m_quiet.size() > 2 && !fit(m_quiet.size()) ? 2 : 1;
  const std::size_t across = (m_quiet.size() + m_quiet_rows - 1) / m_quiet_rows;
  m_quiet_doors.clear();
  for (const ui::Rect& row : ui::rows(doors, m_quiet_rows, gap)) {
    const std::size_t left = m_quiet.size() - m_quiet_doors.size();
    for (const ui::Rect& door : ui::columns(row, std::min(across, left), gap))
      m_quiet_doors.push_back(door);
  }
}

// Four ways and more stand in two rows, the first one higher; where that would leave too little
// height for their words, all stand in one. The quiet ones lie below.
void HomeScreen::lay_doors(ui::Rect doors) {
  const ui::Theme& theme = m_scene.theme;
  const float gap = theme.gap();
  lay_quiet_doors(ui::cut_bottom(doors, quiet_height()));
  ui::cut_bottom(doors, gap);
  const std::size_t all = m_entrances.size();
  const float both = doors.height - gap;
  const float upper_height =
      std::round(std::max(both / 2, std::min(both * 0.56F, both - least_door())));
  const float lower_height = doors.height - gap - upper_height;
  const float words = m_scene.type.pitch(theme.lead()) + m_scene.type.pitch(theme.caption());
  const bool one_row = all < 4 || lower_height < words + theme.mm(6);
  const std::size_t first = one_row ? all : 2;
  m_doors = ui::columns(one_row ? doors : ui::cut_top(doors, upper_height), first, gap);
  if (one_row) return;
  ui::cut_top(doors, gap);
  for (const ui::Rect& door : ui::columns(doors, all - first, gap)) m_doors.push_back(door);
}

// What of the row is seen by more than half, and the large picture.
std::vector<Impression> HomeScreen::impressions() const {
  std::vector<Impression> seen;
  const ui::Rect view = m_scroll.seen();
  for (std::size_t i = 0; i < m_row.size(); ++i) {
    const ui::Rect card = ui::moved(m_wall.rect(i), {m_scene.theme.margin(), 0});
    const bool in_row = m_shows_row && ui::intersection(card, view).width > card.width / 2;
    const bool large = m_feature && i + 1 == m_row.size();
    if (in_row || large) seen.push_back({Surface::home, m_scene.exhibition->album, m_row[i].id});
  }
  return seen;
}

Action HomeScreen::respond(const ui::Gesture& gesture) {
  ui::Gesture in_page = gesture;  // the row across lives in the page's coordinates
  const ui::Point origin = m_page.layer().offset;
  in_page.start = in_page.start - origin;
  in_page.at = in_page.at - origin;
  if (m_shows_row && m_page.view().contains(gesture.start) && m_scroll.respond(in_page))
    return Stay{};
  if (m_page.respond(gesture)) return Stay{};
  if (gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  if (gesture.target == k_home_search) return Open{{.page = Page::search}, Via::tile};
  for (const auto* ways : {&m_entrances, &m_quiet})
    for (const Entrance& entrance : *ways)
      if (entrance.id == gesture.target) return Open{entrance.place, Via::tile};
  if (names(gesture.target, "feature") || names(gesture.target, "exhibit")) {
    const std::string id = after_colon(gesture.target);
    return Open{{.page = Page::exhibit, .subject = id}, Via::card, rank_of(m_row, id)};
  }
  return Stay{};
}

// In high contrast its edge and its words tell a door, not its colour.
ui::Colour HomeScreen::ground_of(const Entrance& entrance) const {
  const ui::Theme& theme = m_scene.theme;
  return theme.mode() == ui::Mode::contrast ? theme.palette().door : entrance.colour;
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
  canvas.plate(rect, {.colour = ground_of(entrance),
                      .corner = theme.corner(),
                      .shadow = theme.shadow(),
                      .border = theme.palette().outline,
                      .border_width = theme.outline_width()});
  const ui::Rect words = draw_picture(canvas, ui::inset(rect, theme.mm(2)), entrance);
  draw_words(canvas, ui::inset(words, theme.mm(2.4F), theme.mm(1)), entrance);
}

// So that all pictures are of one size.
float HomeScreen::widest_pictured_label() const {
  float widest = 0;
  for (const Entrance& entrance : m_entrances)
    if (entrance.picture)
      widest = std::max(widest, m_scene.type.width(entrance.label, m_scene.theme.lead()));
  return widest;
}

// The picture beside the words of a wide door or over those of a high one, if they leave it enough
// room; returns theirs.
ui::Rect HomeScreen::draw_picture(ui::Canvas& canvas, ui::Rect inside,
                                  const Entrance& entrance) const {
  if (!entrance.picture) return inside;
  const ui::Theme& theme = m_scene.theme;
  const bool wide = inside.width > inside.height * 1.7F;
  const float written = widest_pictured_label() + theme.mm(7);
  // In a low door the icon stands before the words.
  const bool low = inside.height < theme.mm(k_icon + 3) + canvas.type().pitch(theme.lead()) +
                                       canvas.type().pitch(theme.caption());
  const float label = written + (low ? theme.mm(k_icon + k_icon_gap) : 0);
  const float lines = written > inside.width ? 2 : 1;
  const float words = theme.icon() + theme.mm(9) + lines * canvas.type().pitch(theme.lead()) +
                      canvas.type().pitch(theme.caption());
  ui::Rect rest = inside;
  const ui::Rect picture =
      wide ? ui::cut_right(rest, std::min(inside.width - label, inside.width * 0.46F))
           : ui::cut_top(rest, std::min(inside.height - words, inside.height * 0.6F));
  const bool sliver = picture.width < picture.height * k_least_shape;
  if (sliver || std::min(picture.width, picture.height) < theme.mm(k_least_picture)) return inside;
  canvas.picture({std::round(picture.x), std::round(picture.y), std::round(picture.width),
                  std::round(picture.height)},
                 use_of(*entrance.picture, ui::Fit::cover, theme.mm(2)));
  return rest;
}

// Smaller where a word of the label is wider than its door.
ui::Font HomeScreen::door_font(const std::string& label, float width) const {
  const ui::Font font = m_scene.theme.lead();
  std::istringstream words(label);
  for (std::string word; words >> word;)
    if (m_scene.language == catalog::Language::english && m_scene.type.width(word, font) > width)
      return {font.face, m_scene.theme.caption().px};
  return font;
}

// The icon over the words; beside them in a low door; beside the count where the label needs two
// lines and there is no room for three more.
void HomeScreen::draw_words(ui::Canvas& canvas, ui::Rect inside, const Entrance& entrance) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Colour ink = ui::readable_on(ground_of(entrance), ui::rgb(0xFFFFFF), ui::rgb(0x000000));
  const float side = theme.mm(k_icon);
  const ui::Font font = door_font(entrance.label, inside.width);
  const float line = canvas.type().pitch(font);
  const float count = entrance.count.empty() ? 0 : canvas.type().pitch(theme.caption());
  const bool long_label = canvas.type().width(entrance.label, font) > inside.width;
  const float above = side + theme.mm(1);
  const bool fits_above = inside.height >= above + (long_label ? 2 : 1) * line + count;
  const bool with_count = !fits_above && long_label && inside.height >= side + 2 * line;
  if (!fits_above && !with_count) {
    canvas.icon(ui::centred({side, side}, ui::cut_left(inside, side)), entrance.icon, ink);
    ui::cut_left(inside, theme.mm(k_icon_gap));
  }
  const float head = fits_above ? above : with_count ? std::max(side, count) : 0;
  const float room = inside.height - head - (with_count ? 0 : count);
  const ui::Paragraph label = ui::set(canvas.type(), entrance.label, font, inside.width,
                                      {.most_lines = room < 2 * line ? 1 : 2, .balance = true});
  const float height = head + label.height() + (with_count ? 0 : count);
  ui::Rect group = ui::centred({inside.width, height}, inside);
  group.y = std::round(group.y);
  ui::Rect top = ui::cut_top(group, head);
  if (head > 0) {
    const ui::Rect icon = ui::cut_left(top, side);
    canvas.icon({icon.x, icon.y, side, side}, entrance.icon, ink);
    ui::cut_left(top, theme.mm(k_icon_gap));
  }
  draw_paragraph(canvas, label, ui::cut_top(group, label.height()).top_left(), ink);
  const ui::Rect place = with_count ? top : group;
  // A number cut short would be another number.
  if (canvas.type().width(entrance.count, theme.caption()) <= place.width)
    draw_line(canvas, entrance.count, theme.caption(), place, ink);
}

ui::Button HomeScreen::quiet_button(const Entrance& way) const {
  return {.id = way.id, .label = way.label, .icon = way.icon, .icon_above = m_stacked};
}

void HomeScreen::draw_quiet_ways(ui::Canvas& canvas) const {
  for (std::size_t i = 0; i < m_quiet.size(); ++i)
    draw_button(canvas, m_scene.theme, m_quiet_doors[i], quiet_button(m_quiet[i]));
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
  const bool scrolls = m_page.can_go_back() || m_page.can_go_on();
  const ui::InLayer page(canvas,
                         scrolls ? m_page.layer() : ui::Layer{.offset = m_scene.area.top_left()});
  {
    const ui::InLayer header(canvas, {.offset = m_header.top_left()});
    m_words->draw(canvas, {0, 0, m_header.width, m_header.height});
  }
  if (!m_search.empty())
    draw_text_field(canvas, theme, m_search,
                    {.id = k_home_search,
                     .hint = say(Word::search_hint, m_scene.language),
                     .icon = "search",
                     .writing = false});
  if (m_feature) draw_feature(canvas);
  for (std::size_t i = 0; i < m_entrances.size(); ++i)
    draw_entrance(canvas, m_doors[i], m_entrances[i]);
  draw_quiet_ways(canvas);
  if (!m_shows_row) return;
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
  Counts counts{TRY(catalog.count(outstanding)), 0};
  if (const catalog::Facet* facet = scene.exhibition->leading_facet())
    counts.terms = static_cast<std::int64_t>(scene.exhibition->tree(facet->id).below({}).size());
  const std::vector<std::int64_t> recommended(scene.recommended.begin(), scene.recommended.end());
  auto row = TRY(catalog.cards(recommended));
  // The last one may be shown large.
  const auto pictured = std::find_if(row.rbegin(), row.rend(),
                                     [](const catalog::ExhibitCard& card) { return card.picture; });
  if (pictured != row.rend()) std::iter_swap(pictured, row.rbegin());
  return std::make_unique<HomeScreen>(place, scene, std::move(row), counts);
}

}  // namespace kiosk::screens
