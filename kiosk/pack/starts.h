// How often the kiosk began to show a pack without settling: what is left behind by a crash.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pack {

// A moment that no setting of the clock can move.
struct StartTime {
  std::string boot;  // the machine's, by an id of the kernel's
  base::Instant at;  // since then
};

struct Start {
  std::string event;
  std::string digest;  // of the pack
  StartTime time;
};

// The file's starts; none if it is missing or damaged: then counting begins anew.
std::vector<Start> read_starts(const std::filesystem::path& file);
base::Result<void> write_starts(const std::filesystem::path& file,
                                const std::vector<Start>& starts);

// Leaves out what lies more than five minutes back, or before the machine was last started: whoever
// pulls the plug says nothing against a pack.
std::vector<Start> recent(std::vector<Start> starts, const StartTime& now);

// True if these (recent) starts say that the pack was begun three times and never settled.
bool keeps_crashing(const std::vector<Start>& starts, std::string_view digest);

}  // namespace kiosk::pack
