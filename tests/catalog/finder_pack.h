// The tiny pack with texts to search. Of it: school "na" has e1, e2 (with erawan) and e6; "erawan"
// has e2, e3 and e4; e5 belongs to no school. Category english: e1 e2 e5; thai: e2 e3; other: e4.
#pragma once

#include "catalog/finder.h"
#include "catalog/tiny_pack.h"
#include "text/fold.h"

#include <string>
#include <utility>
#include <vector>

namespace kiosk::tests {

// What a thing is searched by: names and bodies, as people write them; lines are folded apart.
struct SearchText {
  const char* kind;
  const char* id;
  std::vector<std::string> names;
  std::vector<std::string> body = {};
};

inline std::string folded_lines(const std::vector<std::string>& lines) {
  std::string folded;
  for (const std::string& line : lines) folded += (folded.empty() ? "" : "\n") + text::fold(line);
  return folded;
}

inline void add_search_text(store::Database& pack, const SearchText& text) {
  add_row(pack, "search",
          {{"kind", words(text.kind)},
           {"id", words(text.id)},
           {"name", words(folded_lines(text.names))},
           {"body", words(folded_lines(text.body))}});
  if (text.kind == std::string("exhibit") && !text.names.empty())
    must(pack.run("UPDATE exhibit SET title_th = ?, title_en = ? WHERE id = ?",
                  {text.names.front(), text.names.back(), std::string(text.id)}));
}

inline catalog::Catalog catalog_to_search(const std::vector<SearchText>& texts,
                                          const catalog::Hidden& hidden = {}) {
  store::Database pack = must(store::Database::open(":memory:", store::Access::write));
  fill_tiny_pack(pack);
  for (const SearchText& text : texts) add_search_text(pack, text);
  catalog::Catalog catalog(std::move(pack));
  must(catalog.hide(hidden));
  return catalog;
}

// Ready to be asked.
inline std::unique_ptr<catalog::Finder> finder_of(const std::vector<SearchText>& texts,
                                                  const catalog::Hidden& hidden = {}) {
  auto finder = std::make_unique<catalog::Finder>(
      [=]() -> base::Result<catalog::Catalog> { return catalog_to_search(texts, hidden); });
  finder->settle();
  return finder;
}

}  // namespace kiosk::tests
