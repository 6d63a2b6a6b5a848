#include "catalog/catalog.h"
#include "catalog/catalog_rows.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace kiosk::catalog {
namespace {

using base::Result;
using store::Row;
using store::Values;

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
  // CROSS JOIN keeps the order written here (sqlite.org/optoverview.html): each text is looked up,
  // where SQLite would rather read them all as they lie and sort them, texts and all, in a file.
  TRY(read(FindableKind::exhibit,
           "SELECT e.position, e.id, s.name, s.body FROM exhibit e "
           "CROSS JOIN search s ON s.kind = 'exhibit' AND s.id = e.id ORDER BY e.position"));
  if (more)
    TRY(read(FindableKind::organisation,
             "SELECT 0, o.id, s.name, s.body FROM organisation o "
             "CROSS JOIN search s ON s.kind = 'organisation' AND s.id = o.id ORDER BY o.rank_th"));
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
