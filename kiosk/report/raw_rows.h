// Events and sessions row by row, for whoever counts for themselves: in bounded memory, however
// long the log is.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "report/figure_table.h"
#include "stats/report.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::report {

// What is told of the words visitors searched for.
struct SearchPrivacy {
  std::set<std::string> told;  // terms that enough sessions searched for; all others are left out
  base::WallTime now = {};     // none is told longer than k_searches_kept, or of unknown age
};

// The terms a report tells.
SearchPrivacy search_privacy(const stats::Report& report, base::WallTime now);

// Tables without rows: what the columns of a row are.
const FigureTable& session_head();
const FigureTable& event_head();

// Of the last column, "props": a flat JSON object as the log keeps it; nothing where what is stored
// cannot be read.
struct RawRows {
  std::function<void(const FigureRow&)> event;    // either may be empty
  std::function<void(const FigureRow&)> session;  // those a report of this scope counts
};

// Every event once, by kiosk, run and number, whichever logs hold it; a session when it ended. An
// event of a vote does not tell for which work: these are recounted by votes.h, under seal.
// Fails like read_report.
base::Result<void> read_raw(const std::vector<std::filesystem::path>& logs,
                            const stats::Scope& scope, const SearchPrivacy& privacy,
                            const RawRows& rows, const stats::ReadProgress& progress = {});

// One event as a line of JSON, with its line end; `row` as RawRows::event has it.
std::string json_line(const FigureRow& row);

}  // namespace kiosk::report
