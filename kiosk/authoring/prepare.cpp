#include "authoring/prepare.h"

#include "authoring/authored_text.h"
#include "authoring/ranks.h"
#include "authoring/thai_breaks.h"
#include "text/fold.h"

#include <algorithm>
#include <future>
#include <initializer_list>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Result;
using catalog::Language;

constexpr Language k_languages[] = {Language::thai, Language::english};

std::int64_t& in(Ranks& ranks, Language language) {
  return language == Language::thai ? ranks.thai : ranks.english;
}

std::int64_t in(const Ranks& ranks, Language language) {
  return language == Language::thai ? ranks.thai : ranks.english;
}

Result<void> rank_organisations(std::vector<OrganisationDraft>& organisations, Language language) {
  std::vector<Rankable> names;
  for (OrganisationDraft& organisation : organisations) {
    const std::string name = school_sort_name(organisation.name.in(language), language);
    (language == Language::thai ? organisation.letter.thai : organisation.letter.english) =
        index_letter(name, language);
    names.push_back({name, organisation.id});
  }
  const std::vector<std::int64_t> ranked = TRY(ranks(names, language));
  for (std::size_t at = 0; at < ranked.size(); ++at)
    in(organisations[at].rank, language) = ranked[at];
  return {};
}

Result<void> rank_exhibits(std::vector<ExhibitDraft>& exhibits, Language language) {
  std::vector<Rankable> titles;
  for (const ExhibitDraft& exhibit : exhibits)
    titles.push_back({title_sort_name(exhibit.title.in(language)), exhibit.id});
  const std::vector<std::int64_t> ranked = TRY(ranks(titles, language));
  for (std::size_t at = 0; at < ranked.size(); ++at) in(exhibits[at].rank, language) = ranked[at];
  return {};
}

// By the lead school's rank, then in the author's order; works of no school last.
void rank_by_school(Draft& draft, Language language) {
  std::map<std::string, std::int64_t> school_rank;
  for (const OrganisationDraft& organisation : draft.organisations)
    school_rank[organisation.id] = in(organisation.rank, language);
  const auto rank_of = [&](std::size_t at) {
    const auto& organisations = draft.exhibits[at].organisations;
    return organisations.empty() ? std::numeric_limits<std::int64_t>::max()
                                 : school_rank[organisations.front()];
  };
  std::vector<std::size_t> order(draft.exhibits.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rank_of(a) < rank_of(b); });
  for (std::size_t at = 0; at < order.size(); ++at)
    in(draft.exhibits[order[at]].school_rank, language) = static_cast<std::int64_t>(at) + 1;
}

// What a line must not break inside, of this pack's own.
std::vector<Name> names_in(const Draft& draft) {
  std::vector<Name> names;
  const auto add = [&](NameKind kind, std::initializer_list<const Text*> texts) {
    for (const Text* text : texts) names.push_back({text->thai, kind});
  };
  for (const OrganisationDraft& organisation : draft.organisations) {
    const bool school = organisation.kind.empty() || organisation.kind == "school";
    const Text name{without_school_word(organisation.name.thai), {}};
    add(school ? NameKind::proper : NameKind::phrase, {&name, &organisation.short_name});
    for (const std::string& alias : organisation.aliases)
      names.push_back({alias, NameKind::proper});
    for (const Text& district : organisation.districts) add(NameKind::proper, {&district});
  }
  for (const TermDraft& term : draft.terms) add(NameKind::phrase, {&term.label, &term.short_label});
  add(NameKind::phrase, {&draft.event.name, &draft.event.short_name, &draft.event.project});
  return names;
}

// Every text that visitors read.
template <typename Use>
void each_text(Draft& draft, Use use) {
  const auto all = [&](auto&... texts) { (use(texts), ...); };
  EventDraft& event = draft.event;
  all(draft.publisher, event.name, event.short_name, event.date_text, event.venue, event.partners,
      event.sponsors, event.objectives, event.project, event.sample_note);
  for (FacetDraft& facet : draft.facets) all(facet.label);
  for (TermDraft& term : draft.terms) all(term.label, term.short_label, term.note);
  for (OrganisationDraft& organisation : draft.organisations)
    all(organisation.name, organisation.short_name, organisation.place, organisation.levels,
        organisation.about);
  for (ExhibitDraft& exhibit : draft.exhibits) {
    all(exhibit.title, exhibit.short_title, exhibit.summary, exhibit.levels, exhibit.place);
    for (SectionDraft& section : exhibit.sections) all(section.text);
    for (PictureDraft& picture : exhibit.pictures) all(picture.caption);
    for (VideoDraft& video : exhibit.videos) all(video.caption);
  }
  for (PlanDraft& plan : draft.plans) all(plan.title);
  for (StandDraft& stand : draft.stands) all(stand.label);
  for (AwardDraft& award : draft.awards) all(award.name);
  for (ProgrammeDraft& entry : draft.programme) all(entry.date_text, entry.title, entry.place);
  for (FigureDraft& figure : draft.figures) all(figure.label, figure.unit, figure.note);
  for (SourceDraft& source : draft.sources) all(source.title, source.publisher);
}

