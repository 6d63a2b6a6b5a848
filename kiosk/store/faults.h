// What SQLite's result codes mean in our terms. Inside the room.
#pragma once

#include "base/result.h"

namespace kiosk::store {

base::Fault fault_of(int sqlite_code);

}  // namespace kiosk::store
