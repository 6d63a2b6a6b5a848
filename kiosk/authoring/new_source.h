// The beginning of a source: a workbook to fill in, and a folder for its pictures.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace kiosk::authoring {

struct NewSource {
  std::filesystem::path workbook;
  std::filesystem::path pictures;
};

// Makes the folder, in it the workbook and the folder of pictures, and a README of how to go on.
// `like` is as in form_workbook.h. Fails with Fault::input where the folder holds a workbook or CSV
// sheets already: nothing of it is touched then.
base::Result<NewSource> make_source(const std::filesystem::path& folder, std::string_view like);

}  // namespace kiosk::authoring
