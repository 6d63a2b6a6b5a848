// What the tests of the stats room share: a folder of their own, moments, events, a look inside.
#pragma once

#include "base/file.h"
#include "stats/log.h"
#include "stats/random_id.h"
#include "stats/schema.h"
#include "store/database.h"

#include <catch2/catch.hpp>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats::testing {

constexpr std::chrono::milliseconds k_soon(20'000);  // a flush that should succeed gets this long
constexpr std::chrono::milliseconds k_briefly(30);   // and one that must fail no longer than this

class Folder {
 public:
  Folder() {
    // In memory where there is such a place: hundreds of logs are synchronised in these tests.
    const std::filesystem::path memory = "/dev/shm";
    const bool usable = ::access(memory.c_str(), W_OK) == 0;
    const auto parent = usable ? memory : std::filesystem::temp_directory_path();
    std::string pattern = (parent / "kiosk-test-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
  }
  ~Folder() {
    std::error_code none;
    std::filesystem::remove_all(m_path, none);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

// 2026-11-20 10:00 in Thailand, and so many milliseconds later on both clocks.
inline Moment at(std::int64_t milliseconds) {
  using namespace std::chrono;
  return {base::Instant(base::Duration((1'000'000 + milliseconds) * 1000)),
          sys_days(2026y / November / 20) + hours(3) + std::chrono::milliseconds(milliseconds)};
}

inline LogOptions options(const std::filesystem::path& folder) {
  return {.folder = folder, .app_version = "0.1.0", .now = at(0)};
}

inline Event event(std::string name, std::string session, Props props = {}) {
  return {.name = std::move(name), .props = std::move(props), .session = std::move(session)};
}

inline Event view(std::string session, std::string exhibit) {
  return event("view", std::move(session),
               {{"screen", "exhibit"}, {"id", std::move(exhibit)}, {"via", "tile"}});
}

// A second connection to the log, as kiosk-stats would have.
inline store::Database look(const std::filesystem::path& folder) {
  auto database = store::Database::open(log_file(folder), store::Access::read);
  INFO((database ? "" : database.error().message));
  REQUIRE(database.has_value());
  return std::move(*database);
}

inline std::int64_t count(const std::filesystem::path& folder, std::string_view sql) {
  const auto number = look(folder).number(sql);
  INFO((number ? "" : number.error().message));
  REQUIRE(number.has_value());
  return *number;
}

inline std::vector<std::string> texts(const std::filesystem::path& folder, std::string_view sql) {
  const auto rows =
      look(folder).collect(sql, {}, [](const store::Row& row) { return row.text(0); });
  INFO((rows ? "" : rows.error().message));
  REQUIRE(rows.has_value());
  return *rows;
}

// Every boot's numbers run from 1 to how many there are.
inline bool is_gapless(const std::filesystem::path& folder) {
  return count(folder,
               "SELECT count(*) FROM (SELECT max(seq) AS last, count(*) AS all_of FROM event "
               "GROUP BY boot) WHERE last <> all_of") == 0;
}

inline bool is_whole(const std::filesystem::path& folder) {
  return texts(folder, "PRAGMA quick_check") == std::vector<std::string>{"ok"};
}

// The files that were set aside, without the -wal and -shm that belong to them.
inline std::vector<std::filesystem::path> aside(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("events.db.damaged-") && !name.ends_with("-wal") &&
        !name.ends_with("-shm"))
      found.push_back(entry.path());
  }
  return found;
}

}  // namespace kiosk::stats::testing
