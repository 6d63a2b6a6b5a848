// One at a time: a lock that the kernel lets go of when its holder ends, however it ends.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <utility>

namespace kiosk::pack {

enum class IfHeld { wait, fail };

class Lock {
 public:
  // Makes the file if missing. Fails with Fault::busy, or Fault::system if it cannot be written.
  static base::Result<Lock> take(const std::filesystem::path& file, IfHeld if_held);

  Lock(Lock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  explicit Lock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

}  // namespace kiosk::pack
