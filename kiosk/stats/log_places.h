// Where the event logs are that somebody points at.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <vector>

namespace kiosk::stats {

// The files of all paths, each once, in a fixed order: a path is a log itself, a state folder, or a
// folder in which logs lie, two folders deep at most (a stick with a folder for each kiosk). Of the
// files in such a folder those count that begin like an event log. Fails with Fault::missing where
// a path is not there or holds none.
base::Result<std::vector<std::filesystem::path>> logs_in(
    const std::vector<std::filesystem::path>& paths);

}  // namespace kiosk::stats
