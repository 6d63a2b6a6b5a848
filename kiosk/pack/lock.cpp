#include "pack/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kiosk::pack {

using base::Fault;

base::Result<Lock> Lock::take(const std::filesystem::path& file, IfHeld if_held) {
  const std::string folder = file.parent_path().string();
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (descriptor < 0)
    return base::fail(Fault::system, fmt::format("{} cannot be written: {}; say with --shelf where "
                                                 "the packs are kept, or ask whoever may write "
                                                 "there",
                                                 folder, strerror(errno)));
  Lock lock(descriptor);
  const int how = LOCK_EX | (if_held == IfHeld::fail ? LOCK_NB : 0);
  int failed = 0;
  do failed = ::flock(descriptor, how);
  while (failed && errno == EINTR);
  if (failed && errno == EWOULDBLOCK)
    return base::fail(Fault::busy, fmt::format("{}: another install is under way; wait until it is "
                                               "done and try again",
                                               folder));
  if (failed)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be locked: {}", folder, strerror(errno)));
  return lock;
}

Lock::~Lock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace kiosk::pack
