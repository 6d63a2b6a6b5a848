// What every page of kiosk-stats has around it: the head, the style and the last line. Inside the
// room.
#pragma once

#include "report/wording.h"

#include <string>

namespace kiosk::report {

// A whole HTML file.
std::string framed(const std::string& title, const text::Html& body, const Wording& wording);

}  // namespace kiosk::report
