#pragma once

namespace kiosk::app {

// The program `kiosk`: returns its exit code (see command_line.h).
int run_kiosk(int argc, char** argv);

}  // namespace kiosk::app