// The texts do not depend on each other, and a line breaker belongs to one thread.
Result<void> break_lines(Draft& draft) {
  const std::vector<Name> names = names_in(draft);
  std::vector<std::string*> texts;
  each_text(draft, [&](Text& text) { texts.insert(texts.end(), {&text.thai, &text.english}); });
  for (ExhibitDraft& exhibit : draft.exhibits)
    for (VideoDraft& video : exhibit.videos)
      for (auto* const cues : {&video.thai, &video.english})
        for (Cue& cue : *cues) texts.push_back(&cue.text);
  const std::size_t workers = std::max(1U, std::thread::hardware_concurrency());
  const auto break_every = [&](std::size_t first) -> Result<void> {
    const LineBreaker breaker = TRY(LineBreaker::create(names));
    for (std::size_t at = first; at < texts.size(); at += workers)
      *texts[at] = breaker.prepared(*texts[at]);
    return {};
  };
  std::vector<std::future<Result<void>>> shares;
  for (std::size_t first = 0; first < workers; ++first)
    shares.push_back(std::async(std::launch::async, break_every, first));
  for (auto& share : shares) TRY(share.get());
  return {};
}

void add_folded(std::string& rows, std::string_view text) {
  const std::string folded = text::fold(text);
  if (folded.empty()) return;
  if (!rows.empty()) rows += '\n';
  rows += folded;
}

void add_folded(std::string& rows, std::initializer_list<const Text*> texts) {
  for (const Text* text : texts) {
    add_folded(rows, text->thai);
    add_folded(rows, text->english);
  }
}

SearchRow search_row(const TermDraft& term) {
  SearchRow row{"term", term.facet + "/" + term.id, {}, {}};
  add_folded(row.name, {&term.label, &term.short_label});
  for (const std::string& alias : term.aliases) add_folded(row.name, alias);
  add_folded(row.body, {&term.note});
  return row;
}

SearchRow search_row(const OrganisationDraft& organisation) {
  SearchRow row{"organisation", organisation.id, {}, {}};
  add_folded(row.name, {&organisation.name, &organisation.short_name});
  for (const std::string& alias : organisation.aliases) add_folded(row.name, alias);
  add_folded(row.body, {&organisation.place, &organisation.levels, &organisation.about});
  return row;
}

using Schools = std::map<std::string, const OrganisationDraft*>;

SearchRow search_row(const ExhibitDraft& exhibit, const Schools& schools) {
  SearchRow row{"exhibit", exhibit.id, {}, {}};
  add_folded(row.name, {&exhibit.title, &exhibit.short_title});
  add_folded(row.body, {&exhibit.summary, &exhibit.levels, &exhibit.place});
  for (const SectionDraft& section : exhibit.sections) add_folded(row.body, {&section.text});
  for (const std::string& id : exhibit.organisations)
    add_folded(row.body, {&schools.at(id)->name, &schools.at(id)->place});
  return row;
}

}  // namespace

Result<void> prepare(Draft& draft) {
  for (const Language language : k_languages) {
    TRY(rank_organisations(draft.organisations, language));
    TRY(rank_exhibits(draft.exhibits, language));
    rank_by_school(draft, language);
  }
  return break_lines(draft);
}

// The breaker must know the names as prepare() knew them: without marks.
Result<void> take_back(Draft& draft, const std::vector<std::string*>& others, bool marks) {
  std::vector<std::string*> texts = others;
  each_text(draft, [&](Text& text) { texts.insert(texts.end(), {&text.thai, &text.english}); });
  std::vector<std::string> prepared;
  for (std::string* const text : texts) prepared.push_back(std::exchange(*text, plain_text(*text)));
  if (!marks) return {};
  const LineBreaker breaker = TRY(LineBreaker::create(names_in(draft)));
  for (std::size_t at = 0; at < texts.size(); ++at)
    *texts[at] = authored_text(breaker, prepared[at]);
  return {};
}

std::vector<SearchRow> search_rows(const Draft& draft) {
  std::vector<SearchRow> rows;
  Schools schools;
  for (const OrganisationDraft& organisation : draft.organisations)
    schools.emplace(organisation.id, &organisation);
  for (const ExhibitDraft& exhibit : draft.exhibits) rows.push_back(search_row(exhibit, schools));
  for (const OrganisationDraft& organisation : draft.organisations)
    rows.push_back(search_row(organisation));
  for (const TermDraft& term : draft.terms) rows.push_back(search_row(term));
  return rows;
}

}  // namespace kiosk::authoring
