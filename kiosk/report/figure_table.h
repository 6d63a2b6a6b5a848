// The figures of a report as plain tables, for whoever writes them into files.
#pragma once

#include "stats/report.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::report {

enum class Kind {
  text,
  whole,   // a count
  number,  // also what lasted: in seconds
  share,   // a number that people read in percent: 1 is all
  flag,
  day,     // in the hall's time
  moment,  // in the hall's time, to the second
};

// What one cell holds, as its column's Kind says; nothing where it is not known.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool,
                           std::chrono::sys_days, std::chrono::local_seconds>;

struct Words {
  const char* thai = "";
  const char* english = "";
};

struct FigureColumn {
  const char* name = "";  // a-z 0-9 _: for programs
  Words title;            // for people
  Kind kind = Kind::text;
};

using FigureRow = std::vector<Value>;  // one for each column

struct FigureTable {
  const char* name = "";  // a-z 0-9 _
  Words title;            // at most 31 letters, none of []:*?/\ among them
  std::vector<FigureColumn> columns;
  std::vector<const char*> primary_key;  // names of columns; none: rows have no name
  std::vector<FigureRow> rows;
};

// Every list of the report is a table of its own, in the report's order and with its rows in the
// order they have there; single figures are in the first, "summary", and in "quality".
std::vector<FigureTable> tables_of(const stats::Report& report);

// One group of them each.
std::vector<FigureTable> summary_tables(
    const stats::Report& report);  // summary, days, hours, packs
std::vector<FigureTable> content_tables(const stats::Report& report);  // the parts 5 to 8 and 14
std::vector<FigureTable> visit_tables(const stats::Report& report);    // 9 to 13
std::vector<FigureTable> machine_tables(
    const stats::Report& report);  // 15 and the data-quality box

}  // namespace kiosk::report
