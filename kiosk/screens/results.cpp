// The result wall: cards of a selection, sorted, narrowed by filters that tell what they would
// leave. Cards are read page by page, so a hundred thousand works scroll like a hundred.
#include "screens/cards.h"
#include "screens/filters.h"
#include "screens/without_works.h"
#include "screens/words.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;
using Kind = ui::Gesture::Kind;

constexpr std::int64_t k_page = 60;

struct Sorting {
  const char* id;
  catalog::Order order;
  Word word;
};
constexpr Sorting k_sortings[] = {{"sort.authors", catalog::Order::authors, Word::sort_authors},
                                  {"sort.name", catalog::Order::name, Word::sort_name},
                                  {"sort.school", catalog::Order::school, Word::sort_school}};

class Results final : public Screen {
 public:
  static base::Result<std::unique_ptr<Screen>> open(const Place& place, const Scene& scene);
  Results(const Place& place, const Scene& scene, std::int64_t count)
      : m_scene(scene), m_place(place), m_count(count) {}

  Duration advance(Duration elapsed) override;
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override;
  const ui::ScrollArea* main_scroll() const override {
    return m_place.panel ? &m_filter_scroll : &m_scroll;
  }
  std::string title() const override { return m_heading; }
  std::string standing() const override { return count_of_works(m_count, m_scene.language); }

 private:
  using Cards = std::vector<catalog::ExhibitCard>;

  base::Result<void> make_heading();
  base::Result<void> layout();
  void lay_instead(ui::Rect area);
  float lay_head(ui::Rect head);
  void lay_chosen(ui::Rect& rest);
  bool lay_chips(ui::Rect area, const std::vector<ui::Chip>& chips);
  std::vector<ui::Chip> chosen_row(std::size_t shown) const;
  base::Result<void> lay_panel();
  Word word_of(const Sorting& sorting) const;
  void read_seen();
  const catalog::ExhibitCard* card(std::int64_t index) const;
  Action respond_in_panel(const ui::Gesture& gesture);
  float way_to_level(const ui::Gesture& gesture) const;
  Action chosen(const std::string& target);
  Place with(catalog::Selection selection) const;
  void draw_wall(ui::Canvas& canvas) const;
  void draw_panel(ui::Canvas& canvas) const;

  Scene m_scene;
  Place m_place;
  std::int64_t m_count;
  std::string m_heading;  // for the bar
  std::string m_kind;     // what kind of list this is
  std::map<std::int64_t, Cards> m_pages;
  ui::Rect m_title;
  ui::Rect m_sort_label;
  std::vector<std::pair<ui::Rect, ui::Chip>> m_head;  // sorting, and the way to the filters
  std::vector<ui::Chip> m_chosen;                     // what narrows the wall
  std::vector<std::pair<ui::Rect, ui::Chip>> m_chosen_places;
  CardWall m_wall;
  std::optional<Column> m_instead;  // of a wall without cards
  ui::ScrollArea m_scroll;
  ui::Rect m_sheet;  // the filters' panel, when open
  ui::Rect m_sheet_buttons;
  std::optional<Column> m_filters;
  ui::ScrollArea m_filter_scroll;
};

base::Result<std::unique_ptr<Screen>> Results::open(const Place& place, const Scene& scene) {
  const auto count = TRY(scene.exhibition->catalog.count(place.selection));
  auto made = std::make_unique<Results>(place, scene, count);
  made->m_chosen = TRY(chosen_chips(scene, place.selection));
  TRY(made->make_heading());
  TRY(made->layout());
  made->read_seen();
  return made;
}

// What was chosen, by name. Otherwise what kind of list this is.
base::Result<void> Results::make_heading() {
  const catalog::Selection& selection = m_place.selection;
  std::string joined;
  const auto join = [&](const catalog::Text& name) {
    joined += (joined.empty() ? "" : " • ") + m_scene.in(name);
  };
  for (const catalog::Choice& choice : selection.choices)
    for (const catalog::TermId& id : choice.terms)
      if (const catalog::Term* term = m_scene.exhibition->tree(choice.facet).find(id))
        join(term->label);
  if (!selection.organisation.empty())
    if (const auto school = TRY(m_scene.exhibition->catalog.organisation(selection.organisation)))
      join(school->name);
  m_kind = say(selection.outstanding ? Word::outstanding : Word::all_works, m_scene.language);
  m_heading = joined.empty() ? m_kind : joined;
  return {};
}

