#include "screens/search_chips.h"

#include "screens/words.h"
#include "text/thai_date.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr std::size_t k_most_found_terms = 3;
constexpr std::size_t k_most_found_organisations = 8;
constexpr std::size_t k_start_terms = 6;
constexpr std::size_t k_start_organisations = 4;

ui::Chip chip_of(const Scene& scene, const catalog::Term& term) {
  return {.id = "term:" + term.facet.value() + "/" + term.id.value(),
          .label = scene.in(term.short_label),
          .icon = term.icon.empty() ? "all" : term.icon};
}

ui::Chip chip_of(const Scene& scene, const catalog::OrganisationId& id, const catalog::Text& name) {
  return {.id = "organisation:" + id.value(), .label = scene.in(name), .icon = "school"};
}

// The first few by their number of works; of equals those the author, or the alphabet, has first.
template <typename Thing>
void keep_largest(std::vector<Thing>& things, std::size_t most) {
  std::erase_if(things, [](const Thing& thing) { return thing.works == 0; });
  std::ranges::stable_sort(things, std::greater<>(), &Thing::works);
  if (things.size() > most) things.resize(most);
}

}  // namespace

std::vector<ui::Chip> chips_of(const Scene& scene, const catalog::Found& found) {
  const catalog::Catalog& catalog = scene.exhibition->catalog;
  std::vector<ui::Chip> chips;
  for (std::size_t i = 0; i < std::min(found.terms.size(), k_most_found_terms); ++i) {
    const auto term = catalog.term(found.terms[i].facet, found.terms[i].term);
    if (term && *term) chips.push_back(chip_of(scene, **term));
  }
  for (std::size_t i = 0; i < std::min(found.organisations.size(), k_most_found_organisations);
       ++i) {
    const auto school = catalog.organisation(found.organisations[i]);
    if (school && *school) chips.push_back(chip_of(scene, (*school)->id, (*school)->name));
  }
  return chips;
}

base::Result<std::vector<ChipGroup>> ways_without_typing(const Scene& scene) {
  const Exhibition& exhibition = *scene.exhibition;
  std::vector<ChipGroup> groups;
  ChipGroup works;
  works.chips.push_back({.id = k_all_works,
                         .label = say(Word::all_works, scene.language),
                         .count = text::grouped(exhibition.facts.exhibits),
                         .icon = "pictures"});
  if (const catalog::Facet* facet = exhibition.leading_facet()) {
    works.heading = scene.in(facet->label);
    auto terms = TRY(exhibition.catalog.terms(facet->id, {}));
    keep_largest(terms, k_start_terms);
    for (const catalog::Term& term : terms) {
      works.chips.push_back(chip_of(scene, term));
      works.chips.back().count = text::grouped(term.works);
    }
  }
  groups.push_back(std::move(works));
  auto schools = TRY(exhibition.catalog.organisations({}, scene.language));
  keep_largest(schools, k_start_organisations);
  ChipGroup places{name_of_organisations(exhibition.facts, scene.language), {}};
  for (const catalog::OrganisationRow& school : schools)
    places.chips.push_back(chip_of(scene, school.id, school.name));
  if (!places.chips.empty()) groups.push_back(std::move(places));
  return groups;
}

std::vector<ui::Chip> chips_in_lines(const Scene& scene, const std::vector<ui::Chip>& chips,
                                     float width, int lines) {
  const float space = scene.theme.mm(3);
  std::vector<ui::Chip> kept;
  float x = 0;
  for (const ui::Chip& chip : chips) {
    const float wanted = std::min(width, ui::width(scene.type, scene.theme, chip));
    if (x > 0 && x + wanted > width) {
      x = 0;
      if (--lines == 0) break;
    }
    x += wanted + space;
    kept.push_back(chip);
  }
  return kept;
}

}  // namespace kiosk::screens
