#include "screens/screen.h"

#include <algorithm>

namespace kiosk::screens {

using base::Result;

Result<Exhibition> Exhibition::read(const catalog::Catalog& catalog) {
  Exhibition made{.catalog = catalog};
  made.facts = TRY(catalog.facts());
  made.event = TRY(catalog.event());
  made.facets = TRY(catalog.facets());
  for (const catalog::Facet& facet : made.facets)
    made.trees.emplace_back(TRY(catalog.terms(facet.id, {})));
  if (const catalog::Facet* facet = made.first_facet(catalog::AppliesTo::exhibit))
    made.categories = made.tree(facet->id).terms();
  const catalog::Leads leads = TRY(catalog.leads());
  made.attract_turns = Rotation(leads, made.facts.id + " attract");
  made.home_turns = Rotation(leads, made.facts.id + " home");
  made.figures = TRY(catalog.figures());
  made.programme = TRY(catalog.programme());
  made.plans = TRY(catalog.plans());
  return made;
}

const catalog::Facet* Exhibition::first_facet(catalog::AppliesTo applies_to) const {
  const auto found = std::find_if(facets.begin(), facets.end(), [&](const catalog::Facet& facet) {
    return facet.applies_to == applies_to;
  });
  return found == facets.end() ? nullptr : &*found;
}

const catalog::Facet* Exhibition::leading_facet() const {
  const catalog::Facet* of_works = first_facet(catalog::AppliesTo::exhibit);
  return of_works ? of_works : first_facet(catalog::AppliesTo::organisation);
}

const catalog::Term* Exhibition::category(const catalog::TermId& id) const {
  const auto found = std::find_if(categories.begin(), categories.end(),
                                  [&](const catalog::Term& term) { return term.id == id; });
  return found == categories.end() ? nullptr : &*found;
}

const TermTree& Exhibition::tree(const catalog::FacetId& facet) const {
  static const TermTree k_none;
  const auto found = std::find_if(facets.begin(), facets.end(),
                                  [&](const catalog::Facet& each) { return each.id == facet; });
  const auto at = static_cast<std::size_t>(found - facets.begin());
  return at < trees.size() ? trees[at] : k_none;
}

Result<std::unique_ptr<Screen>> open_screen(const Place& place, const Scene& scene) {
  switch (place.page) {
    case Page::attract:
      return open_attract(place, scene);
    case Page::events:
      return open_events(place, scene);
    case Page::home:
      return open_home(place, scene);
    case Page::categories:
      return open_categories(place, scene);
    case Page::schools:
      return open_schools(place, scene);
    case Page::results:
      return open_results(place, scene);
    case Page::exhibit:
      return open_exhibit(place, scene);
    case Page::gallery:
      return open_gallery(place, scene);
    case Page::organisation:
      return open_organisation(place, scene);
    case Page::overview:
      return open_overview(place, scene);
    case Page::programme:
      return open_programme(place, scene);
    case Page::plan:
      return open_plan(place, scene);
    case Page::about:
      return open_about(place, scene);
    case Page::search:
      return open_search(place, scene);
    case Page::bag:
      return open_bag(place, scene);
    case Page::vote:
      return open_vote(place, scene);
    case Page::sorry:
      break;
  }
  return open_sorry(scene);
}

}  // namespace kiosk::screens
