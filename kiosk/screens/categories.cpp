// The terms of one facet as tiles: all of one level at once, in the author's order. A facet with
// levels opens level by level.
#include "screens/cards.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/paragraph.h"
#include "ui/scroll_area.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr std::size_t k_few = 4;         // terms
constexpr float k_tile = 42;             // mm: the least height of one
constexpr float k_large_em = 8.4F;       // mm: larger letters need larger tiles
constexpr float k_name = 7;              // ems: what a name of two lines needs then
constexpr float k_disc = 19;             // mm: its badge, at most
constexpr float k_least_disc = 12;       // mm: a smaller one over the name is no badge but a dot
constexpr float k_disc_beside = 16;      // mm: the badge beside a name
constexpr float k_beside_gap = 4;        // mm
constexpr float k_least_picture = 18;    // mm: how high one is worth its place
constexpr float k_badge = 0.42F;         // of a tile's height, at most
constexpr std::int64_t k_looked_at = 8;  // of a term's works, for one with a picture

// Columns and rows for tiles that are neither slivers nor towers and leave few places empty.
std::pair<std::size_t, std::size_t> grid_for(std::size_t count, ui::Rect area, ui::Size least) {
  std::pair<std::size_t, std::size_t> best{1, count};
  float best_cost = 1e9F;
  for (std::size_t columns = 1; columns <= std::min<std::size_t>(count, 7); ++columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    const float width = area.width / static_cast<float>(columns);
    if (columns > 1 && width < least.width) break;
    const float height = std::max(least.height, area.height / static_cast<float>(rows));
    const float shape = std::abs(std::log(width / height / 1.45F));
    const auto empty = static_cast<float>(columns * rows - count);
    const float too_high = static_cast<float>(rows) * height > area.height + 1 ? 3.0F : 0.0F;
    const float cost = shape + 0.12F * empty + too_high;
    if (cost < best_cost) {
      best = {columns, rows};
      best_cost = cost;
    }
  }
  return best;
}

using Pictures = std::vector<std::optional<catalog::Picture>>;

// Tiles of a few terms are large enough for a picture of one of their works.
base::Result<Pictures> pictures_of(const std::vector<catalog::Term>& terms, const Scene& scene) {
  Pictures pictures;
  if (terms.size() > k_few) return pictures;
  for (const catalog::Term& term : terms) {
    pictures.emplace_back();
    for (auto& card : TRY(scene.exhibition->catalog.exhibits({.choices = {{term.facet, {term.id}}}},
                                                             catalog::Order::authors,
                                                             scene.language, {0, k_looked_at})))
      if (card.picture && !pictures.back()) pictures.back() = std::move(card.picture);
  }
  return pictures;
}

