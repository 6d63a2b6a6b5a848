// Anything typed into a search, and anything displayed: folded, found and marked. The first line is
// what is typed, the rest is displayed.
#include "catalog/finder.h"
#include "catalog/schema.h"
#include "text/fold.h"
#include "text/match.h"
#include "text/unicode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace kiosk;

namespace {

constexpr std::size_t k_longest = 4'000;  // bytes

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

constexpr const char* k_titles[] = {"โรงเรียนบ้านนา สพป.เลย เขต ๒", "นวัตกรรมการอ่าน เเกะ นํ้าตก",
                                    "Active Reading for ประถมศึกษาปีที่ ๖"};

base::Result<catalog::Catalog> small_pack() {
  auto pack = TRY(store::Database::open(":memory:", store::Access::write));
  TRY(pack.script(catalog::k_pack_schema));
  std::int64_t position = 0;
  for (const std::string title : k_titles) {
    const std::string id = std::to_string(++position);
    TRY(
        pack.run("INSERT INTO exhibit VALUES (?1, ?2, ?3, '', '', '', '', '', '', '', '', '', '', "
                 "'', '', '', ?1, ?1, ?1, ?1, 0)",
                 {position, id, title}));
    TRY(pack.run("INSERT INTO search VALUES ('exhibit', ?, ?, 'วิทยาศาสตร์')",
                 {id, text::fold(title)}));
  }
  return catalog::Catalog(std::move(pack));
}

void find(const std::string& typed) {
  static catalog::Finder s_finder(small_pack);
  s_finder.settle();
  (void)s_finder.find(typed);
  s_finder.settle();
  const catalog::Found found = s_finder.find(typed);
  require(found.count == static_cast<std::int64_t>(found.works.size()));
  (void)s_finder.suggestions(typed, catalog::Language::english, 3);
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
  find(typed);
  find(displayed);
  return 0;
}
