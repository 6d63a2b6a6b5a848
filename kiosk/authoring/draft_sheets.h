// A draft as the rows of its sheets: the way back from draft.cpp.
#pragma once

#include "authoring/form.h"
#include "authoring/pack_content.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kiosk::authoring {

// A row's filled cells by their keys, "title_en" and "term:category" among them. Choices are keys,
// flags "yes" or empty, days and moments ISO 8601; several values are parted by ";".
using SheetCells = std::map<std::string, std::string, std::less<>>;

struct DraftSheet {
  const SheetForm* form = nullptr;  // never null in what sheets_of() answers
  std::vector<SheetCells> rows;
};

// One for each of sheet_forms(), in their order; what was kept for an export is in its place.
std::vector<DraftSheet> sheets_of(const PackContent& content);

}  // namespace kiosk::authoring
