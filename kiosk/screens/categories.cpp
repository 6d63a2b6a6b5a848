// The terms of one facet as tiles: all of them at once, in the author's order.
#include "screens/cards.h"
#include "screens/words.h"
#include "text/thai_date.h"
#include "ui/paragraph.h"
#include "ui/scroll_area.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr std::size_t k_few = 4;         // terms
constexpr std::int64_t k_looked_at = 8;  // of a term's works, for one with a picture

// Columns and rows for tiles that are neither slivers nor towers and leave few places empty.
std::pair<std::size_t, std::size_t> grid_for(std::size_t count, ui::Rect area, float least_height) {
  std::pair<std::size_t, std::size_t> best{1, count};
  float best_cost = 1e9F;
  for (std::size_t columns = 1; columns <= std::min<std::size_t>(count, 7); ++columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    const float width = area.width / static_cast<float>(columns);
    const float height = std::max(least_height, area.height / static_cast<float>(rows));
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
  Categories(const Place& place, const Scene& scene, catalog::Facet facet,
             std::vector<catalog::Term> terms, Pictures pictures)
      : m_scene(scene),
        m_facet(std::move(facet)),
        m_terms(std::move(terms)),
        m_pictures(std::move(pictures)) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override { return m_scroll.advance(elapsed); }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {.page = Page::categories, .subject = m_facet.id.value(), .scroll = m_scroll.offset()};
  }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return m_scene.in(m_facet.label); }

 private:
  void layout();
  void draw_tile(ui::Canvas& canvas, ui::Rect rect, std::size_t index) const;
  void draw_words(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term) const;
  void draw_pictured(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term,
                     const catalog::Picture& picture) const;
  void draw_badge(ui::Canvas& canvas, ui::Rect badge, const catalog::Term& term) const;
  std::string count_of(const catalog::Term& term) const;
  bool leads_on(const catalog::Term& term) const;
  bool of_works() const { return m_facet.applies_to == catalog::AppliesTo::exhibit; }

  Scene m_scene;
  catalog::Facet m_facet;
  std::vector<catalog::Term> m_terms;
  Pictures m_pictures;                                // one for each term, or none at all
  std::vector<std::pair<ui::Rect, ui::Chip>> m_tabs;  // the other ways to sort the works
  ui::Rect m_title;
  std::vector<ui::Rect> m_tiles;
  ui::ScrollArea m_scroll;
};

void Categories::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect rest = m_scene.content();
  m_title = ui::cut_top(rest, theme.target());
  ui::Rect tabs = m_title;
  float all = 0;
  for (const catalog::Facet& facet : m_scene.exhibition->facets) {
    if (facet.applies_to != m_facet.applies_to) continue;
    const ui::Chip chip{.id = "facet:" + facet.id.value(),
                        .label = m_scene.in(facet.label),
                        .chosen = facet.id == m_facet.id};
    const float wanted = ui::width(m_scene.type, theme, chip);
    m_tabs.emplace_back(ui::Rect{0, 0, wanted, 0}, chip);
    all += wanted + theme.mm(3);
  }
  if (m_tabs.size() < 2) m_tabs.clear();
  // Labels too long to stand side by side share the width, shortened.
  const float share = m_title.width / std::max(1.0F, static_cast<float>(m_tabs.size()));
  const float most = all > m_title.width + theme.mm(3) ? share - theme.mm(3) : m_title.width;
  for (auto& [rect, chip] : m_tabs) {
    rect = ui::cut_left(tabs, std::min(rect.width, most));
    ui::cut_left(tabs, theme.mm(3));
  }
  ui::cut_top(rest, theme.gap());
  const float gap = theme.gap();
  const auto [columns, rows] = grid_for(m_terms.size(), rest, theme.mm(42));
  const auto n = static_cast<float>(rows);
  const float height = std::max(theme.mm(42), (rest.height - gap * (n - 1)) / n);
  for (const ui::Rect& row : ui::rows({0, 0, rest.width, height * n + gap * (n - 1)}, rows, gap))
    for (const ui::Rect& tile : ui::columns(row, columns, gap))
      if (m_tiles.size() < m_terms.size()) m_tiles.push_back(tile);
  m_scroll = ui::ScrollArea(ui::Axis::down, rest, height * n + gap * (n - 1));
}

