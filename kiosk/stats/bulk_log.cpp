#include "stats/bulk_log.h"

#include "stats/schema.h"

#include <fmt/format.h>

#include <system_error>

namespace kiosk::stats {

using base::Result;
using store::Database;

namespace {

// Nothing of it is worth anything before it is finished, so nothing need survive until then.
constexpr const char* k_settings =
    "PRAGMA journal_mode = OFF;"
    "PRAGMA synchronous = OFF;"
    "PRAGMA cache_size = -16384;";

}  // namespace

BulkLog::BulkLog(Database database, store::Statement insert)
    : m_database(std::move(database)), m_insert(std::move(insert)) {}

Result<BulkLog> BulkLog::create(const std::filesystem::path& file) {
  std::error_code none;
  if (std::filesystem::exists(file, none))
    return base::fail(base::Fault::system, fmt::format("{} is there already", file.string()));
  Database database = TRY(Database::open(file, store::Access::write));
  TRY(store::migrate(database, k_log_application_id, log_history()));
  TRY(database.script(k_settings));
  TRY(database.run("BEGIN"));
  auto insert = TRY(database.prepare(
      "INSERT INTO event (boot, seq, mono_ms, wall_ms, clock, session, origin, lang, pack, name, "
      "props, a11y) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
  return BulkLog(std::move(database), std::move(insert));
}

Result<std::int64_t> BulkLog::add_boot(const SetBoot& boot) {
  TRY(m_database.run(
      "INSERT INTO boot (kiosk_id, boot_id, app_version, utc_offset_min, started_mono_ms, "
      "started_wall_ms, forgotten_to) VALUES (?, ?, ?, ?, ?, ?, ?)",
      {boot.kiosk_id, boot.boot_id, boot.app_version, std::int64_t{boot.utc_offset.count()},
       boot.started_mono_ms, boot.started_wall_ms, boot.forgotten_to}));
  return m_database.number("SELECT last_insert_rowid()");
}

Result<std::int64_t> BulkLog::add_edition(const Pack& pack) {
  TRY(m_database.run("INSERT INTO pack (pack_id, version) VALUES (?, ?)", {pack.id, pack.version}));
  return m_database.number("SELECT last_insert_rowid()");
}

Result<void> BulkLog::add_name(const std::string& pack_id, const Name& name) {
  store::Value reading = nullptr;
  if (name.reading) reading = std::int64_t{name.reading->count()};
  return m_database.run(
      "INSERT INTO dictionary (pack_id, kind, id, name_th, name_en, category, organisation, "
      "reading_ms, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {pack_id, std::string(word_of(name.thing)), name.id, name.thai, name.english, name.category,
       name.organisation, reading, joined(name.terms)});
}

Result<void> BulkLog::tell_newer(std::int64_t version) {
  return m_database.run("INSERT INTO meta (key, value) VALUES (?, ?)",
                        {std::string(k_holds_newer), std::to_string(version)});
}

Result<void> BulkLog::add_sum(const DaySum& sum) {
  return m_database.run(
      "INSERT INTO day_sum (kiosk_id, day, pack_id, figure, key, number) VALUES (?, ?, ?, ?, ?, ?)",
      {sum.kiosk, sum.day, sum.pack, sum.figure, key_of(sum), sum.number});
}

Result<void> BulkLog::add(std::int64_t boot, std::int64_t edition, const EventRow& row) {
  m_insert.bind(1, boot);
  m_insert.bind(2, row.seq);
  m_insert.bind(3, row.mono_ms);
  m_insert.bind(4, row.wall_ms);
  m_insert.bind(5, row.clock);
  m_insert.bind(6, row.session);
  m_insert.bind(7, row.origin);
  m_insert.bind(8, row.language);
  if (edition == 0)
    m_insert.bind_null(9);
  else
    m_insert.bind(9, edition);
  m_insert.bind(10, row.name);
  m_insert.bind(11, row.props);
  m_insert.bind(12, row.a11y);
  return m_insert.run();
}

Result<void> BulkLog::finish() && {
  BulkLog closing = std::move(*this);
  return closing.m_database.run("COMMIT");
}

}  // namespace kiosk::stats
