// Parts 7 and 8: categories, schools and the facets by which they are grouped.
#include "report/chart.h"
#include "report/parts.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace kiosk::report {
namespace {

using stats::BalanceFigures;
using stats::FacetTermFigures;
using stats::PackFigures;
using stats::Report;
using stats::ShareFigures;
using stats::ShownFigures;
using text::Html;
using text::tag;
using text::words;

constexpr std::size_t k_most_schools = 60;
constexpr std::size_t k_most_terms = 30;  // of each facet

using Rows = std::vector<std::vector<Html>>;

// A category or school that the works do not tell, as one of its own.
std::string group_name(const ShareFigures& group, const Wording& wording) {
  return group.id.empty() ? wording.text(say::k_none_given) : wording.name(group);
}

double greatest_share(const std::vector<ShareFigures>& groups) {
  double most = 0;
  for (const ShareFigures& group : groups)
    most = std::max({most, group.share_of_views, group.share_of_exhibits});
  return most;
}

std::vector<Html> category_row(const ShareFigures& group, double full, const Report& report,
                               const Wording& wording) {
  const std::string name = group_name(group, wording);
  const std::string views = wording.percent(group.share_of_views);
  const std::string works = wording.percent(group.share_of_exhibits);
  const Html bars = pair_of_bars({name, wording.told(say::k_pair_told, views, works)},
                                 group.share_of_views, group.share_of_exhibits, full);
  return {words(name),
          bars,
          tag("b", words(views)),
          words(works),
          words(wording.number(group.views)),
          words(wording.number(group.exhibits)),
          words(wording.percent(group.diligent_sessions, report.sessions))};
}

// Ids of the packs in the order they come in a list.
template <typename Figures>
std::vector<std::string> packs_in(const std::vector<Figures>& all) {
  std::vector<std::string> packs;
  for (const Figures& one : all)
    if (std::ranges::find(packs, one.pack) == packs.end()) packs.push_back(one.pack);
  return packs;
}

std::string pack_name(const Report& report, const std::string& id, const Wording& wording) {
  const auto pack = std::ranges::find(report.packs, id, &PackFigures::id);
  return pack == report.packs.end() ? id : wording.name(*pack);
}

// Where there is one event, its name need not be said again.
Html pack_title(const Report& report, const std::vector<std::string>& packs, const std::string& id,
                const Wording& wording) {
  return packs.size() < 2 ? Html() : title_of(pack_name(report, id, wording));
}

Html school_rows_table(const Rows& rows, const Wording& wording) {
  return table_of({{wording.text(say::k_school), Cell::text},
                   {"", Cell::picture},
                   {wording.text(say::k_share)},
                   {wording.text(say::k_views)},
                   {wording.text(say::k_works)},
                   {wording.text(say::k_sessions_short)},
                   {wording.text(say::k_page_opened)}},
                  rows);
}

// Of one pack.
Html schools_table(const std::vector<ShareFigures>& schools, const Wording& wording) {
  const auto shown = std::min(schools.size(), k_most_schools);
  const double full = schools.front().share_of_views;
  Rows rows;
  for (const ShareFigures& school : std::span(schools).first(shown)) {
    const std::string name = group_name(school, wording);
    const std::string share = wording.percent(school.share_of_views);
    rows.push_back({words(name), line_bar({name, share}, school.share_of_views, full), words(share),
                    words(wording.number(school.views)), words(wording.number(school.exhibits)),
                    words(wording.number(school.sessions)), words(wording.number(school.opened))});
  }
  return school_rows_table(rows, wording) + more(schools.size(), shown, wording);
}

Html schools_tables(const Report& report, const Wording& wording) {
  const auto packs = packs_in(report.schools);
  Html tables;
  for (const std::string& pack : packs) {
    std::vector<ShareFigures> its;
    std::ranges::copy_if(report.schools, std::back_inserter(its),
                         [&](const ShareFigures& school) { return school.pack == pack; });
    tables += pack_title(report, packs, pack, wording) + schools_table(its, wording);
  }
  return tables;
}

// Only the facets of schools have the last two columns.
Rows term_rows(std::span<const FacetTermFigures> terms, bool of_schools, const Wording& wording) {
  Rows rows;
  for (const FacetTermFigures& term : terms) {
    rows.push_back({words(wording.name(term.thai, term.english, term.term)),
                    words(wording.number(term.opened)), words(wording.number(term.filtered)),
                    words(wording.number(term.sessions))});
    if (!of_schools) continue;
    rows.back().push_back(words(wording.number(term.schools)));
    rows.back().push_back(words(wording.number(term.school_views)));
  }
  return rows;
}

Html terms_table(std::span<const FacetTermFigures> terms, const Wording& wording) {
  const FacetTermFigures& first = terms.front();
  const std::string facet = wording.name(first.facet_thai, first.facet_english, first.facet);
  const auto shown = std::min(terms.size(), k_most_terms);
  const bool of_schools =
      std::ranges::any_of(terms, [](const auto& term) { return term.schools > 0; });
  std::vector<Head> heads = {{wording.text(say::k_term), Cell::text},
                             {wording.text(say::k_list_opened)},
                             {wording.text(say::k_filtered)},
                             {wording.text(say::k_sessions_short)}};
  if (of_schools) heads.push_back({wording.text(say::k_schools_count)});
  if (of_schools) heads.push_back({wording.text(say::k_school_views)});
  return titled(wording.told(say::k_terms_title, facet),
                table_of(heads, term_rows(terms.first(shown), of_schools, wording)) +
                    more(terms.size(), shown, wording),
                shown);
}

// The terms lie by pack and facet.
Html terms_tables(const Report& report, const Wording& wording) {
  const auto packs = packs_in(report.terms);
  Html html;
  std::span<const FacetTermFigures> left = report.terms;
  const std::string* pack = nullptr;
  while (!left.empty()) {
    const FacetTermFigures& first = left.front();
    const auto end = std::ranges::find_if(left, [&](const FacetTermFigures& term) {
      return term.pack != first.pack || term.facet != first.facet;
    });
    if (!pack || *pack != first.pack) html += pack_title(report, packs, first.pack, wording);
    pack = &first.pack;
    const auto count = static_cast<std::size_t>(end - left.begin());
    html += terms_table(left.first(count), wording);
    left = left.subspan(count);
  }
  return html;
}

Html balance_table(const BalanceFigures& balance, const Wording& wording) {
  if (balance.impressions == 0) return {};
  Rows rows;
  const auto add = [&](const Said& said, const ShownFigures& shown) {
    if (shown.id.empty()) return;
    rows.push_back(
        {wording.say(said), words(wording.name(shown)), words(wording.number(shown.times))});
  };
  add(say::k_most_exhibit, balance.most_exhibit);
  add(say::k_least_exhibit, balance.least_exhibit);
  add(say::k_most_school, balance.most_school);
  add(say::k_least_school, balance.least_school);
  rows.push_back({wording.say(say::k_never_shown), {}, words(wording.number(balance.never_shown))});
  return kept_together(
      title_of(wording.text(say::k_balance)) +
      table_of({{"", Cell::word}, {"", Cell::text}, {wording.text(say::k_times)}}, rows));
}

}  // namespace

