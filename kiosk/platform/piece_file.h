// A file that lies in pieces with whoever holds it, such as a pack: never on the disk.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace kiosk::platform {

struct PieceFile {
  std::int64_t bytes = 0;
  std::int64_t piece_bytes = 0;  // of each piece but the last
  // Brings a piece of the file, counted from 0. Called on a thread of the player's own.
  std::function<base::Result<std::vector<std::byte>>(std::int64_t position)> piece;
};

}  // namespace kiosk::platform
