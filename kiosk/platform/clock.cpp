#include "platform/clock.h"

#include <ctime>
#include <fstream>

namespace kiosk::platform {

base::Instant now() {
  timespec reading{};
  clock_gettime(CLOCK_BOOTTIME, &reading);
  return base::Instant(std::chrono::seconds(reading.tv_sec) +
                       std::chrono::microseconds(reading.tv_nsec / 1000));
}

base::WallTime wall_time() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string boot_id() {
  std::string id;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
  return id.empty() ? "unknown" : id;
}

}  // namespace kiosk::platform
