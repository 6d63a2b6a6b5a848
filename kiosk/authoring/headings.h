// Where a sheet's headings stand, and which column of the form each of them means.
#pragma once

#include "authoring/sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::authoring {

struct Headings {
  std::size_t row = 0;  // of the headings, or of the keys where there are no headings
  std::optional<std::size_t> keys = {};  // of the keys beneath the headings
  std::size_t first = 1;                 // of the rows under both
};

// Headings stand in the first of the top ten rows that names at least two columns; above them a
// sheet may have titles. Where no row does, in row 1.
Headings headings_of(const grid::Grid& grid, const SheetForm& form, const FacetHeadings& facets);

// A heading without the marks that say its column is required: "★ ชื่อผลงาน *".
std::string heading_in(const grid::Grid& grid, std::size_t row, std::size_t column);

std::size_t width_of(const grid::Grid& grid, std::size_t row);

// By its key in any case, or by its heading; nothing where the form has no such column. The
// column's own heading is left empty.
std::optional<Column> column_of_key(std::string_view key, const SheetForm& form);
std::optional<Column> column_of_heading(std::string_view heading, const SheetForm& form,
                                        const FacetHeadings& facets);

}  // namespace kiosk::authoring
