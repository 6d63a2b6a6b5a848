// Zip containers written byte by byte, with just the lie a test is about. Nothing is compressed.
#pragma once

#include "authoring/pictures_made.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::tests {

struct RawEntry {
  std::string name;
  std::string bytes;
  std::string local_name = {};               // where it differs from the directory's
  std::optional<std::uint32_t> size = {};    // what the directory says it unpacks to
  std::optional<std::uint32_t> offset = {};  // where the directory says it lies
  std::uint32_t attributes = 0;              // as Unix gives them, shifted by 16
  std::string extra = {};                    // of the directory
};

inline std::string little_endian(std::uint64_t number, int bytes) {
  std::string made;
  for (int at = 0; at < bytes; ++at) made += static_cast<char>(number >> 8 * at & 0xFF);
  return made;
}

// APPNOTE.TXT 4.3.7: what stands before the bytes of an entry.
inline std::string local_header(const RawEntry& entry) {
  const std::string& name = entry.local_name.empty() ? entry.name : entry.local_name;
  return "PK\3\4" + little_endian(20, 2) + little_endian(0x800, 2) + little_endian(0, 6) +
         little_endian(crc32(entry.bytes), 4) + little_endian(entry.bytes.size(), 4) +
         little_endian(entry.bytes.size(), 4) + little_endian(name.size(), 2) +
         little_endian(0, 2) + name;
}

// APPNOTE.TXT 4.3.12: its line in the directory.
inline std::string directory_line(const RawEntry& entry, std::size_t offset) {
  const std::uint64_t length = entry.bytes.size();
  return "PK\1\2" + little_endian(20 | 3 << 8, 2) + little_endian(20, 2) + little_endian(0x800, 2) +
         little_endian(0, 6) + little_endian(crc32(entry.bytes), 4) + little_endian(length, 4) +
         little_endian(entry.size.value_or(length), 4) + little_endian(entry.name.size(), 2) +
         little_endian(entry.extra.size(), 2) + little_endian(0, 6) +
         little_endian(entry.attributes, 4) + little_endian(entry.offset.value_or(offset), 4) +
         entry.name + entry.extra;
}

inline std::string raw_zip(const std::vector<RawEntry>& entries) {
  std::string zip;
  std::string directory;
  for (const RawEntry& entry : entries) {
    directory += directory_line(entry, zip.size());
    zip += local_header(entry) + entry.bytes;
  }
  const std::size_t count = entries.size() & 0xFFFF;
  return zip + directory + "PK\5\6" + little_endian(0, 4) + little_endian(count, 2) +
         little_endian(count, 2) + little_endian(directory.size(), 4) +
         little_endian(zip.size(), 4) + little_endian(0, 2);
}

}  // namespace kiosk::tests
