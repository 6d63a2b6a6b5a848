#include "authoring/pack_rows.h"

#include <map>
#include <utility>

namespace kiosk::authoring {

PackRow& PackRow::operator>>(std::string& text) {
  text = m_row.text(m_column++);
  return *this;
}

PackRow& PackRow::operator>>(Text& text) {
  return *this >> text.thai >> text.english;
}

PackRow& PackRow::operator>>(std::int64_t& number) {
  number = m_row.integer(m_column++);
  return *this;
}

PackRow& PackRow::operator>>(bool& flag) {
  flag = m_row.integer(m_column++) != 0;
  return *this;
}

PackRow& PackRow::operator>>(double& number) {
  number = m_row.real(m_column++);
  return *this;
}

PackRow& PackRow::operator>>(std::optional<std::int64_t>& number) {
  if (!m_row.is_null(m_column)) number = m_row.integer(m_column);
  ++m_column;
  return *this;
}

PackRow& PackRow::operator>>(std::optional<PlanPoint>& point) {
  if (!m_row.is_null(m_column)) point = PlanPoint{m_row.real(m_column), m_row.real(m_column + 1)};
  m_column += 2;
  return *this;
}

PackRow& PackRow::skip(int columns) {
  m_column += columns;
  return *this;
}

namespace {

using base::Result;
using store::Database;

template <typename Made>
Result<std::vector<Made>> all(const Database& pack, const char* sql, Made (*make)(PackRow row)) {
  return pack.collect(sql, {}, [&](const store::Row& row) { return make(PackRow(row)); });
}

EventDraft event_in(PackRow row) {
  EventDraft event;
  row >> event.id >> event.name >> event.short_name >> event.date >> event.date_text >>
      event.time >> event.mode >> event.venue >> event.organiser >> event.partners >>
      event.sponsors >> event.objectives >> event.project >> event.stream_url >>
      event.sample_note >> event.accent;
  return event;
}

FacetDraft facet_in(PackRow row) {
  FacetDraft facet;
  row >> facet.id >> facet.label >> facet.applies_to;
  row.skip(1) >> facet.multi >> facet.closed >> facet.display;
  return facet;
}

TermDraft term_in(PackRow row) {
  TermDraft term;
  std::int64_t position = 0;
  row >> term.facet >> term.id >> term.label >> term.short_label >> position >> term.parent >>
      term.note >> term.icon >> term.colour >> term.role >> term.reported;
  term.position = static_cast<int>(position);
  return term;
}

OrganisationDraft organisation_in(PackRow row) {
  OrganisationDraft organisation;
  row >> organisation.id >> organisation.name >> organisation.short_name >> organisation.kind >>
      organisation.affiliation >> organisation.place >> organisation.levels >> organisation.about;
  row.skip(4) >> organisation.works >> organisation.website >> organisation.sample;
  return organisation;
}

ExhibitDraft exhibit_in(PackRow row) {
  ExhibitDraft exhibit;
  row.skip(1) >> exhibit.id >> exhibit.title >> exhibit.short_title >> exhibit.summary >>
      exhibit.levels >> exhibit.year >> exhibit.status >> exhibit.place >> exhibit.stand >>
      exhibit.video_url;
  row.skip(4) >> exhibit.sample;
  return exhibit;
}

AwardDraft award_in(PackRow row) {
  AwardDraft award;
  row >> award.id >> award.name >> award.level >> award.kind;
  return award;
}

PlanDraft plan_in(PackRow row) {
  PlanDraft plan;
  row.skip(1) >> plan.id >> plan.title;
  row.skip(1) >> plan.here;
  return plan;
}

StandDraft stand_in(PackRow row) {
  StandDraft stand;
  row.skip(1) >> stand.id >> stand.plan >> stand.label >> stand.at.x >> stand.at.y;
  return stand;
}

ProgrammeDraft programme_in(PackRow row) {
  ProgrammeDraft entry;
  row.skip(1) >> entry.kind >> entry.start >> entry.finish >> entry.date_text >> entry.title >>
      entry.place;
  return entry;
}

FigureDraft figure_in(PackRow row) {
  FigureDraft figure;
  row.skip(1) >> figure.id >> figure.label >> figure.value >> figure.value_text >>
      figure.value_text_en >> figure.qualifier >> figure.unit >> figure.part_of >> figure.as_of >>
      figure.note >> figure.source;
  return figure;
}

SourceDraft source_in(PackRow row) {
  SourceDraft source;
  row.skip(1) >> source.id >> source.title >> source.publisher >> source.url >>
      source.published_text >> source.retrieved;
  return source;
}

CellDraft cell_in(PackRow row) {
  CellDraft cell;
  row >> cell.sheet >> cell.id >> cell.key >> cell.value;
  return cell;
}

Result<void> read_facts(const Database& pack, Draft& draft) {
  std::map<std::string, std::string> facts;
  TRY(pack.each("SELECT key, value FROM pack", {}, [&](const store::Row& row) {
    facts[row.text(0)] = row.text(1);
    return true;
  }));
  draft.version = facts["version"];
  draft.licence = facts["licence"];
  draft.publisher = {facts["publisher_th"], facts["publisher_en"]};
  draft.event.voting = facts["voting"];
  draft.event.votes = facts["votes"];
  draft.event.votes_open = facts["votes_open"];
  return {};
}

// Facets and terms in the order they are shown in.
constexpr const char* k_organisation_terms =
    "SELECT o.organisation, o.facet, o.term, NOT o.own FROM organisation_term o "
    "LEFT JOIN facet f ON f.id = o.facet LEFT JOIN term t ON t.facet = o.facet AND t.id = o.term "
    "ORDER BY o.organisation, f.position, t.position, o.facet, o.term";
constexpr const char* k_exhibit_terms =
    "SELECT x.exhibit, x.facet, x.term, NOT x.own FROM exhibit_term x "
    "LEFT JOIN facet f ON f.id = x.facet LEFT JOIN term t ON t.facet = x.facet AND t.id = x.term "
    "ORDER BY x.exhibit, f.position, t.position, x.facet, x.term";

Result<void> read_organisation_terms(const Database& pack, Draft& draft) {
  std::map<std::string, OrganisationDraft*> by_id;
  for (OrganisationDraft& organisation : draft.organisations)
    by_id[organisation.id] = &organisation;
  return pack.each(k_organisation_terms, {}, [&](const store::Row& row) {
    if (OrganisationDraft* const owner = by_id[row.text(0)])
      owner->terms.push_back({row.text(1), row.text(2), row.integer(3) != 0});
    return true;
  });
}

// Hands each row's work, its first column, and the row.
template <typename Use>
Result<void> each_part(const Database& pack, Draft& draft, const char* sql, Use use) {
  return pack.each(sql, {}, [&](const store::Row& row) {
    const auto place = static_cast<std::size_t>(row.integer(0));
    if (place >= 1 && place <= draft.exhibits.size()) use(draft.exhibits[place - 1], row);
    return true;
  });
}

Result<void> read_parts(const Database& pack, Draft& draft) {
  TRY(each_part(pack, draft, k_exhibit_terms, [](ExhibitDraft& exhibit, const store::Row& row) {
    exhibit.terms.push_back({row.text(1), row.text(2), row.integer(3) != 0});
  }));
  TRY(each_part(pack, draft,
                "SELECT exhibit, role, text_th, text_en FROM section ORDER BY exhibit, position",
                [](ExhibitDraft& exhibit, const store::Row& row) {
                  exhibit.sections.push_back({row.text(1), {row.text(2), row.text(3)}});
                }));
  TRY(each_part(pack, draft,
                "SELECT exhibit, organisation FROM exhibit_organisation ORDER BY exhibit, position",
                [](ExhibitDraft& exhibit, const store::Row& row) {
                  exhibit.organisations.push_back(row.text(1));
                }));
  TRY(each_part(
      pack, draft, "SELECT exhibit, url FROM exhibit_link ORDER BY exhibit, position",
      [](ExhibitDraft& exhibit, const store::Row& row) { exhibit.links.push_back(row.text(1)); }));
  return each_part(
      pack, draft, "SELECT exhibit, award FROM exhibit_award ORDER BY exhibit, position",
      [](ExhibitDraft& exhibit, const store::Row& row) { exhibit.awards.push_back(row.text(1)); });
}

}  // namespace

Result<Draft> read_rows(const Database& pack) {
  Draft draft;
  const auto events = TRY(all(pack, "SELECT * FROM event", event_in));
  if (events.empty()) return base::fail(base::Fault::damaged, "the pack names no event");
  draft.event = events.front();
  TRY(read_facts(pack, draft));
  draft.facets = TRY(all(pack, "SELECT * FROM facet ORDER BY position", facet_in));
  draft.terms = TRY(all(pack,
                        "SELECT t.* FROM term t LEFT JOIN facet f ON f.id = t.facet "
                        "ORDER BY f.position, t.facet, t.position",
                        term_in));
  draft.organisations = TRY(all(pack, "SELECT * FROM organisation", organisation_in));
  draft.exhibits = TRY(all(pack, "SELECT * FROM exhibit ORDER BY position", exhibit_in));
  draft.awards = TRY(all(pack, "SELECT * FROM award", award_in));
  draft.plans = TRY(all(pack, "SELECT * FROM plan ORDER BY position", plan_in));
  draft.stands = TRY(all(pack, "SELECT * FROM stand ORDER BY position", stand_in));
  draft.programme = TRY(all(pack, "SELECT * FROM programme ORDER BY position", programme_in));
  draft.figures = TRY(all(pack, "SELECT * FROM figure ORDER BY position", figure_in));
  draft.sources = TRY(all(pack, "SELECT * FROM source ORDER BY position", source_in));
  draft.cells = TRY(all(pack, "SELECT * FROM workbook_cell", cell_in));
  TRY(read_organisation_terms(pack, draft));
  TRY(read_parts(pack, draft));
  return draft;
}

}  // namespace kiosk::authoring
