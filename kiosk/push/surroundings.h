// What events rest on, sent before them in one transaction: runs, packs, names, daily sums, what
// was searched for. Inside the room.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "push/server.h"
#include "stats/outbox.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace kiosk::push {

// `is_news`: there are events to be sent, and so perhaps other sums of searches.
base::Result<void> send_surroundings(Server& server, stats::Outbox& outbox, bool is_news,
                                     base::WallTime now);

// By kiosk and boot: how far each run of the outbox is in the database.
using ReachedRuns = std::map<std::pair<std::string, std::string>, std::int64_t>;
base::Result<ReachedRuns> reached_runs(Server& server, const stats::Outbox& outbox);

}  // namespace kiosk::push