class Categories final : public Screen {
 public:
  // The level below the term `above`; of an empty id the topmost.
  Categories(const Place& place, const Scene& scene, catalog::Facet facet, catalog::TermId above,
             std::vector<catalog::Term> terms, Pictures pictures)
      : m_scene(scene),
        m_facet(std::move(facet)),
        m_tree(scene.exhibition->tree(m_facet.id)),
        m_way(m_tree.way_to(above)),
        m_terms(std::move(terms)),
        m_pictures(std::move(pictures)) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {
        .page = Page::categories, .subject = subject(m_way.size()), .scroll = m_scroll.offset()};
  }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override {
    return m_scene.in(m_way.empty() ? m_facet.label : m_way.back()->label);
  }

 private:
  void layout();
  ui::Size least_tile() const;
  ui::Rect inside_of(ui::Rect tile) const;
  ui::Paragraph name_in(ui::Rect tile, const catalog::Term& term) const;
  void add_tab(ui::Rect& row, ui::Rect& rest, ui::Chip chip);
  void lay_tabs(ui::Rect& rest);
  void lay_way(ui::Rect& rest);
  std::string subject(std::size_t levels) const;
  bool has_level(const catalog::Term& term) const;
  std::string label_of(const catalog::Term& term) const;
  void draw_tile(ui::Canvas& canvas, ui::Rect rect, std::size_t index) const;
  float disc_above(ui::Rect inside) const;
  ui::Rect lay_badge(ui::Rect& inside) const;
  void draw_words(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term) const;
  void draw_pictured(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term,
                     const catalog::Picture& picture) const;
  float words_height() const;
  void draw_badge(ui::Canvas& canvas, ui::Rect badge, const catalog::Term& term) const;
  std::string count_of(const catalog::Term& term) const;
  bool leads_on(const catalog::Term& term) const;
  bool of_works() const { return m_facet.applies_to == catalog::AppliesTo::exhibit; }

  Scene m_scene;
  catalog::Facet m_facet;
  const TermTree& m_tree;
  std::vector<const catalog::Term*> m_way;  // down to this level
  std::vector<catalog::Term> m_terms;       // below the topmost level, first what they lie under
  Pictures m_pictures;                      // one for each term, or none at all
  std::vector<std::pair<ui::Rect, ui::Chip>>
      m_tabs;  // the other ways to sort the works, or the way here
  ui::Rect m_title;
  std::vector<ui::Rect> m_tiles;
  int m_name_lines = 1;         // of the longest name, so that all badges are of one size
  bool m_badge_beside = false;  // the names: over them is no room for one
  ui::ScrollArea m_scroll;
};

void Categories::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  m_title = ui::cut_top(rest, theme.target());
  m_way.empty() ? lay_tabs(rest) : lay_way(rest);
  ui::cut_top(rest, theme.gap());
  const float gap = theme.gap();
  const ui::Size least = least_tile();
  const auto [columns, rows] = grid_for(m_terms.size(), rest, least);
  const auto n = static_cast<float>(rows);
  const float height = std::max(least.height, (rest.height - gap * (n - 1)) / n);
  for (const ui::Rect& row : ui::rows({0, 0, rest.width, height * n + gap * (n - 1)}, rows, gap))
    for (const ui::Rect& tile : ui::columns(row, columns, gap))
      if (m_tiles.size() < m_terms.size()) m_tiles.push_back(tile);
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, height * n + gap * (n - 1));
  for (std::size_t i = 0; i < m_tiles.size(); ++i)
    m_name_lines =
        std::max(m_name_lines, static_cast<int>(name_in(m_tiles[i], m_terms[i]).lines.size()));
  if (m_tiles.empty()) return;
  const ui::Rect inside = inside_of(m_tiles.front());
  const float beside = inside.width - theme.mm(k_disc_beside + k_beside_gap);
  m_badge_beside = disc_above(inside) < theme.mm(k_least_disc) &&
                   beside >= k_name * static_cast<float>(theme.lead().px);
}

// What draw_words() leaves a name, in two lines at most.
ui::Paragraph Categories::name_in(ui::Rect tile, const catalog::Term& term) const {
  const ui::Theme& theme = m_scene.theme;
  return ui::set(m_scene.type, label_of(term), theme.lead(), inside_of(tile).width,
                 {.most_lines = 2, .balance = true});
}

ui::Rect Categories::inside_of(ui::Rect tile) const {
  return ui::inset(tile, m_scene.theme.mm(5), m_scene.theme.mm(4));
}

// As wide as the longest word and, with larger letters, high enough for a badge, a name of two
// lines and the number.
ui::Size Categories::least_tile() const {
  const ui::Theme& theme = m_scene.theme;
  float widest = 0;
  for (const catalog::Term& term : m_terms) {
    std::istringstream words(m_scene.in(term.label));
    for (std::string word; m_scene.language == catalog::Language::english && words >> word;)
      widest = std::max(widest, m_scene.type.width(word, theme.lead()));
  }
  const float line = m_scene.type.pitch(theme.lead());
  const float count = m_scene.type.pitch(theme.caption());
  const float em = static_cast<float>(theme.lead().px);
  const float width = widest + theme.mm(10) + theme.gap();
  if (em < k_large_em * theme.px_per_mm()) return {width, theme.mm(k_tile)};
  return {std::max(width, k_name * em),
          std::max(theme.mm(k_tile), 2 * line + count + theme.mm(k_disc + 9))};
}

