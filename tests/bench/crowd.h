// A pack grown to many works, for measuring.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace kiosk::bench {

// Copies the pack `from` to `to` and repeats its exhibits until there are `works` of them. The
// copies share the originals' pictures, schools and terms.
base::Result<void> grow_pack(const std::filesystem::path& from, const std::filesystem::path& to,
                             std::int64_t works);

}  // namespace kiosk::bench
