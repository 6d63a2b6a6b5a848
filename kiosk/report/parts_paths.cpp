// Parts 9 and 10: the ways visitors took, and what they searched for.
#include "report/chart.h"
#include "report/parts.h"

#include <algorithm>
#include <chrono>
#include <span>

namespace kiosk::report {
namespace {

using stats::FirstChoice;
using stats::FunnelFigures;
using stats::k_broad_exhibits;
using stats::k_least_search_sessions;
using stats::k_pass_under;
using stats::LayoutFigures;
using stats::Report;
using stats::ScreenFigures;
using stats::SearchFigures;
using stats::TermFigures;
using text::Html;
using text::words;

constexpr std::size_t k_most_choices = 8;
constexpr std::size_t k_most_terms = 15;

using Rows = std::vector<std::vector<Html>>;

Html funnel(const FunnelFigures& funnel, const Wording& wording) {
  std::vector<Bar> steps;
  const auto add = [&](const std::string& label, std::int64_t sessions) {
    steps.push_back({label, static_cast<double>(sessions),
                     wording.number(sessions) + " · " + wording.percent(sessions, funnel.began)});
  };
  add(wording.text(say::k_step_began), funnel.began);
  add(wording.text(say::k_step_chose), funnel.chose);
  add(wording.text(say::k_step_opened), funnel.opened_exhibit);
  const auto pass = std::chrono::duration_cast<std::chrono::seconds>(k_pass_under).count();
  add(wording.told(say::k_step_viewed, pass), funnel.viewed_exhibit);
  add(wording.told(say::k_step_several, k_broad_exhibits), funnel.viewed_several);
  std::string sentence;
  for (const Bar& step : steps)
    sentence += (sentence.empty() ? "" : "; ") + step.label + ": " + step.told;
  const std::string title = wording.text(say::k_funnel);
  return kept_together(title_of(title) + funnel_chart({title, sentence}, steps));
}

Html first_choices(const Report& report, const Wording& wording) {
  const auto shown = std::min(report.first_choices.size(), k_most_choices);
  Rows rows;
  for (const FirstChoice& choice : std::span(report.first_choices).first(shown)) {
    const std::string screen = choice.screen.empty()
                                   ? wording.text(say::k_went_nowhere)
                                   : wording.meaning(screen_word(choice.screen), choice.screen);
    const std::string share = wording.percent(choice.sessions, report.funnel.began);
    rows.push_back({words(wording.meaning(entry_word(choice.entry), choice.entry)), words(screen),
                    line_bar({screen, share}, static_cast<double>(choice.sessions),
                             static_cast<double>(report.first_choices.front().sessions)),
                    words(wording.number(choice.sessions)), words(share)});
  }
  return titled(wording.text(say::k_first_choices),
                table_of({{wording.text(say::k_entry), Cell::text},
                          {wording.text(say::k_first_screen), Cell::text},
                          {"", Cell::picture},
                          {wording.text(say::k_sessions_short)},
                          {wording.text(say::k_share)}},
                         rows) +
                    more(report.first_choices.size(), shown, wording),
                rows.size());
}

Html screens(const Report& report, const Wording& wording) {
  Rows rows;
  for (const ScreenFigures& screen : report.screens)
    rows.push_back({words(wording.meaning(screen_word(screen.screen), screen.screen)),
                    words(wording.number(screen.opened)), words(wording.number(screen.sessions)),
                    words(wording.number(screen.last)),
                    words(wording.percent(screen.last, screen.sessions)),
                    words(wording.number(screen.last_by_timeout))});
  return titled(wording.text(say::k_screens),
                table_of({{wording.text(say::k_screen), Cell::text},
                          {wording.text(say::k_opened)},
                          {wording.text(say::k_sessions_short)},
                          {wording.text(say::k_last_here)},
                          {wording.text(say::k_drop_off)},
                          {wording.text(say::k_last_by_timeout)}},
                         rows),
                rows.size());
}

Html top_terms(const SearchFigures& searches, const Wording& wording) {
  if (searches.terms.empty()) return {};
  const auto shown = std::min(searches.terms.size(), k_most_terms);
  Rows rows;
  for (const TermFigures& term : std::span(searches.terms).first(shown))
    rows.push_back({words(term.term), words(wording.number(term.searches)),
                    words(wording.number(term.sessions)),
                    words(wording.number(term.without_results))});
  return titled(wording.text(say::k_top_terms),
                table_of({{wording.text(say::k_search_term), Cell::text},
                          {wording.text(say::k_search_times)},
                          {wording.text(say::k_sessions_short)},
                          {wording.text(say::k_no_result)}},
                         rows) +
                    more(searches.terms.size(), shown, wording),
                rows.size());
}

Html missed_terms(const SearchFigures& searches, const Wording& wording) {
  if (searches.missed.empty()) return {};
  const auto shown = std::min(searches.missed.size(), k_most_terms);
  Rows rows;
  for (const TermFigures& term : std::span(searches.missed).first(shown))
    rows.push_back({words(term.term), words(term.suggestion.empty() ? "–" : term.suggestion),
                    words(wording.number(term.searches)), words(wording.number(term.sessions))});
  return titled(wording.text(say::k_missed_terms),
                table_of({{wording.text(say::k_search_term), Cell::text},
                          {wording.text(say::k_suggestion), Cell::text},
                          {wording.text(say::k_search_times)},
                          {wording.text(say::k_sessions_short)}},
                         rows) +
                    more(searches.missed.size(), shown, wording),
                rows.size());
}

Html layouts(const SearchFigures& searches, const Wording& wording) {
  if (searches.layouts.empty()) return {};
  Rows rows;
  for (const LayoutFigures& layout : searches.layouts) {
    const std::string name = wording.meaning(layout_word(layout.layout), layout.layout);
    const std::string share = wording.percent(layout.searches, searches.searches);
    rows.push_back({words(name),
                    line_bar({name, share}, static_cast<double>(layout.searches),
                             static_cast<double>(searches.searches)),
                    words(wording.number(layout.searches)), words(share)});
  }
  return kept_together(table_of({{wording.text(say::k_layouts), Cell::text},
                                 {"", Cell::picture},
                                 {wording.text(say::k_search_times)},
                                 {wording.text(say::k_share)}},
                                rows));
}

}  // namespace

Html paths_part(const Report& report, const Wording& wording) {
  const Html title = wording.say(say::k_part_paths);
  if (report.funnel.began == 0) return part_of(9, title, lead(wording.text(say::k_no_data)));
  return part_of(
      9, title,
      funnel(report.funnel, wording) + first_choices(report, wording) + screens(report, wording));
}

Html searches_part(const Report& report, const Wording& wording) {
  const SearchFigures& searches = report.searches;
  const Html title = wording.say(say::k_part_searches);
  if (searches.searches == 0) return part_of(10, title, lead(wording.text(say::k_searches_none)));
  Html inside = lead(wording.told(
      say::k_searches_lead, wording.number(searches.searches), wording.number(searches.sessions),
      wording.percent(searches.sessions, report.sessions), wording.number(searches.without_results),
      wording.number(searches.chosen)));
  inside += top_terms(searches, wording) + missed_terms(searches, wording);
  if (searches.withheld_terms > 0)
    inside += note(wording.told(say::k_withheld, wording.number(searches.withheld_terms),
                                k_least_search_sessions));
  return part_of(10, title, inside + layouts(searches, wording));
}

}  // namespace kiosk::report
