// The organiser's page: one HTML file that tells what is wrong and how to mend it, and shows how
// every card will look. It carries its pictures and its style in itself, and no script.
#pragma once

#include "authoring/build.h"

#include <string>

namespace kiosk::authoring {

// Of a build whose preview was wanted.
std::string report_page(const BuildReport& report, Language language);

}  // namespace kiosk::authoring
