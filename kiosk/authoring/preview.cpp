#include "authoring/preview.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>

namespace kiosk::authoring {
namespace {

const Text& or_else(const Text& text, const Text& otherwise) {
  return text.empty() ? otherwise : text;
}

// What cards are looked up in.
struct Index {
  std::map<std::string_view, const OrganisationDraft*> organisations;
  std::map<TermRef, const TermDraft*> terms;
  std::map<std::string_view, const AwardDraft*> awards;
  std::string category;  // the facet whose terms stand on cards
};

Index index_of(const Draft& draft) {
  Index index;
  for (const OrganisationDraft& organisation : draft.organisations)
    index.organisations.emplace(organisation.id, &organisation);
  for (const TermDraft& term : draft.terms)
    index.terms.emplace(TermRef{term.facet, term.id}, &term);
  for (const AwardDraft& award : draft.awards) index.awards.emplace(award.id, &award);
  for (const FacetDraft& facet : draft.facets)
    if (facet.applies_to == "exhibit" && index.category.empty()) index.category = facet.id;
  return index;
}

void put_category(const Index& index, const ExhibitDraft& exhibit, Card& card) {
  const TermDraft* first = nullptr;
  for (const TermRef& reference : exhibit.terms) {
    const auto term = index.terms.find(reference);
    if (reference.facet != index.category || term == index.terms.end()) continue;
    if (first == nullptr || term->second->position < first->position) first = term->second;
  }
  if (first == nullptr) return;
  card.category = or_else(first->short_label, first->label);
  card.category_place = first->position;
}

// From the lowest, as catalog::Level; a level that is none of them counts least.
std::ptrdiff_t height_of(std::string_view level) {
  constexpr std::string_view k_levels[] = {"school",   "group",  "area",
                                           "province", "region", "nation"};
  const auto* const found = std::find(std::begin(k_levels), std::end(k_levels), level);
  return found == std::end(k_levels) ? -1 : found - std::begin(k_levels);
}

void put_award(const Index& index, const ExhibitDraft& exhibit, Card& card) {
  const AwardDraft* highest = nullptr;
  for (const std::string& id : exhibit.awards) {
    const auto award = index.awards.find(id);
    if (award == index.awards.end()) continue;
    if (highest == nullptr || height_of(award->second->level) > height_of(highest->level))
      highest = award->second;
  }
  if (highest != nullptr) card.award = highest->name;
}

Card card_of(const Index& index, const ExhibitDraft& exhibit) {
  Card card;
  card.id = exhibit.id;
  card.title = or_else(exhibit.short_title, exhibit.title);
  card.status = exhibit.status;
  card.sample = exhibit.sample;
  for (const PictureDraft& picture : exhibit.pictures) card.pictures.push_back(picture.file);
  if (!exhibit.organisations.empty()) {
    const auto lead = index.organisations.find(exhibit.organisations.front());
    if (lead != index.organisations.end()) card.school = lead->second->name;
  }
  put_category(index, exhibit, card);
  put_award(index, exhibit, card);
  return card;
}

}  // namespace

Preview preview_of(const Workbook& workbook, const Draft& draft) {
  Preview preview;
  preview.event = draft.event;
  preview.version = draft.version;
  preview.organiser = draft.publisher;
  const Index index = index_of(draft);
  const auto organiser = index.organisations.find(draft.event.organiser);
  if (organiser != index.organisations.end()) preview.organiser = organiser->second->name;
  for (const SheetForm& form : sheet_forms())
    if (const Sheet& sheet = workbook.sheet(form.name); !sheet.file().empty())
      preview.sheets.push_back({form.name, sheet.rows().size()});
  const Sheet& works = workbook.sheet("exhibits");
  preview.works_sheet = works.file();
  preview.schools = static_cast<std::size_t>(draft.schools());
  preview.pictures = draft.pictures();
  preview.recordings = draft.recordings();
  for (std::size_t at = 0; at < draft.exhibits.size(); ++at) {
    preview.videos += draft.exhibits[at].videos.size();
    preview.cards.push_back(card_of(index, draft.exhibits[at]));
    preview.cards.back().row = works.rows()[at].number;
  }
  return preview;
}

void put_picture(Preview& preview, std::size_t card, const PreparedPicture& picture) {
  if (card >= std::min(preview.cards.size(), k_most_cards_with_picture)) return;
  preview.cards[card].tone = picture.tone;
  if (!picture.renditions.empty()) preview.cards[card].jpeg = picture.renditions.front().jpeg;
}

}  // namespace kiosk::authoring
