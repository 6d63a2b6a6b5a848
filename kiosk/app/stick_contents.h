// What a stick brings: the content packs that lie in its top folder, with their signatures. Nothing
// else of it is looked at; links and whatever is no plain file are not followed.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kiosk::app {

constexpr const char* k_pack_ending = ".kpack";

// No more names of a stick are read, and no more packs told.
constexpr int k_most_names = 5000;
constexpr std::size_t k_most_packs = 30;

struct StickFile {
  std::filesystem::path file;
  std::string name;  // on one line, fit for a screen
  std::int64_t bytes = 0;
  bool has_signature = false;  // FILE.minisig lies beside it
  bool operator==(const StickFile&) const = default;
};

struct StickContents {
  std::vector<StickFile> packs;  // by name
  bool whole = true;             // false: there is more than was looked at
};

// For a worker: a stick may be slow. Fails with Fault::missing where the folder is not there,
// and with Fault::system where the stick cannot be read, or was pulled out meanwhile.
base::Result<StickContents> look_at_stick(const std::filesystem::path& folder,
                                          const std::stop_token& stop = {});

}  // namespace kiosk::app
