// Which works came, went or changed between two packs of an event: what staff read before one takes
// the other's place in the hall.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"

#include <vector>

namespace kiosk::catalog {

struct NamedWork {
  ExhibitId id;
  Text title;  // of the newer pack, where it is in both
  bool operator==(const NamedWork&) const = default;
};

struct Changes {
  std::vector<NamedWork> added;
  std::vector<NamedWork> removed;
  std::vector<NamedWork> changed;
  bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
  bool operator==(const Changes&) const = default;
};

// Works are the same work when their ids are, and have not changed when a visitor sees the same:
// text, schools, terms, awards, links, and pictures by their smallest rendition. Each list is in
// the order of its pack. Without a pack before (nullptr) every work has come. Reads both packs
// whole: for a worker, not for a frame.
base::Result<Changes> changes_between(const Catalog* before, const Catalog& after);

}  // namespace kiosk::catalog
