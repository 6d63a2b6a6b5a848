#include "catalog/catalog.h"
#include "catalog/catalog_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk::catalog {
namespace {

using base::Result;
using store::Row;
using store::Values;

// The asked-for rank, and the position where ranks are equal. The position is the rowid, so the
// rank's index holds both.
std::string order_columns(Order order, Language language) {
  return fmt::format("{}_{}, position", order == Order::name ? "rank" : "school_rank",
                     suffix(language));
}

}  // namespace

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

Result<std::int64_t> Catalog::count(const Selection& selection) const {
  if (selection == Selection{})
    return m_database.number("SELECT CAST(value AS INTEGER) FROM pack WHERE key = 'exhibits'");
  return TRY(works_of(selection)).count();
}

// Read when first asked for, in a few milliseconds at 100,000 works. From then on every page of
// every selection is told from memory, near or far.
Result<const Catalog::Positions*> Catalog::in_order(Order order, Language language) const {
  if (const auto known = m_orders.find({order, language}); known != m_orders.end())
    return &known->second;
  Positions all;
  if (order == Order::authors)
    all = TRY(works_of({})).positions();
  else
    TRY(m_database.each(
        fmt::format("SELECT position FROM exhibit ORDER BY {}", order_columns(order, language)), {},
        [&](const Row& row) {
          all.push_back(static_cast<std::uint32_t>(row.integer(0)));
          return true;
        }));
  return &(m_orders[{order, language}] = std::move(all));
}

Result<std::vector<ExhibitCard>> Catalog::exhibits(const Selection& selection, Order order,
                                                   Language language, Page page) const {
  const WorkSet works = TRY(works_of(selection));
  std::int64_t before = std::max(page.offset, std::int64_t{0});
  std::vector<std::int64_t> listed;
  for (const std::uint32_t position : *TRY(in_order(order, language))) {
    if (std::ssize(listed) >= page.limit) break;
    if (works.has(position) && before-- <= 0) listed.push_back(position);
  }
  return cards(listed);
}

Result<Standing> Catalog::standing(const ExhibitId& id, const Selection& selection, Order order,
                                   Language language) const {
  const WorkSet works = TRY(works_of(selection));
  Standing standing{.count = TRY(count(selection))};
  const auto here = TRY(position_of(id));
  if (!here) return standing;
  std::optional<std::int64_t> previous, next;
  bool passed = false;
  for (const std::int64_t position : *TRY(in_order(order, language))) {
    if (position == *here) {
      passed = true;
    } else if (works.has(position)) {
      (passed ? next : previous) = position;
      if (passed) break;
      ++standing.index;
    }
  }
  if (previous) standing.previous = TRY(at_position(*previous)).value_or(ExhibitId());
  if (next) standing.next = TRY(at_position(*next)).value_or(ExhibitId());
  return standing;
}

}  // namespace kiosk::catalog
