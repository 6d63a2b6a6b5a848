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

// Reads a source (source.h) and the pictures beside it. Sheets are known by their English or Thai
// names, in any case and spacing; references may be names too. What is wrong inside goes to
// `problems`; fails with Fault::missing or Fault::system where there is no such source or it cannot
// be read.
base::Result<Workbook> read_workbook(const std::filesystem::path& path, Problems& problems);

}  // namespace kiosk::authoring
