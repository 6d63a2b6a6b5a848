// The fuzzer's bytes as a file, for what reads files. It lies in memory: flushing every input to a
// disk would be all the fuzzer did.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace kiosk::tests {

inline std::filesystem::path input_file(const std::uint8_t* bytes, std::size_t size,
                                        const std::string& ending = "") {
  const std::filesystem::path file = "/dev/shm/kiosk-fuzz-" + std::to_string(::getpid()) + ending;
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(size));
  return file;
}

}  // namespace kiosk::tests
