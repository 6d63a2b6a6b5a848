// The small videos that tests/clips/clips.cmake makes.
#pragma once

#include "places.h"

#include <filesystem>
#include <string>

namespace kiosk::tests {

inline std::filesystem::path clip(const std::string& name) {
  return std::string(k_program_folder) + "/clips/" + name;
}

}  // namespace kiosk::tests
