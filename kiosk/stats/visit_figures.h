// What visitors did in a visit, counted: the parts 2 to 4 and 9 to 13 of a report.
#pragma once

#include "stats/definitions.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

// How long something lasted. The mean is for those who ask for it: a few long visits pull it up.
struct Durations {
  std::int64_t count = 0;  // of which the rest is made; all others are empty if it is 0
  std::optional<Milliseconds> median = {};
  std::optional<Milliseconds> p90 = {};  // nine in ten lasted no longer (nearest rank)
  std::optional<Milliseconds> mean = {};
  bool operator==(const Durations&) const = default;
};

struct DayFigures {
  std::chrono::sys_days day;  // in the hall's time
  std::int64_t sessions = 0;
  std::int64_t exhibit_views = 0;
  std::int64_t engaged_sessions = 0;
  Milliseconds uptime{0};  // of all kiosks together; one that was on all day: 24 h
  bool forgotten = false;  // its events are gone, these are the sums kept of them
  bool operator==(const DayFigures&) const = default;
};

// A cell of the heat map; those without sessions are left out.
struct HourFigures {
  std::chrono::sys_days day;  // in the hall's time
  int hour = 0;               // 0 to 23
  std::int64_t sessions = 0;  // that began in it
  bool operator==(const HourFigures&) const = default;
};

// A bar of the histogram of session lengths: from this length up to the next bar's.
struct LengthFigures {
  Milliseconds from{0};
  std::int64_t sessions = 0;
  bool operator==(const LengthFigures&) const = default;
};

// A bar of the histogram of exhibits per session.
struct BreadthFigures {
  std::int64_t exhibits = 0;  // different ones that were viewed; the last bar: so many or more
  std::int64_t sessions = 0;
  bool operator==(const BreadthFigures&) const = default;
};

// How visits went on: whoever came this far.
struct FunnelFigures {
  std::int64_t began = 0;           // all sessions
  std::int64_t chose = 0;           // went to any screen but home
  std::int64_t opened_exhibit = 0;  // at least one, also for a moment
  std::int64_t viewed_exhibit = 0;  // at least one for k_pass_under
  std::int64_t viewed_several = 0;  // k_broad_exhibits different ones
  bool operator==(const FunnelFigures&) const = default;
};

// Where visits that began alike went first.
struct FirstChoice {
  std::string entry;   // attract, resume; empty: the log does not know
  std::string screen;  // the first screen after home, by its name in `view`; empty: none
  std::int64_t sessions = 0;
  bool operator==(const FirstChoice&) const = default;
};

struct ScreenFigures {
  std::string screen;                // by its name in `view`: home, term, exhibit, search, ...
  std::int64_t opened = 0;           // times
  std::int64_t sessions = 0;         // that saw it
  std::int64_t last = 0;             // sessions that ended on it: drop-off
  std::int64_t last_by_timeout = 0;  // of these: nobody was there any more
  bool operator==(const ScreenFigures&) const = default;
};

struct EndFigures {
  std::string reason;  // timeout, finish, restart, power, staff; empty: the session has no end
  std::int64_t sessions = 0;
  bool operator==(const EndFigures&) const = default;
};

struct TimeoutFigures {
  std::int64_t warnings = 0;
  std::int64_t continued = 0;  // of the warnings
  std::int64_t ignored = 0;
  std::int64_t sessions = 0;  // that were warned
  bool operator==(const TimeoutFigures&) const = default;
};

// Of the sessions that were asked how it was and answered. Few do, and they are not like the rest.
struct FeedbackFigures {
  std::int64_t good = 0;
  std::int64_t fair = 0;
  std::int64_t bad = 0;
  std::int64_t sessions() const { return good + fair + bad; }
  bool operator==(const FeedbackFigures&) const = default;
};

struct LanguageFigures {
  std::string language;       // th, en
  std::int64_t sessions = 0;  // whose last event was in it
  bool operator==(const LanguageFigures&) const = default;
};

// An aid of the accessibility panel: text, colours, motion, reach, time.
struct AidFigures {
  std::string aid;
  std::int64_t sessions = 0;  // in which it was on, if only for a moment
  bool operator==(const AidFigures&) const = default;
};

struct AccessFigures {
  std::vector<LanguageFigures> languages;  // the most used first
  std::int64_t language_changes = 0;
  std::int64_t sessions_changing = 0;   // in which the language was changed
  std::vector<AidFigures> aids;         // the most used first
  std::int64_t sessions_with_aids = 0;  // at least one
  bool operator==(const AccessFigures&) const = default;
};

struct LayoutFigures {
  std::string layout;  // of the keyboard: kedmanee, abc, latin
  std::int64_t searches = 0;
  bool operator==(const LayoutFigures&) const = default;
};

struct TermFigures {
  std::string term;  // as it was folded for the search
  std::int64_t searches = 0;
  std::int64_t sessions = 0;         // at least k_least_search_sessions
  std::int64_t without_results = 0;  // of the searches
  // Of a term that never found anything: the most searched term that did and is written almost the
  // same; empty if there is none.
  std::string suggestion = {};
  bool operator==(const TermFigures&) const = default;
};

struct SearchFigures {
  std::int64_t searches = 0;
  std::int64_t sessions = 0;      // that searched
  std::int64_t with_results = 0;  // of the searches; the rest was given up while typing
  std::int64_t without_results = 0;
  std::int64_t chosen = 0;             // a work was opened from the results
  std::vector<TermFigures> terms;      // the most searched first (by sessions)
  std::vector<TermFigures> missed;     // of these, those that never found anything
  std::int64_t withheld_terms = 0;     // searched in fewer sessions, and so not told
  std::vector<LayoutFigures> layouts;  // the most used first
  bool operator==(const SearchFigures&) const = default;
};

// What visitors kept, as it stood when each visit ended. Votes are counted by votes.h, under seal:
// here it is only told that somebody voted.
struct KeepFigures {
  std::int64_t likes = 0;
  std::int64_t sessions_liking = 0;
  std::int64_t bagged = 0;  // works in the bag
  std::int64_t sessions_bagging = 0;
  std::int64_t sessions_voting = 0;
  bool operator==(const KeepFigures&) const = default;
};

struct MediaFigures {
  std::int64_t plays = 0;     // of videos
  std::int64_t finished = 0;  // seen to the end
  std::int64_t pictures = 0;  // opened large, zoomed, turned to the next
  Milliseconds watched{0};
  std::int64_t sessions = 0;  // with any of these
  std::int64_t qr_shown = 0;  // a scan cannot be seen
  std::int64_t qr_sessions = 0;
  bool operator==(const MediaFigures&) const = default;
};

}  // namespace kiosk::stats
