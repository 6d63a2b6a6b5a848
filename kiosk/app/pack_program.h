// kiosk-pack: the organiser's program. It makes packs and says what is in them.
#pragma once

namespace kiosk::app {

// Runs one command line; the value is the exit code (command_line.h).
int run_pack_program(int argc, char** argv);

}  // namespace kiosk::app
