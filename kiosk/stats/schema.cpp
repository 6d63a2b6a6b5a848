#include "stats/schema.h"

#include <charconv>
#include <iterator>
#include <string>

namespace kiosk::stats {
namespace {

constexpr const char* k_first = R"sql(
CREATE TABLE meta (
  key TEXT PRIMARY KEY,             -- kiosk_id
  value TEXT NOT NULL
) WITHOUT ROWID;
-- One run of the kiosk program.
CREATE TABLE boot (
  number INTEGER PRIMARY KEY,       -- in this file only
  kiosk_id TEXT NOT NULL,           -- random UUID, made once and kept in meta
  boot_id TEXT NOT NULL,            -- random UUID
  app_version TEXT NOT NULL,
  utc_offset_min INTEGER NOT NULL,  -- 420: +07:00
  started_mono_ms INTEGER NOT NULL,
  started_wall_ms INTEGER NOT NULL,
  UNIQUE (kiosk_id, boot_id)
);
CREATE TABLE pack (
  number INTEGER PRIMARY KEY,       -- in this file only
  pack_id TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (pack_id, version)
);
CREATE TABLE event (
  boot INTEGER NOT NULL REFERENCES boot(number),
  seq INTEGER NOT NULL,             -- from 1 in each boot, without gaps
  mono_ms INTEGER NOT NULL,         -- CLOCK_BOOTTIME
  wall_ms INTEGER NOT NULL,         -- UTC, since 1970
  clock TEXT NOT NULL,              -- is wall_ms to be believed: ok, suspect, unset
  session TEXT NOT NULL,            -- random for each session; empty outside one
  origin TEXT NOT NULL,             -- visitor, staff, rehearsal, machine
  lang TEXT NOT NULL,               -- th, en
  pack INTEGER REFERENCES pack(number),
  name TEXT NOT NULL,
  props TEXT NOT NULL,              -- a flat JSON object
  PRIMARY KEY (boot, seq)
) WITHOUT ROWID;
-- What things were called when they were shown.
CREATE TABLE dictionary (
  pack_id TEXT NOT NULL,
  kind TEXT NOT NULL,               -- exhibit, organisation, category
  id TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  category TEXT NOT NULL,           -- of an exhibit: dictionary.id of kind category, or empty
  organisation TEXT NOT NULL,       -- of an exhibit: dictionary.id of kind organisation, or empty
  PRIMARY KEY (pack_id, kind, id)
) WITHOUT ROWID;
-- The whole frame of each event, for people with an SQLite shell.
CREATE VIEW event_frame AS
  SELECT kiosk_id, boot_id, seq, mono_ms,
         strftime('%Y-%m-%dT%H:%M:%fZ', wall_ms / 1000.0, 'unixepoch') AS wall_utc, clock,
         printf('%s%02d:%02d', CASE WHEN utc_offset_min < 0 THEN '-' ELSE '+' END,
                abs(utc_offset_min) / 60, abs(utc_offset_min) % 60) AS tz,
         app_version, pack_id, version AS pack_version, session AS session_id, origin, lang, name,
         props
  FROM event JOIN boot ON boot.number = event.boot LEFT JOIN pack ON pack.number = event.pack;
)sql";

// Aids to see and reach, sums that outlive their events, names for every part of the report, and
// what another store has taken.
constexpr const char* k_second = R"sql(
-- What the visitor had chosen to see, reach and read it better, at that moment: words in this
-- order with a blank between, empty if nothing: text-130, text-160 or text-200 (percent), dark or
-- contrast, still (no movement), low-reach, more-time.
ALTER TABLE event ADD COLUMN a11y TEXT NOT NULL DEFAULT '';
-- Events up to this seq were summed up (day_sum) and deleted on purpose: they are not missing.
-- 0: none.
ALTER TABLE boot ADD COLUMN forgotten_to INTEGER NOT NULL DEFAULT 0;
-- Of an exhibit: how long reading its Thai text takes, by the length of the text; NULL: unknown.
ALTER TABLE dictionary ADD COLUMN reading_ms INTEGER;
-- Of an exhibit or an organisation: its own terms of all facets, as ids of kind category
-- (facet/term) with a blank between.
ALTER TABLE dictionary ADD COLUMN terms TEXT NOT NULL DEFAULT '';
-- From now on dictionary.kind is one of: exhibit; organisation; category (a term, facet/term);
-- facet; event (the fair, by its id); place (where the fair is, by the fair's id). Before, a facet
-- was written as a category, with an id without '/'.
-- The figures of days whose events were deleted, kept for ever. A row is of a whole day.
CREATE TABLE day_sum (
  kiosk_id TEXT NOT NULL,           -- boot.kiosk_id
  day TEXT NOT NULL,                -- 2026-11-20 in the hall's time; empty: the clock was wrong
  pack_id TEXT NOT NULL,            -- pack.pack_id; empty: of all packs, or of none
  figure TEXT NOT NULL,             -- sessions, engaged, english, aided, exhibit_views, passes, ...
  key TEXT NOT NULL,                -- of what: an exhibit's id, an hour, ...; empty: of the day
  number INTEGER NOT NULL,          -- a count, or milliseconds where the figure ends in _ms
  PRIMARY KEY (kiosk_id, day, pack_id, figure, key)
) WITHOUT ROWID;
-- What another store has taken over for good, so that pushing goes on from there.
CREATE TABLE acknowledged (
  target TEXT NOT NULL,             -- which store: its address without user and password
  boot INTEGER NOT NULL REFERENCES boot(number),
  seq INTEGER NOT NULL,             -- events of the boot up to this one are there
  PRIMARY KEY (target, boot)
) WITHOUT ROWID;
DROP VIEW event_frame;
CREATE VIEW event_frame AS
  SELECT kiosk_id, boot_id, seq, mono_ms,
         strftime('%Y-%m-%dT%H:%M:%fZ', wall_ms / 1000.0, 'unixepoch') AS wall_utc, clock,
         printf('%s%02d:%02d', CASE WHEN utc_offset_min < 0 THEN '-' ELSE '+' END,
                abs(utc_offset_min) / 60, abs(utc_offset_min) % 60) AS tz,
         app_version, pack_id, version AS pack_version, session AS session_id, origin, lang, a11y,
         name, props
  FROM event JOIN boot ON boot.number = event.boot LEFT JOIN pack ON pack.number = event.pack;
)sql";

// What a later program may add without shutting out this one. Unknown events, columns, tables and
// kinds of things may come as they like. A migration that changes what is there already (a meaning,
// a unit, a name, the flat shape of props) sets readable_from to its own number.
constexpr const char* k_third = R"sql(
-- Two more keys of meta, whole numbers:
-- readable_from: programs that know this version or a later one can read the log, whatever its own
-- holds_newer: rows of a log of that version were merged into it, without what this version lacks
INSERT OR REPLACE INTO meta (key, value) VALUES ('readable_from', '3');
)sql";

