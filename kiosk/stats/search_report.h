// What was searched for, as far as it may be told. Inside the room.
#pragma once

#include "stats/tally.h"

namespace kiosk::stats {

// Terms of fewer than k_least_search_sessions sessions are only counted.
SearchFigures search_figures(const Counts& counts, const Things& things);

// How many letters have to be changed, left out or put in to make the one the other: at most
// `most` + 1 is answered.
int distance_between(std::u32string_view one, std::u32string_view other, int most);

}  // namespace kiosk::stats
