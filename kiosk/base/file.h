// Files read and written whole.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::base {

// The whole file. Fails with Fault::missing, or Fault::system when it cannot be read.
Result<std::string> read_file(const std::filesystem::path& path);

enum class Readers {
  usual,       // as the process's umask has it
  owner_only,  // from the first byte on
  everybody,   // whatever the umask, once it is whole
};

// Writes beside the target, flushes to the disk and renames: afterwards the path holds the old
// text or the new one, never a part. On failure the old file is untouched.
Result<void> write_file_whole(const std::filesystem::path& path, std::string_view text,
                              Readers readers = Readers::usual);

// Flushes a finished file and its folder's entry to the disk, then renames it to `target`.
Result<void> publish_file(const std::filesystem::path& finished,
                          const std::filesystem::path& target);

}  // namespace kiosk::base
