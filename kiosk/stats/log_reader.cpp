#include "stats/log_reader.h"

#include "stats/log_file.h"
#include "stats/log_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::stats {
namespace {

using base::Result;
using store::Database;
using store::Row;

StoredBoot boot_of(const Row& row) {
  return {row.integer(0), row.text(1), std::chrono::minutes(row.integer(2)), row.text(3),
          row.integer(4)};
}

StoredEvent event_of(const Row& row) {
  return {.boot = row.integer(0),
          .seq = row.integer(1),
          .mono_ms = row.integer(2),
          .wall_ms = row.integer(3),
          .clock = row.text(4),
          .session = row.text(5),
          .origin = row.text(6),
          .language = row.text(7),
          .a11y = row.text(8),
          .pack = row.text(9),
          .name = row.text(10),
          .props = row.text(11)};
}

std::pair<Pack, Name> name_of(const Row& row, Thing thing) {
  Name name{thing, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
  if (!row.is_null(7)) name.reading = std::chrono::milliseconds(row.integer(7));
  name.terms = split(row.text(8));
  return {Pack{.id = row.text(0)}, std::move(name)};
}

// The questions, by the log's version: what a log of version 1 lacks reads as nothing.
struct Questions {
  std::string boots;
  std::string events;
  std::string names;
};

Questions questions_for(std::int64_t version) {
  const bool first = version < 2;
  return {
      fmt::format("SELECT number, kiosk_id, utc_offset_min, boot_id, {} FROM boot ORDER BY number",
                  first ? "0" : "forgotten_to"),
      fmt::format("SELECT boot, seq, mono_ms, wall_ms, clock, session, origin, lang, {}, "
                  "coalesce(pack_id, ''), name, props "
                  "FROM event LEFT JOIN pack ON pack.number = event.pack "
                  "WHERE boot = ? ORDER BY seq",
                  first ? "''" : "a11y"),
      fmt::format("SELECT pack_id, kind, id, name_th, name_en, category, organisation, {} "
                  "FROM dictionary",
                  first ? "NULL, ''" : "reading_ms, terms")};
}

Result<void> read_all(const LogFile& file, const LogReader& reader) {
  const Database& log = file.database;
  const Questions questions = questions_for(file.version);
  const auto boots = TRY(log.collect(questions.boots, {}, boot_of));
  for (const StoredBoot& boot : boots) {
    reader.begin_boot(boot);
    TRY(log.each(questions.events, {boot.number}, [&](const Row& row) {
      reader.add(event_of(row));
      return true;
    }));
  }
  return log.each(questions.names, {}, [&](const Row& row) {
    const auto thing = thing_of(row.text(1));
    if (!thing) return true;  // of a newer kiosk
    const auto [pack, name] = name_of(row, *thing);
    reader.name(pack, name);
    return true;
  });
}

}  // namespace

Result<void> read_log(const std::filesystem::path& file, const LogReader& reader) {
  const LogFile log = TRY(open_log(file));
  auto done = read_all(log, reader);
  if (!done) return tl::unexpected(explained(done.error(), file));
  return {};
}

Result<std::int64_t> newer_version(const std::vector<std::filesystem::path>& logs) {
  std::int64_t newest = 0;
  for (const std::filesystem::path& file : TRY(logs_in(logs)))
    newest = std::max(newest, TRY(open_log(file)).newer_version);
  return newest;
}

}  // namespace kiosk::stats
