// What visitors did, counted from an event log by the definitions of shared/statistics.md:
// - A session lasts from its first touch to its last, not to the timeout after it. One that never
//   ended (the kiosk was switched off) lasts to its last event. Sessions are not people.
// - It is engaged if an exhibit was opened in it or at least 3 things were done.
// - Opening an exhibit for less than 3 s is a pass, not a view. Coming back to it within the
//   session by "back" continues the earlier view.
// - Only what visitors did counts: not staff, not rehearsals.
#pragma once

#include "base/result.h"
#include "stats/dictionary.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

using Milliseconds = std::chrono::milliseconds;

struct ExhibitFigures {
  std::string pack;  // id
  std::string id;
  std::string thai;     // names from the dictionary; empty if it does not know the exhibit
  std::string english;  // may be empty
  std::int64_t views = 0;
  std::int64_t passes = 0;
  std::int64_t sessions = 0;  // with at least one view
  std::optional<Milliseconds> median_dwell;
  bool operator==(const ExhibitFigures&) const = default;
};

// A category's or school's part of all exhibit views.
struct ShareFigures {
  std::string id;  // empty: the exhibits that have none, or that the dictionary does not know
  std::string thai;
  std::string english;
  std::int64_t views = 0;
  std::int64_t exhibits = 0;     // known to the dictionary
  double share_of_views = 0;     // 0 to 1
  double share_of_exhibits = 0;  // 0 to 1: a category with most of the works does not "win"
  bool operator==(const ShareFigures&) const = default;
};

struct DayFigures {
  std::chrono::sys_days day;  // in the hall's time
  std::int64_t sessions = 0;
  std::int64_t exhibit_views = 0;
  bool operator==(const DayFigures&) const = default;
};

// A work or a school, and how often it was shown unasked.
struct ShownFigures {
  std::string id;
  std::string thai;
  std::string english;
  std::int64_t times = 0;
  bool operator==(const ShownFigures&) const = default;
};

// How evenly the attract screen and home's row showed the works of the packs that were on show, and
// their schools: from the events `impression`.
struct BalanceFigures {
  std::int64_t impressions = 0;
  std::int64_t never_shown = 0;  // exhibits
  ShownFigures most_exhibit;
  ShownFigures least_exhibit;  // of all, also of those never shown
  ShownFigures most_school;    // with an empty id where no work has a school
  ShownFigures least_school;
  bool operator==(const BalanceFigures&) const = default;
};

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
  bool operator==(const QualityFigures&) const = default;
};

struct Report {
  std::vector<std::string> kiosks;  // ids
  std::vector<DayFigures> days;     // those with sessions, in order
  std::int64_t sessions = 0;
  std::int64_t engaged_sessions = 0;
  std::int64_t english_sessions = 0;  // whose last event was in English
  std::optional<Milliseconds> median_session;
  std::int64_t exhibit_views = 0;
  std::int64_t passes = 0;
  std::vector<ExhibitFigures> exhibits;  // the most viewed first
  std::vector<ShareFigures> categories;  // the most viewed first
  std::vector<ShareFigures> schools;     // the most viewed first; only those with views
  BalanceFigures balance;
  QualityFigures quality;
  bool operator==(const Report&) const = default;
};

// Reads the log of a state folder, also while a kiosk writes it, after one was killed, and from a
// folder that cannot be written. Changes nothing in the log; SQLite may leave an empty -wal beside
// it. Fails with Fault::missing (no log there), input (no event log), newer, damaged, busy or
// system, always with one sentence for the operator.
base::Result<Report> read_report(const std::filesystem::path& state_folder);

}  // namespace kiosk::stats
