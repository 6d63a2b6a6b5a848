// A new staff PIN, asked of a person.
#pragma once

#include "base/result.h"

#include <string>

namespace kiosk::app {

// Asks twice on a terminal without showing it; where there is none, reads one line of standard
// input. Fails with Fault::input if the two differ, none was given, or it is none that may be used.
base::Result<std::string> ask_for_pin();

}  // namespace kiosk::app
