// How much memory this program has asked for and not given back.
#pragma once

#include <cstdint>

namespace kiosk::app {

// Bytes of heap in use, of all threads. What the allocator keeps in store for later is not counted.
std::int64_t heap_in_use();

}  // namespace kiosk::app
