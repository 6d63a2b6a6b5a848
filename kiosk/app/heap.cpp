#include "app/heap.h"

#include <malloc.h>

#include <cstddef>

// AddressSanitizer brings an allocator of its own, which glibc's figures do not know; this is its
// answer to the same question, and there only with it (sanitizer/allocator_interface.h).
extern "C" __attribute__((weak)) std::size_t __sanitizer_get_current_allocated_bytes();

namespace kiosk::app {

std::int64_t heap_in_use() {
  if (__sanitizer_get_current_allocated_bytes)
    return static_cast<std::int64_t>(__sanitizer_get_current_allocated_bytes());
  const struct mallinfo2 told = ::mallinfo2();
  return static_cast<std::int64_t>(told.uordblks + told.hblkhd);
}

}  // namespace kiosk::app
