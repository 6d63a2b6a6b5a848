// Packs as files: nothing of a pack is shown before its file was checked.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"

#include <filesystem>
#include <stop_token>

namespace kiosk::pack {

// Opens a pack after checking its header, its length, that its tables are exactly ours and that it
// was sealed (pack/manifest.h) and holds one event; takes the same time for any size. Fails with
// Fault::missing, Fault::input (not a pack), Fault::damaged or Fault::newer; the message names the
// file and says how to mend it.
base::Result<catalog::Catalog> open(const std::filesystem::path& path);

// Reads the whole file and checks every page and index, and every value against the pack's own
// manifest, and that nothing is named that is not there; for a worker, not for a frame. Told to
// stop, it fails with Fault::busy within a page or a row, whatever the file's size. Who made it is
// not asked here: see pack/signature.h.
base::Result<void> verify(const std::filesystem::path& path, const std::stop_token& stop = {});

}  // namespace kiosk::pack
