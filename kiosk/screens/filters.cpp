#include "screens/filters.h"

#include "screens/cards.h"
#include "screens/words.h"
#include "text/thai_date.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Result;
using catalog::AppliesTo;
using catalog::Selection;
using catalog::Term;
using catalog::TermId;

constexpr std::size_t k_few_schools = 24;  // more are found on their own page
constexpr float k_drawer_padding = 4;      // mm

// What a facet's chips count against: everything chosen in the other facets.
Selection without(Selection selection, const catalog::FacetId& facet) {
  std::erase_if(selection.choices,
                [&](const catalog::Choice& choice) { return choice.facet == facet; });
  return selection;
}

std::vector<TermId> chosen_in(const Selection& selection, const catalog::FacetId& facet) {
  for (const catalog::Choice& choice : selection.choices)
    if (choice.facet == facet) return choice.terms;
  return {};
}

bool is_of_organisations(const Scene& scene, const catalog::FacetId& facet) {
  const auto& facets = scene.exhibition->facets;
  return std::any_of(facets.begin(), facets.end(), [&](const catalog::Facet& each) {
    return each.id == facet && each.applies_to == AppliesTo::organisation;
  });
}

// "ระยอง › แกลง"
std::string way_down(const Scene& scene, const TermTree& tree, const TermId& id) {
  std::string way;
  for (const Term* step : tree.way_to(id))
    way += (way.empty() ? "" : " › ") + scene.in(step->short_label);
  return way;
}

// One facet's tree with its counts, and what is chosen in it.
struct Facet {
  const Scene& scene;
  TermTree tree;
  std::vector<TermId> chosen;
};

ui::Chip chip_of(const Facet& facet, const Term& term) {
  const bool chosen = holds(facet.tree, facet.chosen, term.id);
  const bool leads_on = !facet.tree.below(term.id).empty();
  return {.id = "filter:" + term.facet.value() + "/" + term.id.value(),
          .label = facet.scene.in(term.short_label),
          .count = text::grouped(term.works),
          .icon = term.icon,
          .mark = leads_on && !chosen ? "down" : "",
          .chosen = chosen,
          .enabled = chosen || term.works > 0};
}

// The chips of one level, and below them a drawer of the next level for each that is chosen.
void write_level(Column& column, const Facet& facet, const TermId& above) {
  const ui::Theme& theme = facet.scene.theme;
  std::vector<ui::Chip> chips;
  for (const Term* term : facet.tree.below(above)) chips.push_back(chip_of(facet, *term));
  column.chips(chips);
  for (const Term* term : facet.tree.below(above)) {
    if (facet.tree.below(term->id).empty() || !holds(facet.tree, facet.chosen, term->id)) continue;
    const float padding = theme.mm(k_drawer_padding);
    Column drawer(facet.scene, column.width() - 2 * padding);
    drawer.text(way_down(facet.scene, facet.tree, term->id), theme.caption(),
                theme.palette().quiet_ink);
    drawer.gap(1.5F);
    write_level(drawer, facet, term->id);
    column.gap(3);
    column.card(std::move(drawer), padding,
                {.colour = theme.palette().sunk, .corner = theme.corner()});
  }
}

void write_title(Column& column, const Scene& scene, const std::string& title) {
  if (column.height() > 0) column.gap(6);
  column.text(title, scene.theme.lead(), scene.theme.palette().ink);
  column.gap(2);
}

// The schools that carry what is chosen of the schools' own facets, if they are few; whichever is
// chosen is among them.
Result<std::vector<catalog::OrganisationRow>> schools_in(const Scene& scene,
                                                         const Selection& selection) {
  Selection of_schools;
  for (const catalog::Choice& choice : selection.choices)
    if (is_of_organisations(scene, choice.facet)) of_schools.choices.push_back(choice);
  std::vector<catalog::OrganisationRow> schools;
  if (of_schools.choices.empty()) return schools;
  schools = TRY(scene.exhibition->catalog.organisations(of_schools, scene.language));
  if (schools.size() > k_few_schools) schools.clear();
  return schools;
}

