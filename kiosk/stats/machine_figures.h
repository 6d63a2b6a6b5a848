// How far the data can be trusted and how the machines held up: the box on the cover of a report
// and its part 15.
#pragma once

#include "stats/definitions.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::stats {

// Numbers that a run of the program gave to events which are in no log that was read.
struct Gap {
  std::string kiosk;  // ids
  std::string boot;
  std::int64_t first = 0;  // missing
  std::int64_t last = 0;   // missing too
  bool operator==(const Gap&) const = default;
};

// Days between a kiosk's first and last on which it recorded nothing at all: it was off, or a log
// of it was not handed in.
struct MissingDays {
  std::string kiosk;  // id
  std::chrono::sys_days first;
  std::chrono::sys_days last;
  bool operator==(const MissingDays&) const = default;
};

// Of one kiosk, by the days on which it recorded something.
std::vector<MissingDays> missing_days(const std::string& kiosk,
                                      const std::set<std::chrono::sys_days>& days);

struct QualityFigures {
  std::int64_t boots = 0;                   // runs of the kiosk program
  std::int64_t boots_without_shutdown = 0;  // killed or switched off; the running one not counted
  std::int64_t missing_events = 0;          // gaps in seq
  std::int64_t dropped_events = 0;          // while the disk was away
  std::int64_t doubtful_clock_events = 0;   // clock not "ok": their sessions are on no day
  std::int64_t clock_steps = 0;             // the wall clock was moved by more than 2 s
  std::int64_t open_sessions = 0;           // never ended
  std::int64_t sessions_not_counted = 0;    // of staff and rehearsals
  std::int64_t unreadable_events = 0;       // properties damaged
  std::int64_t sessions_without_day = 0;    // no event of theirs has a clock to be believed
  std::int64_t events = 0;                  // that were read, of the scope
  std::int64_t newer_version = 0;           // as newer_version() in log_reader.h, of all logs
  std::vector<Gap> gaps = {};               // by kiosk, boot and number; the first k_most_gaps
  std::vector<MissingDays> missing_days = {};
  bool operator==(const QualityFigures&) const = default;
};
constexpr std::size_t k_most_gaps = 1000;

struct FaultFigures {
  std::string what;  // as in the event `fault`: touch-storm, events-dropped, ...
  std::int64_t events = 0;
  std::int64_t count = 0;  // the sum of what they count
  bool operator==(const FaultFigures&) const = default;
};

// From the events `heartbeat`, one a minute. Nothing where none told it.
struct HeartbeatFigures {
  std::int64_t beats = 0;
  std::int64_t touch_missing = 0;  // beats at which the touch screen did not answer
  std::int64_t display_missing = 0;
  std::optional<double> median_fps = {};
  std::optional<double> worst_frame_ms = {};  // the highest frame_p99
  std::optional<double> highest_temperature_c = {};
  std::optional<double> highest_memory_mb = {};
  std::optional<double> least_disk_mb = {};
  bool operator==(const HeartbeatFigures&) const = default;
};

struct KioskFigures {
  std::string id;
  std::int64_t sessions = 0;
  std::int64_t exhibit_views = 0;
  std::int64_t boots = 0;
  std::int64_t boots_without_shutdown = 0;
  std::int64_t crashes = 0;  // told by crash_recovered
  Milliseconds uptime{0};    // from the first to the last event of each run
  std::optional<std::chrono::sys_days> first_day = {};  // in the hall's time
  std::optional<std::chrono::sys_days> last_day = {};
  HeartbeatFigures heartbeat = {};
  std::vector<FaultFigures> faults = {};  // the most frequent first
  bool operator==(const KioskFigures&) const = default;
};

// What was on show, as the log's dictionary calls it: for the cover.
struct PackFigures {
  std::string id;
  std::string thai;        // the event's name
  std::string english;     // may be empty
  std::string place_thai;  // where it is held
  std::string place_english;
  std::vector<std::string> versions;  // that were on show, in order
  std::int64_t sessions = 0;
  std::int64_t exhibits = 0;  // that the dictionary knows
  bool operator==(const PackFigures&) const = default;
};

}  // namespace kiosk::stats
