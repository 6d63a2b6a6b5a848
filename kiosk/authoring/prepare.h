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

struct SearchRow {
  std::string kind;  // "exhibit", "organisation", "term"
  std::string id;    // of a term: facet/term
  std::string name;  // folded titles, names and aliases, separated by "\n"
  std::string body;  // folded summaries, sections, places and school names, likewise
};

// Of a draft that was prepared.
std::vector<SearchRow> search_rows(const Draft& draft);

}  // namespace kiosk::authoring
