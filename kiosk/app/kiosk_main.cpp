#include "app/kiosk_program.h"

int main(int argc, char** argv) {
  return kiosk::app::run_kiosk(argc, argv);
}
