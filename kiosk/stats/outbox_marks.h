// The marks in event logs of how far other stores have taken them over: the table `acknowledged`.
// Inside the room.
#pragma once

#include "base/result.h"
#include "stats/log_set.h"
#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

class OutboxMarks {
 public:
  explicit OutboxMarks(std::vector<std::filesystem::path> files) : m_files(std::move(files)) {}

  // By file and the run's number in it.
  using Known = std::map<std::pair<std::size_t, std::int64_t>, std::int64_t>;
  base::Result<Known> read(const std::string& target) const;

  // Written at once into a log with a write-ahead log, which others may read meanwhile; into any
  // other by finish().
  void set(const std::string& target, const SetBoot::Piece& piece, std::int64_t seq);

  // The logs that could not be written.
  std::vector<std::filesystem::path> finish();

 private:
  struct Mark {
    std::string target;
    std::int64_t boot = 0;
    std::int64_t seq = 0;
  };
  struct File {
    std::optional<store::Database> database;
    bool is_tried = false;
    bool has_wal = false;
    std::vector<Mark> left;
  };
  File& opened(std::size_t file);
  static void write_left(File& file);

  std::vector<std::filesystem::path> m_files;
  std::map<std::size_t, File> m_opened;
};

}  // namespace kiosk::stats
