// The folder a log lives in: who owns it, and what happens to a file that cannot be used.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <filesystem>

namespace kiosk::stats {

// The right to write the log of a state folder: an advisory lock (flock) on `events.lock` in it,
// given up when the object or the process ends, however it ends.
class Ownership {
 public:
  // Makes the folder if need be. Fails with Fault::busy if another process has it, Fault::system
  // if the folder cannot be written.
  static base::Result<Ownership> take(const std::filesystem::path& state_folder);

  // Is a kiosk writing there at this moment?
  static bool is_taken(const std::filesystem::path& state_folder);

  Ownership(Ownership&& other) noexcept;
  Ownership& operator=(Ownership&& other) noexcept;
  ~Ownership();

 private:
  explicit Ownership(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor = -1;
};

// What was saved of a damaged log while it is being saved, and once that is done.
std::filesystem::path saving_file(const std::filesystem::path& database);
std::filesystem::path saved_file(const std::filesystem::path& database);

// Whatever is saved becomes the log if there is none. If there is one, it stays where it is: it is
// the next to be saved over.
base::Result<void> take_up_saved(const std::filesystem::path& database);

// Renames a database and its -wal and -shm to NAME.damaged-20261122T031500Z (with -1, -2, ... if
// that name is taken) and answers the new name. Nothing is deleted.
base::Result<std::filesystem::path> set_aside(const std::filesystem::path& database,
                                              base::WallTime now);

}  // namespace kiosk::stats