// As many in a row as fit it; `row` is what is left of the last one.
void Categories::add_tab(ui::Rect& row, ui::Rect& rest, ui::Chip chip) {
  const ui::Theme& theme = m_scene.theme;
  const float space = theme.mm(3);
  const float wanted = std::min(m_title.width, ui::width(m_scene.type, theme, chip));
  if (wanted > row.width) {
    ui::cut_top(rest, space);
    row = ui::cut_top(rest, theme.target());
  }
  m_tabs.emplace_back(ui::cut_left(row, wanted), std::move(chip));
  ui::cut_left(row, space);
}

void Categories::lay_tabs(ui::Rect& rest) {
  ui::Rect row = m_title;
  for (const catalog::Facet& facet : m_scene.exhibition->facets)
    if (facet.applies_to == m_facet.applies_to)
      add_tab(row, rest,
              {.id = "facet:" + facet.id.value(),
               .label = m_scene.in(facet.label),
               .chosen = facet.id == m_facet.id});
  if (m_tabs.size() < 2) m_tabs.clear();
}

// From the facet down to the level that is open.
void Categories::lay_way(ui::Rect& rest) {
  ui::Rect row = m_title;
  add_tab(row, rest,
          {.id = "facet:" + subject(0), .label = m_scene.in(m_facet.label), .mark = "next"});
  for (std::size_t level = 1; level <= m_way.size(); ++level) {
    const bool here = level == m_way.size();
    add_tab(row, rest,
            {.id = "facet:" + subject(level),
             .label = m_scene.in(m_way[level - 1]->short_label),
             .mark = here ? "" : "next",
             .chosen = here});
  }
}

// Of the place so many levels down the way.
std::string Categories::subject(std::size_t levels) const {
  const std::string& facet = m_facet.id.value();
  return levels == 0 ? facet : facet + "/" + m_way[levels - 1]->id.value();
}

// One that is itself the first tile of its level leads to its works.
bool Categories::has_level(const catalog::Term& term) const {
  const bool open = !m_way.empty() && m_way.back()->id == term.id;
  return !open && !m_tree.below(term.id).empty();
}

std::string Categories::label_of(const catalog::Term& term) const {
  const bool open = !m_way.empty() && m_way.back()->id == term.id;
  return open ? say(Word::all_of, m_scene.language, m_scene.in(term.label))
              : m_scene.in(term.label);
}

Action Categories::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  if (names(gesture.target, "facet"))
    return Replace{{.page = Page::categories, .subject = after_colon(gesture.target)}};
  for (std::size_t i = 0; i < m_terms.size(); ++i) {
    const catalog::Term& term = m_terms[i];
    const std::string name = term.facet.value() + "/" + term.id.value();
    if (gesture.target != "term:" + name) continue;
    if (has_level(term))
      return Open{{.page = Page::categories, .subject = name}, Via::tile, static_cast<int>(i)};
    return Open{{.page = Page::results, .selection = {.choices = {{term.facet, {term.id}}}}},
                Via::tile,
                static_cast<int>(i)};
  }
  return Stay{};
}

std::string Categories::count_of(const catalog::Term& term) const {
  if (term.works > 0 || term.reported.empty()) return count_of_works(term.works, m_scene.language);
  const bool thai = m_scene.language == catalog::Language::thai;
  const std::string reported = thai ? term.reported : text::with_arabic_digits(term.reported);
  return of_works() ? say(Word::reported_only, m_scene.language, reported)
                    : say(Word::reported_and_here, m_scene.language, reported, "0");
}

