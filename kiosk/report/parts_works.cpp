// Parts 5 and 6: works.
#include "report/parts.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <span>

namespace kiosk::report {
namespace {

using stats::ExhibitFigures;
using stats::k_pass_under;
using stats::NeverOpened;
using stats::Report;
using stats::ShareFigures;
using text::Html;
using text::tag;
using text::words;

constexpr std::size_t k_most_works = 20;
constexpr std::size_t k_most_never = 60;
constexpr std::size_t k_few_never = 20;  // these stay on one sheet

using Rows = std::vector<std::vector<Html>>;

// Schools by pack and id, for the line below a work's name.
class Schools {
 public:
  Schools(const Report& report, const Wording& wording) {
    for (const ShareFigures& school : report.schools)
      if (!school.id.empty()) m_names[{school.pack, school.id}] = wording.name(school);
  }
  Html below(const std::string& pack, const std::string& school) const {
    const auto found = m_names.find({pack, school});
    return found == m_names.end() ? Html() : tag("small", words(found->second));
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> m_names;
};

std::string attraction(const ExhibitFigures& work, const Wording& wording) {
  return work.attraction ? wording.percent(*work.attraction) : "–";
}

Rows work_rows(const Report& report, std::size_t shown, const Wording& wording) {
  const Schools schools(report, wording);
  Rows rows;
  for (const ExhibitFigures& work : std::span(report.exhibits).first(shown))
    rows.push_back({words(std::to_string(rows.size() + 1)),
                    words(wording.name(work)) + schools.below(work.pack, work.organisation),
                    words(wording.number(work.views)), words(wording.number(work.sessions)),
                    words(attraction(work, wording)), words(wording.minutes(work.median_dwell)),
                    words(wording.minutes(work.p90_dwell)), words(wording.number(work.passes))});
  return rows;
}

}  // namespace

Html works_part(const Report& report, const Wording& wording) {
  const auto viewed = static_cast<std::size_t>(
      std::ranges::count_if(report.exhibits, [](const auto& work) { return work.views > 0; }));
  const Html title = wording.say(say::k_part_works);
  if (viewed == 0) return part_of(5, title, lead(wording.text(say::k_no_data)));
  const std::size_t shown = std::min(viewed, k_most_works);  // sorted: the viewed come first
  const auto pass = std::chrono::duration_cast<std::chrono::seconds>(k_pass_under).count();
  return part_of(5, title,
                 lead(wording.told(say::k_works_lead, shown, viewed)) +
                     table_of({{""},
                               {wording.text(say::k_work), Cell::text},
                               {wording.text(say::k_views)},
                               {wording.text(say::k_sessions_short)},
                               {wording.text(say::k_attraction)},
                               {wording.text(say::k_median)},
                               {wording.text(say::k_p90)},
                               {wording.text(say::k_passes)}},
                              work_rows(report, shown, wording), "ranked") +
                     note(wording.told(say::k_works_note, pass)));
}

Html never_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_never);
  if (report.sessions == 0) return part_of(6, title, lead(wording.text(say::k_no_data)));
  if (report.never_opened.empty()) return part_of(6, title, lead(wording.text(say::k_never_none)));
  const Schools schools(report, wording);
  const auto all = report.never_opened.size();
  const auto shown = std::min(all, k_most_never);
  Html list;
  for (const NeverOpened& work : std::span(report.never_opened).first(shown))
    list += tag("li", words(wording.name(work)) + schools.below(work.pack, work.organisation));
  return part_of(
      6, title,
      lead(wording.told(say::k_never_lead, all)) +
          tag("ul", shown <= k_few_never ? "class=\"never whole\"" : "class=\"never\"", list) +
          more(all, shown, wording));
}

}  // namespace kiosk::report
