// Copying from a stick that may be pulled out, onto a disk that may be full.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace kiosk::pack {

// Copies a file, replacing what is at `to`, and answers its SHA-256. On failure nothing is left at
// `to`; the message says which of the two sides failed and how to mend it. Not flushed yet.
base::Result<std::string> copy_whole(const std::filesystem::path& from,
                                     const std::filesystem::path& to);

}  // namespace kiosk::pack
