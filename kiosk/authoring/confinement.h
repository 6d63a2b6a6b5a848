// What a process may do that opens files from strangers: compute, read, and answer. Whatever a
// hostile picture makes of its decoder, it writes no file, starts no program, opens no connection,
// and takes neither the machine's memory nor its time.
#pragma once

#include <cstdint>

namespace kiosk::authoring {

// For this process, and for good. Reading files stays allowed: a poster's fonts are files. Where
// the kernel has no system call filter, the limits alone hold.
//   memory   bytes of address space it may take on top of what it has now
void confine(std::int64_t memory);

// The processor time this process may still use, in whole seconds; the kernel ends it after that
// with SIGXCPU. Call again for each picture.
void allow_seconds(int seconds);

}  // namespace kiosk::authoring
