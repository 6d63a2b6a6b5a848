// What the cells of an export are meant to hold, and what is in a CSV file, both found without the
// code that writes exports.
#pragma once

#include "report/figure_table.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::tests {

using Cells = std::vector<std::vector<std::string>>;

// RFC 4180, with "\n" or "\r\n" at a row's end.
inline Cells cells_of_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Cells rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
      cell += text[++at];
    else if (c == '"')
      quoted = !quoted;
    else if (quoted)
      cell += c;
    else if (c == ',')
      row.push_back(std::exchange(cell, {}));
    else if (c == '\n')
      row.push_back(std::exchange(cell, {})), rows.push_back(std::exchange(row, {}));
    else if (c != '\r')
      cell += c;
  }
  return rows;
}

inline std::string day_of(std::chrono::year_month_day day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text;
}

inline std::string moment_text(std::chrono::local_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const auto second = static_cast<unsigned>((moment - day).count());
  char text[32];
  std::snprintf(text, sizeof text, " %02u:%02u:%02u", second / 3600, second / 60 % 60, second % 60);
  return day_of(std::chrono::year_month_day(day)) + text;
}

inline bool is_number(const std::string& cell, double meant) {
  char* end = nullptr;
  double found = std::strtod(cell.c_str(), &end);
  if (end == cell.c_str()) return false;
  if (std::string_view(end) == "%")
    found /= 100;  // as a spreadsheet shows a share
  else if (*end != '\0')
    return false;
  return std::abs(found - meant) <= 1e-12 * std::max(1.0, std::abs(meant));
}

// Whether a cell holds what was meant. `guarded`: in CSV a text that might be a formula begins with
// an apostrophe. Nothing where it does; otherwise what should be there.
inline std::optional<std::string> missing(const std::string& cell, const report::Value& meant,
                                          bool guarded) {
  const auto unless = [&](bool holds, std::string what) {
    return holds ? std::nullopt : std::optional(std::move(what));
  };
  if (const auto* text = std::get_if<std::string>(&meant)) {
    const bool formula = std::string_view("=+-@\t\r").find((*text)[0]) != std::string_view::npos;
    const std::string whole = guarded && formula ? "'" + *text : *text;
    return unless(cell == whole, whole);
  }
  if (const auto* whole = std::get_if<std::int64_t>(&meant))
    return unless(cell == std::to_string(*whole), std::to_string(*whole));
  if (const auto* number = std::get_if<double>(&meant))
    return unless(is_number(cell, *number), std::to_string(*number));
  if (const auto* flag = std::get_if<bool>(&meant)) {
    const std::string upper = *flag ? "TRUE" : "FALSE", lower = *flag ? "true" : "false";
    return unless(cell == (guarded ? lower : upper), lower);
  }
  if (const auto* day = std::get_if<std::chrono::sys_days>(&meant))
    return unless(cell == day_of(*day), day_of(*day));
  if (const auto* moment = std::get_if<std::chrono::local_seconds>(&meant))
    return unless(cell == moment_text(*moment), moment_text(*moment));
  return unless(cell.empty(), "nothing");
}

}  // namespace kiosk::tests
