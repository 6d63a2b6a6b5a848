// Workbooks made of a source folder's CSV sheets, as an organiser would have them.
#pragma once

#include "authoring/form.h"
#include "authoring/source_folder.h"
#include "grid/csv.h"
#include "grid/workbook_writer.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::tests {

inline grid::WrittenSheet written(const std::string& name,
                                  const std::vector<std::vector<std::string>>& rows) {
  grid::WrittenSheet sheet{.name = name};
  for (const auto& row : rows) {
    auto& cells = sheet.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({.text = text});
  }
  return sheet;
}

inline void write(const std::filesystem::path& path,
                  const std::vector<grid::WrittenSheet>& sheets) {
  const auto done = grid::write_workbook_file(path, sheets);
  if (!done) FAIL(done.error().message);
}

// Turns the CSV sheets of a source into sheets of a workbook with Thai names, and removes them.
inline std::vector<grid::WrittenSheet> sheets_taken_from(const SourceFolder& source) {
  std::vector<grid::WrittenSheet> sheets;
  for (const authoring::SheetForm& form : authoring::sheet_forms()) {
    const std::string file = std::string(form.name) + ".csv";
    if (!std::filesystem::exists(source.path() / file)) continue;
    sheets.push_back(written(form.heading, grid::read_csv(source.path() / file)->grid.rows));
    source.remove(file);
  }
  return sheets;
}

}  // namespace kiosk::tests
