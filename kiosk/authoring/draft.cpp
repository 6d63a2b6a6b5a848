#include "authoring/draft.h"

#include "authoring/kept_cells.h"
#include "authoring/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

namespace kiosk::authoring {
namespace {

// One row of a sheet, its cells read as what they mean.
class Reading {
 public:
  Reading(const Sheet& sheet, const Row& row) : m_sheet(sheet), m_row(row) {}

  std::string plain(std::string_view key) const { return std::string(m_sheet.cell(m_row, key)); }
  Text words(std::string_view key) const {
    return {plain(key), plain(std::string(key) + std::string(k_english_suffix))};
  }
  std::vector<std::string> list(std::string_view key, Blanks blanks = Blanks::drop) const {
    return values_in(m_sheet.cell(m_row, key), blanks);
  }
  std::string choice(std::string_view key, std::string_view otherwise = "") const {
    const std::string_view found = chosen(m_sheet, m_row, key);
    return std::string(found.empty() ? otherwise : found);
  }
  bool flag(std::string_view key) const {
    return flag_in(m_sheet.cell(m_row, key)).value_or(false);
  }
  std::optional<std::int64_t> number(std::string_view key) const {
    return number_in(m_sheet.cell(m_row, key));
  }
  std::optional<PlanPoint> point(std::string_view key) const {
    return point_in(m_sheet.cell(m_row, key));
  }
  std::string date(std::string_view key) const {
    return date_in(m_sheet.cell(m_row, key)).value_or("");
  }
  std::string moment(std::string_view key) const {
    return moment_in(m_sheet.cell(m_row, key)).value_or("");
  }
  // The terms of all "term:FACET" columns, and of "group".
  std::vector<TermRef> terms() const {
    std::vector<TermRef> terms;
    for (const Column& column : m_sheet.columns())
      if (!column.facet.empty())
        for (std::string& term : list(column.key)) terms.push_back({column.facet, std::move(term)});
    if (const std::string group = plain("group"); !group.empty()) terms.push_back({"group", group});
    return terms;
  }

 private:
  const Sheet& m_sheet;
  const Row& m_row;
};

template <typename Made>
std::vector<Made> all(const Workbook& workbook, std::string_view name,
                      Made (*make)(const Reading&)) {
  const Sheet& sheet = workbook.sheet(name);
  std::vector<Made> made;
  for (const Row& row : sheet.rows()) made.push_back(make(Reading(sheet, row)));
  return made;
}

// By the column "order" where it is filled, the others after those, as they stand.
template <typename Made>
void put_in_order(const Workbook& workbook, std::string_view name, std::vector<Made>& made) {
  const Sheet& sheet = workbook.sheet(name);
  std::vector<std::pair<std::int64_t, Made>> keyed;
  for (std::size_t at = 0; at < made.size(); ++at) {
    const auto order = number_in(sheet.cell(sheet.rows()[at], "order"));
    keyed.emplace_back(order.value_or(std::numeric_limits<std::int64_t>::max()),
                       std::move(made[at]));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), made.begin(),
                 [](auto& pair) { return std::move(pair.second); });
}

std::string one_a_line(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, "\n"));
}

AudioDraft audio_of(const Reading& row) {
  return {row.plain("audio"), row.plain("audio_en")};
}

EventDraft event_of(const Reading& row) {
  EventDraft event;
  event.id = row.plain("id");
  event.name = row.words("name");
  event.short_name = row.words("short_name");
  event.date_text = row.words("date_text");
  event.venue = row.words("venue");
  event.partners = {one_a_line(row.list("partners")), one_a_line(row.list("partners_en"))};
  event.sponsors = row.words("sponsors");
  event.objectives = row.words("objectives");
  event.project = row.words("project");
  event.sample_note = row.words("sample_note");
  event.date = row.date("date");
  event.time = row.plain("time");
  event.mode = row.choice("mode");
  event.organiser = row.plain("organiser");
  event.stream_url = row.plain("stream_url");
  event.voting = row.choice("voting");
  if (const auto votes = row.number("votes")) event.votes = std::to_string(*votes);
  event.votes_open = row.moment("votes_open");
  event.accent = row.plain("accent");
  event.logo = row.plain("logo");
  event.audio = audio_of(row);
  return event;
}

FacetDraft facet_of(const Reading& row) {
  return {row.plain("id"),   row.words("label"), row.choice("applies_to"),
          row.flag("multi"), row.flag("closed"), row.choice("display", "tiles")};
}

TermDraft term_of(const Reading& row) {
  return {row.plain("facet"),           row.plain("id"),       row.words("label"),
          row.words("short_label"),     row.words("note"),     0,
          row.plain("parent"),          row.plain("icon"),     row.plain("colour"),
          row.choice("role", "normal"), row.plain("reported"), row.list("aliases")};
}

