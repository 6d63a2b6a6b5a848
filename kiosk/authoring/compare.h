// What an organiser wants to know before a new pack goes to the hall: which works and schools came,
// went or changed since the one before.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"

#include <string>
#include <vector>

namespace kiosk::authoring {

struct Change {
  std::string id;
  std::string name;               // as visitors read it; of the newer pack where it is in both
  std::vector<std::string> what;  // "title", "pictures (2 → 3)"; empty for what came or went
  bool operator==(const Change&) const = default;
};

struct Changes {
  std::vector<Change> added, removed, changed;  // each in the order of its pack
  bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
  bool operator==(const Changes&) const = default;
};

struct Comparison {
  catalog::PackFacts before, after;
  std::vector<std::string> event;  // what of the event changed: "date", "venue"
  Changes works, schools, terms, figures;

  bool same() const {
    return event.empty() && works.empty() && schools.empty() && terms.empty() && figures.empty();
  }
};

// Things are the same thing when their ids are. Pictures are compared by their smallest rendition.
base::Result<Comparison> compare(const catalog::Catalog& before, const catalog::Catalog& after);

// For a terminal, a line each; in English with the names in Thai.
std::string described(const Comparison& comparison);

}  // namespace kiosk::authoring
