// A whole log written at once, with the tables of a kiosk's: quick, and of no use if it was not
// finished. Inside the room.
#pragma once

#include "base/result.h"
#include "stats/log_set.h"
#include "store/database.h"
#include "store/statement.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::stats {

class BulkLog {
 public:
  // A new file; fails with Fault::system, also if there is one already.
  static base::Result<BulkLog> create(const std::filesystem::path& file);

  // Answers the boot's number in this file. Its pieces are not looked at.
  base::Result<std::int64_t> add_boot(const SetBoot& boot);
  base::Result<std::int64_t> add_edition(const Pack& pack);
  base::Result<void> add_name(const std::string& pack_id, const Name& name);
  base::Result<void> add_sum(const DaySum& sum);
  // `edition`: as add_edition answered, or 0. Quick if they come by rising boot and seq.
  base::Result<void> add(std::int64_t boot, std::int64_t edition, const EventRow& row);

  // Some of its rows come from a log of this later version, see schema.cpp.
  base::Result<void> tell_newer(std::int64_t version);

  // The file is complete and closed; base::publish_file brings it to the disk and to its place.
  base::Result<void> finish() &&;

 private:
  BulkLog(store::Database database, store::Statement insert);

  store::Database m_database;
  store::Statement m_insert;
};

}  // namespace kiosk::stats
