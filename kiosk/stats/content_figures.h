// How exhibits, categories, schools and their facets fared: the parts 5 to 8 and 14 of a report.
// Names come from the log's dictionary; they are empty where it does not know the thing.
#pragma once

#include "stats/definitions.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::stats {

struct ExhibitFigures {
  std::string pack;  // id
  std::string id;
  std::string thai;     // names from the dictionary; empty if it does not know the exhibit
  std::string english;  // may be empty
  std::int64_t views = 0;
  std::int64_t passes = 0;
  std::int64_t sessions = 0;  // with at least one view
  std::optional<Milliseconds> median_dwell = {};
  std::optional<Milliseconds> p90_dwell = {};
  std::optional<Milliseconds> mean_dwell = {};
  std::string category = {};      // id of its first one; may be empty
  std::string organisation = {};  // id of its leading school; may be empty
  std::int64_t times_shown = 0;   // unasked: attract screen, home's row
  // Attraction: sessions opening it ÷ sessions in which its tile was on the screen. Nothing where
  // the log holds no impressions of sessions.
  std::int64_t sessions_shown = 0;
  std::optional<double> attraction = {};
  // Holding: median dwell ÷ the estimated reading time of its text. Nothing without the latter.
  std::optional<Milliseconds> reading_time = {};
  std::optional<double> holding = {};
  std::int64_t plays = 0;  // of its videos
  std::int64_t finished_plays = 0;
  std::int64_t qr_shown = 0;
  std::int64_t likes = 0;  // standing when the visits ended
  std::int64_t bagged = 0;
  bool operator==(const ExhibitFigures&) const = default;
};

// An exhibit the visitors of its pack never opened, not even for a moment.
struct NeverOpened {
  std::string pack;
  std::string id;
  std::string thai;
  std::string english;
  std::string category;
  std::string organisation;
  bool operator==(const NeverOpened&) const = default;
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
  std::string pack = {};         // id
  std::int64_t sessions = 0;     // with a view of at least one of its exhibits
  std::int64_t opened = 0;       // its own page or list
  // Sessions that viewed more than half of its exhibits (%DV is this ÷ sessions).
  std::int64_t diligent_sessions = 0;
  std::optional<Milliseconds> median_dwell = {};  // of all views of its exhibits
  bool operator==(const ShareFigures&) const = default;
};

// A term of a facet by which schools are grouped (group, affiliation, district) or works are found.
struct FacetTermFigures {
  std::string pack;
  std::string facet;       // id
  std::string term;        // id
  std::string facet_thai;  // names
  std::string facet_english;
  std::string thai;
  std::string english;
  std::int64_t opened = 0;        // its list was opened
  std::int64_t filtered = 0;      // chosen as a filter
  std::int64_t sessions = 0;      // with either
  std::int64_t schools = 0;       // that lie under it; 0: the facet is none of schools
  std::int64_t school_views = 0;  // views of these schools' exhibits
  bool operator==(const FacetTermFigures&) const = default;
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

}  // namespace kiosk::stats
