// What a cell means: numbers, dates, yes and no, one of a few words. Thai digits are digits.
#pragma once

#include "authoring/sheet.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::authoring {

// A position on a plan's picture, in hundredths of its width and height.
struct PlanPoint {
  double x = 0;
  double y = 0;
  bool operator==(const PlanPoint&) const = default;
};

// "1,337", "๑,๓๓๗", "-5". Nothing if it is not a whole number, or has more than twelve digits.
std::optional<std::int64_t> number_in(std::string_view cell);

// "48, 92", "๔๘.๕ ๙๒", "(48; 92)": two numbers from 0 to 100.
std::optional<PlanPoint> point_in(std::string_view cell);

// A day as ISO 8601, "2021-09-15". See text::parse_date for how an author may write it; a time
// beside it is passed over.
std::optional<std::string> date_in(std::string_view cell);

// A day, a time of day ("๐๙.๐๐ น."), or both: "2021-09-15", "09:00", "2021-09-15T09:00".
std::optional<std::string> moment_in(std::string_view cell);

// yes, no, true, false, 1, 0, ใช่, ไม่ใช่, มี, ไม่มี, จริง, เท็จ, ✓; an empty cell is no.
std::optional<bool> flag_in(std::string_view cell);

// The key of the choice that the cell names, by its key or in Thai.
std::optional<std::string_view> choice_in(std::span<const Choice> choices, std::string_view cell);

// The same of a sheet's column; empty where the cell is, or names no choice.
std::string_view chosen(const Sheet& sheet, const Row& row, std::string_view key);

}  // namespace kiosk::authoring
