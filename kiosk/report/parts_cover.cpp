// Parts 1 and 2: the cover with the data-quality box, and the summary.
#include "report/parts.h"

#include <fmt/format.h>

namespace kiosk::report {
namespace {

using stats::k_broad_exhibits;
using stats::k_engaged_actions;
using stats::KioskFigures;
using stats::Milliseconds;
using stats::PackFigures;
using stats::QualityFigures;
using stats::Report;
using stats::Scope;
using text::Html;
using text::tag;
using text::words;

Html fact(const Wording& wording, const Said& label, const std::string& value) {
  if (value.empty()) return {};
  return tag("div", tag("dt", wording.say(label)) + tag("dd", words(value)));
}

std::string period(const Report& report, const Wording& wording) {
  if (report.days.empty()) return {};
  return wording.days(report.days.front().day, report.days.back().day);
}

std::string kiosks(const Report& report, const Wording& wording) {
  std::string text = wording.told(say::k_cover_kiosk_count, report.kiosks.size());
  constexpr std::size_t k_most = 6;  // as many as the cover has room for
  std::string ids;
  for (std::size_t at = 0; at < std::min(report.kiosks.size(), k_most); ++at)
    ids += (at > 0 ? ", " : "") + report.kiosks[at].substr(0, 8);
  if (report.kiosks.size() > k_most) ids += ", …";
  return ids.empty() ? text : fmt::format("{} ({})", text, ids);
}

std::string packs(const Report& report, const Wording& wording) {
  std::string text;
  for (const PackFigures& pack : report.packs) {
    std::string versions;
    for (const std::string& version : pack.versions)
      versions += (versions.empty() ? "" : ", ") + version;
    text += (text.empty() ? "" : " · ") +
            (versions.empty() ? pack.id : wording.told(say::k_cover_version, pack.id, versions));
  }
  return text;
}

std::string place(const Report& report, const Wording& wording) {
  if (report.packs.empty()) return {};
  const PackFigures& most = report.packs.front();
  return wording.english() && !most.place_english.empty() ? most.place_english : most.place_thai;
}

std::string hours_on(const Report& report, const Wording& wording) {
  Milliseconds all{0};
  for (const KioskFigures& machine : report.machines) all += machine.uptime;
  return wording.told(say::k_hours, wording.hours(all));
}

std::string days_used(const Report& report, const Wording& wording) {
  if (report.days.size() == 1) return wording.text(say::k_one_day);
  const auto days = static_cast<std::int64_t>(report.days.size());
  return wording.told(say::k_days, wording.number(days));
}

std::string scope(const Scope& scope, const Wording& wording) {
  std::string text;
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " · ") + more; };
  if (scope.since) add(wording.told(say::k_since, wording.day(*scope.since)));
  if (scope.until) add(wording.told(say::k_until, wording.day(*scope.until)));
  if (!scope.kiosk.empty()) add(wording.told(say::k_only_kiosk, scope.kiosk));
  if (!scope.pack.empty()) add(wording.told(say::k_only_pack, scope.pack));
  return text;
}

struct Doubt {
  Said said;
  std::int64_t count;
};

// What a reader should know of the data; those of 0 are not told.
std::vector<Doubt> doubts(const Report& report) {
  const QualityFigures& quality = report.quality;
  std::vector<Doubt> all = {
      {say::k_missing_events, quality.missing_events},
      {say::k_dropped_events, quality.dropped_events},
      {say::k_doubtful_clock, quality.doubtful_clock_events},
      {say::k_without_day, quality.sessions_without_day},
      {say::k_clock_steps, quality.clock_steps},
      {say::k_open_sessions, quality.open_sessions},
      {say::k_broken_boots, quality.boots_without_shutdown},
      {say::k_missing_days, static_cast<std::int64_t>(quality.missing_days.size())},
      {say::k_unreadable, quality.unreadable_events},
      {say::k_forgotten, report.forgotten_sessions},
      {say::k_newer_log, quality.newer_version},
  };
  std::erase_if(all, [](const Doubt& doubt) { return doubt.count == 0; });
  return all;
}

Html quality_box(const Report& report, const Wording& wording) {
  const std::vector<Doubt> found = doubts(report);
  const auto line = [&](const Said& said, std::int64_t count) {
    return tag("div", tag("dt", wording.say(said)) + tag("dd", words(wording.number(count))));
  };
  Html list = line(say::k_events_read, report.quality.events);
  for (const Doubt& doubt : found) list += line(doubt.said, doubt.count);
  list += line(say::k_not_counted, report.quality.sessions_not_counted);
  return tag(
      "div", "class=\"quality\"",
      tag("h3", wording.say(say::k_quality)) +
          tag("p", wording.say(found.empty() ? say::k_quality_good : say::k_quality_doubts)) +
          tag("dl", list) + tag("p", "class=\"note\"", wording.say(say::k_not_people)));
}

