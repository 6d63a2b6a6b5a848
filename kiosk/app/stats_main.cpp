#include "app/stats_program.h"

int main(int argc, char** argv) {
  return kiosk::app::run_stats(argc, argv);
}
