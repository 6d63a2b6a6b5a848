#include "screens/timetable.h"

#include "text/thai_date.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace kiosk::screens {
namespace {

using std::chrono::minutes;

constexpr minutes k_usual_length{60};  // of a session that tells no end and is the day's last

std::optional<int> digits_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size() && number >= 0;
  return whole ? std::optional(number) : std::nullopt;
}

std::optional<minutes> time_in(std::string_view text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  const auto hour = digits_in(text.substr(0, 2));
  const auto minute = digits_in(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return std::chrono::hours(*hour) + minutes(*minute);
}

std::size_t letters(const std::string& text) {
  return text::decode(text).size();
}

void keep_shorter(catalog::Text& heading, const catalog::Text& printed) {
  if (printed.empty()) return;
  if (heading.empty() || letters(printed.thai) < letters(heading.thai)) heading = printed;
}

catalog::Text written_out(std::chrono::local_days day) {
  const std::chrono::year_month_day date(day);
  return {text::thai_date(date), text::english_date(date)};
}

ProgrammeDay& day_for(std::vector<ProgrammeDay>& days, const Session& session) {
  const auto belongs = [&](const ProgrammeDay& day) {
    if (session.start) return day.day == session.start->day;
    return !day.day && day.heading == session.entry.date_text;
  };
  const auto found = std::find_if(days.begin(), days.end(), belongs);
  if (found != days.end()) return *found;
  ProgrammeDay& made = days.emplace_back();
  if (session.start) made.day = session.start->day;
  return made;
}

base::LocalTime time_of(const Moment& moment) {
  return base::LocalTime(moment.day) + moment.time.value_or(minutes{0});
}

bool has_time(const Session& session) {
  return session.start && session.start->time;
}

std::optional<base::LocalTime> next_start(const ProgrammeDay& day, base::LocalTime after) {
  std::optional<base::LocalTime> next;
  for (const Session& session : day.sessions) {
    if (!has_time(session) || time_of(*session.start) <= after) continue;
    if (!next || time_of(*session.start) < *next) next = time_of(*session.start);
  }
  return next;
}

base::LocalTime end_of(const Session& session, const ProgrammeDay& day) {
  const base::LocalTime start = time_of(*session.start);
  if (session.finish && session.finish->time) return time_of(*session.finish);
  return next_start(day, start).value_or(start + k_usual_length);
}

std::string clock_text(minutes time, catalog::Language language) {
  const auto hour = time.count() / 60;
  const auto minute = time.count() % 60;
  return fmt::format("{:02}{}{:02}", hour, language == catalog::Language::thai ? '.' : ':', minute);
}

}  // namespace

std::optional<Moment> moment_in(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits_in(iso.substr(0, 4));
  const auto month = digits_in(iso.substr(5, 2));
  const auto day = digits_in(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  Moment moment{std::chrono::local_days(date), std::nullopt};
  if (iso.size() == 10) return moment;
  moment.time = time_in(iso.substr(11));
  return moment.time ? std::optional(moment) : std::nullopt;
}

std::vector<ProgrammeDay> days_of(const std::vector<catalog::ProgrammeEntry>& programme) {
  std::vector<ProgrammeDay> days;
  for (const catalog::ProgrammeEntry& entry : programme) {
    if (entry.phase) continue;
    const Session session{entry, moment_in(entry.start), moment_in(entry.finish)};
    ProgrammeDay& day = day_for(days, session);
    keep_shorter(day.heading, entry.date_text);
    day.sessions.push_back(session);
  }
  for (ProgrammeDay& day : days)
    if (day.heading.empty() && day.day) day.heading = written_out(*day.day);
  return days;
}

std::vector<When> marks_at(const ProgrammeDay& day, std::optional<base::LocalTime> now) {
  std::vector<When> marks(day.sessions.size(), When::unmarked);
  if (!now || day.day != std::chrono::floor<std::chrono::days>(*now)) return marks;
  const auto next = next_start(day, *now);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Session& session = day.sessions[i];
    if (!has_time(session)) continue;
    const base::LocalTime start = time_of(*session.start);
    if (start <= *now && *now < end_of(session, day)) marks[i] = When::now;
    if (next && start == *next) marks[i] = When::next;
  }
  return marks;
}

std::string time_text(const Session& session, catalog::Language language) {
  if (!has_time(session)) return {};
  std::string text = clock_text(*session.start->time, language);
  const bool same_day = session.finish && session.finish->day == session.start->day;
  if (same_day && session.finish->time) text += "–" + clock_text(*session.finish->time, language);
  return language == catalog::Language::thai ? text + " น." : text;
}

}  // namespace kiosk::screens
