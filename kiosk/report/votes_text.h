// A recount as text for a terminal.
#pragma once

#include "stats/event.h"
#include "stats/votes.h"

#include <string>

namespace kiosk::report {

// One pack's count, with what was not counted and why; equal ranks are marked with "=". Ends with a
// line end. Names from the log have control characters taken out.
std::string votes_text(const stats::PackCount& pack, stats::Choice choice,
                       stats::Language language);

// "2026-09-15 16:00" on the hall's clock (`utc_offset` from UTC).
std::string opening_text(base::WallTime opens, std::chrono::minutes utc_offset);

}  // namespace kiosk::report