// "ต.นาอ้อ อ.เมืองเลย จ.เลย" of the three columns, whether or not they bring their own "ต.".
Text place_of(const Reading& row) {
  struct Level {
    const char* key;
    const char* mark;
    std::vector<std::string_view> own_marks;
  };
  const Level levels[] = {{"tambon", "ต.", {"ต.", "ตำบล", "แขวง"}},
                          {"amphoe", "อ.", {"อ.", "อำเภอ", "เขต"}},
                          {"province", "จ.", {"จ.", "จังหวัด", "กรุงเทพ"}}};
  Text place;
  for (const Level& level : levels) {
    const Text name = row.words(level.key);
    const bool marked =
        std::any_of(level.own_marks.begin(), level.own_marks.end(),
                    [&](std::string_view mark) { return name.thai.starts_with(mark); });
    if (!name.thai.empty())
      place.thai +=
          (place.thai.empty() ? "" : " ") + (marked ? "" : level.mark + std::string()) + name.thai;
    if (!name.english.empty()) place.english += (place.english.empty() ? "" : ", ") + name.english;
  }
  return place;
}

OrganisationDraft organisation_of(const Reading& row) {
  OrganisationDraft organisation;
  organisation.id = row.plain("id");
  organisation.name = row.words("name");
  organisation.short_name = row.words("short_name");
  organisation.place = place_of(row);
  organisation.levels = row.words("levels");
  organisation.about = row.words("about");
  organisation.districts = {row.words("tambon"), row.words("amphoe"), row.words("province")};
  organisation.aliases = row.list("aliases");
  organisation.kind = row.choice("kind");
  organisation.affiliation = row.plain("affiliation");
  organisation.website = row.plain("website");
  organisation.logo = row.plain("logo");
  organisation.audio = audio_of(row);
  organisation.terms = row.terms();
  organisation.sample = row.flag("sample");
  return organisation;
}

std::vector<SectionDraft> sections_of(const Reading& row) {
  std::vector<SectionDraft> sections;
  for (const char* const role : {"context", "goal", "method", "use", "result", "comment"})
    if (Text text = row.words(role); !text.empty()) sections.push_back({role, std::move(text)});
  return sections;
}

ExhibitDraft exhibit_of(const Reading& row) {
  ExhibitDraft exhibit;
  exhibit.id = row.plain("id");
  exhibit.title = row.words("title");
  exhibit.short_title = row.words("short_title");
  exhibit.summary = row.words("summary");
  exhibit.levels = row.words("levels");
  exhibit.place = row.words("place");
  exhibit.year = row.plain("year");
  exhibit.status = row.choice("status");
  exhibit.stand = row.plain("stand");
  exhibit.video_url = row.plain("video_url");
  exhibit.audio = audio_of(row);
  exhibit.organisations = row.list("org");
  exhibit.terms = row.terms();
  exhibit.sections = sections_of(row);
  exhibit.awards = row.list("awards");
  exhibit.links = row.list("links");
  exhibit.sample = row.flag("sample");
  return exhibit;
}

// The n-th of the texts beside the n-th picture; nothing where they ran out.
Text nth(const std::vector<std::string>& thai, const std::vector<std::string>& english,
         std::size_t at) {
  return {at < thai.size() ? thai[at] : "", at < english.size() ? english[at] : ""};
}

std::vector<PictureDraft> pictures_of(const Workbook& workbook, const Reading& row) {
  const auto texts = [&](const char* key) { return row.list(key, Blanks::keep); };
  const auto captions = texts("captions"), captions_en = texts("captions_en");
  const auto alts = texts("alts"), alts_en = texts("alts_en");
  std::vector<PictureDraft> pictures;
  for (std::string& file : workbook.media.pictures_of(row.plain("id"), row.list("images"))) {
    const std::size_t at = pictures.size();
    pictures.push_back({std::move(file), nth(captions, captions_en, at), nth(alts, alts_en, at)});
  }
  return pictures;
}

PlanDraft plan_of(const Reading& row) {
  return {row.plain("id"), row.words("title"), row.plain("picture"), row.point("here")};
}

StandDraft stand_of(const Reading& row) {
  return {row.plain("id"), row.plain("plan"), row.words("label"),
          row.point("at").value_or(PlanPoint{})};
}

std::vector<Cue> cues_of(const MediaFolder& media, const std::string& video,
                         catalog::Language language) {
  const std::string file = media.subtitles_of(video, language);
  if (file.empty()) return {};
  auto subtitles = read_subtitles(media.path_of(file));
  return subtitles ? std::move(subtitles->cues) : std::vector<Cue>();  // the rules told of it
}

