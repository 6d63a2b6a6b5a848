// How often the kiosk began to show a pack without settling: what is left behind by a crash.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pack {

struct Start {
  std::string event;
  std::string digest;  // of the pack
  base::WallTime at;
};

// The file's starts; none if it is missing or damaged: then counting begins anew.
std::vector<Start> read_starts(const std::filesystem::path& file);
base::Result<void> write_starts(const std::filesystem::path& file,
                                const std::vector<Start>& starts);

// Leaves out what lies more than five minutes back, or in the future.
std::vector<Start> recent(std::vector<Start> starts, base::WallTime now);

// True if these (recent) starts say that the pack was begun three times and never settled.
bool keeps_crashing(const std::vector<Start>& starts, std::string_view digest);

}  // namespace kiosk::pack
