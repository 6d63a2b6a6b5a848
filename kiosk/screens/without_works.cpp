#include "screens/without_works.h"

#include "screens/figures.h"
#include "screens/words.h"
#include "text/thai_date.h"

#include <utility>
#include <vector>

namespace kiosk::screens {
namespace {

using base::Result;

bool asks_for_one_term(const catalog::Selection& selection) {
  catalog::Selection alone;
  alone.choices = selection.choices;
  return selection == alone && alone.choices.size() == 1 && alone.choices[0].terms.size() == 1;
}

// The report's own record of the term knows its unit and source; without one the number stands
// alone.
Result<void> write_reported(Column& column, const Scene& scene, const catalog::Term& term) {
  const ui::Theme& theme = scene.theme;
  const bool thai = scene.language == catalog::Language::thai;
  std::string number = thai ? term.reported : text::with_arabic_digits(term.reported);
  const catalog::Figure* figure = figure_of(term, scene.exhibition->figures);
  if (figure && !figure->unit.empty()) number += " " + scene.in(figure->unit);
  column.text(say(Word::as_reported, scene.language), theme.lead(), theme.palette().quiet_ink);
  column.text(number, theme.display(), theme.palette().ink);
  if (!figure) return {};
  for (const catalog::Source& source : TRY(scene.exhibition->catalog.sources()))
    if (source.id == figure->source)
      column.text(say(Word::source_is, scene.language, scene.in(source.title)), theme.caption(),
                  theme.palette().quiet_ink, {.balance = true});
  return {};
}

Result<void> write_others(Column& column, const Scene& scene, const catalog::Term& term) {
  std::vector<ui::Chip> chips;
  for (const catalog::Term& other : TRY(scene.exhibition->catalog.terms(term.facet, {})))
    if (other.works > 0 && other.parent == term.parent)
      chips.push_back({.id = "term:" + other.facet.value() + "/" + other.id.value(),
                       .label = scene.in(other.short_label),
                       .count = text::grouped(other.works),
                       .icon = other.icon});
  if (chips.empty()) return {};
  column.gap(12);
  column.text(say(Word::other_categories, scene.language), scene.theme.lead(),
              scene.theme.palette().ink);
  column.gap(3);
  column.chips(chips);
  return {};
}

}  // namespace

Result<std::optional<Column>> write_without_works(const Scene& scene,
                                                  const catalog::Selection& selection,
                                                  float width) {
  if (!asks_for_one_term(selection)) return std::nullopt;
  const catalog::Choice& choice = selection.choices.front();
  const auto term = TRY(scene.exhibition->catalog.term(choice.facet, choice.terms.front()));
  if (!term) return std::nullopt;
  const ui::Theme& theme = scene.theme;
  Column column(scene, width);
  column.gap(6);
  if (!term->reported.empty()) TRY(write_reported(column, scene, *term));
  column.gap(5);
  column.text(say(Word::no_works_yet, scene.language), theme.heading(), theme.palette().ink);
  column.gap(2);
  column.text(scene.in(term->note), theme.body(), theme.palette().ink);
  TRY(write_others(column, scene, *term));
  return column;
}

}  // namespace kiosk::screens
