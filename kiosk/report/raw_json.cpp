// An event as a line of JSON.
#include "report/raw_rows.h"
#include "stats/props.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>
#include <variant>

namespace kiosk::report {
namespace {

using stats::day_text;
using stats::Props;
using stats::write_props;

constexpr std::string_view k_time = "time", k_offset = "utc_offset_min", k_props = "props";

// "2026-11-20T10:00:05+07:00", as ISO 8601 has it.
std::string time_text(std::chrono::local_seconds time, std::int64_t offset_min) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - day);
  const std::int64_t offset = std::abs(offset_min);
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}",
                     day_text(std::chrono::sys_days(day.time_since_epoch())), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(), offset_min < 0 ? '-' : '+',
                     offset / 60, offset % 60);
}

const std::string& text_at(const FigureRow& row, std::size_t column) {
  static const std::string k_nothing;
  const auto* text = std::get_if<std::string>(&row[column]);
  return text ? *text : k_nothing;
}

}  // namespace

// The offset goes into the time, the properties are an object of their own.
std::string json_line(const FigureRow& row) {
  const auto& columns = event_head().columns;
  Props told;
  std::string props = "null";
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const std::string_view name = columns[at].name;
    if (name == k_props) {
      if (const std::string& text = text_at(row, at); !text.empty()) props = text;
    } else if (name == k_time) {
      if (const auto* time = std::get_if<std::chrono::local_seconds>(&row[at]))
        told.push_back({std::string(name), time_text(*time, std::get<std::int64_t>(row[at + 1]))});
    } else if (const auto* whole = std::get_if<std::int64_t>(&row[at])) {
      if (name != k_offset) told.push_back({std::string(name), *whole});
    } else {
      told.push_back({std::string(name), text_at(row, at)});
    }
  }
  std::string line = write_props(told);
  line.pop_back();
  return line + ",\"props\":" + props + "}\n";
}

}  // namespace kiosk::report
