// What is written about a work: what it is, by whom, how it works and what came of it.
#include "screens/exhibit_screen.h"
#include "screens/ribbon.h"
#include "screens/stand_name.h"
#include "screens/words.h"
#include "text/unicode.h"

#include <array>
#include <cmath>

namespace kiosk::screens {
namespace {

struct SectionLook {
  const char* icon;
  Word heading;
};
constexpr std::array<SectionLook, 6> k_sections{{{"context", Word::context},
                                                 {"goal", Word::goal},
                                                 {"method", Word::method},
                                                 {"use", Word::use},
                                                 {"result", Word::result},
                                                 {"comment", Word::comment}}};

}  // namespace

void ExhibitScreen::write() {
  write_head();
  write_facts();
  write_awards();
  for (const catalog::Section& section : m_model.exhibit.sections) {
    const SectionLook& look = k_sections[static_cast<std::size_t>(section.role)];
    if (section.text.empty()) continue;
    m_column->gap(8);
    const float top = m_column->height();
    m_column->heading(look.icon, say(look.heading, m_scene.language));
    m_column->read_aloud(top, say(look.heading, m_scene.language));
    m_column->gap(1.5F);
    write_paragraphs(*m_column, m_scene, m_scene.in(section.text), m_scene.theme.body());
  }
  write_related();
}

// The highest award, where its name leaves room for the word "sample" beside it.
std::string ExhibitScreen::ribbon() const {
  const catalog::Exhibit& exhibit = m_model.exhibit;
  std::optional<catalog::Award> highest;
  if (!exhibit.awards.empty()) highest = exhibit.awards.back();
  const auto fits = [&](const std::string& words) {
    return m_scene.type.width(words, m_scene.theme.caption()) <= m_column->width() * 0.7F;
  };
  return ribbon_words(exhibit.status, highest, m_scene.language, fits);
}

// Every award from the lowest level to the highest, each after its level's word.
void ExhibitScreen::write_awards() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  if (m_model.exhibit.awards.empty()) return;
  const float padding = theme.mm(4);
  Column ladder(m_scene, m_column->width() - 2 * padding);
  ladder.text(say(Word::awards, m_scene.language), theme.caption(), palette.quiet_ink);
  for (const catalog::Award& award : m_model.exhibit.awards) {
    const std::string& name = m_scene.in(award.name);
    const std::string level = level_in_words(award.level, m_scene.language);
    const bool told = text::without_breaks(name).find(level) != std::string::npos;
    ladder.gap(1);
    ladder.text(told ? name : level + ": " + name, theme.body(), palette.ink);
  }
  m_column->gap(5);
  m_column->card(std::move(ladder), padding, {.colour = palette.sunk, .corner = theme.corner()});
}

void ExhibitScreen::write_head() {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const catalog::Exhibit& exhibit = m_model.exhibit;
  std::vector<ui::Label> labels;
  const bool best = exhibit.status == catalog::Status::best_practice;
  if (const std::string ribbon = this->ribbon(); !ribbon.empty())
    labels.push_back({ribbon, "ribbon", best ? palette.award : palette.sunk,
                      best ? palette.on_award : palette.ink});
  if (exhibit.sample)
    labels.push_back({say(Word::sample, m_scene.language), "", palette.notice, palette.on_notice});
  m_column->labels(labels);
  if (!labels.empty()) m_column->gap(3);
  const float title = m_column->height();
  m_column->text(m_scene.in(exhibit.title), theme.title(), palette.ink, {.balance = true});
  m_column->read_aloud(title, m_scene.in(exhibit.title));
  m_column->gap(3);
  write_actions();
  for (const catalog::OrganisationRow& school : exhibit.organisations) {
    const float top = m_column->height();
    m_column->button({.id = "organisation:" + school.id.value(),
                      .label = m_scene.in(school.name),
                      .icon = "school"});
    m_column->read_aloud(top, m_scene.in(school.name));
    m_column->gap(3);
  }
  if (m_model.stand) {
    const std::string name = name_of_stand(m_model.stand->label, m_scene.language);
    m_column->button({.id = "exhibit.stand",
                      .label = say(Word::see_on_plan, m_scene.language, name),
                      .icon = "plan"});
    m_column->gap(3);
  }
  std::vector<ui::Chip> chips;
  for (const catalog::Term& term : exhibit.terms) {
    const bool category = m_scene.exhibition->category(term.id) != nullptr &&
                          term.facet == m_scene.exhibition->categories.front().facet;
    chips.push_back({.id = "term:" + term.facet.value() + "/" + term.id.value(),
                     .label = m_scene.in(term.short_label),
                     .icon = term.icon,
                     .ground = category ? theme.term_tint(static_cast<std::size_t>(term.position))
                                        : palette.sunk});
  }
  m_column->chips(chips);
  if (!chips.empty()) m_column->gap(4);
  write_paragraphs(*m_column, m_scene, m_scene.in(exhibit.summary), theme.summary());
}