std::vector<VideoDraft> videos_of(const Workbook& workbook, const Reading& row) {
  const auto captions = row.list("video_captions", Blanks::keep);
  const auto captions_en = row.list("video_captions_en", Blanks::keep);
  std::vector<VideoDraft> videos;
  for (std::string& file : workbook.media.videos_of(row.plain("id"), row.list("videos"))) {
    VideoDraft video{file, nth(captions, captions_en, videos.size()), {}, {}};
    video.thai = cues_of(workbook.media, file, catalog::Language::thai);
    video.english = cues_of(workbook.media, file, catalog::Language::english);
    videos.push_back(std::move(video));
  }
  return videos;
}

AwardDraft award_of(const Reading& row) {
  return {row.plain("id"), row.words("name"), row.choice("level"), row.choice("kind")};
}

ProgrammeDraft programme_of(const Reading& row) {
  return {row.choice("kind"),     row.moment("start"), row.moment("end"),
          row.words("date_text"), row.words("title"),  row.words("place")};
}

FigureDraft figure_of(const Reading& row) {
  return {row.plain("id"),
          row.words("label"),
          row.words("unit"),
          row.words("note"),
          row.number("value"),
          row.plain("value_text"),
          row.plain("value_text_en"),
          row.choice("qualifier", "exact"),
          row.plain("part_of"),
          row.date("as_of"),
          row.plain("source")};
}

SourceDraft source_of(const Reading& row) {
  return {row.plain("id"),  row.words("title"),          row.words("publisher"),
          row.plain("url"), row.plain("published_text"), row.date("retrieved")};
}

int weight_of(const TermDraft& term) {
  return term.role == "normal" ? 0 : term.role == "other" ? 1 : 2;
}

// Facet by facet, other and unspecified last, each counted from 0.
void place_terms(Draft& draft) {
  std::map<std::string, std::size_t> facet_place;
  for (const FacetDraft& facet : draft.facets) facet_place.emplace(facet.id, facet_place.size());
  std::stable_sort(draft.terms.begin(), draft.terms.end(),
                   [&](const TermDraft& a, const TermDraft& b) {
                     return std::pair(facet_place[a.facet], weight_of(a)) <
                            std::pair(facet_place[b.facet], weight_of(b));
                   });
  std::map<std::string, int> next;
  for (TermDraft& term : draft.terms) term.position = next[term.facet]++;
}

template <typename T>
void keep_each_once(std::vector<T>& values) {
  std::vector<T> once;
  for (T& value : values)
    if (std::find(once.begin(), once.end(), value) == once.end()) once.push_back(std::move(value));
  values = std::move(once);
}

// Whatever the order of columns and values in a sheet, the pack has the same bytes. What is its own
// stays so, whoever else it has it of.
void put_in_one_order(std::vector<TermRef>& terms) {
  const auto same = [](const TermRef& a, const TermRef& b) {
    return a.facet == b.facet && a.term == b.term;
  };
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end(), same), terms.end());
}

// By facet and id.
using Parents = std::map<std::pair<std::string, std::string>, std::string>;

Parents parents_in(const Draft& draft) {
  Parents parents;
  for (const TermDraft& term : draft.terms)
    if (!term.parent.empty()) parents[{term.facet, term.id}] = term.parent;
  return parents;
}

// Whoever carries a term carries all that it lies under. A ring is told by a rule and ends here.
void add_what_is_above(std::vector<TermRef>& terms, const Parents& parents) {
  for (std::size_t at = 0; at < terms.size(); ++at) {
    const auto above = parents.find({terms[at].facet, terms[at].term});
    if (above == parents.end()) continue;
    TermRef parent{terms[at].facet, above->second, true};
    const auto is_it = [&](const TermRef& term) {
      return term.facet == parent.facet && term.term == parent.term;
    };
    if (std::none_of(terms.begin(), terms.end(), is_it)) terms.push_back(std::move(parent));
  }
}

// A work carries the terms of its schools too, so that "works of this district" is one look.
void join_works_and_schools(Draft& draft) {
  const Parents parents = parents_in(draft);
  std::map<std::string, OrganisationDraft*> by_id;
  for (OrganisationDraft& organisation : draft.organisations) {
    add_what_is_above(organisation.terms, parents);
    put_in_one_order(organisation.terms);
    by_id.emplace(organisation.id, &organisation);
  }
  for (ExhibitDraft& exhibit : draft.exhibits) {
    keep_each_once(exhibit.organisations);
    keep_each_once(exhibit.awards);
    for (const std::string& id : exhibit.organisations) {
      const auto found = by_id.find(id);
      if (found == by_id.end()) continue;  // told by a rule
      OrganisationDraft& organisation = *found->second;
      ++organisation.works;
      for (const TermRef& term : organisation.terms)
        exhibit.terms.push_back({term.facet, term.term, true});
    }
    add_what_is_above(exhibit.terms, parents);
    put_in_one_order(exhibit.terms);
  }
}

