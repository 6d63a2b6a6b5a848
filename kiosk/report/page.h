// A report as one HTML file for the director: to be read in any web browser, printed on A4 or sent
// as it is. It holds its charts and its style, no script, and no address of anything elsewhere.
#pragma once

#include "stats/event.h"
#include "stats/report.h"

#include <string>

namespace kiosk::report {

// The same report makes the same bytes. Of a report without sessions it says so.
std::string report_page(const stats::Report& report, stats::Language language);

}  // namespace kiosk::report