Html categories_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_categories);
  if (report.categories.empty()) return part_of(7, title, lead(wording.text(say::k_no_data)));
  const double full = greatest_share(report.categories);
  const auto packs = packs_in(report.categories);
  Html tables;
  for (const std::string& pack : packs) {
    Rows rows;
    for (const ShareFigures& group : report.categories)
      if (group.pack == pack) rows.push_back(category_row(group, full, report, wording));
    tables += pack_title(report, packs, pack, wording) +
              table_of({{wording.text(say::k_category), Cell::text},
                        {"", Cell::picture},
                        {wording.text(say::k_share_of_views)},
                        {wording.text(say::k_share_of_works)},
                        {wording.text(say::k_views)},
                        {wording.text(say::k_works)},
                        {wording.text(say::k_diligent)}},
                       rows, "pairs");
  }
  return part_of(7, title, lead(wording.text(say::k_categories_lead)) + tables);
}

Html schools_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_schools);
  if (report.schools.empty()) return part_of(8, title, lead(wording.text(say::k_no_data)));
  const auto known =
      std::ranges::count_if(report.schools, [](const auto& school) { return !school.id.empty(); });
  const auto viewed = std::ranges::count_if(
      report.schools, [](const auto& school) { return !school.id.empty() && school.views > 0; });
  return part_of(8, title,
                 lead(wording.told(say::k_schools_lead, viewed, known)) +
                     schools_tables(report, wording) + terms_tables(report, wording) +
                     balance_table(report.balance, wording));
}

}  // namespace kiosk::report