// An author may have written another case than the file's.
void name_as_on_the_disk(const MediaFolder& media, Draft& draft) {
  draft.event.logo = media.picture(draft.event.logo);
  for (OrganisationDraft& organisation : draft.organisations)
    organisation.logo = media.picture(organisation.logo);
  for (PlanDraft& plan : draft.plans) plan.picture = media.picture(plan.picture);
  const auto name_recordings = [&](AudioDraft& audio) {
    audio = {media.recording(audio.thai), media.recording(audio.english)};
  };
  name_recordings(draft.event.audio);
  for (OrganisationDraft& organisation : draft.organisations) name_recordings(organisation.audio);
  for (ExhibitDraft& exhibit : draft.exhibits) name_recordings(exhibit.audio);
}

void read_event(const Workbook& workbook, Draft& draft) {
  const Sheet& sheet = workbook.sheet("event");
  if (sheet.rows().empty()) return;  // told by a rule
  const Reading row(sheet, sheet.rows().front());
  draft.event = event_of(row);
  draft.licence = row.plain("licence");
  draft.version = row.plain("version");
  if (draft.version.empty()) draft.version = "1";
  draft.publisher = row.words("publisher");
  for (const OrganisationDraft& organisation : draft.organisations)
    if (draft.publisher.empty() && organisation.id == draft.event.organiser)
      draft.publisher = organisation.name;
}

}  // namespace

std::size_t Draft::pictures() const {
  return std::accumulate(
      exhibits.begin(), exhibits.end(), std::size_t{0},
      [](std::size_t sum, const ExhibitDraft& exhibit) { return sum + exhibit.pictures.size(); });
}

std::size_t Draft::videos() const {
  return std::accumulate(
      exhibits.begin(), exhibits.end(), std::size_t{0},
      [](std::size_t sum, const ExhibitDraft& exhibit) { return sum + exhibit.videos.size(); });
}

std::size_t Draft::recordings() const {
  const auto given = [](const AudioDraft& audio) {
    return std::size_t{audio.thai.empty() ? 0U : 1U} + (audio.english.empty() ? 0U : 1U);
  };
  std::size_t sum = given(event.audio);
  for (const OrganisationDraft& organisation : organisations) sum += given(organisation.audio);
  for (const ExhibitDraft& exhibit : exhibits) sum += given(exhibit.audio);
  return sum;
}

std::int64_t Draft::schools() const {
  return std::count_if(
      organisations.begin(), organisations.end(),
      [](const OrganisationDraft& organisation) { return organisation.works > 0; });
}

bool Draft::has_samples() const {
  return std::any_of(exhibits.begin(), exhibits.end(),
                     [](auto& exhibit) { return exhibit.sample; }) ||
         std::any_of(organisations.begin(), organisations.end(),
                     [](auto& organisation) { return organisation.sample; });
}

Draft draft_of(const Workbook& workbook) {
  Draft draft;
  draft.facets = all(workbook, "facets", facet_of);
  put_in_order(workbook, "facets", draft.facets);
  draft.terms = all(workbook, "terms", term_of);
  put_in_order(workbook, "terms", draft.terms);
  place_terms(draft);
  draft.organisations = all(workbook, "organisations", organisation_of);
  draft.exhibits = all(workbook, "exhibits", exhibit_of);
  const Sheet& exhibits = workbook.sheet("exhibits");
  for (std::size_t at = 0; at < draft.exhibits.size(); ++at) {
    const Reading row(exhibits, exhibits.rows()[at]);
    draft.exhibits[at].pictures = pictures_of(workbook, row);
    draft.exhibits[at].videos = videos_of(workbook, row);
  }
  join_works_and_schools(draft);
  draft.plans = all(workbook, "plans", plan_of);
  draft.stands = all(workbook, "stands", stand_of);
  draft.awards = all(workbook, "awards", award_of);
  draft.programme = all(workbook, "programme", programme_of);
  draft.figures = all(workbook, "figures", figure_of);
  draft.sources = all(workbook, "sources", source_of);
  draft.cells = kept_cells(workbook);
  read_event(workbook, draft);
  name_as_on_the_disk(workbook.media, draft);
  return draft;
}

}  // namespace kiosk::authoring
