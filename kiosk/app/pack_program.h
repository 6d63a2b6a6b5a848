// kiosk-pack: the organiser's program. It makes packs, says what is in them, signs them and keeps
// the kiosk's shelf (pack_shelf_program.h).
#pragma once

namespace kiosk::app {

// Runs one command line; the value is the exit code (command_line.h).
int run_pack_program(int argc, char** argv);

}  // namespace kiosk::app
