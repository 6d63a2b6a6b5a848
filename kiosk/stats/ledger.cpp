#include "stats/ledger.h"

#include "stats/props.h"
#include "stats/random_id.h"
#include "stats/schema.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <optional>

namespace kiosk::stats {
namespace {

using base::Fault;
using base::Result;
using store::Row;

std::uint64_t inode_of(const std::filesystem::path& file) {
  struct stat facts = {};
  return ::stat(file.c_str(), &facts) == 0 ? facts.st_ino : 0;
}

std::int64_t milliseconds_of(base::WallTime wall) {
  return wall.time_since_epoch().count();
}
std::int64_t milliseconds_of(base::Instant instant) {
  return base::milliseconds(instant.time_since_epoch());
}

Result<void> check_whole(const store::Database& database) {
  auto told =
      TRY(database.first("PRAGMA quick_check(1)", {}, [](const Row& row) { return row.text(0); }));
  if (told == "ok") return {};
  std::string finding = told.value_or("it cannot be checked");
  std::ranges::replace(finding, '\n', ' ');  // one line for the operator
  return base::fail(Fault::damaged, finding);
}

constexpr const char* k_settings =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA journal_size_limit = 4194304;";

}  // namespace

Ledger::Ledger(std::filesystem::path file, store::Database database)
    : m_file(std::move(file)), m_inode(inode_of(m_file)), m_database(std::move(database)) {}

Result<Ledger> Ledger::open(const std::filesystem::path& file) {
  auto database = TRY(store::Database::open(file, store::Access::write));
  TRY(database.script("PRAGMA busy_timeout = 250"));  // the writer tries again by itself
  TRY(check_whole(database));
  TRY(store::migrate(database, k_log_application_id, log_history()));
  TRY(check_tables(database));
  TRY(database.script(k_settings));
  return Ledger(file, std::move(database));
}

Result<void> Ledger::write(const Run& run, const Batch& batch) {
  return m_database.transaction([&]() -> Result<void> {
    const auto boot = TRY(boot_number(run));
    for (const PackNames& names : batch.packs) TRY(write_names(names));
    const Pack* last = nullptr;
    for (const Numbered& event : batch.events) {
      const Pack& pack = event.pending.pack;
      if (!last || !(pack == *last)) TRY(write_pack(pack));
      last = &pack;
      TRY(write_event(boot, event));
    }
    return {};
  });
}

// What is written late may follow upon the shutdown.
Result<std::optional<Ledger::BrokenOff>> Ledger::broken_off(const std::string& boot_id) const {
  const auto found = TRY(m_database.first(
      "SELECT max(wall_ms), max(name = 'shutdown') FROM (SELECT wall_ms, name FROM event "
      "WHERE boot = (SELECT max(number) FROM boot WHERE boot_id <> ?) ORDER BY seq DESC LIMIT 20)",
      {boot_id}, [](const Row& row) -> std::optional<BrokenOff> {
        if (row.is_null(0) || row.integer(1) != 0) return std::nullopt;
        return BrokenOff{base::WallTime(std::chrono::milliseconds(row.integer(0)))};
      }));
  return found.value_or(std::nullopt);
}

bool Ledger::is_durable() const {
  const auto journal =
      m_database.first("PRAGMA journal_mode", {}, [](const Row& row) { return row.text(0); });
  return journal && *journal == "wal" && m_database.number("PRAGMA synchronous") == 2;
}

bool Ledger::is_in_place() const {
  return m_inode != 0 && inode_of(m_file) == m_inode;
}

Result<std::int64_t> Ledger::boot_number(const Run& run) {
  TRY(m_database.run("INSERT OR IGNORE INTO meta (key, value) VALUES ('kiosk_id', ?)",
                     {run.kiosk_id}));
  TRY(
      m_database.run("INSERT OR IGNORE INTO boot (kiosk_id, boot_id, app_version, utc_offset_min, "
                     "started_mono_ms, started_wall_ms) "
                     "VALUES ((SELECT value FROM meta WHERE key = 'kiosk_id'), ?, ?, ?, ?, ?)",
                     {run.boot_id, run.app_version, std::int64_t{run.utc_offset.count()},
                      milliseconds_of(run.started.boot_time), milliseconds_of(run.started.wall)}));
  return m_database.number("SELECT number FROM boot WHERE boot_id = ?", {run.boot_id});
}

Result<void> Ledger::write_pack(const Pack& pack) {
  if (pack.id.empty()) return {};
  return m_database.run("INSERT OR IGNORE INTO pack (pack_id, version) VALUES (?, ?)",
                        {pack.id, pack.version});
}

Result<void> Ledger::write_names(const PackNames& names) {
  TRY(write_pack(names.pack));
  for (const Name& name : names.names) TRY(write_name(names.pack, name));
  return {};
}

// Unchanged rows are not written again: a kiosk that starts daily would rewrite them daily.
Result<void> Ledger::write_name(const Pack& pack, const Name& name) {
  store::Value reading = nullptr;
  if (name.reading) reading = std::int64_t{name.reading->count()};
  return m_database.run(
      "INSERT INTO dictionary (pack_id, kind, id, name_th, name_en, category, organisation, "
      "reading_ms, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
      "name_th = excluded.name_th, name_en = excluded.name_en, category = excluded.category, "
      "organisation = excluded.organisation, reading_ms = excluded.reading_ms, "
      "terms = excluded.terms WHERE (name_th, name_en, category, organisation, terms) <> "
      "(excluded.name_th, excluded.name_en, excluded.category, excluded.organisation, "
      "excluded.terms) OR reading_ms IS NOT excluded.reading_ms",
      {pack.id, std::string(word_of(name.thing)), name.id, name.thai, name.english, name.category,
       name.organisation, reading, joined(name.terms)});
}

Result<void> Ledger::write_event(std::int64_t boot, const Numbered& numbered) {
  const Pending& pending = numbered.pending;
  const Event& event = pending.event;
  return m_database.run(
      "INSERT OR IGNORE INTO event (boot, seq, mono_ms, wall_ms, clock, session, origin, lang, "
      "a11y, pack, name, props) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "(SELECT number FROM pack WHERE pack_id = ? AND version = ?), ?, ?)",
      {boot, numbered.seq, milliseconds_of(pending.moment.boot_time),
       milliseconds_of(pending.moment.wall), std::string(clock_quality(pending.moment.wall)),
       event.session, std::string(word_of(event.origin)), std::string(word_of(event.language)),
       event.a11y, pending.pack.id, pending.pack.version, event.name, write_props(event.props)});
}

std::string kiosk_id_in(const std::filesystem::path& file) {
  const auto database = store::Database::open(file, store::Access::stranger);
  if (!database) return {};
  const auto id = database->first("SELECT value FROM meta WHERE key = 'kiosk_id'", {},
                                  [](const Row& row) { return row.text(0); });
  return id && *id && is_uuid(**id) ? **id : std::string();
}

}  // namespace kiosk::stats
