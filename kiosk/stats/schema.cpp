#include "stats/schema.h"

#include <fmt/format.h>

namespace kiosk::stats {
namespace {

constexpr store::Migration k_history[] = {{R"sql(
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
)sql"}};

// Prepared, never run: SQLite says at that point what it cannot find.
constexpr const char* k_probes[] = {
    "EXPLAIN SELECT key, value FROM meta",
    "EXPLAIN SELECT number, kiosk_id, boot_id, app_version, utc_offset_min, started_mono_ms, "
    "started_wall_ms FROM boot",
    "EXPLAIN SELECT number, pack_id, version FROM pack",
    "EXPLAIN SELECT boot, seq, mono_ms, wall_ms, clock, session, origin, lang, pack, name, props "
    "FROM event",
    "EXPLAIN SELECT pack_id, kind, id, name_th, name_en, category, organisation FROM dictionary",
};

}  // namespace

std::span<const store::Migration> log_history() {
  return k_history;
}

base::Result<void> check_tables(const store::Database& log) {
  for (const char* probe : k_probes) {
    auto found = log.each(probe, {}, [](const store::Row&) { return false; });
    if (!found && found.error().fault == base::Fault::system)
      return base::fail(base::Fault::damaged, found.error().message);
    TRY(found);
  }
  return {};
}

std::filesystem::path log_file(const std::filesystem::path& state_folder) {
  return state_folder / "events.db";
}

}  // namespace kiosk::stats
