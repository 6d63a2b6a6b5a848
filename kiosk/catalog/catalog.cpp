#include "catalog/catalog.h"

#include "catalog/catalog_rows.h"
#include "catalog/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kiosk::catalog {

using base::Result;
using store::Row;

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

void Catalog::forget_kept() const {
  m_orders.clear();
  m_database.forget_kept();
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
  auto found = TRY(m_database.first(
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
  found->recordings = TRY(recordings_of(nullptr, nullptr));
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

}  // namespace kiosk::catalog
