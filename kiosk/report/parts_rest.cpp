// Parts 12 to 15: languages and aids, timeouts, media, and how the machines did.
#include "report/chart.h"
#include "report/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace kiosk::report {
namespace {

using stats::AccessFigures;
using stats::AidFigures;
using stats::EndFigures;
using stats::FaultFigures;
using stats::FeedbackFigures;
using stats::Gap;
using stats::KioskFigures;
using stats::LanguageFigures;
using stats::MediaFigures;
using stats::MissingDays;
using stats::QualityFigures;
using stats::Report;
using stats::TimeoutFigures;
using text::Html;
using text::words;

constexpr std::size_t k_most_gaps = 8;

using Rows = std::vector<std::vector<Html>>;

struct Portion {
  std::string name;
  std::int64_t count;
};

// Names with a bar each, the longest for the most.
Html portions_table(const Said& head, const std::vector<Portion>& portions, std::int64_t whole,
                    const Wording& wording) {
  if (portions.empty()) return {};
  Rows rows;
  for (const Portion& portion : portions) {
    const std::string share = wording.percent(portion.count, whole);
    rows.push_back({words(portion.name),
                    line_bar({portion.name, share}, static_cast<double>(portion.count),
                             static_cast<double>(portions.front().count)),
                    words(wording.number(portion.count)), words(share)});
  }
  return kept_together(table_of({{wording.text(head), Cell::text},
                                 {"", Cell::picture},
                                 {wording.text(say::k_sessions_short)},
                                 {wording.text(say::k_share)}},
                                rows, "portions"));
}

std::string whole_number(const std::optional<double>& value, const Wording& wording) {
  return value ? wording.number(std::llround(*value)) : "–";
}

std::string short_id(const std::string& id) {
  return id.substr(0, 8);
}

Html machines_table(const Report& report, const Wording& wording) {
  Rows rows;
  for (const KioskFigures& machine : report.machines)
    rows.push_back({words(short_id(machine.id)), words(wording.number(machine.sessions)),
                    words(wording.hours(machine.uptime)), words(wording.number(machine.boots)),
                    words(wording.number(machine.boots_without_shutdown)),
                    words(wording.number(machine.crashes)),
                    words(wording.number(machine.heartbeat.touch_missing)),
                    words(whole_number(machine.heartbeat.median_fps, wording)),
                    words(whole_number(machine.heartbeat.highest_temperature_c, wording)),
                    words(whole_number(machine.heartbeat.least_disk_mb, wording))});
  return table_of({{wording.text(say::k_kiosk), Cell::word},
                   {wording.text(say::k_sessions_short)},
                   {wording.text(say::k_uptime)},
                   {wording.text(say::k_boots)},
                   {wording.text(say::k_cut_off)},
                   {wording.text(say::k_crashes)},
                   {wording.text(say::k_touch_lost)},
                   {wording.text(say::k_frames)},
                   {wording.text(say::k_temperature)},
                   {wording.text(say::k_disk)}},
                  rows, "dense");
}

Html faults_table(const Report& report, const Wording& wording) {
  Rows rows;
  for (const KioskFigures& machine : report.machines)
    for (const FaultFigures& fault : machine.faults)
      rows.push_back({words(short_id(machine.id)),
                      words(wording.meaning(fault_word(fault.what), fault.what)),
                      words(wording.number(fault.events)), words(wording.number(fault.count))});
  if (rows.empty()) return {};
  return title_of(wording.text(say::k_faults)) + table_of({{wording.text(say::k_kiosk), Cell::word},
                                                           {wording.text(say::k_fault), Cell::text},
                                                           {wording.text(say::k_times)},
                                                           {wording.text(say::k_fault_count)}},
                                                          rows);
}

Html gaps_list(const QualityFigures& quality, const Wording& wording) {
  const std::size_t all = quality.missing_days.size() + quality.gaps.size();
  if (all == 0) return {};
  Rows rows;
  const auto add = [&](const std::string& kiosk, const std::string& what) {
    if (rows.size() < k_most_gaps) rows.push_back({words(short_id(kiosk)), words(what)});
  };
  for (const MissingDays& missing : quality.missing_days)
    add(missing.kiosk,
        wording.told(say::k_missing_told, wording.days(missing.first, missing.last)));
  for (const Gap& gap : quality.gaps) {
    const std::string first = wording.number(gap.first);
    const std::string last = gap.last == gap.first ? "" : "–" + wording.number(gap.last);
    add(gap.kiosk, wording.told(say::k_gap_told, short_id(gap.boot), first + last));
  }
  return title_of(wording.text(say::k_gaps)) +
         table_of({{wording.text(say::k_kiosk), Cell::word}, {"", Cell::text}}, rows) +
         more(all, rows.size(), wording);
}

// Only where anybody answered.
Html feedback_table(const Report& report, std::int64_t whole, const Wording& wording) {
  const FeedbackFigures& feedback = report.feedback;
  const std::int64_t answers = feedback.sessions();
  if (answers == 0) return {};
  const std::pair<Said, std::int64_t> counts[] = {{say::k_felt_good, feedback.good},
                                                  {say::k_felt_fair, feedback.fair},
                                                  {say::k_felt_bad, feedback.bad}};
  const auto most = std::max({feedback.good, feedback.fair, feedback.bad});
  Rows rows;
  for (const auto& [said, count] : counts) {
    const std::string share = wording.percent(count, answers);
    rows.push_back({wording.say(said),
                    line_bar({wording.text(said), share}, static_cast<double>(count),
                             static_cast<double>(most)),
                    words(wording.number(count)), words(share)});
  }
  return kept_together(title_of(wording.text(say::k_feedback)) +
                       table_of({{"", Cell::text},
                                 {"", Cell::picture},
                                 {wording.text(say::k_sessions_short)},
                                 {wording.text(say::k_share)}},
                                rows, "portions") +
                       note(wording.told(say::k_feedback_note, wording.number(answers),
                                         wording.number(whole), wording.percent(answers, whole))));
}

}  // namespace

