// Anything typed into a search, and anything displayed: folded, found and marked. The first line is
// what is typed, the rest is displayed; it is a title of the pack that is searched, too.
#include "catalog/finder.h"
#include "catalog/schema.h"
#include "text/fold.h"
#include "text/match.h"
#include "text/unicode.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace kiosk;

namespace {

constexpr std::size_t k_longest = 4'000;  // bytes; every input makes a pack

void require(bool holds) {
  if (!holds) std::abort();
}

// Where the text may be cut: at the beginnings of its clusters and at its end.
std::set<std::size_t> cuts_of(std::string_view text) {
  std::set<std::size_t> cuts{text.size()};
  for (const std::string_view cluster : text::clusters(text))
    cuts.insert(static_cast<std::size_t>(cluster.data() - text.data()));
  return cuts;
}

void mark(const std::string& displayed, const std::string& typed) {
  const std::set<std::size_t> cuts = cuts_of(displayed);
  std::size_t before = 0;
  for (const text::Range& range : text::match_ranges(displayed, typed)) {
    require(range.begin >= before && range.begin < range.end);
    require(cuts.contains(range.begin) && cuts.contains(range.end));
    before = range.end;
  }
}

base::Result<catalog::Catalog> pack_of(const std::string& title) {
  auto pack = TRY(store::Database::open(":memory:", store::Access::write));
  TRY(pack.script(catalog::k_pack_schema));
  TRY(
      pack.run("INSERT INTO exhibit VALUES (1, 'one', ?, '', '', '', '', '', '', '', '', '', '', "
               "'', '', '', 1, 1, 1, 1, 0)",
               {title}));
  TRY(pack.run("INSERT INTO search VALUES ('exhibit', 'one', ?, ?)",
               {text::fold(title), "โรงเรียนบ้านนา\n" + text::fold(title)}));
  return catalog::Catalog(std::move(pack));
}

void find(const std::string& title, const std::string& typed) {
  catalog::Finder finder([&] { return pack_of(title); });
  finder.settle();
  (void)finder.find(typed);
  finder.settle();
  const catalog::Found found = finder.find(typed);
  require(found.count.has_value() && *found.count <= 1);
  (void)finder.suggestions(typed, catalog::Language::english, 3);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(bytes), std::min(size, k_longest));
  const std::size_t end = std::min(input.find('\n'), input.size());
  const std::string typed = input.substr(0, end);
  const std::string displayed = input.substr(std::min(end + 1, input.size()));
  const std::string folded = text::fold(displayed);
  require(text::fold(folded) == folded);
  mark(displayed, typed);
  find(displayed, typed);
  return 0;
}
