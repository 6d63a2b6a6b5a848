#include "app/pack_program.h"

int main(int argc, char** argv) {
  return kiosk::app::run_pack_program(argc, argv);
}
