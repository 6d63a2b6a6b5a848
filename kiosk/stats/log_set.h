// Any number of event logs read as one: each event once, whichever files hold it. Inside the room.
#pragma once

#include "base/result.h"
#include "stats/day_sums.h"
#include "stats/dictionary.h"
#include "stats/event_row.h"
#include "stats/numbers.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::stats {

// A run of the program, whichever logs hold parts of it.
struct SetBoot {
  struct Piece {
    std::size_t file = 0;     // of the set
    std::int64_t number = 0;  // in that file
  };
  std::string kiosk_id;
  std::string boot_id;
  std::string app_version;
  std::chrono::minutes utc_offset{0};
  std::int64_t started_mono_ms = 0;
  std::int64_t started_wall_ms = 0;
  std::int64_t forgotten_to = 0;  // events up to this seq are only in sums, wherever they lie
  std::int64_t last_seq = 0;
  bool running = false;  // a kiosk is at work on it: no shutdown is missing
  std::vector<Piece> pieces;
};

struct SetPack {
  std::string id;
  std::vector<std::string> versions;  // in order
};

class LogSet {
 public:
  // Each path is a log, a state folder, or a folder in which logs lie (a stick), two folders deep
  // at most. Fails like read_log (log_reader.h).
  static base::Result<LogSet> open(const std::vector<std::filesystem::path>& paths);

  LogSet(LogSet&&) noexcept;
  LogSet& operator=(LogSet&&) noexcept;
  ~LogSet();

  const std::vector<std::filesystem::path>& files() const;
  const std::vector<SetBoot>& boots() const;  // by kiosk, start and id
  const std::vector<SetPack>& packs() const;  // 0 (k_no_pack): none
  // What was on show, by version: 0 (k_no_pack): nothing.
  const std::vector<Pack>& editions() const;
  // By pack, thing and id. Of several names for one thing, that of the log written last.
  const std::vector<std::pair<Number, Name>>& names() const;
  const std::vector<DaySum>& sums() const;  // those of one boot once, by their keys
  std::int64_t events() const;              // at most so many will be read
  std::int64_t newer_version() const;       // LogFile::newer_version, the highest of all files

  // Connections of one thread's own. Must not outlive the set.
  class Reader {
   public:
    Reader(Reader&&) noexcept;
    ~Reader();
    // Every event of the boot by rising seq, without those that are forgotten.
    base::Result<void> read(const SetBoot& boot, const std::function<void(const EventRow&)>& use);

   private:
    friend class LogSet;
    struct Inside;
    explicit Reader(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
  };
  base::Result<Reader> reader() const;

 private:
  struct Inside;
  explicit LogSet(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::stats
