// The kiosk-stats program: what visitors did, for the staff.
#pragma once

namespace kiosk::app {

// Answers the program's exit code (app/command_line.h).
int run_stats(int argc, char** argv);

}  // namespace kiosk::app
