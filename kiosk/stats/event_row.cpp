#include "stats/event_row.h"

#include <utility>

namespace kiosk::stats {
namespace {

// The frequent ones first: they are looked for in this order.
constexpr std::pair<std::string_view, What> k_names[] = {
    {"view", What::view},
    {"leave", What::leave},
    {"media", What::media},
    {"session_start", What::session_start},
    {"session_end", What::session_end},
    {"search", What::search},
    {"filter", What::filter},
    {"heartbeat", What::heartbeat},
    {"impression", What::impression},
    {"like", What::like},
    {"bag", What::bag},
    {"vote", What::vote},
    {"link_qr", What::link_qr},
    {"feedback", What::feedback},
    {"lang_change", What::lang_change},
    {"a11y_change", What::a11y_change},
    {"timeout_warning", What::timeout_warning},
    {"shutdown", What::shutdown},
    {"fault", What::fault},
    {"crash_recovered", What::crash_recovered},
};

}  // namespace

What what_of(std::string_view event_name) {
  for (const auto& [name, what] : k_names)
    if (name == event_name) return what;
  return What::other;
}

LocalHour local_hour(std::int64_t wall_ms, std::chrono::minutes utc_offset) {
  using namespace std::chrono;
  const auto hour = floor<hours>(sys_time<milliseconds>(milliseconds(wall_ms) + utc_offset));
  const auto day = floor<days>(hour);
  return {day, static_cast<int>((hour - day).count())};
}

std::optional<std::chrono::sys_days> day_of(const EventRow& row, std::chrono::minutes utc_offset) {
  if (!row.has_clock()) return std::nullopt;
  return local_hour(row.wall_ms, utc_offset).day;
}

}  // namespace kiosk::stats
