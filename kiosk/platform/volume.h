// What udisks2 knows of the USB sticks that are plugged in, as values.
#pragma once

#include "platform/bus.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::platform {

constexpr const char* k_udisks = "org.freedesktop.UDisks2";
constexpr const char* k_udisks_root = "/org/freedesktop/UDisks2";
constexpr const char* k_udisks_block = "org.freedesktop.UDisks2.Block";
constexpr const char* k_udisks_filesystem = "org.freedesktop.UDisks2.Filesystem";
constexpr const char* k_udisks_drive = "org.freedesktop.UDisks2.Drive";

// A partition of a stick, or a stick without partitions.
struct Volume {
  std::string object;  // on the bus
  std::string drive;   // the stick's object
  std::string label;   // by a stranger: may hold anything
  std::string format;  // as blkid names it, "vfat"; empty: none it knows
  std::int64_t bytes = 0;
  std::vector<std::string> folders;  // where it is mounted now
  bool mountable = false;            // FAT or exFAT: all that is ever mounted
  bool can_power_off = false;
  bool ejectable = false;
};

// Those on removable USB drives, in the order of their objects; never one of an inner disk, of the
// system, or one that the system hides.
std::vector<Volume> volumes_of(const BusObjects& objects);

}  // namespace kiosk::platform
