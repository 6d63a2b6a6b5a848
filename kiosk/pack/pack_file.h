// Packs as files: nothing of a pack is shown before its file was checked.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"

#include <filesystem>

namespace kiosk::pack {

// Opens a pack after checking its header, its length and that its tables are exactly ours; takes
// the same time for any size. Fails with Fault::missing, Fault::input (not a pack),
// Fault::damaged or Fault::newer; the message names the file and says how to mend it.
base::Result<catalog::Catalog> open(const std::filesystem::path& path);

// Reads the whole file and checks every page, row and index; for a worker, not for a frame. A
// picture's own bytes carry no check sum yet: that is the signature's work.
base::Result<void> verify(const std::filesystem::path& path);

}  // namespace kiosk::pack
