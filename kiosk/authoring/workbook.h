// A source as it was read: the sheets by name, and the pictures beside them.
#pragma once

#include "authoring/media_folder.h"
#include "authoring/problem.h"
#include "authoring/sheet.h"
#include "base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace kiosk::authoring {

struct Workbook {
  std::map<std::string, Sheet, std::less<>> sheets;
  MediaFolder media;

  // An empty sheet where the source has none of that name.
  const Sheet& sheet(std::string_view name) const;
};

// Reads a folder of CSV sheets and its folder "media". What is wrong inside goes to `problems`;
// fails with Fault::missing or Fault::system where there is no such folder or it cannot be read.
base::Result<Workbook> read_workbook(const std::filesystem::path& folder, Problems& problems);

}  // namespace kiosk::authoring
