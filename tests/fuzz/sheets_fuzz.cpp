// A file of any bytes, read as CSV and as a workbook, and what comes out as the sheet of exhibits.
#include "authoring/sheet.h"
#include "fuzz/input_file.h"
#include "grid/csv.h"
#include "grid/workbook_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

using namespace kiosk;

namespace {

void take(const grid::Grid& grid) {
  authoring::Problems problems;
  (void)authoring::sheet_of(grid, authoring::sheet_form("exhibits"), {{"หมวด", "category"}},
                            problems);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::filesystem::path file = tests::input_file(bytes, size);
  if (const auto csv = grid::read_csv(file)) take(csv->grid);
  if (const auto sheets = grid::read_workbook_file(file))
    for (const grid::Grid& grid : *sheets) take(grid);
  return 0;
}
