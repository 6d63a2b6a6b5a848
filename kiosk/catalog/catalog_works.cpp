#include "catalog/catalog.h"
#include "catalog/catalog_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kiosk::catalog {

using base::Result;
using store::Row;
using store::Values;

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
  found->recordings = TRY(recordings_of(position, nullptr));
  return found;
}

namespace {

// Of the works that are led, by rising position. The table is narrow and lies in this order: the
// works themselves, with all their texts, are not read.
Result<void> read_led_works(const store::Database& database, Leads& leads) {
  std::map<OrganisationId, std::uint32_t> known;
  return database.each(
      "SELECT exhibit, organisation FROM exhibit_organisation WHERE position = 1 ORDER BY exhibit",
      {}, [&](const Row& row) {
        OrganisationId school(row.text(1));
        const auto [found, fresh] =
            known.emplace(school, static_cast<std::uint32_t>(leads.schools.size()));
        if (fresh) leads.schools.push_back(std::move(school));
        leads.works.push_back({row.integer(0), found->second});
        return true;
      });
}

// Works of no school are the last of the order by school, so the first one led ends them.
Result<void> add_works_of_nobody(const store::Database& database, Leads& leads) {
  const auto led = static_cast<std::ptrdiff_t>(leads.works.size());
  const auto is_led = [&](std::int64_t position) {
    return std::ranges::binary_search(leads.works.begin(), leads.works.begin() + led, position, {},
                                      &Leads::Work::position);
  };
  TRY(database.each("SELECT position FROM exhibit ORDER BY school_rank_th DESC", {},
                    [&](const Row& row) {
                      if (is_led(row.integer(0))) return false;
                      leads.works.push_back({row.integer(0), 0});
                      return true;
                    }));
  if (std::ssize(leads.works) > led) std::ranges::sort(leads.works, {}, &Leads::Work::position);
  return {};
}

}  // namespace

Result<Leads> Catalog::leads() const {
  Leads leads{{OrganisationId()}, {}};
  TRY(read_led_works(m_database, leads));
  TRY(add_works_of_nobody(m_database, leads));
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

}  // namespace kiosk::catalog
