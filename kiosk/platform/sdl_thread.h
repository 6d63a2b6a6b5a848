// For a thread SDL did not start but is called from: at the end of its life SDL lets go of what it
// kept for it (its last error). Make one at the thread's beginning.
#pragma once

#include <SDL2/SDL.h>

namespace kiosk::platform {

class SdlThread {
 public:
  SdlThread() = default;
  ~SdlThread() { SDL_TLSCleanup(); }
  SdlThread(const SdlThread&) = delete;
  SdlThread& operator=(const SdlThread&) = delete;
};

}  // namespace kiosk::platform