void ExhibitScreen::write_facts() {
  const ui::Theme& theme = m_scene.theme;
  const catalog::Exhibit& exhibit = m_model.exhibit;
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!facts.empty()) facts += " • ";
    facts += fact;
  };
  if (!exhibit.levels.empty()) add(m_scene.in(exhibit.levels));
  if (!exhibit.year.empty()) add(say(Word::academic_year, m_scene.language, exhibit.year));
  if (!exhibit.place.empty()) add(say(Word::shown_at, m_scene.language, m_scene.in(exhibit.place)));
  m_column->gap(3);
  m_column->text(facts, theme.caption(), theme.palette().quiet_ink);
}

void ExhibitScreen::write_related() {
  if (m_model.related.empty()) return;
  const ui::Theme& theme = m_scene.theme;
  m_column->gap(10);
  m_column->heading("all", say(Word::related, m_scene.language));
  m_column->gap(2);
  m_related_wall = row_for(m_scene, comfortable_width(m_scene) * 0.82F, m_model.related.size());
  const float height = m_related_wall.card.height + 2 * theme.shadow();
  m_column->piece(height, [this](ui::Canvas& canvas, ui::Rect rect) {
    // The row scrolls across inside a page that scrolls down: its area is where it is now.
    const float offset = m_related_scroll.offset();
    const ui::InLayer row(canvas, {.offset = {rect.x - std::round(offset), rect.y},
                                   .clip = rect,
                                   .scrolls = true,
                                   .across = true});
    for (std::size_t i = 0; i < m_model.related.size(); ++i)
      draw_card(canvas, m_scene, m_related_wall.rect(i), m_model.related[i]);
  });
  const ui::Rect in_column{0, m_column->height() - height, m_column->width(), height};
  const auto n = static_cast<float>(m_model.related.size());
  m_related_scroll = ui::ScrollArea(ui::Axis::across, in_column,
                                    n * (m_related_wall.card.width + theme.gap()) - theme.gap());
}

// What a touch on something written asks for.
std::optional<Action> ExhibitScreen::respond_to_text(const std::string& target) const {
  if (names(target, "organisation"))
    return Open{{.page = Page::organisation, .subject = after_colon(target)}, Via::tile};
  if (names(target, "term")) {
    const auto [facet, term] = facet_and_term(target);
    return Open{{.page = Page::results,
                 .selection = {.choices = {{catalog::FacetId(facet), {catalog::TermId(term)}}}}},
                Via::tile};
  }
  if (target == "exhibit.stand")
    return Open{{.page = Page::plan,
                 .subject = m_model.stand->plan.value(),
                 .selection = {.stand = m_model.stand->id}},
                Via::tile};
  if (names(target, "exhibit")) {
    const std::string id = after_colon(target);
    return Open{{.page = Page::exhibit, .subject = id}, Via::related, rank_of(m_model.related, id)};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
