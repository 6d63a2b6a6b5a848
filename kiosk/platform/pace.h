// By whose time something is played.
#pragma once

namespace kiosk::platform {

enum class Pace {
  real,     // by the machine's clock, with sound
  stepped,  // only as far as advance() is told: for rehearsals in virtual time, silent
};

}  // namespace kiosk::platform
