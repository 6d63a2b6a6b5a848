// An event log read from end to end, whatever it is read for.
#pragma once

#include "base/result.h"
#include "stats/dictionary.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::stats {

// One row of the log.
struct StoredEvent {
  std::int64_t boot = 0;  // its number in the file
  std::int64_t seq = 0;
  std::int64_t mono_ms = 0;
  std::int64_t wall_ms = 0;
  std::string clock;
  std::string session;
  std::string origin;
  std::string language;
  std::string a11y;  // words, see schema.cpp; empty in a log of version 1
  std::string pack;  // id
  std::string name;
  std::string props;
};

struct StoredBoot {
  std::int64_t number = 0;
  std::string kiosk_id;
  std::chrono::minutes utc_offset{0};
  std::string boot_id;
  std::int64_t forgotten_to = 0;  // events up to this seq were deleted on purpose
};

// What is done with each part of a log. All three are called.
struct LogReader {
  std::function<void(const StoredBoot&)> begin_boot;
  std::function<void(const StoredEvent&)> add;         // of the boot begun last, by rising seq
  std::function<void(const Pack&, const Name&)> name;  // of the dictionary, after all boots
};

// Reads one moment of the log, also while a kiosk writes it, after one was killed, and from a
// folder that cannot be written. Changes nothing in it; SQLite may leave an empty -wal beside it.
// Fails with Fault::missing (no log there), input (no event log), newer, damaged, busy or system,
// always with one sentence for the operator.
base::Result<void> read_log(const std::filesystem::path& file, const LogReader& reader);

// Of the newest kiosk that wrote any of these logs (paths as read_report has them), the version of
// its tables, where this program does not know all that is in them; otherwise 0. Such a log is read
// like any other: events, columns and kinds of things that are not known are left out, or counted
// as nothing. Fails like read_log.
base::Result<std::int64_t> newer_version(const std::vector<std::filesystem::path>& logs);

}  // namespace kiosk::stats