Result<void> write_schools(Column& column, const Scene& scene, const Selection& selection) {
  std::vector<ui::Chip> chips;
  for (const catalog::OrganisationRow& school : TRY(schools_in(scene, selection))) {
    Selection its = selection;
    its.organisation = school.id;
    const std::int64_t works = TRY(scene.exhibition->catalog.count(its));
    const bool chosen = selection.organisation == school.id;
    chips.push_back({.id = "filter.school:" + school.id.value(),
                     .label = scene.in(school.name),
                     .count = text::grouped(works),
                     .chosen = chosen,
                     .enabled = chosen || works > 0});
  }
  if (chips.empty()) return {};
  write_title(column, scene, name_of_organisations(scene.exhibition->facts, scene.language));
  column.chips(chips);
  return {};
}

ui::Chip removable(const Scene& scene, std::string id, std::string label, std::string icon) {
  std::string name = say(Word::remove_filter, scene.language, label);
  return {.id = std::move(id),
          .label = std::move(label),
          .icon = std::move(icon),
          .mark = "clear",
          .name = std::move(name)};
}

}  // namespace

Selection toggled(const Scene& scene, Selection selection, const std::string& facet,
                  const std::string& term) {
  const catalog::FacetId id(facet);
  const TermTree& tree = scene.exhibition->tree(id);
  std::vector<TermId> chosen = tree.toggled(chosen_in(selection, id), TermId(term));
  const auto choice = std::find_if(selection.choices.begin(), selection.choices.end(),
                                   [&](const auto& each) { return each.facet == id; });
  if (choice == selection.choices.end()) {
    if (!chosen.empty()) selection.choices.push_back({id, std::move(chosen)});
  } else if (chosen.empty()) {
    selection.choices.erase(choice);
  } else {
    choice->terms = std::move(chosen);
  }
  if (is_of_organisations(scene, id)) selection.organisation = {};
  return selection;
}

Result<void> write_filters(Column& column, const Scene& scene, const Selection& selection,
                           std::optional<AppliesTo> what) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  for (const catalog::Facet& each : scene.exhibition->facets) {
    if (what && each.applies_to != *what) continue;
    const Selection others = without(selection, each.id);
    auto terms =
        TRY(what == AppliesTo::organisation ? catalog.terms_of_organisations(each.id, others)
                                            : catalog.terms(each.id, others));
    if (terms.empty()) continue;
    write_title(column, scene, scene.in(each.label));
    write_level(column, {scene, TermTree(std::move(terms)), chosen_in(selection, each.id)}, {});
  }
  return what ? Result<void>() : write_schools(column, scene, selection);
}

Result<std::vector<ui::Chip>> chosen_chips(const Scene& scene, const Selection& selection) {
  std::vector<ui::Chip> chips;
  for (const catalog::Choice& choice : selection.choices) {
    const TermTree& tree = scene.exhibition->tree(choice.facet);
    for (const TermId& id : choice.terms)
      if (const Term* const term = tree.find(id))
        chips.push_back(removable(scene, "chosen:" + choice.facet.value() + "/" + id.value(),
                                  way_down(scene, tree, id), term->icon));
  }
  if (!selection.organisation.empty())
    if (const auto school = TRY(scene.exhibition->catalog.organisation(selection.organisation)))
      chips.push_back(removable(scene, "chosen.school", scene.in(school->name), "school"));
  // Alone it is what the list is, not what narrows it.
  if (selection.outstanding && !chips.empty())
    chips.insert(chips.begin(), removable(scene, "chosen.outstanding",
                                          say(Word::outstanding, scene.language), "ribbon"));
  return chips;
}

std::optional<Selection> after_touching(const Scene& scene, const std::string& chip,
                                        const Selection& selection) {
  Selection left = selection;
  if (names(chip, "filter") || names(chip, "chosen")) {
    const auto [facet, term] = facet_and_term(chip);
    return toggled(scene, std::move(left), facet, term);
  }
  if (names(chip, "filter.school")) {
    const catalog::OrganisationId school(after_colon(chip));
    left.organisation = left.organisation == school ? catalog::OrganisationId() : school;
  } else if (chip == "chosen.school") {
    left.organisation = {};
  } else if (chip == "chosen.outstanding") {
    left.outstanding = false;
  } else if (chip == "filter.clear") {
    left.choices.clear();
    left.organisation = {};
  } else {
    return std::nullopt;
  }
  return left;
}

}  // namespace kiosk::screens
