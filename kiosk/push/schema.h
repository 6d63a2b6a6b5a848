// The tables and views in the database: made when there are none, left alone when they are not
// ours. Inside the room.
#pragma once

#include "base/result.h"
#include "push/server.h"

#include <string>

namespace kiosk::push {

// Held to the end of a transaction by whoever changes tables, or rows that several kiosks share.
base::Result<void> lock_store(Server& server);

// Answers the database's own id; two kiosks may come at once. Fails with Fault::input where another
// application has tables of these names, Fault::newer where a later kiosk-stats made them; nothing
// was changed then.
base::Result<std::string> prepare_store(Server& server);

}  // namespace kiosk::push
