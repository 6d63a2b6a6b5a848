// A school's own page: where it is, what it belongs to, and its works.
#include "screens/cards.h"
#include "screens/column.h"
#include "screens/read_aloud.h"
#include "screens/words.h"
#include "ui/scroll_area.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr std::int64_t k_most_works = 300;

class OrganisationScreen final : public Screen {
 public:
  OrganisationScreen(const Place& place, const Scene& scene, catalog::Organisation organisation,
                     std::vector<catalog::ExhibitCard> works)
      : m_scene(scene),
        m_organisation(std::move(organisation)),
        m_works(std::move(works)),
        m_aloud(scene) {
    layout();
    m_scroll.start_at(place.scroll);
  }

  Duration advance(Duration elapsed) override {
    if (m_aloud.turned()) lay_anew();
    m_aloud.follow(*m_facts, m_scene.theme.portrait() ? m_scroll : m_fact_scroll);
    return std::min(m_scroll.advance(elapsed), m_fact_scroll.advance(elapsed));
  }
  Action respond(const ui::Gesture& gesture) override;
  void draw(ui::Canvas& canvas) const override;
  Place place() const override {
    return {.page = Page::organisation,
            .subject = m_organisation.id.value(),
            .scroll = m_scroll.offset()};
  }
  const catalog::Picture* own_picture() const override {
    const auto pictured = std::find_if(m_works.begin(), m_works.end(),
                                       [](const auto& work) { return work.picture.has_value(); });
    return pictured == m_works.end() ? nullptr : &*pictured->picture;
  }
  const ui::ScrollArea* main_scroll() const override { return &m_scroll; }
  std::string title() const override { return m_scene.in(m_organisation.name); }
  std::string standing() const override {
    return count_of_works(m_organisation.works, m_scene.language);
  }

 private:
  void layout();
  void lay_anew();
  void write_facts();
  void write_works();
  bool is_among_terms(const catalog::Text& name) const;

  Scene m_scene;
  catalog::Organisation m_organisation;
  std::vector<catalog::ExhibitCard> m_works;
  std::optional<Column> m_facts;
  std::optional<Column> m_works_column;  // in portrait with the facts at its head
  CardWall m_wall;
  ReadAloud m_aloud;
  ui::ScrollArea m_fact_scroll;
  ui::ScrollArea m_scroll;
};

bool OrganisationScreen::is_among_terms(const catalog::Text& name) const {
  return std::any_of(
      m_organisation.terms.begin(), m_organisation.terms.end(),
      [&](const catalog::Term& term) { return m_scene.in(term.label) == m_scene.in(name); });
}

void OrganisationScreen::write_facts() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  if (m_organisation.sample) {
    m_facts->labels({{say(Word::sample, m_scene.language), "", palette.notice, palette.on_notice}});
    m_facts->gap(3);
  }
  const float name = m_facts->height();
  m_facts->text(m_scene.in(m_organisation.name), theme.title(), palette.ink, {.balance = true});
  m_facts->read_aloud(name, m_scene.in(m_organisation.name));
  m_facts->gap(1);
  write_paragraphs(*m_facts, m_scene, m_scene.in(m_organisation.place), theme.body());
  if (!is_among_terms(m_organisation.affiliation))
    m_facts->text(m_scene.in(m_organisation.affiliation), theme.caption(), palette.quiet_ink);
  if (!m_organisation.levels.empty())
    m_facts->text(say(Word::levels, m_scene.language, m_scene.in(m_organisation.levels)),
                  theme.caption(), palette.quiet_ink);
  m_facts->gap(4);
  std::vector<ui::Chip> chips;
  for (const catalog::Term& term : m_organisation.terms)
    chips.push_back({.id = "term:" + term.facet.value() + "/" + term.id.value(),
                     .label = m_scene.in(term.label),
                     .icon = "place",
                     .ground = palette.sunk});
  m_facts->chips(chips);
  const bool spoken = m_organisation.recordings.in(m_scene.language) != 0;
  if (m_organisation.about.empty() && !spoken) return;
  m_facts->gap(5);
  if (m_aloud.offered()) m_facts->button(m_aloud.button());
  if (m_aloud.offered()) m_facts->gap(3);
  write_paragraphs(*m_facts, m_scene, m_scene.in(m_organisation.about), theme.body());
}

