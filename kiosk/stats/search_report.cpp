#include "stats/search_report.h"

#include <algorithm>
#include <tuple>

namespace kiosk::stats {
namespace {

// Search words are ASCII and Thai, which search words hold as well-formed UTF-8 (stats/event.cpp);
// of anything else the bytes will do to tell how like two words are.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool goes_on = (byte & 0xC0) == 0x80 && !letters.empty();
    if (goes_on)
      letters.back() = letters.back() << 6 | (byte & 0x3F);
    else
      letters += byte;
  }
  return letters;
}

// The most searched term that found something and is written almost the same.
std::string suggestion_for(const std::string& term, const std::vector<TermFigures>& terms) {
  const std::u32string letters = letters_of(term);
  const int most = letters.size() <= 4 ? 1 : 2;
  for (const TermFigures& other : terms) {
    if (other.without_results >= other.searches) continue;
    if (distance_between(letters, letters_of(other.term), most) <= most) return other.term;
  }
  return {};
}

}  // namespace

int distance_between(std::u32string_view one, std::u32string_view other, int most) {
  const auto difference = static_cast<int>(one.size()) - static_cast<int>(other.size());
  if (std::abs(difference) > most) return most + 1;
  std::vector<int> row(other.size() + 1);
  for (std::size_t at = 0; at < row.size(); ++at) row[at] = static_cast<int>(at);
  for (std::size_t i = 0; i < one.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i) + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const int changed = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return std::min(row.back(), most + 1);
}

SearchFigures search_figures(const Counts& counts, const Things& things) {
  SearchFigures made = counts.searches;
  for (Number number = 0; number < counts.terms.size(); ++number) {
    const TermTally& tally = counts.terms[number];
    if (tally.sessions >= k_least_search_sessions)
      made.terms.push_back(
          {things.terms.text(number), tally.searches, tally.sessions, tally.missed, {}});
    else if (tally.sessions > 0)
      ++made.withheld_terms;
  }
  std::ranges::sort(made.terms, {}, [](const TermFigures& one) {
    return std::tuple(-one.sessions, -one.searches, std::string_view(one.term));
  });
  for (const TermFigures& term : made.terms) {
    if (term.without_results < term.searches) continue;
    made.missed.push_back(term);
    made.missed.back().suggestion = suggestion_for(term.term, made.terms);
  }
  for (const auto& [layout, searches] : counts.layouts) made.layouts.push_back({layout, searches});
  std::ranges::stable_sort(made.layouts, std::greater(), &LayoutFigures::searches);
  return made;
}

}  // namespace kiosk::stats
