#include "text/match.h"

#include "text/fold.h"
#include "text/unicode.h"

#include <string>

namespace kiosk::text {
namespace {

// A folded text, and where in the text as it was each of its bytes comes from.
struct Traced {
  std::string folded;
  std::vector<Range> from;
};

Traced trace(std::string_view displayed) {
  Traced traced;
  for (const std::string_view cluster : clusters(displayed)) {
    const auto begin = static_cast<std::size_t>(cluster.data() - displayed.data());
    traced.folded += fold(cluster);
    traced.from.resize(traced.folded.size(), {begin, begin + cluster.size()});
  }
  return traced;
}

void add(std::vector<Range>& ranges, Range range) {
  if (!ranges.empty() && range.begin <= ranges.back().end)
    ranges.back().end = std::max(ranges.back().end, range.end);
  else
    ranges.push_back(range);
}

}  // namespace

std::vector<Range> match_ranges(std::string_view displayed, std::string_view typed) {
  std::vector<Range> ranges;
  const std::string wanted = fold(typed);
  if (wanted.empty()) return ranges;
  const Traced text = trace(displayed);
  for (std::size_t at = text.folded.find(wanted); at != std::string::npos;
       at = text.folded.find(wanted, at + wanted.size()))
    add(ranges, {text.from[at].begin, text.from[at + wanted.size() - 1].end});
  return ranges;
}

}  // namespace kiosk::text