// A term of works without any still has its reported number and its note to show.
bool Categories::leads_on(const catalog::Term& term) const {
  return term.works > 0 || (of_works() && !term.reported.empty());
}

void Categories::draw_tile(ui::Canvas& canvas, ui::Rect rect, std::size_t index) const {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Term& term = m_terms[index];
  const ui::InElement element(canvas, {.id = "term:" + term.facet.value() + "/" + term.id.value(),
                                       .role = ui::Role::tile,
                                       .name = label_of(term) + ", " + count_of(term),
                                       .rect = rect,
                                       .enabled = leads_on(term),
                                       .corner = theme.corner()});
  const auto place = static_cast<std::size_t>(term.position);
  canvas.plate(rect, {.colour = leads_on(term) ? theme.term_tint(place) : theme.palette().sunk,
                      .corner = theme.corner(),
                      .border = theme.palette().outline,
                      .border_width = theme.outline_width()});
  const bool too_low = rect.height - theme.mm(4) < words_height() + theme.mm(k_least_picture);
  if (m_pictures.empty() || !m_pictures[index] || too_low)
    draw_words(canvas, inside_of(rect), term);
  else
    draw_pictured(canvas, ui::inset(rect, theme.mm(2)), term, *m_pictures[index]);
  if (!has_level(term)) return;
  const float side = theme.mm(7);
  canvas.icon({rect.right() - side - theme.mm(4), rect.bottom() - side - theme.mm(4), side, side},
              "next", theme.term_accent(place));
}

void Categories::draw_badge(ui::Canvas& canvas, ui::Rect badge, const catalog::Term& term) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Colour accent = theme.term_accent(static_cast<std::size_t>(term.position));
  canvas.plate(badge, {.colour = leads_on(term) ? accent : theme.palette().quiet_ink,
                       .corner = badge.width / 2});
  canvas.icon(ui::inset(badge, std::round(badge.width * 0.24F)), term.icon,
              leads_on(term) ? theme.on_term_accent() : theme.palette().paper);
}

// The side of a badge that stands over the longest name.
float Categories::disc_above(ui::Rect inside) const {
  const ui::Theme& theme = m_scene.theme;
  const float words = static_cast<float>(m_name_lines) * m_scene.type.pitch(theme.lead()) +
                      m_scene.type.pitch(theme.caption());
  return std::min({theme.mm(k_disc), inside.height * k_badge, inside.height - words});
}

// The badge's place; what is left of `inside` is for the words.
ui::Rect Categories::lay_badge(ui::Rect& inside) const {
  const ui::Theme& theme = m_scene.theme;
  const float disc = m_badge_beside ? theme.mm(k_disc_beside) : disc_above(inside);
  if (m_badge_beside) {
    const ui::Rect side = ui::cut_left(inside, disc);
    ui::cut_left(inside, theme.mm(k_beside_gap));
    return ui::centred({disc, disc}, side);
  }
  ui::Rect top = ui::cut_top(inside, disc);
  return ui::cut_left(top, disc);
}

void Categories::draw_words(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term) const {
  const ui::Theme& theme = m_scene.theme;
  draw_badge(canvas, lay_badge(inside), term);
  const float count = canvas.type().pitch(theme.caption());
  const float line = canvas.type().pitch(theme.lead());
  const int lines = std::clamp(static_cast<int>((inside.height - count) / line), 1, 3);
  const ui::Paragraph label = ui::set(canvas.type(), label_of(term), theme.lead(), inside.width,
                                      {.most_lines = lines, .balance = true});
  if (m_badge_beside) inside = ui::centred({inside.width, label.height() + count}, inside);
  draw_line(canvas, count_of(term), theme.caption(), ui::cut_bottom(inside, count),
            theme.palette().quiet_ink);
  draw_paragraph(canvas, label, {inside.x, inside.bottom() - label.height()},
                 leads_on(term) ? theme.palette().ink : theme.palette().quiet_ink);
}

