// One event log opened for reading, wherever it lies and whoever writes it. Inside the room.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace kiosk::stats {

// A folder of our own that goes away with us.
class TemporaryFolder {
 public:
  static base::Result<TemporaryFolder> make();
  TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return m_path; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}
  std::filesystem::path m_path;
};

struct LogFile {
  std::optional<TemporaryFolder> copy;  // outlives the database in it
  store::Database database;
  std::int64_t version = 0;  // of its schema
  // Of the program that wrote the newest of its rows, where that wrote more than the log holds or
  // this program knows; otherwise 0.
  std::int64_t newer_version = 0;
};

// Checked to be a log this program knows, and held at one moment while a kiosk goes on writing it.
// Fails like read_log (log_reader.h), with a sentence for the operator.
base::Result<LogFile> open_log(const std::filesystem::path& file);

// Whether the file is a log this program must not write, readable or not.
bool is_of_newer_kiosk(const std::filesystem::path& file);

// The sentence for what went wrong with a log.
base::Error explained(const base::Error& error, const std::filesystem::path& file);

}  // namespace kiosk::stats
