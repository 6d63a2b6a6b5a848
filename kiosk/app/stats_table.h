// A table of figures as it is handed on, whatever the format: beside each day a column that people
// read, in the Buddhist era.
#pragma once

#include "grid/table_schema.h"
#include "grid/table_workbook.h"
#include "report/figure_table.h"
#include "stats/event.h"

#include <string>
#include <vector>

namespace kiosk::app {

class StatsTable {
 public:
  // `head` needs no rows; it is not kept.
  StatsTable(const report::FigureTable& head, stats::Language language);

  struct Column {
    std::string name;
    std::string title;
    report::Kind kind = report::Kind::text;
    bool is_era = false;  // what the column before it holds, for people
  };
  const std::string& name() const { return m_name; }
  const std::string& title() const { return m_title; }
  const std::vector<Column>& columns() const { return m_columns; }

  // With what is_era columns hold. Bytes that are no UTF-8 become U+FFFD.
  report::FigureRow widened(const report::FigureRow& row) const;

  grid::TableSchema schema() const;
  std::vector<grid::TableColumn> sheet_columns() const;

 private:
  std::string m_name;
  std::string m_title;
  std::vector<Column> m_columns;
  std::vector<std::string> m_primary_key;
  stats::Language m_language;
};

// As a CSV file for spreadsheets has it: a text that a spreadsheet might take for a formula begins
// with an apostrophe (it begins with = + - @, a tab or a carriage return).
std::string csv_cell(const report::Value& value);

grid::TableCell sheet_cell(const report::Value& value);

// Bytes that are no UTF-8 become U+FFFD.
std::string sound_text(const std::string& text);

}  // namespace kiosk::app
