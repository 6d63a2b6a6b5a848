#include "screens/filters.h"

#include "screens/cards.h"
#include "screens/words.h"
#include "text/thai_date.h"

#include <algorithm>

namespace kiosk::screens {
namespace {

// What a facet's chips count against: everything chosen in the other facets.
catalog::Selection without(catalog::Selection selection, const catalog::FacetId& facet) {
  std::erase_if(selection.choices,
                [&](const catalog::Choice& choice) { return choice.facet == facet; });
  return selection;
}

// On a list of schools a chip tells how many schools it leaves, not how many works.
base::Result<void> count_organisations(std::vector<catalog::Term>& terms, const Scene& scene,
                                       const catalog::Selection& others) {
  for (catalog::Term& term : terms) {
    const auto left = TRY(scene.exhibition->catalog.organisations(
        toggled(others, term.facet.value(), term.id.value()), scene.language));
    term.works = static_cast<std::int64_t>(left.size());
  }
  return {};
}

ui::Chip chip_of(const Scene& scene, const catalog::Selection& selection,
                 const catalog::Term& term) {
  const bool chosen = is_chosen(selection, term.facet, term.id);
  return {.id = "filter:" + term.facet.value() + "/" + term.id.value(),
          .label = scene.in(term.short_label),
          .count = text::grouped(term.works),
          .icon = term.icon,
          .chosen = chosen,
          .enabled = chosen || term.works > 0};
}

}  // namespace

bool is_chosen(const catalog::Selection& selection, const catalog::FacetId& facet,
               const catalog::TermId& term) {
  return std::any_of(selection.choices.begin(), selection.choices.end(), [&](const auto& choice) {
    return choice.facet == facet &&
           std::find(choice.terms.begin(), choice.terms.end(), term) != choice.terms.end();
  });
}

catalog::Selection toggled(catalog::Selection selection, const std::string& facet,
                           const std::string& term) {
  const catalog::FacetId facet_id(facet);
  const catalog::TermId term_id(term);
  auto choice = std::find_if(selection.choices.begin(), selection.choices.end(),
                             [&](const auto& each) { return each.facet == facet_id; });
  if (choice == selection.choices.end()) {
    selection.choices.push_back({facet_id, {term_id}});
  } else if (std::erase(choice->terms, term_id) == 0) {
    choice->terms.push_back(term_id);
  } else if (choice->terms.empty()) {
    selection.choices.erase(choice);
  }
  return selection;
}

base::Result<void> write_filters(Column& column, const Scene& scene,
                                 const catalog::Selection& selection,
                                 std::optional<catalog::AppliesTo> what) {
  for (const catalog::Facet& facet : scene.exhibition->facets) {
    if (what && facet.applies_to != *what) continue;
    const catalog::Selection others = without(selection, facet.id);
    auto terms = TRY(scene.exhibition->catalog.terms(facet.id, others));
    if (what == catalog::AppliesTo::organisation) TRY(count_organisations(terms, scene, others));
    std::vector<ui::Chip> chips;
    for (const catalog::Term& term : terms) chips.push_back(chip_of(scene, selection, term));
    if (chips.empty()) continue;
    if (column.height() > 0) column.gap(6);
    column.text(scene.in(facet.label), scene.theme.lead(), scene.theme.palette().ink);
    column.gap(2);
    column.chips(chips);
  }
  return {};
}

}  // namespace kiosk::screens