// Landscape: the facts stand beside the works. Portrait: above them, and all scrolls together.
void OrganisationScreen::layout() {
  const ui::Theme& theme = m_scene.theme;
  ui::Rect area = m_scene.content();
  area.height += theme.margin();
  ui::Rect facts = area;
  if (!theme.portrait()) {
    facts = ui::cut_left(area, std::round(area.width * 0.34F));
    ui::cut_left(area, theme.gap() * 2);
  }
  m_aloud.lay(theme.portrait() ? area : facts);
  m_facts.emplace(m_scene, facts.width);
  write_facts();
  m_works_column.emplace(m_scene, area.width);
  if (theme.portrait()) {
    m_works_column->piece(m_facts->height(), [this](ui::Canvas& canvas, ui::Rect rect) {
      m_facts->draw(canvas, rect);
    });
    m_works_column->gap(8);
  }
  write_works();
  m_fact_scroll = ui::ScrollArea(ui::Axis::down, facts,
                                 theme.portrait() ? 0 : m_facts->height() + theme.margin(),
                                 Column::mark_bleed(theme));
  m_scroll = ui::ScrollArea(ui::Axis::down, area, m_works_column->height() + theme.margin(),
                            theme.shadow() * 2);
}

// Where it is, when the strip of what is read aloud comes or goes.
void OrganisationScreen::lay_anew() {
  const float facts = m_fact_scroll.offset();
  const float works = m_scroll.offset();
  layout();
  m_fact_scroll.start_at(facts);
  m_scroll.start_at(works);
}

void OrganisationScreen::write_works() {
  m_works_column->heading(
      "pictures",
      say(m_organisation.school ? Word::its_works : Word::works_of_office, m_scene.language));
  m_works_column->gap(3);
  m_wall = wall_for(m_scene, m_works_column->width(), m_works.size());
  m_works_column->piece(m_wall.height(m_works.size()), [this](ui::Canvas& canvas, ui::Rect rect) {
    const ui::Rect seen = ui::moved(m_scroll.seen(), {0, -rect.y});
    const auto [first, past] = m_wall.range(seen, m_works.size());
    const ui::InLayer wall(canvas, {.offset = rect.top_left()});
    for (std::size_t i = first; i < past; ++i)
      draw_card(canvas, m_scene, m_wall.rect(i), m_works[i]);
  });
}

void OrganisationScreen::draw(ui::Canvas& canvas) const {
  m_aloud.draw(canvas);
  if (!m_scene.theme.portrait()) {
    const ui::InLayer facts(canvas, m_fact_scroll.layer());
    m_facts->draw(canvas, m_fact_scroll.seen());
  }
  const ui::InLayer works(canvas, m_scroll.layer());
  m_works_column->draw(canvas, m_scroll.seen());
}

Action OrganisationScreen::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || m_fact_scroll.respond(gesture) ||
      gesture.kind != ui::Gesture::Kind::tap)
    return Stay{};
  if (const auto action = m_aloud.respond(gesture.target, *m_facts, m_organisation.recordings))
    return *action;
  if (names(gesture.target, "exhibit")) {
    const std::string id = after_colon(gesture.target);
    return Open{
        {.page = Page::exhibit, .subject = id, .selection = {.organisation = m_organisation.id}},
        Via::card,
        rank_of(m_works, id)};
  }
  if (names(gesture.target, "term")) {
    const auto [facet, term] = facet_and_term(gesture.target);
    return Open{{.page = Page::results,
                 .selection = {.choices = {{catalog::FacetId(facet), {catalog::TermId(term)}}}}},
                Via::tile};
  }
  return Stay{};
}

}  // namespace

base::Result<std::unique_ptr<Screen>> open_organisation(const Place& place, const Scene& scene) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  auto organisation = TRY(catalog.organisation(catalog::OrganisationId(place.subject)));
  if (!organisation)
    return base::fail(base::Fault::missing, "the pack has no organisation " + place.subject);
  auto works = TRY(catalog.exhibits({.organisation = organisation->id}, catalog::Order::authors,
                                    scene.language, {0, k_most_works}));
  return std::make_unique<OrganisationScreen>(place, scene, std::move(*organisation),
                                              std::move(works));
}

}  // namespace kiosk::screens