base::Result<void> Results::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  rest.height += theme.margin();  // the wall runs on under the bar
  if (m_count == 0 && !m_place.panel) {
    const float width = std::min(rest.width, theme.mm(290));
    auto instead = TRY(write_without_works(m_scene, m_place.selection, width));
    if (instead) m_instead.emplace(*std::move(instead));
  }
  if (m_instead) {
    lay_instead(rest);
    return {};
  }
  if (theme.portrait()) {
    const float title = std::max(theme.mm(17), m_scene.type.pitch(theme.heading()));
    m_title = ui::cut_top(rest, m_chosen.empty() ? title : theme.target());
    ui::cut_top(rest, theme.mm(m_chosen.empty() ? 2 : 3));
    ui::cut_top(rest, lay_head({rest.x, rest.y, rest.width, theme.target()}));
  } else {
    ui::Rect head = ui::cut_top(rest, theme.target());
    (void)lay_head(head);
    m_title = {head.x, head.y, m_sort_label.x - head.x - theme.gap(), head.height};
  }
  lay_chosen(rest);
  ui::cut_top(rest, theme.gap());
  m_wall = wall_for(m_scene, rest.width, static_cast<std::size_t>(m_count));
  const float content = m_wall.height(static_cast<std::size_t>(m_count)) + theme.margin();
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, content, theme.shadow() * 2);
  m_scroll.start_at(m_place.scroll);
  return m_place.panel ? lay_panel() : base::Result<void>();
}

// A category without works has nothing to sort or to filter.
void Results::lay_instead(ui::Rect area) {
  const ui::Theme& theme = m_scene.theme;
  m_title = ui::cut_top(area, theme.target());
  m_scroll = ui::ScrollArea(ui::Axis::down, area, m_instead->height() + theme.margin());
  m_scroll.start_at(m_place.scroll);
}

// The first `shown` of what was chosen, the number of the others, and the way to let go of all.
std::vector<ui::Chip> Results::chosen_row(std::size_t shown) const {
  std::vector<ui::Chip> chips(m_chosen.begin(),
                              m_chosen.begin() + static_cast<std::ptrdiff_t>(shown));
  if (shown < m_chosen.size())
    chips.push_back({.id = "results.more",
                     .label = say(Word::more_filters, m_scene.language,
                                  static_cast<std::int64_t>(m_chosen.size() - shown)),
                     .icon = "filter"});
  if (m_chosen.size() > 1)
    chips.push_back({.id = "results.clear",
                     .label = say(Word::clear_filters, m_scene.language),
                     .icon = "clear"});
  return chips;
}

// In the title's place, where all of them fit; else in two rows of their own below.
void Results::lay_chosen(ui::Rect& rest) {
  if (m_chosen.empty()) return;
  const ui::Theme& theme = m_scene.theme;
  std::size_t shown = m_chosen.size();
  if (lay_chips({m_title.x, m_title.y, m_title.width, theme.target()}, chosen_row(shown))) {
    m_title = {};
    return;
  }
  ui::cut_top(rest, theme.mm(3));
  const ui::Rect rows{rest.x, rest.y, rest.width, 2 * theme.target() + theme.mm(3)};
  while (!lay_chips(rows, chosen_row(shown)) && shown > 0) --shown;
  ui::cut_top(rest, m_chosen_places.back().first.bottom() - rest.y);
}

// From left to right, row below row; false if not all found room.
bool Results::lay_chips(ui::Rect area, const std::vector<ui::Chip>& chips) {
  const ui::Theme& theme = m_scene.theme;
  m_chosen_places.clear();
  float x = area.x;
  float y = area.y;
  for (const ui::Chip& chip : chips) {
    const float width = std::min(area.width, ui::width(m_scene.type, theme, chip));
    if (x > area.x && x + width > area.right()) {
      x = area.x;
      y += theme.target() + theme.mm(3);
    }
    if (y + theme.target() > area.bottom() + 1) return false;
    m_chosen_places.emplace_back(ui::Rect{x, y, width, theme.target()}, chip);
    x += width + theme.mm(3);
  }
  return true;
}

// Returns the height of all rows: where one is too short for the chips there are more.
float Results::lay_head(ui::Rect head) {
  const ui::Theme& theme = m_scene.theme;
  const std::size_t chosen = m_chosen.size();
  std::vector<ui::Chip> chips;
  for (const Sorting& sorting : k_sortings)
    chips.push_back({.id = sorting.id,
                     .label = say(word_of(sorting), m_scene.language),
                     .chosen = sorting.order == m_place.order});
  chips.push_back({.id = "results.filter",
                   .label = say(Word::filter, m_scene.language) +
                            (chosen > 0 ? " (" + std::to_string(chosen) + ")" : ""),
                   .icon = "filter"});
  float total = 0;
  for (const ui::Chip& chip : chips) total += ui::width(m_scene.type, theme, chip) + theme.mm(3);
  const float label =
      m_scene.type.width(say(Word::sort_by, m_scene.language), theme.caption()) + theme.mm(3);
  const bool labelled = total + label < head.width;
  float x = theme.portrait() ? head.x + (labelled ? label : 0) : head.right() - total + theme.mm(3);
  m_sort_label = {x - label, head.y, labelled ? label : 0, head.height};
  const float top = head.y;
  for (ui::Chip& chip : chips) {
    const float width = ui::width(m_scene.type, theme, chip);
    if (x > head.x && x + width > head.right() + 1) {
      x = head.x;
      head.y += head.height + theme.mm(3);
    }
    m_head.emplace_back(ui::Rect{x, head.y, width, head.height}, std::move(chip));
    x += width + theme.mm(3);
  }
  return head.bottom() - top;
}

