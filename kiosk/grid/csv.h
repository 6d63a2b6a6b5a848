// CSV files as spreadsheets write them, with commas, semicolons or tabs, quoted cells, any line
// ends and any of the encodings of encoding.h.
#pragma once

#include "base/result.h"
#include "grid/encoding.h"
#include "grid/grid.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::grid {

struct CsvFile {
  Grid grid;  // named as the file
  Encoding encoding = Encoding::utf8;
};

// The separator is the one that stands most often in the first line; a first line "sep=;" names it
// and is no row. Fails with Fault::missing, Fault::system, or Fault::input where the file is no
// CSV: the message then says the row and how to mend it, but not the file.
base::Result<CsvFile> read_csv(const std::filesystem::path& path);

// The same of text that is UTF-8 already. The grid has no name.
base::Result<Grid> grid_of_csv(std::string_view text);

enum class ByteOrderMark { no, yes };  // Excel takes a file for UTF-8 by its mark only

// The grid as CSV in UTF-8 with commas and "\n", quoted where it must be.
std::string csv_text(const Grid& grid, ByteOrderMark mark = ByteOrderMark::no);

// For a table that is written row by row: one row, with commas and "\r\n" as RFC 4180 has it, is
// added to `text`.
void append_csv_row(std::string& text, std::span<const std::string> cells);

}  // namespace kiosk::grid
