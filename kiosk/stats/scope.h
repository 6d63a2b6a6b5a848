// Which part of what was recorded a report is of.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::stats {

struct Scope {
  // Days in the hall's time, both counted. What has no day (a doubtful clock) is left out as soon
  // as one of them is given.
  std::optional<std::chrono::sys_days> since = {};
  std::optional<std::chrono::sys_days> until = {};
  std::string kiosk = {};  // its id or how that begins; empty: all
  std::string pack = {};   // its id; empty: all. A session belongs to the pack it began with
  bool operator==(const Scope&) const = default;

  bool has_days() const { return since || until; }
  bool holds(std::optional<std::chrono::sys_days> day) const {
    if (!day) return !has_days();
    return (!since || *day >= *since) && (!until || *day <= *until);
  }
};

// "2026-11-20", also with the Buddhist year: "2569-11-20". Nothing if it is no day.
std::optional<std::chrono::sys_days> read_day(const std::string& text);

// "2026-11-20"; empty for nothing.
std::string day_text(std::optional<std::chrono::sys_days> day);

}  // namespace kiosk::stats
