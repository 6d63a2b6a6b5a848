// The numbers the figures rest on, in one place: the counting uses them and the report's method
// page prints them. Their reasons are in the words beside them.
#pragma once

#include <chrono>
#include <cstdint>

namespace kiosk::stats {

using Milliseconds = std::chrono::milliseconds;

// Opening an exhibit for less than this is a pass, not a view.
constexpr Milliseconds k_pass_under{3'000};

// Nobody is taken to read on for longer than this after the last touch: an abandoned page would
// make the best exhibit.
constexpr Milliseconds k_reading_cap{60'000};

// What no visitor does; longer values are brought down to these (a log may be damaged).
constexpr Milliseconds k_longest_dwell = std::chrono::minutes(30);
constexpr Milliseconds k_longest_session = std::chrono::hours(4);

// A session is engaged if an exhibit was opened in it or so many things were done.
constexpr std::int64_t k_engaged_actions = 3;

// A session is broad if so many different exhibits were opened in it (views, not passes).
constexpr std::int64_t k_broad_exhibits = 3;

// A searched term is told only if it was searched for in so many sessions: what one visitor typed
// is nobody's business.
constexpr std::int64_t k_least_search_sessions = 3;

// After so many days the searched words are taken out of a log (`kiosk-stats forget`).
constexpr std::chrono::days k_searches_kept{90};

// Between two events the wall clock went on by so much more or less than the machine's own: it was
// moved.
constexpr Milliseconds k_clock_step{2'000};

}  // namespace kiosk::stats
