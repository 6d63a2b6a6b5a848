// The events whose structure a new workbook may take: their facets and terms, as they stood in
// content/ when this program was built (kiosk/CMakeLists.txt).
#pragma once

#include <span>

namespace kiosk::authoring {

struct Model {
  const char* name;    // of its folder: "loei2"
  const char* facets;  // the sheet as CSV
  const char* terms;
};

// In order of their names; there may be none.
std::span<const Model> models();

}  // namespace kiosk::authoring
