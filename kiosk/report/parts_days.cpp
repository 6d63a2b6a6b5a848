// Parts 3, 4 and 11: when visitors came and how long they stayed.
#include "report/chart.h"
#include "report/parts.h"

#include <algorithm>
#include <map>
#include <span>

namespace kiosk::report {
namespace {

using stats::BreadthFigures;
using stats::DayFigures;
using stats::HourFigures;
using stats::Report;
using text::Html;
using text::literal;
using text::tag;
using text::words;

constexpr std::size_t k_most_days = 62;  // in a chart and its table: the latest
constexpr std::size_t k_most_heat_days = 31;
constexpr std::size_t k_few_days = 14;  // more of them stand closer

template <typename Figures>
std::span<const Figures> latest(const std::vector<Figures>& all, std::size_t most) {
  return std::span(all).last(std::min(all.size(), most));
}

Html latest_note(std::size_t all, std::size_t most, const Wording& wording) {
  return all <= most ? Html() : note(wording.told(say::k_days_latest, most));
}

Html days_chart(std::span<const DayFigures> days, const std::string& sentence,
                const Wording& wording) {
  std::vector<Bar> bars;
  for (const DayFigures& day : days)
    bars.push_back({wording.short_day(day.day), static_cast<double>(day.sessions),
                    wording.number(day.sessions)});
  return bar_chart({wording.text(say::k_days_chart), sentence}, bars);
}

Html days_table(std::span<const DayFigures> days, const Wording& wording) {
  std::vector<std::vector<Html>> rows;
  for (const DayFigures& day : days) {
    Html label = words(wording.table_day(day.day));
    if (day.forgotten) label += literal(" ") + tag("small", wording.say(say::k_day_forgotten));
    rows.push_back({label, words(wording.number(day.sessions)),
                    words(wording.number(day.engaged_sessions)),
                    words(wording.number(day.exhibit_views)), words(wording.hours(day.uptime))});
  }
  return table_of({{wording.text(say::k_day), Cell::text},
                   {wording.text(say::k_sessions_short)},
                   {wording.text(say::k_engaged)},
                   {wording.text(say::k_views)},
                   {wording.text(say::k_uptime)}},
                  rows, days.size() > k_few_days ? "tight" : "");
}

// The hours from the earliest to the latest in which anything began, of the days shown.
std::pair<int, int> hours_used(const std::vector<HourFigures>& hours) {
  const auto [first, last] = std::ranges::minmax_element(hours, {}, &HourFigures::hour);
  return {first->hour, last->hour};
}

std::string busiest_hour(const std::vector<HourFigures>& hours, const Wording& wording) {
  const HourFigures& most = *std::ranges::max_element(hours, {}, &HourFigures::sessions);
  return wording.told(say::k_hours_lead, most.hour, most.hour, wording.table_day(most.day),
                      wording.number(most.sessions));
}

Html hours_map(const Report& report, const Wording& wording) {
  const auto [first, last] = hours_used(report.hours);
  std::vector<std::string> columns;
  for (int hour = first; hour <= last; ++hour) columns.push_back(std::to_string(hour));
  std::map<std::chrono::sys_days, HeatRow> by_day;
  for (const DayFigures& day : latest(report.days, k_most_heat_days))
    by_day[day.day] = {wording.short_day(day.day), std::vector<double>(columns.size())};
  for (const HourFigures& hour : report.hours)
    if (const auto row = by_day.find(hour.day); row != by_day.end())
      row->second.values[static_cast<std::size_t>(hour.hour - first)] =
          static_cast<double>(hour.sessions);
  std::vector<HeatRow> rows;
  for (auto& [day, row] : by_day) rows.push_back(std::move(row));
  return heat_map({wording.text(say::k_hours_chart), busiest_hour(report.hours, wording)}, columns,
                  rows);
}

std::string length_label(const Report& report, std::size_t at, const Wording& wording) {
  const auto seconds = [&](std::size_t bar) { return report.lengths[bar].from.count() / 1000; };
  const auto from = seconds(at);
  if (at + 1 == report.lengths.size()) return wording.told(say::k_minutes_more, from / 60);
  const auto to = seconds(at + 1);
  if (to <= 60) return wording.told(say::k_seconds_span, from, to);
  return wording.told(say::k_minutes_span, from / 60, to / 60);
}

Html lengths_chart(const Report& report, const std::string& sentence, const Wording& wording) {
  std::vector<Bar> bars;
  for (std::size_t at = 0; at < report.lengths.size(); ++at)
    bars.push_back({length_label(report, at, wording),
                    static_cast<double>(report.lengths[at].sessions),
                    wording.number(report.lengths[at].sessions)});
  return kept_together(title_of(wording.text(say::k_lengths_chart)) +
                       bar_chart({wording.text(say::k_lengths_chart), sentence}, bars));
}

Html breadths_chart(const Report& report, const Wording& wording) {
  std::vector<Bar> bars;
  for (const BreadthFigures& breadth : report.breadths)
    bars.push_back({std::to_string(breadth.exhibits), static_cast<double>(breadth.sessions),
                    wording.number(breadth.sessions)});
  if (!bars.empty()) bars.back().label = wording.told(say::k_or_more, bars.back().label);
  std::string sentence;
  for (const Bar& bar : bars)
    sentence += (sentence.empty() ? "" : " · ") + bar.label + ": " + bar.told;
  return kept_together(title_of(wording.text(say::k_breadths_chart)) +
                       bar_chart({wording.text(say::k_breadths_chart), sentence}, bars));
}

}  // namespace

Html days_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_days);
  if (report.days.empty()) return part_of(3, title, lead(wording.text(say::k_no_data)));
  const DayFigures& most = *std::ranges::max_element(report.days, {}, &DayFigures::sessions);
  const std::string sentence =
      wording.told(say::k_days_lead, wording.table_day(most.day), wording.number(most.sessions));
  const auto days = latest(report.days, k_most_days);
  return part_of(3, title,
                 kept_together(lead(sentence) + days_chart(days, sentence, wording)) +
                     days_table(days, wording) +
                     latest_note(report.days.size(), k_most_days, wording));
}

Html hours_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_hours);
  if (report.hours.empty()) return part_of(4, title, lead(wording.text(say::k_no_data)));
  return part_of(4, title,
                 kept_together(lead(busiest_hour(report.hours, wording)) +
                               hours_map(report, wording) + note(wording.text(say::k_hours_note))) +
                     latest_note(report.days.size(), k_most_heat_days, wording));
}

Html lengths_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_lengths);
  if (report.session_time.count == 0) return part_of(11, title, lead(wording.text(say::k_no_data)));
  const std::string sentence = wording.told(
      say::k_lengths_lead, wording.minutes(report.session_time.median),
      wording.minutes(report.session_time.p90), wording.minutes(report.session_time.mean));
  return part_of(
      11, title,
      lead(sentence) + lengths_chart(report, sentence, wording) + breadths_chart(report, wording));
}

}  // namespace kiosk::report