Word Results::word_of(const Sorting& sorting) const {
  const bool by_school = sorting.order == catalog::Order::school;
  return by_school && !m_scene.exhibition->facts.only_schools ? Word::sort_organisation
                                                              : sorting.word;
}

base::Result<void> Results::lay_panel() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect area = m_scene.area;
  m_sheet = theme.portrait() ? ui::cut_bottom(area, area.height * 0.72F)
                             : ui::cut_right(area, area.width * 0.46F);
  ui::Rect inside = ui::inset(m_sheet, theme.margin());
  m_sheet_buttons = ui::cut_bottom(inside, theme.target());
  ui::cut_bottom(inside, theme.gap());
  m_filters.emplace(m_scene, inside.width);
  TRY(write_filters(*m_filters, m_scene, m_place.selection, std::nullopt));
  m_filter_scroll = ui::ScrollArea(ui::Axis::down, inside, m_filters->height() + theme.gap());
  m_filter_scroll.start_at(m_place.second_scroll);
  return {};
}

Duration Results::advance(Duration elapsed) {
  const Duration wait = std::min(m_scroll.advance(elapsed), m_filter_scroll.advance(elapsed));
  read_seen();
  return wait;
}

// What can be seen, and a screen more below it, is read; pages far away are forgotten.
void Results::read_seen() {
  ui::Rect seen = m_scroll.seen();
  seen.height *= 2;
  const auto [first, past] = m_wall.range(seen, static_cast<std::size_t>(m_count));
  const auto first_page = static_cast<std::int64_t>(first) / k_page;
  const auto last_page = static_cast<std::int64_t>(past) / k_page;
  std::erase_if(m_pages, [&](const auto& page) {
    return page.first < first_page - 2 || page.first > last_page + 2;
  });
  for (std::int64_t page = first_page; page <= last_page; ++page) {
    if (m_pages.contains(page) || page * k_page >= m_count) continue;
    auto cards = m_scene.exhibition->catalog.exhibits(m_place.selection, m_place.order,
                                                      m_scene.language, {page * k_page, k_page});
    m_pages[page] = cards ? std::move(*cards) : Cards();
  }
}

const catalog::ExhibitCard* Results::card(std::int64_t index) const {
  const auto page = m_pages.find(index / k_page);
  if (page == m_pages.end()) return nullptr;
  const auto within = static_cast<std::size_t>(index % k_page);
  return within < page->second.size() ? &page->second[within] : nullptr;
}

Place Results::place() const {
  Place place = m_place;
  place.scroll = m_scroll.offset();
  if (m_place.panel) place.second_scroll = m_filter_scroll.offset();  // else as it was left
  return place;
}

Place Results::with(catalog::Selection selection) const {
  Place place = this->place();
  place.selection = std::move(selection);
  place.scroll = 0;
  return place;
}

Action Results::respond(const ui::Gesture& gesture) {
  if (m_place.panel) return respond_in_panel(gesture);
  if (m_scroll.respond(gesture)) {
    read_seen();
    return Stay{};
  }
  return gesture.kind == Kind::tap ? chosen(gesture.target) : Stay{};
}

Action Results::chosen(const std::string& target) {
  Place place = this->place();
  if (target == "results.filter" || target == "results.more") {
    place.panel = true;
    return Replace{place};
  }
  if (target == "results.clear") return Replace{with({.stand = m_place.selection.stand})};
  if (names(target, "chosen") || target.starts_with("chosen."))
    if (auto selection = after_touching(m_scene, target, m_place.selection))
      return Replace{with(*std::move(selection))};
  for (const Sorting& sorting : k_sortings) {
    if (target != sorting.id) continue;
    place.order = sorting.order;
    place.scroll = 0;
    return Replace{place};
  }
  if (const auto [facet, term] = facet_and_term(target); names(target, "term"))
    return Open{{.page = Page::results,
                 .selection = {.choices = {{catalog::FacetId(facet), {catalog::TermId(term)}}}}},
                Via::tile};
  if (!names(target, "exhibit")) return Stay{};
  const std::string id = after_colon(target);
  int rank = -1;
  for (const auto& [page, cards] : m_pages)
    if (const int within = rank_of(cards, id); within >= 0)
      rank = static_cast<int>(page * k_page) + within;
  return Open{{.page = Page::exhibit,
               .subject = id,
               .selection = m_place.selection,
               .order = m_place.order},
              Via::card,
              rank};
}