// Of what stands beside or under a picture: a name of two lines and the number.
float Categories::words_height() const {
  const ui::Theme& theme = m_scene.theme;
  return std::max(theme.mm(k_disc_beside), 2 * m_scene.type.pitch(theme.lead())) +
         m_scene.type.pitch(theme.caption()) + theme.mm(2 + 2 * 3);
}

// A picture of one of its works, beside the words of a wide tile or over those of a high one; below
// the name as much of the note as there is room for.
void Categories::draw_pictured(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term,
                               const catalog::Picture& picture) const {
  const ui::Theme& theme = m_scene.theme;
  const bool wide = inside.width > inside.height * 1.7F;
  const ui::Rect frame =
      wide ? ui::cut_right(inside, std::round(inside.width * 0.46F))
           : ui::cut_top(inside, std::round(std::min(inside.height * 0.56F,
                                                     inside.height - words_height())));
  canvas.picture(frame, use_of(picture, ui::Fit::cover, theme.mm(2)));
  inside = ui::inset(inside, theme.mm(4), theme.mm(3));
  const float disc = theme.mm(k_disc_beside);
  ui::Rect head = ui::cut_top(inside, disc);
  draw_badge(canvas, ui::cut_left(head, disc), term);
  ui::cut_left(head, theme.mm(4));
  const ui::Paragraph label = ui::set(canvas.type(), label_of(term), theme.lead(), head.width,
                                      {.most_lines = 2, .balance = true});
  const float below = std::max(0.0F, label.height() - disc);
  draw_paragraph(canvas, label, {head.x, head.y + std::max(0.0F, (disc - label.height()) / 2)},
                 theme.palette().ink);
  ui::cut_top(inside, below + theme.mm(2));
  draw_line(canvas, count_of(term), theme.caption(),
            ui::cut_bottom(inside, canvas.type().pitch(theme.caption())),
            theme.palette().quiet_ink);
  const int lines = static_cast<int>(inside.height / canvas.type().pitch(theme.body()));
  if (lines < 1 || term.note.empty()) return;
  draw_paragraph(canvas,
                 ui::set(canvas.type(), m_scene.in(term.note), theme.body(), inside.width,
                         {.most_lines = lines}),
                 inside.top_left(), theme.palette().ink);
}

void Categories::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  if (m_tabs.empty())
    draw_line(canvas, m_scene.in(m_facet.label), theme.title(), m_title, theme.palette().ink);
  for (const auto& [rect, chip] : m_tabs) draw_chip(canvas, theme, rect, chip);
  const ui::InLayer layer(canvas, m_scroll.layer());
  const ui::Rect seen = m_scroll.seen();
  for (std::size_t i = 0; i < m_tiles.size(); ++i)
    if (!ui::intersection(m_tiles[i], seen).empty()) draw_tile(canvas, m_tiles[i], i);
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_categories(const Place& place, const Scene& scene) {
  const auto& facets = scene.exhibition->facets;
  const auto slash = std::min(place.subject.find('/'), place.subject.size());
  const catalog::FacetId id(place.subject.substr(0, slash));
  const catalog::TermId above(place.subject.substr(std::min(slash + 1, place.subject.size())));
  const auto found = std::find_if(facets.begin(), facets.end(),
                                  [&](const catalog::Facet& facet) { return facet.id == id; });
  if (found == facets.end())
    return base::fail(base::Fault::missing, "the pack has no facet " + place.subject);
  const TermTree& tree = scene.exhibition->tree(id);
  std::vector<catalog::Term> terms;
  if (const catalog::Term* term = tree.find(above)) terms.push_back(*term);
  for (const catalog::Term* term : tree.below(above)) terms.push_back(*term);
  auto pictures = TRY(pictures_of(terms, scene));
  return std::make_unique<Categories>(place, scene, *found, above, std::move(terms),
                                      std::move(pictures));
}

}  // namespace kiosk::screens
