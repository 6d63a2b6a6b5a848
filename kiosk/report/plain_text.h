// A report as text for a terminal, in columns that stand straight in Thai too.
#pragma once

#include "stats/event.h"
#include "stats/report.h"

#include <string>

namespace kiosk::report {

// Ends with a line end. Names from the log have control characters taken out.
std::string report_text(const stats::Report& report, stats::Language language);

}  // namespace kiosk::report