constexpr store::Migration k_history[] = {{k_first}, {k_second}, {k_third}};

// Prepared, never run: SQLite says at that point what it cannot find.
constexpr const char* k_probes_of_first[] = {
    "EXPLAIN SELECT key, value FROM meta",
    "EXPLAIN SELECT number, kiosk_id, boot_id, app_version, utc_offset_min, started_mono_ms, "
    "started_wall_ms FROM boot",
    "EXPLAIN SELECT number, pack_id, version FROM pack",
    "EXPLAIN SELECT boot, seq, mono_ms, wall_ms, clock, session, origin, lang, pack, name, props "
    "FROM event",
    "EXPLAIN SELECT pack_id, kind, id, name_th, name_en, category, organisation FROM dictionary",
};
constexpr const char* k_probes_of_second[] = {
    "EXPLAIN SELECT a11y FROM event",
    "EXPLAIN SELECT forgotten_to FROM boot",
    "EXPLAIN SELECT reading_ms, terms FROM dictionary",
    "EXPLAIN SELECT kiosk_id, day, pack_id, figure, key, number FROM day_sum",
    "EXPLAIN SELECT target, boot, seq FROM acknowledged",
};

base::Result<void> check(const store::Database& log, std::span<const char* const> probes,
                         base::Fault lacking) {
  for (const char* probe : probes) {
    auto found = log.each(probe, {}, [](const store::Row&) { return false; });
    if (!found && found.error().fault == base::Fault::system)
      return base::fail(lacking, found.error().message);
    TRY(found);
  }
  return {};
}

}  // namespace

std::span<const store::Migration> log_history() {
  return k_history;
}

std::int64_t known_version() {
  return std::ssize(k_history);
}

base::Result<void> check_tables(const store::Database& log) {
  const auto version = TRY(log.number("PRAGMA user_version"));
  const auto lacking = version > known_version() ? base::Fault::newer : base::Fault::damaged;
  TRY(check(log, k_probes_of_first, lacking));
  return version < 2 ? base::Result<void>() : check(log, k_probes_of_second, lacking);
}

base::Result<std::int64_t> meta_number(const store::Database& log, const char* key) {
  const std::string text = TRY(log.first("SELECT value FROM meta WHERE key = ?", {std::string(key)},
                                         [](const auto& row) { return row.text(0); }))
                               .value_or("");
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 ? number : 0;
}

std::filesystem::path log_file(const std::filesystem::path& state_folder) {
  return state_folder / "events.db";
}

}  // namespace kiosk::stats
