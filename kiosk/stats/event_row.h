// A row of an event log where the database keeps it. Inside the room: read_log (log_reader.h) is
// for those who need not be quick.
#pragma once

#include "stats/row_props.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::stats {

// The events the figures are made of; the rest of the vocabulary is `other`.
enum class What {
  view,
  leave,
  session_start,
  session_end,
  media,
  search,
  filter,
  impression,
  like,
  bag,
  vote,
  link_qr,
  feedback,
  lang_change,
  a11y_change,
  timeout_warning,
  heartbeat,
  shutdown,
  fault,
  crash_recovered,
  other,
};
What what_of(std::string_view event_name);

// Valid until the next row is read.
struct EventRow {
  std::int64_t seq = 0;
  std::int64_t mono_ms = 0;
  std::int64_t wall_ms = 0;
  std::int64_t pack = 0;     // of the LogSet's packs; k_no_pack if none was on show
  std::int64_t edition = 0;  // of the LogSet's editions; 0 if none was on show
  std::string_view clock;
  std::string_view session;
  std::string_view origin;
  std::string_view language;
  std::string_view a11y;
  std::string_view name;
  std::string_view props;

  bool has_clock() const { return clock == "ok"; }
};
constexpr std::int64_t k_no_pack = 0;

// The hall's day and hour of a moment.
struct LocalHour {
  std::chrono::sys_days day;
  int hour = 0;
};
LocalHour local_hour(std::int64_t wall_ms, std::chrono::minutes utc_offset);

// The day an event happened on; nothing where its clock cannot be believed.
std::optional<std::chrono::sys_days> day_of(const EventRow& row, std::chrono::minutes utc_offset);

}  // namespace kiosk::stats
