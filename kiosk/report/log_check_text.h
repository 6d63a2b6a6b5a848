// What a look at a log has found, for a terminal.
#pragma once

#include "stats/event.h"
#include "stats/log_check.h"

#include <string>

namespace kiosk::report {

// Ends with a line end. What came out of the file has its control characters taken out.
std::string log_check_text(const stats::LogCheck& check, stats::Language language);

}  // namespace kiosk::report