// A level that opens under the touched chip comes into sight: the chip moves up to make room.
float Results::way_to_level(const ui::Gesture& gesture) const {
  if (!names(gesture.target, "filter")) return 0;
  const auto [facet, term] = facet_and_term(gesture.target);
  const TermTree& tree = m_scene.exhibition->tree(catalog::FacetId(facet));
  if (tree.below(catalog::TermId(term)).empty()) return 0;
  const ui::Rect& view = m_filter_scroll.view();
  return std::max(0.0F, gesture.at.y - view.y - view.height / 4);
}

Action Results::respond_in_panel(const ui::Gesture& gesture) {
  if (m_filter_scroll.respond(gesture) || gesture.kind != Kind::tap) return Stay{};
  if (auto selection = after_touching(m_scene, gesture.target, m_place.selection)) {
    Place narrowed = with(*std::move(selection));
    narrowed.second_scroll += way_to_level(gesture);
    return Replace{std::move(narrowed)};
  }
  if (gesture.target == "filter.show" || !m_sheet.contains(gesture.at)) {
    Place place = this->place();
    place.panel = false;
    return Replace{place};
  }
  return Stay{};
}

void Results::draw_wall(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::InLayer layer(canvas, m_scroll.layer());
  if (m_instead) return m_instead->draw(canvas, m_scroll.seen());
  if (m_count == 0) {
    const ui::Paragraph nothing = ui::set(canvas.type(), say(Word::nothing_here, m_scene.language),
                                          theme.heading(), m_scroll.view().width);
    draw_paragraph(canvas, nothing, {0, theme.mm(10)}, theme.palette().ink);
    draw_paragraph(canvas,
                   ui::set(canvas.type(), say(Word::nothing_here_why, m_scene.language),
                           theme.body(), m_scroll.view().width),
                   {0, theme.mm(10) + nothing.height()}, theme.palette().quiet_ink);
  }
  const auto [first, past] = m_wall.range(m_scroll.seen(), static_cast<std::size_t>(m_count));
  for (std::size_t i = first; i < past; ++i)
    if (const catalog::ExhibitCard* shown = card(static_cast<std::int64_t>(i)))
      draw_card(canvas, m_scene, m_wall.rect(i), *shown);
}

void Results::draw_panel(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  canvas.fill(m_scene.area, theme.palette().veil);
  const ui::InElement sheet(canvas, {.id = "filter.sheet",
                                     .role = ui::Role::sheet,
                                     .name = say(Word::filter, m_scene.language),
                                     .rect = m_sheet});
  canvas.fill(m_sheet, theme.palette().paper);
  {
    const ui::InLayer layer(canvas, m_filter_scroll.layer());
    m_filters->draw(canvas, m_filter_scroll.seen());
  }
  const std::vector<ui::Rect> places = ui::columns(m_sheet_buttons, 2, theme.gap());
  draw_button(canvas, theme, places[0],
              {.id = "filter.clear",
               .label = say(Word::clear_filters, m_scene.language),
               .icon = "clear",
               .enabled = !m_chosen.empty()});
  draw_button(canvas, theme, places[1],
              {.id = "filter.show",
               .label = say(Word::show_results, m_scene.language, m_count),
               .icon = "check",
               .weight = ui::Weight::primary});
}

void Results::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  {
    const ui::InLayer page(canvas, {.covered = m_place.panel});
    if (!m_title.empty())
      draw_line(canvas, m_instead ? m_heading : m_kind, theme.heading(), m_title,
                theme.palette().ink);
    for (const auto& [rect, chip] : m_chosen_places) draw_chip(canvas, theme, rect, chip);
    if (!m_sort_label.empty())
      draw_line(canvas, say(Word::sort_by, m_scene.language), theme.caption(), m_sort_label,
                theme.palette().quiet_ink);
    for (const auto& [rect, chip] : m_head) draw_chip(canvas, theme, rect, chip);
    draw_wall(canvas);
  }
  if (m_place.panel) draw_panel(canvas);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_results(const Place& place, const Scene& scene) {
  return Results::open(place, scene);
}

}  // namespace kiosk::screens
