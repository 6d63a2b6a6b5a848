#include "text/match.h"

#include "text/letter_code.h"
#include "text/needle.h"
#include "text/readings.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace kiosk::text {
namespace {

// A code has one byte for each letter, so what is found in it is found in the letters.
struct Displayed {
  explicit Displayed(std::string_view text)
      : fold(traced_fold(text)), code(coded(encode(fold.letters), k_no_code_in_text)) {}
  TracedFold fold;
  std::string code;
};

void mark(const Displayed& displayed, const std::string& folded, Marks marks,
          std::vector<Range>& ranges) {
  const Needle needle(coded(folded, k_no_code_typed), marks);
  const std::string_view code = displayed.code;
  for (std::size_t at = needle.find_in(code, 0, code.size()); at != std::string_view::npos;) {
    const std::size_t end = at + needle.length_at(code.substr(at));
    Range range = displayed.fold.from[at];
    for (std::size_t letter = at; letter < end; ++letter) {
      range.begin = std::min(range.begin, displayed.fold.from[letter].begin);
      range.end = std::max(range.end, displayed.fold.from[letter].end);
    }
    ranges.push_back(range);
    at = needle.find_in(code, end, code.size());
  }
}

std::vector<Range> in_order(std::vector<Range> ranges) {
  std::ranges::sort(ranges, {}, &Range::begin);
  std::vector<Range> apart;
  for (const Range& range : ranges)
    if (apart.empty() || range.begin > apart.back().end)
      apart.push_back(range);
    else
      apart.back().end = std::max(apart.back().end, range.end);
  return apart;
}

}  // namespace

std::vector<Range> match_ranges(std::string_view displayed, std::string_view typed) {
  const Displayed text(displayed);
  std::vector<Range> ranges;
  for (const Marks marks : {Marks::exact, Marks::left_out}) {
    for (const std::string& reading : readings(typed)) mark(text, reading, marks, ranges);
    if (!ranges.empty()) return in_order(std::move(ranges));
  }
  for (const std::string& word : words_apart(typed)) mark(text, word, Marks::exact, ranges);
  return in_order(std::move(ranges));
}

}  // namespace kiosk::text
