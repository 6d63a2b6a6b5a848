// A workbook to be written: what each cell holds and how it looks, what may be chosen in it, and
// what is told about it. What the looks are made of is decided here, once.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk::grid {

enum class Look {
  plain,             // text that wraps, at the top of its cell
  code,              // kept as text whatever is typed: leading zeros stay
  heading,           // bold, coloured
  required_heading,  // the same in the colour of what must be filled
  key,               // small and grey
  example,           // grey italics: to be replaced
  example_code,
  title,  // large
};

struct WrittenCell {
  std::string text;
  std::optional<double> number = {};  // instead of the text
  Look look = Look::plain;
  std::string note = {};  // shown when a hand rests on the cell
};

struct WrittenColumn {
  double width = 12;        // in digits of the workbook's font
  Look look = Look::plain;  // of the cells still empty
};

// A list to choose from, in the rows from `first_row` to `last_row` of a column (all from 0).
struct DropDown {
  std::size_t column = 0;
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  std::vector<std::string> words = {};  // at most 255 characters together; or
  std::string formula = {};             // a range: "='หน่วยงาน'!$A$3:$A$502"
  bool strict = false;                  // nothing else may be written
};

struct WrittenSheet {
  std::string name;  // at most 31 characters, none of []:*?/\ among them
  unsigned tab = 0;  // 0xRRGGBB; 0 for none
  std::vector<WrittenColumn> columns = {};
  std::vector<std::vector<WrittenCell>> rows = {};
  std::vector<DropDown> drop_downs = {};
  std::size_t frozen_rows = 0;
  std::size_t frozen_columns = 0;
};

// Writes an .xlsx, the first sheet in front. Fails with Fault::input where a file of that name is
// there already (it stays as it is), and Fault::system where the disk refuses.
base::Result<void> write_workbook_file(const std::filesystem::path& path,
                                       std::span<const WrittenSheet> sheets);

}  // namespace kiosk::grid
