#include "stats/log_reader.h"

#include "stats/schema.h"
#include "store/database.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::stats {
namespace {

using base::Error;
using base::Fault;
using base::Result;
using store::Access;
using store::Database;
using store::Row;

// A folder of our own that goes away with us.
class TemporaryFolder {
 public:
  static Result<TemporaryFolder> make() {
    std::error_code error;
    std::string pattern =
        (std::filesystem::temp_directory_path(error) / "kiosk-stats-XXXXXX").string();
    if (error || !::mkdtemp(pattern.data()))
      return base::fail(Fault::system, "no temporary folder can be made");
    return TemporaryFolder(pattern);
  }

  TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    std::error_code none;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, none);
  }

  const std::filesystem::path& path() const { return m_path; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}
  std::filesystem::path m_path;
};

struct OpenLog {
  std::optional<TemporaryFolder> copy;  // outlives the database in it
  Database database;
};

// SQLite reads a log with a -wal only where it can make a -shm beside it: elsewhere, a copy.
Result<OpenLog> open_copy(const std::filesystem::path& file) {
  auto folder = TRY(TemporaryFolder::make());
  const auto copy = folder.path() / file.filename();
  for (const char* tail : {"", "-wal"}) {
    std::error_code error;
    std::filesystem::copy_file(file.string() + tail, copy.string() + tail, error);
    if (error)
      return base::fail(Fault::system, fmt::format("{}{} cannot be copied: {}", file.string(), tail,
                                                   error.message()));
  }
  auto database = TRY(Database::open(copy, Access::read));
  return OpenLog{std::move(folder), std::move(database)};
}

Result<OpenLog> open_log(const std::filesystem::path& file) {
  auto live = Database::open(file, Access::read);
  if (live) return OpenLog{std::nullopt, std::move(*live)};
  if (live.error().fault != Fault::system) return tl::unexpected(live.error());
  std::error_code none;
  if (std::filesystem::exists(file.string() + "-wal", none)) return open_copy(file);
  auto still = TRY(Database::open(file, Access::stranger));
  return OpenLog{std::nullopt, std::move(still)};
}

Result<void> check_kind(const Database& log) {
  const auto owner = TRY(log.number("PRAGMA application_id"));
  const auto version = TRY(log.number("PRAGMA user_version"));
  const auto known = static_cast<std::int64_t>(log_history().size());
  if (owner != k_log_application_id) return base::fail(Fault::input, "another application's file");
  if (version > known)
    return base::fail(Fault::newer, fmt::format("it has version {}, this program knows up to {}",
                                                version, known));
  return check_tables(log);
}

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

std::pair<Pack, Name> name_of(const Row& row) {
  Name name{thing_of(row.text(1)).value_or(Thing::exhibit),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            row.text(6)};
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

Result<void> read_all(Database& log, const LogReader& reader) {
  TRY(check_kind(log));
  const auto version = TRY(log.number("PRAGMA user_version"));
  const Questions questions = questions_for(version);
  TRY(log.run("BEGIN"));  // one moment for all questions, while a kiosk goes on writing
  const auto boots = TRY(log.collect(questions.boots, {}, boot_of));
  for (const StoredBoot& boot : boots) {
    reader.begin_boot(boot);
    TRY(log.each(questions.events, {boot.number}, [&](const Row& row) {
      reader.add(event_of(row));
      return true;
    }));
  }
  return log.each(questions.names, {}, [&](const Row& row) {
    const auto [pack, name] = name_of(row);
    reader.name(pack, name);
    return true;
  });
}

Error explained(const Error& error, const std::filesystem::path& file) {
  const auto sentence = [&](std::string_view what) {
    return Error{error.fault, fmt::format("{} {} ({})", file.string(), what, error.message)};
  };
  switch (error.fault) {
    case Fault::input:
      return sentence("is not a kiosk's event log");
    case Fault::newer:
      return sentence("was written by a newer kiosk: use the kiosk-stats that came with it");
    case Fault::damaged:
      return sentence("is damaged: the kiosk sets it aside and begins a new one when it starts");
    case Fault::busy:
      return sentence("is locked by another program: try again in a moment");
    default:
      return sentence("cannot be read");
  }
}

}  // namespace

Result<void> read_log(const std::filesystem::path& file, const LogReader& reader) {
  std::error_code none;
  if (!std::filesystem::exists(file, none))
    return base::fail(Fault::missing,
                      fmt::format("there is no event log {}: give the kiosk's state folder with "
                                  "--state",
                                  file.string()));
  auto log = open_log(file);
  if (!log) return tl::unexpected(explained(log.error(), file));
  auto done = read_all(log->database, reader);
  if (!done) return tl::unexpected(explained(done.error(), file));
  return {};
}

}  // namespace kiosk::stats