Action Categories::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Stay{};
  if (names(gesture.target, "facet"))
    return Replace{{.page = Page::categories, .subject = after_colon(gesture.target)}};
  for (std::size_t i = 0; i < m_terms.size(); ++i) {
    const catalog::Term& term = m_terms[i];
    if (gesture.target == "term:" + term.facet.value() + "/" + term.id.value())
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
                                       .name = m_scene.in(term.label) + ", " + count_of(term),
                                       .rect = rect,
                                       .enabled = leads_on(term),
                                       .corner = theme.corner()});
  const auto place = static_cast<std::size_t>(term.position);
  canvas.plate(rect, {.colour = leads_on(term) ? theme.term_tint(place) : theme.palette().sunk,
                      .corner = theme.corner()});
  if (m_pictures.empty() || !m_pictures[index])
    draw_words(canvas, ui::inset(rect, theme.mm(5), theme.mm(4)), term);
  else
    draw_pictured(canvas, ui::inset(rect, theme.mm(2)), term, *m_pictures[index]);
}

void Categories::draw_badge(ui::Canvas& canvas, ui::Rect badge, const catalog::Term& term) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Colour accent = theme.term_accent(static_cast<std::size_t>(term.position));
  canvas.plate(badge, {.colour = leads_on(term) ? accent : theme.palette().quiet_ink,
                       .corner = badge.width / 2});
  canvas.icon(ui::inset(badge, std::round(badge.width * 0.24F)), term.icon, ui::rgb(0xFFFFFF));
}

void Categories::draw_words(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term) const {
  const ui::Theme& theme = m_scene.theme;
  const float disc = std::min(theme.mm(19), inside.height * 0.42F);
  ui::Rect top = ui::cut_top(inside, disc);
  draw_badge(canvas, ui::cut_left(top, disc), term);
  draw_line(canvas, count_of(term), theme.caption(),
            ui::cut_bottom(inside, canvas.type().pitch(theme.caption())),
            theme.palette().quiet_ink);
  const float line = canvas.type().pitch(theme.lead());
  const int lines = std::clamp(static_cast<int>(inside.height / line), 1, 3);
  const ui::Paragraph label = ui::set(canvas.type(), m_scene.in(term.label), theme.lead(),
                                      inside.width, {.most_lines = lines, .balance = true});
  draw_paragraph(canvas, label, {inside.x, inside.bottom() - label.height()},
                 leads_on(term) ? theme.palette().ink : theme.palette().quiet_ink);
}

// A picture of one of its works, beside the words of a wide tile or over those of a high one; below
// the name as much of the note as there is room for.
void Categories::draw_pictured(ui::Canvas& canvas, ui::Rect inside, const catalog::Term& term,
                               const catalog::Picture& picture) const {
  const ui::Theme& theme = m_scene.theme;
  const bool wide = inside.width > inside.height * 1.7F;
  const ui::Rect frame = wide ? ui::cut_right(inside, std::round(inside.width * 0.46F))
                              : ui::cut_top(inside, std::round(inside.height * 0.56F));
  canvas.picture(frame, use_of(picture, ui::Fit::cover, theme.mm(2)));
  inside = ui::inset(inside, theme.mm(4), theme.mm(3));
  const float disc = theme.mm(16);
  ui::Rect head = ui::cut_top(inside, disc);
  draw_badge(canvas, ui::cut_left(head, disc), term);
  ui::cut_left(head, theme.mm(4));
  const ui::Paragraph label = ui::set(canvas.type(), m_scene.in(term.label), theme.lead(),
                                      head.width, {.most_lines = 2, .balance = true});
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
  const auto found = std::find_if(facets.begin(), facets.end(), [&](const catalog::Facet& facet) {
    return facet.id.value() == place.subject;
  });
  if (found == facets.end())
    return base::fail(base::Fault::missing, "the pack has no facet " + place.subject);
  auto terms = TRY(scene.exhibition->catalog.terms(found->id, {}));
  auto pictures = TRY(pictures_of(terms, scene));
  return std::make_unique<Categories>(place, scene, *found, std::move(terms), std::move(pictures));
}

}  // namespace kiosk::screens
