#include "catalog/catalog_conditions.h"

#include "catalog/catalog_rows.h"

#include <fmt/format.h>

namespace kiosk::catalog {
namespace {

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

}  // namespace

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

Condition organisations_of(const Selection& selection) {
  Condition condition;
  for (const Choice& choice : selection.choices)
    add_choice(condition, choice, "organisation_term", "organisation", "o.id");
  return condition;
}

std::string order_columns(Order order, Language language, const char* direction) {
  const char* rank = order == Order::name ? "rank" : "school_rank";
  if (order == Order::authors) return fmt::format("e.position{}", direction);
  return fmt::format("e.{0}_{1}{2}, e.position{2}", rank, suffix(language), direction);
}

}  // namespace kiosk::catalog