Html access_part(const Report& report, const Wording& wording) {
  const AccessFigures& access = report.access;
  const Html title = wording.say(say::k_part_access);
  if (report.sessions == 0) return part_of(12, title, lead(wording.text(say::k_no_data)));
  std::vector<Portion> languages;
  for (const LanguageFigures& one : access.languages)
    languages.push_back({wording.meaning(language_word(one.language), one.language), one.sessions});
  std::vector<Portion> aids;
  for (const AidFigures& one : access.aids)
    aids.push_back({wording.meaning(aid_word(one.aid), one.aid), one.sessions});
  const std::int64_t whole = report.sessions - report.forgotten_sessions;
  return part_of(12, title,
                 lead(wording.told(say::k_access_lead, wording.number(access.language_changes),
                                   wording.number(access.sessions_changing),
                                   wording.number(access.sessions_with_aids),
                                   wording.percent(access.sessions_with_aids, whole))) +
                     portions_table(say::k_language, languages, whole, wording) +
                     portions_table(say::k_aid, aids, whole, wording));
}

Html timeouts_part(const Report& report, const Wording& wording) {
  const TimeoutFigures& timeouts = report.timeouts;
  const Html title = wording.say(say::k_part_timeouts);
  if (report.ends.empty()) return part_of(13, title, lead(wording.text(say::k_no_data)));
  std::vector<Portion> ends;
  for (const EndFigures& end : report.ends)
    ends.push_back({wording.meaning(end_word(end.reason), end.reason), end.sessions});
  const std::int64_t whole = report.sessions - report.forgotten_sessions;
  return part_of(
      13, title,
      lead(wording.told(say::k_timeouts_lead, wording.number(timeouts.warnings),
                        wording.number(timeouts.sessions), wording.number(timeouts.continued),
                        wording.percent(timeouts.continued, timeouts.warnings),
                        wording.number(timeouts.ignored))) +
          portions_table(say::k_ends, ends, whole, wording) +
          feedback_table(report, whole, wording));
}

Html media_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_media);
  if (report.sessions == 0) return part_of(14, title, lead(wording.text(say::k_no_data)));
  const MediaFigures& media = report.media;
  Rows rows;
  const auto add = [&](const Said& said, const std::string& count, const std::string& sessions) {
    rows.push_back({wording.say(said), words(count), words(sessions)});
  };
  const auto number = [&](std::int64_t count) { return wording.number(count); };
  add(say::k_plays, number(media.plays), "");
  add(say::k_finished, number(media.finished), "");
  add(say::k_watched, wording.hours(media.watched), "");
  add(say::k_pictures, number(media.pictures), "");
  add(say::k_media_sessions, "", number(media.sessions));
  add(say::k_qr_shown, number(media.qr_shown), number(media.qr_sessions));
  add(say::k_likes, number(report.kept.likes), number(report.kept.sessions_liking));
  add(say::k_bagged, number(report.kept.bagged), number(report.kept.sessions_bagging));
  add(say::k_voters, "", number(report.kept.sessions_voting));
  return part_of(14, title,
                 kept_together(table_of({{wording.text(say::k_what), Cell::text},
                                         {wording.text(say::k_times)},
                                         {wording.text(say::k_in_sessions)}},
                                        rows)));
}

Html machines_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_machines);
  if (report.machines.empty()) return part_of(15, title, lead(wording.text(say::k_no_data)));
  return part_of(15, title,
                 machines_table(report, wording) + note(wording.text(say::k_machines_note)) +
                     faults_table(report, wording) + gaps_list(report.quality, wording));
}

}  // namespace kiosk::report
