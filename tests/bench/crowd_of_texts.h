// A pack of many works with texts to search, for measuring.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace kiosk::bench {

struct CrowdSize {
  std::int64_t works = 0;
  std::size_t letters = 0;  // of each work's text
};

// Writes to `to` what a search needs: works with titles and texts made of the words of the pack
// `from`, a school for every thirty of them, and the pack's terms. The same every time.
base::Result<void> write_crowd(const std::filesystem::path& from, const std::filesystem::path& to,
                               CrowdSize size);

}  // namespace kiosk::bench
