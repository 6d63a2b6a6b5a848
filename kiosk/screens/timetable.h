// The programme as days with their sessions, and what of it is on at a given time.
#pragma once

#include "base/time.h"
#include "catalog/exhibition.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

// When a session begins or ends: a day, and a time of day where one was given.
struct Moment {
  std::chrono::local_days day;
  std::optional<std::chrono::minutes> time;  // since midnight
  bool operator==(const Moment&) const = default;
};

// "2021-09-15" or "2021-09-15T09:00"; nothing for anything else.
std::optional<Moment> moment_in(std::string_view iso);

struct Session {
  catalog::ProgrammeEntry entry;
  std::optional<Moment> start;
  std::optional<Moment> finish;
};

struct ProgrammeDay {
  std::optional<std::chrono::local_days> day;  // unknown where only words were printed, or nothing
  catalog::Text heading;                       // the day as printed, or written out; may be empty
  std::vector<Session> sessions;               // in the author's order
};

// Sessions under their days, days and sessions in the author's order. A day is headed by the
// shortest of the texts printed for it: the others add a session's time.
std::vector<ProgrammeDay> days_of(const std::vector<catalog::ProgrammeEntry>& programme);

enum class When { unmarked, now, next };

// What is on at `now`, one mark for each session of the day, in its order. A session lasts until
// its own end, else until the next one begins, else an hour. All that begins soonest after `now`
// is next. Sessions without a time and days other than today's stay unmarked.
std::vector<When> marks_at(const ProgrammeDay& day, std::optional<base::LocalTime> now);

// "09.00 น.", "09.00–10.30 น.", in English "09:00–10:30"; empty without a time.
std::string time_text(const Session& session, catalog::Language language);

}  // namespace kiosk::screens
