// A pack's content as plain tables for other programs: one fact a cell, links in tables of their
// own, so that each column has a type and each reference a key (Frictionless Table Schema's terms).
#pragma once

#include "authoring/pack_content.h"
#include "base/result.h"
#include "grid/table_schema.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::authoring {

using grid::TableField;
using grid::TableLink;

// A sheet's title is Thai, as the workbook's headings are; tables the workbook has not have none.
struct ExportTable : grid::TableSchema {
  std::vector<std::vector<std::string>> rows;  // one cell for each field; empty: not known
};

// Of content that was read with BreakMarks::drop. A sheet's table has its name; what one of its
// cells holds several of is a table SHEET_COLUMN, terms are SHEET_terms. Tables without rows are
// left out.
std::vector<ExportTable> tables_of(const PackContent& content);

// One row for each work in the terms of Dublin Core, headed as Omeka S's CSV Import knows them;
// several values in a cell are parted by ";".
ExportTable omeka_table(const PackContent& content);

// As CSV in UTF-8, without a byte order mark, headed by the fields' names. Cells stand as they are:
// this is no file for a spreadsheet. Fails with Fault::system.
base::Result<void> write_table(const ExportTable& table, const std::filesystem::path& file);

}  // namespace kiosk::authoring
