// What visitors did, counted from event logs by the definitions of shared/statistics.md:
// - A session lasts from its first touch to its last, not to the timeout after it. One that never
//   ended (the kiosk was switched off) lasts to its last event. Sessions are not people.
// - It is engaged if an exhibit was opened in it or at least 3 things were done.
// - Opening an exhibit for less than 3 s is a pass, not a view. Coming back to it within the
//   session by "back" continues the earlier view.
// - Only what visitors did counts: not staff, not rehearsals.
// The numbers in these rules are in definitions.h. All lists that are told "the most first" have
// equals in the order of their ids, so that the same logs always make the same report, however many
// files they lie in and in whatever order these are read.
#pragma once

#include "base/result.h"
#include "stats/content_figures.h"
#include "stats/dictionary.h"
#include "stats/machine_figures.h"
#include "stats/scope.h"
#include "stats/visit_figures.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

struct Report {
  Scope scope;

  // 1 Cover and data-quality box
  std::vector<std::string> kiosks;     // ids, in order
  std::vector<KioskFigures> machines;  // one for each of them, in the same order: also part 15
  std::vector<PackFigures> packs;      // on show in a visitor's session, the most sessions first
  QualityFigures quality;

  // 2 Summary
  std::int64_t sessions = 0;
  std::int64_t engaged_sessions = 0;
  std::int64_t english_sessions = 0;  // whose last event was in English
  std::int64_t aided_sessions = 0;    // with an aid of the accessibility panel
  std::int64_t exhibit_views = 0;
  std::int64_t passes = 0;
  std::optional<Milliseconds> median_session;
  Durations session_time;
  Durations dwell;                  // of all views
  std::int64_t broad_sessions = 0;  // that viewed k_broad_exhibits different exhibits
  // Of the sessions above these were forgotten: they are in sums and days, in no median and in none
  // of the parts 9 to 14.
  std::int64_t forgotten_sessions = 0;

  // 3 and 4
  std::vector<DayFigures> days;    // those with sessions, in order
  std::vector<HourFigures> hours;  // in order

  // 5 to 8
  std::vector<ExhibitFigures> exhibits;   // opened or passed, the most viewed first
  std::vector<NeverOpened> never_opened;  // of the packs on show, by pack and id
  std::vector<ShareFigures> categories;   // the most viewed first
  std::vector<ShareFigures> schools;      // the most viewed first, also those with no views
  std::vector<FacetTermFigures> terms;    // by pack and facet, then the most used first
  BalanceFigures balance;

  // 9 Paths
  FunnelFigures funnel;
  std::vector<FirstChoice> first_choices;  // the most frequent first
  std::vector<ScreenFigures> screens;      // the most opened first

  // 10 to 14
  SearchFigures searches;
  std::vector<LengthFigures> lengths;    // every bar, also empty ones
  std::vector<BreadthFigures> breadths;  // every bar, also empty ones
  AccessFigures access;
  std::vector<EndFigures> ends;  // the most frequent first
  TimeoutFigures timeouts;
  FeedbackFigures feedback;
  MediaFigures media;
  KeepFigures kept;

  bool operator==(const Report&) const = default;
};

// How far reading has come: events read, of so many.
using ReadProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// Reads any number of logs together, each the file or the state folder it lies in; the same log
// twice, or an older copy of it beside a newer one, changes nothing. Also while a kiosk writes
// them, after one was killed, and from folders that cannot be written. Changes nothing in the logs;
// SQLite may leave an empty -wal beside one. Uses two threads; `progress`, which may be empty, is
// called on this one. Fails with Fault::missing (no log there), input (no event log), newer,
// damaged, busy or system, always with one sentence for the operator.
base::Result<Report> read_report(const std::vector<std::filesystem::path>& logs,
                                 const Scope& scope = {}, const ReadProgress& progress = {});

// Of one kiosk's state folder.
base::Result<Report> read_report(const std::filesystem::path& state_folder);

}  // namespace kiosk::stats
