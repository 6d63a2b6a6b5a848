#include "report/school_pages.h"

#include "base/id.h"
#include "report/chart.h"
#include "report/frame.h"
#include "report/parts.h"
#include "stats/middle.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>

namespace kiosk::report {
namespace {

using stats::ExhibitFigures;
using stats::k_pass_under;
using stats::Language;
using stats::median_of;
using stats::Milliseconds;
using stats::NeverOpened;
using stats::PackFigures;
using stats::Report;
using stats::ShareFigures;
using text::attribute;
using text::Html;
using text::tag;
using text::words;
using Rows = std::vector<std::vector<Html>>;

// What a school's works are held against: the middle of all works of its event.
struct Middle {
  double views = 0;
  std::optional<Milliseconds> dwell;
};

// A school's work, opened or not.
struct Work {
  std::string name;
  ExhibitFigures figures;
};

Middle middle_of(const Report& report, const std::string& pack) {
  std::vector<double> views;
  for (const ExhibitFigures& work : report.exhibits)
    if (work.pack == pack) views.push_back(static_cast<double>(work.views));
  for (const NeverOpened& work : report.never_opened)
    if (work.pack == pack) views.push_back(0);
  return {median_of(std::move(views)).value_or(0), report.dwell.median};
}

std::vector<Work> works_of(const Report& report, const ShareFigures& school,
                           const Wording& wording) {
  std::vector<Work> works;
  const auto is_its = [&](const auto& work) {
    return work.pack == school.pack && work.organisation == school.id;
  };
  for (const ExhibitFigures& work : report.exhibits)
    if (is_its(work)) works.push_back({wording.name(work), work});
  for (const NeverOpened& work : report.never_opened)
    if (is_its(work)) works.push_back({wording.name(work), {}});
  return works;
}

const PackFigures* pack_of(const Report& report, const ShareFigures& school) {
  const auto found = std::ranges::find(report.packs, school.pack, &PackFigures::id);
  return found == report.packs.end() ? nullptr : &*found;
}

Html head_of(const Report& report, const ShareFigures& school, const Wording& wording) {
  Html head = tag("p", "class=\"over\"", wording.say(say::k_school_title)) +
              event_title(wording.name(school));
  if (const PackFigures* pack = pack_of(report, school))
    head += tag("p", "class=\"when\"", words(wording.name(*pack)));
  if (!report.days.empty())
    head += tag("p", "class=\"where\"",
                words(wording.days(report.days.front().day, report.days.back().day)));
  return head;
}

Html big(const Said& said, const std::string& value, const std::string& small,
         const Wording& wording) {
  return tag("div", tag("dt", wording.say(said)) +
                        tag("dd", tag("b", words(value)) + tag("small", words(small))));
}

Html figures_of(const Report& report, const ShareFigures& school, const Wording& wording) {
  return tag(
      "dl", "class=\"big four\"",
      big(say::k_school_views_big, wording.number(school.views),
          wording.told(say::k_of_event_views, wording.percent(school.share_of_views)), wording) +
          big(say::k_school_sessions_big, wording.number(school.sessions),
              wording.told(say::k_of_all_sessions,
                           wording.percent(school.sessions, report.sessions)),
              wording) +
          big(say::k_school_dwell_big, wording.minutes(school.median_dwell),
              wording.told(say::k_event_dwell, wording.minutes(report.dwell.median)), wording) +
          big(say::k_school_opened_big, wording.number(school.opened), "", wording));
}

double as_number(const std::optional<Milliseconds>& duration) {
  return duration ? static_cast<double>(duration->count()) : 0;
}

// The ends of the scales of both kinds of bars: room for every work and for the event's middle.
struct Scales {
  double views = 1;
  double dwell = 1;
};

Scales scales_of(const std::vector<Work>& works, const Middle& middle) {
  Scales scales{std::max(1.0, middle.views), std::max(1.0, as_number(middle.dwell))};
  for (const Work& work : works) {
    scales.views = std::max(scales.views, static_cast<double>(work.figures.views));
    scales.dwell = std::max(scales.dwell, as_number(work.figures.median_dwell));
  }
  return {scales.views * 1.05, scales.dwell * 1.05};  // so that a mark at the end is seen whole
}

Html works_table(const std::vector<Work>& works, const Middle& middle, const Wording& wording) {
  const Scales scales = scales_of(works, middle);
  Rows rows;
  for (const Work& work : works) {
    const ExhibitFigures& figures = work.figures;
    Html name = words(work.name);
    if (figures.views + figures.passes == 0)
      name += tag("small", wording.say(say::k_never_opened_yet));
    const std::string views = wording.number(figures.views);
    const std::string dwell = wording.minutes(figures.median_dwell);
    rows.push_back(
        {name,
         line_bar({work.name, wording.text(say::k_views) + (": " + views)},
                  static_cast<double>(figures.views), scales.views, middle.views),
         words(views), words(wording.number(figures.sessions)),
         line_bar({work.name, wording.text(say::k_median) + (": " + dwell)},
                  as_number(figures.median_dwell), scales.dwell, as_number(middle.dwell)),
         words(dwell)});
  }
  return table_of({{wording.text(say::k_work), Cell::text},
                   {wording.text(say::k_against), Cell::picture},
                   {wording.text(say::k_views)},
                   {wording.text(say::k_sessions_short)},
                   {wording.text(say::k_against), Cell::picture},
                   {wording.text(say::k_median_dwell)}},
                  rows, "school");
}

// The middle of an even number of works may lie between two.
std::string views_told(double views, const Wording& wording) {
  const auto whole = static_cast<std::int64_t>(views);
  return static_cast<double>(whole) == views ? wording.number(whole) : wording.decimal(views);
}

std::string page_of(const Report& report, const ShareFigures& school, const Wording& wording) {
  const Middle middle = middle_of(report, school.pack);
  const auto pass = std::chrono::duration_cast<std::chrono::seconds>(k_pass_under).count();
  const Html body =
      tag("header", head_of(report, school, wording) + figures_of(report, school, wording)) +
      tag("section",
          tag("h2", words(wording.told(say::k_school_works, wording.number(school.exhibits),
                                       wording.percent(school.share_of_exhibits)))) +
              works_table(works_of(report, school, wording), middle, wording) +
              note(wording.told(say::k_school_note, views_told(middle.views, wording),
                                wording.minutes(middle.dwell), pass)) +
              note(wording.text(say::k_not_people)));
  return framed(wording.name(school), body, wording);
}

// Ids are safe in file names, unless the log was damaged or made by somebody else.
std::string file_of(const ShareFigures& school, bool several_packs, std::set<std::string>& taken) {
  const bool plain = base::is_plain_id(school.id) && base::is_plain_id(school.pack);
  std::string name = several_packs ? school.pack + "-" + school.id : school.id;
  if (!plain) name = fmt::format("{}", taken.size() + 1);
  std::string file = fmt::format("school-{}.html", name);
  for (int again = 2; !taken.insert(file).second; ++again)
    file = fmt::format("school-{}-{}.html", name, again);
  return file;
}

}  // namespace

std::vector<SchoolPage> school_pages(const Report& report, Language language) {
  const Wording wording(language);
  std::set<std::string> packs;
  for (const ShareFigures& school : report.schools) packs.insert(school.pack);
  std::set<std::string> taken;
  std::vector<SchoolPage> pages;
  for (const ShareFigures& school : report.schools) {
    if (school.id.empty()) continue;
    pages.push_back({.pack = school.pack,
                     .school = school.id,
                     .name = wording.name(school),
                     .file = file_of(school, packs.size() > 1, taken),
                     .html = page_of(report, school, wording)});
  }
  std::ranges::sort(pages, {}, [](const SchoolPage& page) {
    return std::tie(page.name, page.pack, page.school);
  });
  return pages;
}

std::string school_index(const Report& report, const std::vector<SchoolPage>& pages,
                         Language language) {
  const Wording wording(language);
  Html list;
  for (const SchoolPage& page : pages)
    list += tag("li", tag("a", attribute("href", page.file), words(page.name)));
  Html top = tag("p", "class=\"over\"", wording.say(say::k_index_title)) +
             event_title(event_name(report, wording));
  if (!report.days.empty())
    top += tag("p", "class=\"when\"",
               words(wording.days(report.days.front().day, report.days.back().day)));
  const Html body = tag("header", top) +
                    lead(wording.text(pages.empty() ? say::k_no_data : say::k_index_lead)) +
                    tag("ul", "class=\"never\"", list);
  return framed(wording.text(say::k_index_title), body, wording);
}

}  // namespace kiosk::report
