#include "catalog/catalog.h"
#include "catalog/catalog_rows.h"

#include <fmt/format.h>

#include <utility>

namespace kiosk::catalog {
namespace {

using base::Result;
using store::Row;
using store::Value;
using store::Values;

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

void add_choice(Condition& condition, const Choice& choice) {
  if (choice.terms.empty()) return;
  condition.sql += fmt::format(
      " AND o.id IN (SELECT organisation FROM organisation_term WHERE facet = ? AND term IN ({}))",
      placeholders(choice.terms.size()));
  condition.values.emplace_back(choice.facet.value());
  for (const TermId& term : choice.terms) condition.values.emplace_back(term.value());
}

// Organisations have only their terms to be chosen by.
Condition organisations_of(const Selection& selection) {
  Condition condition;
  for (const Choice& choice : selection.choices) add_choice(condition, choice);
  return condition;
}

}  // namespace

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
  if (!found) return found;
  found->terms =
      TRY(terms_of("organisation_term", "organisation", id.value(), AppliesTo::organisation));
  found->recordings = TRY(recordings_of(nullptr, id.value()));
  return found;
}

}  // namespace kiosk::catalog
