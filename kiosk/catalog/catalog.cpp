#include "catalog/catalog.h"

#include "catalog/schema.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <utility>

namespace kiosk::catalog {
namespace {

using base::Result;
using store::Row;
using store::Value;
using store::Values;

// Reads the columns of a row from left to right, so that a query and its reader stay side by side.
class Columns {
 public:
  explicit Columns(const Row& row) : m_row(row) {}
  std::string text() { return text::readable(m_row.text(m_next++)); }
  Text both() {
    std::string thai = text();
    return {std::move(thai), text()};
  }
  std::int64_t number() { return m_row.integer(m_next++); }
  bool flag() { return number() != 0; }
  double real() { return m_row.real(m_next++); }
  bool is_null() const { return m_row.is_null(m_next); }
  std::optional<std::int64_t> number_or_none() {
    const int column = m_next++;
    if (m_row.is_null(column)) return std::nullopt;
    return m_row.integer(column);
  }
  template <typename Tag>
  void into(base::Id<Tag>& id) {
    id = base::Id<Tag>(text());
  }

 private:
  const Row& m_row;
  int m_next = 0;
};

Status status_from(const std::string& word) {
  if (word == "submitted") return Status::submitted;
  if (word == "selected") return Status::selected;
  if (word == "best-practice") return Status::best_practice;
  return Status::none;
}

Mode mode_from(const std::string& word) {
  if (word == "onsite") return Mode::onsite;
  if (word == "online") return Mode::online;
  return word == "hybrid" ? Mode::hybrid : Mode::unsaid;
}

Level level_from(const std::string& word) {
  constexpr std::array<const char*, 7> k_words{"",         "school", "group", "area",
                                               "province", "region", "nation"};
  const auto found = std::find(k_words.begin(), k_words.end(), word);
  return static_cast<Level>(found == k_words.end() ? 0 : found - k_words.begin());
}

SectionRole section_role_from(const std::string& word) {
  constexpr std::array<const char*, 6> k_words{"context", "goal",   "method",
                                               "use",     "result", "comment"};
  const auto found = std::find(k_words.begin(), k_words.end(), word);
  return static_cast<SectionRole>(found == k_words.end() ? 0 : found - k_words.begin());
}

TermRole term_role_from(const std::string& word) {
  if (word == "other") return TermRole::other;
  return word == "unspecified" ? TermRole::unspecified : TermRole::normal;
}

Qualifier qualifier_from(const std::string& word) {
  if (word == "about") return Qualifier::about;
  return word == "at-least" ? Qualifier::at_least : Qualifier::exact;
}

std::uint32_t tone_from(const std::string& hash_and_hex) {
  if (hash_and_hex.size() != 7) return Picture{}.tone;
  return static_cast<std::uint32_t>(std::strtoul(hash_and_hex.c_str() + 1, nullptr, 16));
}

Text or_else(Text text, const Text& fallback) {
  return text.empty() ? fallback : text;
}

const char* suffix(Language language) {
  return language == Language::thai ? "th" : "en";
}

constexpr const char* k_term_columns =
    "t.facet, t.id, t.label_th, t.label_en, t.short_label_th, t.short_label_en, t.note_th, "
    "t.note_en, t.icon, t.parent, t.position, t.role, t.reported";
constexpr int k_after_term_columns = 13;

Term term_from(Columns columns) {
  Term term;
  columns.into(term.facet);
  columns.into(term.id);
  term.label = columns.both();
  term.short_label = or_else(columns.both(), term.label);
  term.note = columns.both();
  term.icon = columns.text();
  columns.into(term.parent);
  term.position = static_cast<int>(columns.number());
  term.role = term_role_from(columns.text());
  term.reported = columns.text();
  return term;
}

// The lead picture's columns are NULL where a work has none.
constexpr const char* k_card_columns =
    "e.id, e.title_th, e.title_en, e.short_title_th, e.short_title_en, "
    "ifnull(o.name_th, ''), ifnull(o.name_en, ''), "
    "ifnull((SELECT et.term FROM exhibit_term et JOIN term t USING (facet) "
    "  WHERE et.exhibit = e.position AND et.own AND t.id = et.term AND et.facet = "
    "    (SELECT id FROM facet WHERE applies_to = 'exhibit' ORDER BY position LIMIT 1) "
    "  ORDER BY t.position LIMIT 1), ''), "
    "e.status, ifnull(a.id, ''), ifnull(a.name_th, ''), ifnull(a.name_en, ''), "
    "ifnull(a.level, ''), e.sample, "
    "m.id, m.width, m.height, m.caption_th, m.caption_en, m.alt_th, m.alt_en, m.tone";
// Of several awards the one of the highest level, which is the last word in the row of them.
constexpr const char* k_card_joins =
    "exhibit e LEFT JOIN exhibit_organisation eo ON eo.exhibit = e.position AND eo.position = 1 "
    "LEFT JOIN organisation o ON o.id = eo.organisation "
    "LEFT JOIN media m ON m.exhibit = e.position AND m.position = 1 "
    "LEFT JOIN award a ON a.id = (SELECT b.id FROM exhibit_award x JOIN award b ON b.id = x.award "
    "  WHERE x.exhibit = e.position "
    "  ORDER BY instr(' school group area province region nation', b.level) DESC, x.position "
    "  LIMIT 1)";

Award award_from(Columns& columns) {
  Award award;
  award.id = columns.text();
  award.name = columns.both();
  award.level = level_from(columns.text());
  return award;
}

Picture picture_from(Columns& columns, MediaId id) {
  Picture picture;
  picture.id = id;
  picture.width = static_cast<int>(columns.number());
  picture.height = static_cast<int>(columns.number());
  picture.caption = columns.both();
  picture.alt = or_else(columns.both(), picture.caption);
  picture.tone = tone_from(columns.text());
  return picture;
}

constexpr const char* k_select_video =
    "SELECT v.id, v.type, v.bytes, v.duration, v.width, v.height, v.sound, v.caption_th, "
    "v.caption_en, m.id, m.width, m.height, m.caption_th, m.caption_en, m.alt_th, m.alt_en, "
    "m.tone FROM video v JOIN media m ON m.id = v.poster";

Video video_from(const Row& row) {
  Columns columns(row);
  Video video;
  video.id = columns.number();
  video.webm = columns.text() == "webm";
  video.bytes = columns.number();
  video.duration = std::chrono::milliseconds(columns.number());
  video.width = static_cast<int>(columns.number());
  video.height = static_cast<int>(columns.number());
  video.sound = columns.flag();
  video.caption = columns.both();
  const MediaId poster = columns.number();
  video.poster = picture_from(columns, poster);
  return video;
}

ExhibitCard card_from(const Row& row) {
  Columns columns(row);
  ExhibitCard card;
  columns.into(card.id);
  card.title = columns.both();
  card.short_title = or_else(columns.both(), card.title);
  card.school = columns.both();
  columns.into(card.category);
  card.status = status_from(columns.text());
  Award award = award_from(columns);
  if (!award.id.empty()) card.award = std::move(award);
  card.sample = columns.flag();
  if (const auto media = columns.number_or_none()) card.picture = picture_from(columns, *media);
  return card;
}

Plan plan_from(const Row& row) {
  Columns columns(row);
  Plan plan;
  columns.into(plan.id);
  plan.title = columns.both();
  const MediaId media = columns.number();
  plan.picture = picture_from(columns, media);
  if (columns.is_null()) return plan;
  const double x = columns.real();
  plan.here = {x, columns.real()};
  return plan;
}

constexpr const char* k_stand_columns =
    "s.id, s.plan, s.label_th, s.label_en, s.x, s.y, "
    "(SELECT count(*) FROM exhibit WHERE stand <> '' AND stand = s.id)";

Stand stand_from(const Row& row) {
  Columns columns(row);
  Stand stand;
  columns.into(stand.id);
  columns.into(stand.plan);
  stand.label = columns.both();
  stand.at.x = columns.real();
  stand.at.y = columns.real();
  stand.works = columns.number();
  return stand;
}

OrganisationRow organisation_row_from(const Row& row) {
  Columns columns(row);
  OrganisationRow made;
  columns.into(made.id);
  made.name = columns.both();
  made.place = columns.both();
  made.letter = columns.text();
  made.works = columns.number();
  made.sample = columns.flag();
  return made;
}

// The WHERE clause of a selection, with what its `?` stand for.
struct Condition {
  std::string sql = "1";
  Values values;
};

std::string placeholders(std::size_t count) {
  std::string marks = "?";
  for (std::size_t i = 1; i < count; ++i) marks += ",?";
  return marks;
}

void add_choice(Condition& condition, const Choice& choice, const char* table, const char* owner,
                const char* key) {
  if (choice.terms.empty()) return;
  condition.sql += fmt::format(" AND {} IN (SELECT {} FROM {} WHERE facet = ? AND term IN ({}))",
                               key, owner, table, placeholders(choice.terms.size()));
  condition.values.emplace_back(choice.facet.value());
  for (const TermId& term : choice.terms) condition.values.emplace_back(term.value());
}

Condition condition_of(const Selection& selection) {
  Condition condition;
  for (const Choice& choice : selection.choices)
    add_choice(condition, choice, "exhibit_term", "exhibit", "e.position");
  if (!selection.organisation.empty()) {
    condition.sql +=
        " AND e.position IN (SELECT exhibit FROM exhibit_organisation WHERE organisation = ?)";
    condition.values.emplace_back(selection.organisation.value());
  }
  if (!selection.stand.empty()) {  // the index holds only works that have one
    condition.sql += " AND e.stand <> '' AND e.stand = ?";
    condition.values.emplace_back(selection.stand.value());
  }
  if (selection.outstanding) condition.sql += " AND e.status IN ('selected', 'best-practice')";
  return condition;
}

// The same of organisations, which have only their terms to be chosen by.
Condition organisations_of(const Selection& selection) {
  Condition condition;
  for (const Choice& choice : selection.choices)
    add_choice(condition, choice, "organisation_term", "organisation", "o.id");
  return condition;
}

// The asked-for rank, and the position where ranks are equal. The position is the rowid, so the
// rank's index holds both.
std::string order_columns(Order order, Language language, const char* direction = "") {
  const char* rank = order == Order::name ? "rank" : "school_rank";
  if (order == Order::authors) return fmt::format("e.position{}", direction);
  return fmt::format("e.{0}_{1}{2}, e.position{2}", rank, suffix(language), direction);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string without_lines(std::string text, const std::set<std::string>& unwanted) {
  if (unwanted.empty()) return text;
  std::string rest;
  for (const std::string& line : lines_of(text))
    if (!unwanted.contains(line)) rest += (rest.empty() ? "" : "\n") + line;
  return rest;
}

}  // namespace

Catalog::Catalog(store::Database database) : m_database(std::move(database)) {}

Result<void> Catalog::hide(const Hidden& hidden) {
  if (hidden == Hidden{}) return {};
  TRY(m_database.script(k_hidden));
  for (const OrganisationId& id : hidden.organisations)
    TRY(m_database.run("INSERT OR IGNORE INTO hidden_organisation VALUES (?)", {id.value()}));
  for (const ExhibitId& id : hidden.exhibits)
    TRY(m_database.run(
        "INSERT OR IGNORE INTO hidden_exhibit SELECT position, id FROM main.exhibit WHERE id = ?",
        {id.value()}));
  m_hides = true;
  TRY(m_database.script(k_without_hidden));
  return m_database.each("SELECT position FROM hidden_exhibit", {}, [&](const Row& row) {
    m_hidden.add(row.integer(0));
    return true;
  });
}

Result<PackFacts> Catalog::facts() const {
  PackFacts facts;
  bool voting = false;
  TRY(m_database.each("SELECT key, value FROM pack", {}, [&](const Row& row) {
    const std::string key = row.text(0);
    std::string value = row.text(1);
    if (key == "id") facts.id = value;
    if (key == "version") facts.version = value;
    if (key == "licence") facts.licence = value;
    if (key == "publisher_th") facts.publisher.thai = value;
    if (key == "publisher_en") facts.publisher.english = value;
    if (key == "exhibits") facts.exhibits = std::atoll(value.c_str());
    if (key == "organisations") facts.organisations = std::atoll(value.c_str());
    if (key == "sample") facts.sample = value == "1";
    if (key == "votes_open") facts.votes_open = value;
    if (key == "voting") voting = value == "open";
    if (key == "votes") facts.votes = std::atoi(value.c_str());
    return true;
  }));
  facts.votes = voting ? std::clamp(facts.votes, 1, k_most_votes) : 0;
  const auto offices = TRY(m_database.number(
      "SELECT count(*) FROM organisation WHERE works > 0 AND kind NOT IN ('', 'school')"));
  facts.only_schools = offices == 0;
  return facts;
}

Result<Event> Catalog::event() const {
  const auto found = TRY(m_database.first(
      "SELECT e.id, e.name_th, e.name_en, e.short_name_th, e.short_name_en, e.date, "
      "e.date_text_th, e.date_text_en, e.time, e.mode, e.venue_th, e.venue_en, e.organiser, "
      "ifnull(o.name_th, ''), ifnull(o.name_en, ''), e.partners_th, e.partners_en, e.sponsors_th, "
      "e.sponsors_en, "
      "e.objectives_th, e.objectives_en, e.project_th, e.project_en, e.stream_url, "
      "e.sample_note_th, e.sample_note_en, e.accent, l.picture, m.width, m.height, m.caption_th, "
      "m.caption_en, m.alt_th, m.alt_en, m.tone "
      "FROM event e LEFT JOIN organisation o ON o.id = e.organiser "
      "LEFT JOIN event_logo l ON l.event = e.id LEFT JOIN media m ON m.id = l.picture",
      {}, [](const Row& row) {
        Columns columns(row);
        Event event;
        event.id = columns.text();
        event.name = columns.both();
        event.short_name = or_else(columns.both(), event.name);
        event.date = columns.text();
        event.date_text = columns.both();
        event.time = columns.text();
        event.mode = mode_from(columns.text());
        event.venue = columns.both();
        columns.into(event.organiser);
        event.organiser_name = columns.both();
        event.partners = columns.both();
        event.sponsors = columns.both();
        event.objectives = columns.both();
        event.project = columns.both();
        event.stream_url = columns.text();
        event.sample_note = columns.both();
        if (const std::string accent = columns.text(); !accent.empty())
          event.accent = tone_from(accent);
        if (const auto logo = columns.number_or_none()) event.logo = picture_from(columns, *logo);
        return event;
      }));
  if (!found) return base::fail(base::Fault::damaged, "the pack has no event");
  return *found;
}

Result<std::vector<ProgrammeEntry>> Catalog::programme() const {
  return m_database.collect(
      "SELECT kind, start, finish, date_text_th, date_text_en, title_th, title_en, place_th, "
      "place_en FROM programme ORDER BY position",
      {}, [](const Row& row) {
        Columns columns(row);
        ProgrammeEntry entry;
        entry.phase = columns.text() == "phase";
        entry.start = columns.text();
        entry.finish = columns.text();
        entry.date_text = columns.both();
        entry.title = columns.both();
        entry.place = columns.both();
        return entry;
      });
}

Result<std::vector<Figure>> Catalog::figures() const {
  return m_database.collect(
      "SELECT id, label_th, label_en, value, value_text, value_text_en, qualifier, unit_th, "
      "unit_en, "
      "part_of, as_of, note_th, note_en, source FROM figure ORDER BY position",
      {}, [](const Row& row) {
        Columns columns(row);
        Figure figure;
        figure.id = columns.text();
        figure.label = columns.both();
        figure.value = columns.number_or_none();
        figure.value_text = columns.text();
        figure.value_text_en = columns.text();
        figure.qualifier = qualifier_from(columns.text());
        figure.unit = columns.both();
        figure.part_of = columns.text();
        figure.as_of = columns.text();
        figure.note = columns.both();
        figure.source = columns.text();
        return figure;
      });
}

Result<std::vector<Source>> Catalog::sources() const {
  return m_database.collect(
      "SELECT id, title_th, title_en, publisher_th, publisher_en, url, published_text "
      "FROM source ORDER BY position",
      {}, [](const Row& row) {
        Columns columns(row);
        Source source;
        source.id = columns.text();
        source.title = columns.both();
        source.publisher = columns.both();
        source.url = columns.text();
        source.published_text = columns.text();
        return source;
      });
}

Result<std::vector<Plan>> Catalog::plans() const {
  return m_database.collect(
      "SELECT p.id, p.title_th, p.title_en, m.id, m.width, m.height, m.caption_th, m.caption_en, "
      "m.alt_th, m.alt_en, m.tone, p.here_x, p.here_y "
      "FROM plan p JOIN media m ON m.id = p.picture AND m.width > 0 AND m.height > 0 "
      "ORDER BY p.position",
      {}, plan_from);
}

Result<std::vector<Stand>> Catalog::stands(const PlanId& plan) const {
  return m_database.collect(
      fmt::format("SELECT {} FROM stand s WHERE s.plan = ? ORDER BY s.position", k_stand_columns),
      {plan.value()}, stand_from);
}

Result<std::optional<Stand>> Catalog::stand(const StandId& id) const {
  return m_database.first(fmt::format("SELECT {} FROM stand s WHERE s.id = ?", k_stand_columns),
                          {id.value()}, stand_from);
}

Result<std::vector<Facet>> Catalog::facets() const {
  return m_database.collect(
      "SELECT id, label_th, label_en, applies_to, closed FROM facet ORDER BY position", {},
      [](const Row& row) {
        Columns columns(row);
        Facet facet;
        columns.into(facet.id);
        facet.label = columns.both();
        facet.applies_to =
            columns.text() == "organisation" ? AppliesTo::organisation : AppliesTo::exhibit;
        facet.closed = columns.flag();
        return facet;
      });
}

Result<const Catalog::TermWorks*> Catalog::works_of_terms(const FacetId& facet) const {
  const auto known = m_works.find(facet);
  if (known != m_works.end()) return &known->second;
  TermWorks read;
  TRY(m_database.each("SELECT term, works FROM term_works WHERE facet = ?", {facet.value()},
                      [&](const Row& row) {
                        WorkSet& works = read[TermId(row.text(0))];
                        works = WorkSet(row.view(1));
                        works.remove(m_hidden);
                        return true;
                      }));
  return &(m_works[facet] = std::move(read));
}

Result<void> Catalog::keep_listed(WorkSet& works, const char* sql, const Values& values) const {
  WorkSet listed;
  TRY(m_database.each(sql, values, [&](const Row& row) {
    listed.add(row.integer(0));
    return true;
  }));
  works.keep_only(listed);
  return {};
}

Result<const WorkSet*> Catalog::outstanding() const {
  if (m_outstanding) return &*m_outstanding;
  WorkSet listed;
  TRY(m_database.each("SELECT position FROM exhibit WHERE status IN ('selected', 'best-practice')",
                      {}, [&](const Row& row) {
                        listed.add(row.integer(0));
                        return true;
                      }));
  return &m_outstanding.emplace(std::move(listed));
}

// The same works as condition_of() holds for.
Result<WorkSet> Catalog::works_of(const Selection& selection) const {
  WorkSet works = WorkSet::of_all(TRY(m_database.number("SELECT max(position) FROM exhibit")));
  for (const Choice& choice : selection.choices) {
    if (choice.terms.empty()) continue;
    const TermWorks& by_term = *TRY(works_of_terms(choice.facet));
    WorkSet any;
    for (const TermId& term : choice.terms)
      if (const auto found = by_term.find(term); found != by_term.end()) any.add(found->second);
    works.keep_only(any);
  }
  if (!selection.organisation.empty())
    TRY(keep_listed(works, "SELECT exhibit FROM exhibit_organisation WHERE organisation = ?",
                    {selection.organisation.value()}));
  if (!selection.stand.empty())  // the index holds only works that have one
    TRY(keep_listed(works, "SELECT position FROM exhibit WHERE stand <> '' AND stand = ?",
                    {selection.stand.value()}));
  if (selection.outstanding) works.keep_only(*TRY(outstanding()));
  works.remove(m_hidden);
  return works;
}

Result<std::vector<Term>> Catalog::terms(const FacetId& facet, const Selection& selection) const {
  auto terms = TRY(m_database.collect(
      fmt::format("SELECT {}, t.works FROM term t WHERE t.facet = ? ORDER BY t.position",
                  k_term_columns),
      {facet.value()}, [](const Row& row) {
        Term term = term_from(Columns(row));
        term.works = row.integer(k_after_term_columns);
        return term;
      }));
  if (selection == Selection{}) return terms;
  const WorkSet works = TRY(works_of(selection));
  const TermWorks& by_term = *TRY(works_of_terms(facet));
  for (Term& term : terms) {
    const auto found = by_term.find(term.id);
    term.works = found == by_term.end() ? 0 : found->second.count_in(works);
  }
  return terms;
}

Result<std::vector<Term>> Catalog::terms_of_organisations(const FacetId& facet,
                                                          const Selection& selection) const {
  auto terms = TRY(this->terms(facet, {}));
  const Condition condition = organisations_of(selection);
  Values values{facet.value()};
  values.insert(values.end(), condition.values.begin(), condition.values.end());
  std::map<TermId, std::int64_t> counts;
  TRY(m_database.each(fmt::format("SELECT x.term, count(*) FROM organisation_term x "
                                  "JOIN organisation o ON o.id = x.organisation "
                                  "WHERE x.facet = ? AND o.works > 0 AND {} GROUP BY x.term",
                                  condition.sql),
                      values, [&](const Row& row) {
                        counts[TermId(row.text(0))] = row.integer(1);
                        return true;
                      }));
  for (Term& term : terms) term.works = counts[term.id];
  return terms;
}

Result<std::optional<Term>> Catalog::term(const FacetId& facet, const TermId& id) const {
  return m_database.first(
      fmt::format("SELECT {} FROM term t WHERE t.facet = ? AND t.id = ?", k_term_columns),
      {facet.value(), id.value()}, [](const Row& row) { return term_from(Columns(row)); });
}

Result<std::vector<OrganisationRow>> Catalog::organisations(const Selection& selection,
                                                            Language language) const {
  const Condition condition = organisations_of(selection);
  return m_database.collect(
      fmt::format("SELECT o.id, o.name_th, o.name_en, o.place_th, o.place_en, o.letter_{0}, "
                  "o.works, o.sample FROM organisation o WHERE o.works > 0 AND {1} "
                  "ORDER BY o.rank_{0}",
                  suffix(language), condition.sql),
      condition.values, organisation_row_from);
}

Result<std::vector<Term>> Catalog::terms_of(const char* table, const char* owner_column,
                                            const Value& owner, AppliesTo applies_to) const {
  return m_database.collect(
      fmt::format("SELECT {} FROM {} x JOIN term t ON t.facet = x.facet AND t.id = x.term "
                  "JOIN facet f ON f.id = t.facet WHERE x.{} = ? AND x.own AND f.applies_to = ? "
                  "ORDER BY f.position, t.position",
                  k_term_columns, table, owner_column),
      {owner, std::string(applies_to == AppliesTo::exhibit ? "exhibit" : "organisation")},
      [](const Row& row) { return term_from(Columns(row)); });
}

Result<std::optional<Organisation>> Catalog::organisation(const OrganisationId& id) const {
  auto found = TRY(m_database.first(
      "SELECT o.id, o.name_th, o.name_en, o.place_th, o.place_en, o.levels_th, o.levels_en, "
      "o.about_th, o.about_en, ifnull(a.name_th, ''), ifnull(a.name_en, ''), o.works, "
      "o.kind IN ('', 'school'), o.sample "
      "FROM organisation o LEFT JOIN organisation a ON a.id = o.affiliation WHERE o.id = ?",
      {id.value()}, [](const Row& row) {
        Columns columns(row);
        Organisation made;
        columns.into(made.id);
        made.name = columns.both();
        made.place = columns.both();
        made.levels = columns.both();
        made.about = columns.both();
        made.affiliation = columns.both();
        made.works = columns.number();
        made.school = columns.flag();
        made.sample = columns.flag();
        return made;
      }));
  if (found)
    found->terms =
        TRY(terms_of("organisation_term", "organisation", id.value(), AppliesTo::organisation));
  return found;
}

Result<std::int64_t> Catalog::count(const Selection& selection) const {
  if (selection == Selection{})
    return m_database.number("SELECT CAST(value AS INTEGER) FROM pack WHERE key = 'exhibits'");
  return TRY(works_of(selection)).count();
}

Result<std::vector<ExhibitCard>> Catalog::exhibits(const Selection& selection, Order order,
                                                   Language language, Page page) const {
  Condition condition = condition_of(selection);
  condition.values.emplace_back(page.limit);
  condition.values.emplace_back(page.offset);
  return m_database.collect(
      fmt::format("SELECT {} FROM {} WHERE {} ORDER BY {} LIMIT ? OFFSET ?", k_card_columns,
                  k_card_joins, condition.sql, order_columns(order, language)),
      condition.values, card_from);
}

Result<std::vector<ExhibitCard>> Catalog::cards(const std::vector<ExhibitId>& ids) const {
  std::vector<ExhibitCard> cards;
  for (const ExhibitId& id : ids)
    if (auto card = TRY(this->card(id))) cards.push_back(std::move(*card));
  return cards;
}

Result<std::optional<ExhibitCard>> Catalog::card(const ExhibitId& id) const {
  return m_database.first(
      fmt::format("SELECT {} FROM {} WHERE e.id = ?", k_card_columns, k_card_joins), {id.value()},
      card_from);
}

Result<std::vector<ExhibitId>> Catalog::exhibit_ids() const {
  return m_database.collect("SELECT id FROM exhibit ORDER BY position", {},
                            [](const Row& row) { return ExhibitId(row.text(0)); });
}

Result<std::vector<std::string>> Catalog::links(const ExhibitId& id) const {
  return m_database.collect(
      "SELECT url FROM (SELECT 0 AS place, video_url AS url FROM exhibit WHERE id = ?1 "
      "UNION ALL SELECT x.position, x.url FROM exhibit_link x "
      "JOIN exhibit e ON e.position = x.exhibit WHERE e.id = ?1) WHERE url <> '' ORDER BY place",
      {id.value()}, [](const Row& row) { return row.text(0); });
}

Result<std::optional<Exhibit>> Catalog::exhibit(const ExhibitId& id) const {
  std::int64_t position = 0;
  auto found = TRY(m_database.first(
      "SELECT position, id, title_th, title_en, summary_th, summary_en, levels_th, levels_en, "
      "year, status, place_th, place_en, stand, sample FROM exhibit WHERE id = ?",
      {id.value()}, [&](const Row& row) {
        Columns columns(row);
        Exhibit made;
        position = columns.number();
        columns.into(made.id);
        made.title = columns.both();
        made.summary = columns.both();
        made.levels = columns.both();
        made.year = columns.text();
        made.status = status_from(columns.text());
        made.place = columns.both();
        columns.into(made.stand);
        made.sample = columns.flag();
        return made;
      }));
  if (!found) return found;
  const Values which{position};
  found->organisations = TRY(m_database.collect(
      "SELECT o.id, o.name_th, o.name_en, o.place_th, o.place_en, o.letter_th, o.works, o.sample "
      "FROM exhibit_organisation x JOIN organisation o ON o.id = x.organisation "
      "WHERE x.exhibit = ? ORDER BY x.position",
      which, organisation_row_from));
  found->terms = TRY(terms_of("exhibit_term", "exhibit", position, AppliesTo::exhibit));
  found->sections = TRY(m_database.collect(
      "SELECT role, text_th, text_en FROM section WHERE exhibit = ? ORDER BY position", which,
      [](const Row& row) {
        Columns columns(row);
        Section section;
        section.role = section_role_from(columns.text());
        section.text = columns.both();
        return section;
      }));
  found->links = TRY(links(id));
  found->awards = TRY(
      m_database.collect("SELECT a.id, a.name_th, a.name_en, a.level FROM exhibit_award x "
                         "JOIN award a ON a.id = x.award WHERE x.exhibit = ? ORDER BY x.position",
                         which, [](const Row& row) {
                           Columns columns(row);
                           return award_from(columns);
                         }));
  std::stable_sort(found->awards.begin(), found->awards.end(),
                   [](const Award& one, const Award& other) { return one.level < other.level; });
  found->pictures = TRY(m_database.collect(
      "SELECT id, width, height, caption_th, caption_en, alt_th, alt_en, tone FROM media "
      "WHERE exhibit = ? ORDER BY position",
      which, [](const Row& row) {
        Columns columns(row);
        const MediaId media = columns.number();
        return picture_from(columns, media);
      }));
  found->videos = TRY(
      m_database.collect(fmt::format("{} WHERE v.exhibit = ? ORDER BY v.position", k_select_video),
                         which, video_from));
  return found;
}

Result<Leads> Catalog::leads() const {
  Leads leads{{OrganisationId()}, {}};
  std::map<OrganisationId, std::uint32_t> known{{OrganisationId(), 0}};
  TRY(m_database.each(
      "SELECT e.position, ifnull(x.organisation, '') FROM exhibit e LEFT JOIN exhibit_organisation "
      "x ON x.exhibit = e.position AND x.position = 1 ORDER BY e.position",
      {}, [&](const Row& row) {
        OrganisationId school(row.text(1));
        const auto [found, fresh] =
            known.emplace(school, static_cast<std::uint32_t>(leads.schools.size()));
        if (fresh) leads.schools.push_back(std::move(school));
        leads.works.push_back({row.integer(0), found->second});
        return true;
      }));
  return leads;
}

Result<std::vector<ExhibitCard>> Catalog::cards(const std::vector<std::int64_t>& positions) const {
  std::vector<ExhibitCard> cards;
  const std::string question =
      fmt::format("SELECT {} FROM {} WHERE e.position = ?", k_card_columns, k_card_joins);
  for (const std::int64_t position : positions)
    if (auto card = TRY(m_database.first(question, {position}, card_from)))
      cards.push_back(*std::move(card));
  return cards;
}

Result<std::optional<std::int64_t>> Catalog::position_of(const ExhibitId& id) const {
  return m_database.first("SELECT position FROM exhibit WHERE id = ?", {id.value()},
                          [](const Row& row) { return row.integer(0); });
}

Result<std::optional<ExhibitId>> Catalog::at_position(std::int64_t position) const {
  return m_database.first("SELECT id FROM exhibit WHERE position = ?", {position},
                          [](const Row& row) { return ExhibitId(row.text(0)); });
}

Result<Standing> Catalog::standing(const ExhibitId& id, const Selection& selection, Order order,
                                   Language language) const {
  // The position settles ties, as it does in the list: exhibits() reads the same index.
  const std::string place = order_columns(order, language);
  const std::string this_place = fmt::format("(SELECT {} FROM exhibit e WHERE e.id = ?)", place);
  const Condition condition = condition_of(selection);
  Values values = condition.values;
  values.emplace_back(id.value());
  const auto beside = [&](const char* comparison, const std::string& nearest) -> Result<ExhibitId> {
    const auto found = TRY(m_database.first(
        fmt::format("SELECT e.id FROM exhibit e WHERE {} AND ({}) {} {} ORDER BY {} LIMIT 1",
                    condition.sql, place, comparison, this_place, nearest),
        values, [](const Row& row) { return ExhibitId(row.text(0)); }));
    return found.value_or(ExhibitId());
  };
  Standing standing;
  standing.count = TRY(count(selection));
  standing.previous = TRY(beside("<", order_columns(order, language, " DESC")));
  standing.next = TRY(beside(">", place));
  standing.index =
      TRY(m_database.number(fmt::format("SELECT count(*) FROM exhibit e WHERE {} AND ({}) < {}",
                                        condition.sql, place, this_place),
                            values));
  return standing;
}

Result<std::vector<ExhibitCard>> Catalog::related(const ExhibitId& id, std::int64_t limit) const {
  return m_database.collect(
      fmt::format(
          "WITH this AS (SELECT position FROM exhibit WHERE id = ?1), "
          "near AS (SELECT b.exhibit AS position, 0 AS distance FROM exhibit_organisation a "
          "  JOIN exhibit_organisation b ON b.organisation = a.organisation "
          "  WHERE a.exhibit = (SELECT position FROM this) "
          "UNION ALL SELECT position, distance FROM (SELECT b.exhibit AS position, 1 AS distance "
          "  FROM exhibit_term a JOIN exhibit_term b ON b.facet = a.facet AND b.term = a.term "
          "  WHERE a.exhibit = (SELECT position FROM this) AND a.facet = "
          "    (SELECT id FROM facet WHERE applies_to = 'exhibit' ORDER BY position LIMIT 1) "
          "  LIMIT 200)) "
          "SELECT {} FROM {} JOIN (SELECT position, min(distance) AS distance FROM near "
          "  GROUP BY position) n ON n.position = e.position "
          "WHERE e.position <> (SELECT position FROM this) "
          "ORDER BY n.distance, e.position LIMIT ?2",
          k_card_columns, k_card_joins),
      {id.value(), limit}, card_from);
}

Result<std::vector<std::byte>> Catalog::rendition(MediaId media, int side) const {
  const auto found = TRY(
      m_database.first("SELECT jpeg FROM rendition WHERE media = ?1 ORDER BY side < ?2, "
                       "CASE WHEN side < ?2 THEN -side ELSE side END LIMIT 1",
                       {media, std::int64_t{side}}, [](const Row& row) { return row.bytes(0); }));
  if (!found)
    return base::fail(base::Fault::damaged, fmt::format("the pack has no picture {}", media));
  return *found;
}

Result<std::optional<Video>> Catalog::video(VideoId id) const {
  return m_database.first(fmt::format("{} WHERE v.id = ?", k_select_video), {id}, video_from);
}

Result<std::vector<std::byte>> Catalog::video_piece(VideoId video, std::int64_t position) const {
  auto found =
      TRY(m_database.first("SELECT bytes FROM video_piece WHERE video = ? AND position = ?",
                           {video, position}, [](const Row& row) { return row.bytes(0); }));
  if (!found)
    return base::fail(base::Fault::damaged,
                      fmt::format("the pack has no piece {} of video {}", position, video));
  return *std::move(found);
}

Result<std::vector<Cue>> Catalog::subtitles(VideoId video, Language language) const {
  return m_database.collect(
      "SELECT start, finish, text FROM subtitle WHERE video = ? AND language = ? ORDER BY position",
      {video, std::string(suffix(language))}, [](const Row& row) {
        return Cue{std::chrono::milliseconds(row.integer(0)),
                   std::chrono::milliseconds(row.integer(1)), row.text(2)};
      });
}

Result<std::vector<Catalog::Named>> Catalog::names() const {
  constexpr const char* sql =
      "SELECT 'event', id, name_th, name_en, '', '', '', 0 FROM event "
      "UNION ALL SELECT 'place', id, venue_th, venue_en, '', '', '', 0 FROM event "
      "WHERE venue_th <> '' "
      "UNION ALL SELECT 'facet', id, label_th, label_en, '', '', '', 0 FROM facet "
      "UNION ALL SELECT 'term', facet || '/' || id, label_th, label_en, '', '', '', 0 FROM term "
      "UNION ALL SELECT 'organisation', o.id, name_th, name_en, '', '', ifnull((SELECT "
      "  group_concat(facet || '/' || term, ' ') FROM organisation_term "
      "  WHERE organisation = o.id AND own), ''), 0 FROM organisation o "
      "UNION ALL SELECT 'exhibit', e.id, e.title_th, e.title_en, ifnull((SELECT et.facet || '/' || "
      "  et.term FROM exhibit_term et JOIN term t ON t.facet = et.facet AND t.id = et.term "
      "  WHERE et.exhibit = e.position AND et.own AND et.facet = (SELECT id FROM facet "
      "    WHERE applies_to = 'exhibit' ORDER BY position LIMIT 1) "
      "  ORDER BY t.position LIMIT 1), ''), ifnull((SELECT organisation FROM exhibit_organisation "
      "  WHERE exhibit = e.position AND position = 1), ''), ifnull((SELECT "
      "  group_concat(facet || '/' || term, ' ') FROM exhibit_term "
      "  WHERE exhibit = e.position AND own), ''), "
      "  length(CAST(e.title_th AS BLOB)) + length(CAST(e.summary_th AS BLOB)) + ifnull((SELECT "
      "    sum(length(CAST(text_th AS BLOB))) FROM section WHERE exhibit = e.position), 0) "
      "FROM exhibit e";
  return m_database.collect(sql, {}, [](const Row& row) {
    Columns columns(row);
    Named named;
    named.kind = columns.text();
    named.id = columns.text();
    named.name = columns.both();
    named.category = columns.text();
    named.organisation = columns.text();
    named.terms = columns.text();
    named.thai_bytes = columns.number();
    return named;
  });
}

// Every spelling of a hidden school's name: a work it shared tells it as a line of its text.
Result<std::set<std::string>> Catalog::hidden_names() const {
  std::set<std::string> names;
  if (!m_hides) return names;
  TRY(
      m_database.each("SELECT name FROM main.search WHERE kind = 'organisation' "
                      "AND id IN (SELECT id FROM temp.hidden_organisation)",
                      {}, [&](const Row& row) {
                        for (std::string& line : lines_of(row.text(0)))
                          names.insert(std::move(line));
                        return true;
                      }));
  return names;
}

Result<void> Catalog::each_findable(const std::function<bool(Findable&&)>& use) const {
  const std::set<std::string> hidden = TRY(hidden_names());
  bool more = true;
  const auto read = [&](FindableKind kind, const char* sql) {
    return m_database.each(sql, {}, [&](const Row& row) {
      Columns columns(row);
      Findable found{.kind = kind};
      found.position = columns.number();
      found.id = columns.text();
      found.name = columns.text();
      found.body = without_lines(columns.text(), hidden);
      more = use(std::move(found));
      return more;
    });
  };
  TRY(read(FindableKind::exhibit,
           "SELECT e.position, e.id, s.name, s.body FROM exhibit e "
           "JOIN search s ON s.kind = 'exhibit' AND s.id = e.id ORDER BY e.position"));
  if (more)
    TRY(read(FindableKind::organisation,
             "SELECT 0, o.id, s.name, s.body FROM organisation o "
             "JOIN search s ON s.kind = 'organisation' AND s.id = o.id ORDER BY o.rank_th"));
  if (more)
    TRY(read(FindableKind::term,
             "SELECT 0, s.id, s.name, s.body FROM facet f JOIN term t ON t.facet = f.id "
             "JOIN search s ON s.kind = 'term' AND s.id = t.facet || '/' || t.id "
             "ORDER BY f.position, t.position"));
  return {};
}

Result<Text> Catalog::name_of(FindableKind kind, const std::string& id) const {
  const char* sql = "SELECT title_th, title_en FROM exhibit WHERE id = ?";
  Values values{id};
  if (kind == FindableKind::organisation)
    sql = "SELECT name_th, name_en FROM organisation WHERE id = ?";
  if (kind == FindableKind::term) {
    sql = "SELECT label_th, label_en FROM term WHERE facet = ? AND id = ?";
    const std::size_t slash = std::min(id.find('/'), id.size());
    values = {id.substr(0, slash), id.substr(std::min(slash + 1, id.size()))};
  }
  const auto found =
      TRY(m_database.first(sql, values, [](const Row& row) { return Columns(row).both(); }));
  return found.value_or(Text{});
}

Result<void> Catalog::each_tie(const UseOfTie& use) const {
  bool more = true;
  const auto read = [&](FindableKind kind, const char* sql) {
    return m_database.each(sql, {}, [&](const Row& row) {
      more = use(kind, row.text(0), row.integer(1));
      return more;
    });
  };
  TRY(read(
      FindableKind::organisation,
      "SELECT organisation, exhibit FROM exhibit_organisation ORDER BY organisation, exhibit"));
  if (more)
    TRY(read(FindableKind::term,
             "SELECT facet || '/' || term, exhibit FROM exhibit_term "
             "ORDER BY facet, term, exhibit"));
  return {};
}

}  // namespace kiosk::catalog
