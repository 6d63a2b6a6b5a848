// The durable event log of one kiosk: `events.db` in its state folder. The thread that records
// never waits for a disk; one writer thread, hidden in here, owns the file.
#pragma once

#include "base/result.h"
#include "stats/dictionary.h"
#include "stats/event.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

// Something the operator should know: where, what, and what was done about it, in one line.
struct Trouble {
  base::Fault fault = base::Fault::system;
  std::string message;
  bool over = false;  // true: the message says that an earlier trouble has ended
};

struct LogOptions {
  std::filesystem::path folder;  // made if missing
  std::string app_version;
  std::chrono::minutes utc_offset{420};  // of the hall's wall clock: +07:00 in Thailand
  Moment now;                            // the run begins
  // Called on the writer thread, each trouble once when it begins and once when it is over.
  std::function<void(const Trouble&)> tell = {};
  std::size_t most_waiting = 10'000;            // events kept in memory while the disk is away
  std::chrono::milliseconds commit_every{500};  // longest wait of an event for its commit
  std::chrono::milliseconds retry_every{1000};  // while the file cannot be written
};

struct LogStatus {
  std::int64_t written = 0;        // events on the disk, of this run
  std::int64_t waiting = 0;        // events in memory
  std::int64_t dropped = 0;        // events lost because too many were waiting
  std::int64_t refused = 0;        // events and properties that are not in the vocabulary
  std::optional<Trouble> trouble;  // the present one
};

// One run of the program is one "boot": it has a random boot_id, and its events are numbered from
// 1 without gaps (`seq`) when they are handed to the disk. The first is `boot`, written by the log;
// where the run before ended without a shutdown, `crash_recovered` follows.
//
// Events wait in memory and are committed (WAL, synchronous=FULL) every half second (commit_every),
// and at once after session_end and shutdown. While the file cannot be written (full disk,
// read-only folder, locked, owned by another kiosk) they stay in memory and writing is tried every
// second. When `most_waiting` are there the oldest of the least important go; a `fault` event
// {what: events-dropped, count} is written in their place.
//
// A file that is damaged, another application's or from a newer version is renamed to
// events.db.damaged-DATE and a new one begun with every event and name that can still be read in it
// (salvage.h) and with the kiosk's id.
class Log {
 public:
  // Returns at once and never fails: the file is opened on the writer thread.
  static Log open(LogOptions options);

  Log(Log&&) noexcept;
  Log& operator=(Log&&) noexcept;

  // Makes one last attempt to write what waits (see flush), then ends the writer thread.
  ~Log();

  // From any thread. Stores what the vocabulary allows; what it does not is left out, counted and
  // told with Fault::input, which is a mistake in the calling program.
  base::Result<void> record(Event event, Moment moment);

  // From now on events belong to this pack; its names are copied into the log's dictionary.
  void remember(Pack pack, std::vector<Name> names);

  // From now on events belong to this pack, which was remembered before; with an empty id to none:
  // where several are on show and a visitor has not chosen.
  void turn_to(Pack pack);

  // Waits until everything recorded before this call is on the disk; false if it is not by then.
  bool flush(std::chrono::milliseconds at_most);

  // Records `shutdown` and flushes. Call it last when the program ends as it should.
  bool close(Moment moment, std::chrono::milliseconds at_most);

  LogStatus status() const;
  const std::string& boot_id() const;

 private:
  class Writer;
  explicit Log(std::unique_ptr<Writer> writer);
  std::unique_ptr<Writer> m_writer;
};

}  // namespace kiosk::stats
