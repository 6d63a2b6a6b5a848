#include "stats/log_file.h"

#include "stats/schema.h"
#include "store/raw_file.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>

namespace kiosk::stats {
namespace {

using base::Error;
using base::Fault;
using base::Result;
using store::Access;
using store::Database;

// Every log begins so, a whole one and a cut one alike. What cannot be read tells so when it is
// opened. The log may be the one this process writes.
Result<void> check_beginning(const std::filesystem::path& file) {
  constexpr std::string_view k_beginning = "SQLite format 3";
  std::error_code none;
  const auto beginning = store::first_bytes(file, k_beginning.size());
  if (!beginning || std::filesystem::is_directory(file, none)) return {};
  // A log that was just begun lies in its -wal alone.
  if (beginning->empty() && std::filesystem::exists(file.string() + "-wal", none)) return {};
  if (beginning->empty())
    return base::fail(
        Fault::input,
        fmt::format("{} is empty: it was not copied whole, or no kiosk has written it",
                    file.string()));
  if (*beginning == k_beginning) return {};
  return base::fail(Fault::input,
                    fmt::format("{} is no event log: give a kiosk's state folder or its events.db",
                                file.string()));
}

// SQLite reads a log with a -wal only where it can make a -shm beside it: elsewhere, a copy.
Result<LogFile> open_copy(const std::filesystem::path& file) {
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
  return LogFile{std::move(folder), std::move(database)};
}

Result<LogFile> open_any(const std::filesystem::path& file) {
  auto live = Database::open(file, Access::read);
  if (live) return LogFile{std::nullopt, std::move(*live)};
  if (live.error().fault != Fault::system) return tl::unexpected(live.error());
  std::error_code none;
  if (std::filesystem::exists(file.string() + "-wal", none)) return open_copy(file);
  auto still = TRY(Database::open(file, Access::stranger));
  return LogFile{std::nullopt, std::move(still)};
}

// A later version must say that we can read it, and hold what we read.
Result<void> check_version(const Database& log, std::int64_t version) {
  TRY(check_tables(log));
  if (version <= known_version()) return {};
  const auto from = TRY(meta_number(log, k_readable_from));
  if (from > 0 && from <= known_version()) return {};
  return base::fail(Fault::newer, fmt::format("it has version {}, this program knows up to {}",
                                              version, known_version()));
}

Result<std::int64_t> check_kind(const Database& log) {
  const auto owner = TRY(log.number("PRAGMA application_id"));
  if (owner != k_log_application_id) return base::fail(Fault::input, "another application's file");
  const auto version = TRY(log.number("PRAGMA user_version"));
  TRY(check_version(log, version));
  return version;
}

Result<std::int64_t> newer_version(const LogFile& log) {
  const auto merged = TRY(meta_number(log.database, k_holds_newer));
  const auto newest = std::max(log.version, merged);
  return newest > std::min(log.version, known_version()) ? newest : 0;
}

// One moment for all questions, while a kiosk goes on writing.
Result<LogFile> open_at_one_moment(const std::filesystem::path& file) {
  LogFile log = TRY(open_any(file));
  log.version = TRY(check_kind(log.database));
  log.newer_version = TRY(newer_version(log));
  TRY(log.database.run("BEGIN"));
  return log;
}

}  // namespace

Result<TemporaryFolder> TemporaryFolder::make() {
  std::error_code error;
  std::string pattern =
      (std::filesystem::temp_directory_path(error) / "kiosk-stats-XXXXXX").string();
  if (error || !::mkdtemp(pattern.data()))
    return base::fail(Fault::system, "no temporary folder can be made");
  return TemporaryFolder(pattern);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code none;
  if (!m_path.empty()) std::filesystem::remove_all(m_path, none);
}

Result<LogFile> open_log(const std::filesystem::path& file) {
  std::error_code none;
  if (!std::filesystem::exists(file, none))
    return base::fail(Fault::missing,
                      fmt::format("there is no event log {}: give a kiosk's state folder or its "
                                  "events.db",
                                  file.string()));
  TRY(check_beginning(file));
  auto log = open_at_one_moment(file);
  if (!log) return tl::unexpected(explained(log.error(), file));
  return log;
}

bool is_of_newer_kiosk(const std::filesystem::path& file) {
  const auto log = open_log(file);
  return log ? log->version > known_version() : log.error().fault == Fault::newer;
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

}  // namespace kiosk::stats