Html contents(const Wording& wording) {
  constexpr Said k_parts[] = {say::k_part_summary, say::k_part_days,     say::k_part_hours,
                              say::k_part_works,   say::k_part_never,    say::k_part_categories,
                              say::k_part_schools, say::k_part_paths,    say::k_part_searches,
                              say::k_part_lengths, say::k_part_access,   say::k_part_timeouts,
                              say::k_part_media,   say::k_part_machines, say::k_part_method};
  Html list;
  int number = 2;  // the cover is part 1
  for (const Said& part : k_parts) {
    list += tag("li", tag("a", fmt::format("href=\"#part-{}\"", number),
                          tag("b", words(std::to_string(number))) + wording.say(part)));
    ++number;
  }
  return tag("nav", tag("h3", wording.say(say::k_contents)) + tag("ul", list));
}

struct Figure {
  Said said;
  std::string big;
  std::string small;
};

Html big_figures(const std::vector<Figure>& figures, const Wording& wording) {
  Html list;
  for (const Figure& figure : figures)
    list +=
        tag("div", tag("dt", wording.say(figure.said)) +
                       tag("dd", tag("b", words(figure.big)) + tag("small", words(figure.small))));
  return tag("dl", "class=\"big\"", list);
}

std::vector<Figure> headline_figures(const Report& report, const Wording& wording) {
  const auto of_sessions = [&](std::int64_t count) {
    return wording.told(say::k_of_sessions, wording.number(count));
  };
  return {
      {say::k_sessions, wording.number(report.sessions), ""},
      {say::k_engaged, wording.percent(report.engaged_sessions, report.sessions),
       of_sessions(report.engaged_sessions)},
      {say::k_exhibit_views, wording.number(report.exhibit_views),
       wording.told(say::k_views_note, wording.number(report.passes))},
      {say::k_median_session, wording.minutes(report.median_session),
       wording.text(say::k_minutes_seconds)},
      {say::k_in_english, wording.percent(report.english_sessions, report.sessions),
       of_sessions(report.english_sessions)},
      {say::k_with_aids, wording.percent(report.aided_sessions, report.sessions),
       of_sessions(report.aided_sessions)},
  };
}

std::vector<std::vector<Html>> further_figures(const Report& report, const Wording& wording) {
  const auto row = [&](const std::string& label, const std::string& value,
                       const std::string& share) {
    return std::vector{words(label), words(value), words(share)};
  };
  const auto counted = [&](const std::string& label, std::int64_t sessions) {
    return row(label, wording.number(sessions), wording.percent(sessions, report.sessions));
  };
  return {
      counted(wording.told(say::k_engaged_sessions, k_engaged_actions), report.engaged_sessions),
      counted(wording.told(say::k_summary_broad, k_broad_exhibits), report.broad_sessions),
      counted(wording.text(say::k_summary_likes), report.kept.sessions_liking),
      counted(wording.text(say::k_summary_bags), report.kept.sessions_bagging),
      row(wording.text(say::k_summary_p90), wording.minutes(report.session_time.p90), ""),
      row(wording.text(say::k_summary_mean), wording.minutes(report.session_time.mean), ""),
      row(wording.text(say::k_summary_dwell), wording.minutes(report.dwell.median), ""),
  };
}

}  // namespace

Html cover(const Report& report, const Wording& wording) {
  const std::string event = event_name(report, wording);
  Html top = (event.empty() ? Html() : tag("p", "class=\"over\"", wording.say(say::k_title))) +
             event_title(event.empty() ? wording.text(say::k_title) : event);
  const std::string when = period(report, wording);
  const std::string where = place(report, wording);
  if (!when.empty()) top += tag("p", "class=\"when\"", words(when));
  if (!where.empty()) top += tag("p", "class=\"where\"", words(where));
  if (report.sessions == 0)
    top += tag("p", "class=\"empty\"", wording.say(say::k_nothing)) +
           tag("p", "class=\"note\"", wording.say(say::k_nothing_hint));
  const Html facts = tag("dl", "class=\"facts\"",
                         fact(wording, say::k_cover_kiosks, kiosks(report, wording)) +
                             fact(wording, say::k_cover_days, days_used(report, wording)) +
                             fact(wording, say::k_cover_hours, hours_on(report, wording)) +
                             fact(wording, say::k_cover_packs, packs(report, wording)) +
                             fact(wording, say::k_cover_scope, scope(report.scope, wording)));
  return tag(
      "header", "id=\"part-1\" class=\"cover\"",
      tag("div", "class=\"head\"", top) + facts + contents(wording) + quality_box(report, wording));
}

Html summary_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_summary);
  if (report.sessions == 0) return part_of(2, title, lead(wording.text(say::k_nothing)));
  const Html figures = big_figures(headline_figures(report, wording), wording);
  const Html rest =
      table_of({{"", Cell::text}, {""}, {""}}, further_figures(report, wording), "headless whole");
  return part_of(2, title, figures + rest);
}

}  // namespace kiosk::report
