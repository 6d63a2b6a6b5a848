#include "catalog/changes.h"

#include "catalog/schema.h"

#include <cstddef>
#include <map>
#include <utility>

namespace kiosk::catalog {
namespace {

using base::Result;

// A work without the numbers that are its pack's own, and with what its pictures show.
struct Seen {
  Exhibit work;
  std::vector<std::vector<std::byte>> pictures;
  bool operator==(const Seen&) const = default;
};

using Works = std::map<ExhibitId, Seen>;

void forget_counts(Exhibit& work) {
  for (OrganisationRow& school : work.organisations) {
    school.works = 0;
    school.letter.clear();
  }
  for (Term& term : work.terms) {
    term.works = 0;
    term.position = 0;
    term.reported.clear();
  }
}

void forget_numbers(Exhibit& work) {
  for (Picture& picture : work.pictures) picture.id = 0;
  for (Video& video : work.videos) {
    video.id = 0;
    video.poster.id = 0;
  }
}

Result<Seen> seen(const Catalog& catalog, const ExhibitId& id) {
  const auto found = TRY(catalog.exhibit(id));
  if (!found) return base::fail(base::Fault::damaged, "a work of the pack cannot be read");
  Seen seen{*found, {}};
  for (const Picture& picture : seen.work.pictures)
    seen.pictures.push_back(TRY(catalog.rendition(picture.id, k_rendition_sides[0])));
  forget_counts(seen.work);
  forget_numbers(seen.work);
  return seen;
}

Result<Works> works_of(const Catalog* catalog) {
  Works works;
  if (!catalog) return works;
  for (const ExhibitId& id : TRY(catalog->exhibit_ids()))
    works.emplace(id, TRY(seen(*catalog, id)));
  return works;
}

}  // namespace

Result<Changes> changes_between(const Catalog* before, const Catalog& after) {
  Changes changes;
  Works old_works = TRY(works_of(before));
  for (const ExhibitId& id : TRY(after.exhibit_ids())) {
    const Seen now = TRY(seen(after, id));
    const auto old_work = old_works.find(id);
    if (old_work == old_works.end())
      changes.added.push_back({id, now.work.title});
    else if (!(old_work->second == now))
      changes.changed.push_back({id, now.work.title});
    if (old_work != old_works.end()) old_works.erase(old_work);
  }
  if (!before) return changes;
  for (const ExhibitId& id : TRY(before->exhibit_ids()))
    if (const auto gone = old_works.find(id); gone != old_works.end())
      changes.removed.push_back({id, gone->second.work.title});
  return changes;
}

}  // namespace kiosk::catalog
