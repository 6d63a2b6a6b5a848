// A CSV file of any bytes, read as the sheet of exhibits.
#include "authoring/csv.h"
#include "authoring/sheet.h"
#include "fuzz/input_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::filesystem::path file = tests::input_file(bytes, size);
  authoring::Problems problems;
  const auto grid = authoring::read_csv(file, problems);
  if (grid)
    authoring::sheet_of(*grid, authoring::sheet_form("exhibits"), {{"หมวด", "category"}}, problems);
  return 0;
}
