// The slow, language-heavy part of a build: ranks and letters, folded search text, line breaks.
#pragma once

#include "authoring/draft.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace kiosk::authoring {

// Puts ranks and index letters into the draft, then line breaks into every text that visitors
// read. Fails where libthai's or ICU's data is not installed.
base::Result<void> prepare(Draft& draft);

// The way back from the line breaks, for an export: puts into a draft that was read from a pack,
// and into the pack's other texts, what their authors wrote. With `marks` that is such that
// prepare() puts the same breaks in again; without, plain texts. Fails as prepare() does.
base::Result<void> take_back(Draft& draft, const std::vector<std::string*>& others, bool marks);

struct SearchRow {
  std::string kind;  // "exhibit", "organisation", "term"
  std::string id;    // of a term: facet/term
  std::string name;  // folded titles, names and aliases, separated by "\n"
  std::string body;  // folded summaries, sections, places and school names, likewise
};

// Of a draft that was prepared.
std::vector<SearchRow> search_rows(const Draft& draft);

}  // namespace kiosk::authoring
