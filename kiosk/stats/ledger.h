// The log's database while it is open for writing: rows in, nothing about threads or retries.
#pragma once

#include "stats/dictionary.h"
#include "stats/event.h"
#include "stats/queue.h"
#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

// One run of the kiosk program.
struct Run {
  std::string kiosk_id;  // proposed: a file that already has one keeps its own
  std::string boot_id;
  std::string app_version;
  std::chrono::minutes utc_offset{0};
  Moment started;
};

struct PackNames {
  Pack pack;
  std::vector<Name> names;
};

struct Numbered {
  std::int64_t seq = 0;
  Pending pending;
};

// What is written in one transaction.
struct Batch {
  std::vector<PackNames> packs;
  std::vector<Numbered> events;

  bool empty() const { return packs.empty() && events.empty(); }
};

class Ledger {
 public:
  // Opens or makes the file, checks that it is whole and ours, sets WAL and synchronous=FULL.
  // Fails with Fault::damaged, input (another application's), newer, busy or system.
  static base::Result<Ledger> open(const std::filesystem::path& file);

  // Everything of the batch is on the disk afterwards, or nothing of it. Writing the same batch
  // again changes nothing: a seq the run already has is left as it is.
  base::Result<void> write(const Run& run, const Batch& batch);

  // The run before `boot_id` (in this file) if it ended without a shutdown.
  struct BrokenOff {
    base::WallTime last;  // of its last event
  };
  base::Result<std::optional<BrokenOff>> broken_off(const std::string& boot_id) const;

  // True if the write-ahead log and synchronous=FULL are really in force.
  bool is_durable() const;

  // False once somebody has moved, deleted or replaced the file under us.
  bool is_in_place() const;

 private:
  Ledger(std::filesystem::path file, store::Database database);

  base::Result<std::int64_t> boot_number(const Run& run);
  base::Result<void> write_pack(const Pack& pack);
  base::Result<void> write_names(const PackNames& names);
  base::Result<void> write_name(const Pack& pack, const Name& name);
  base::Result<void> write_event(std::int64_t boot, const Numbered& event);

  std::filesystem::path m_file;
  std::uint64_t m_inode = 0;
  store::Database m_database;
};

// The kiosk's id in a log, however damaged the rest of it; empty if it cannot be read.
std::string kiosk_id_in(const std::filesystem::path& file);

}  // namespace kiosk::stats
