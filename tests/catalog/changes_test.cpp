#include "catalog/changes.h"

#include "pack/pack_file.h"
#include "pack/shelf_support.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::catalog;
using namespace kiosk::tests;

namespace {

std::string ids_of(const std::vector<NamedWork>& works) {
  std::string ids;
  for (const NamedWork& work : works) ids += work.id.value() + " ";
  return ids;
}

// The tiny pack, and after it the same with these statements done to it.
struct Two {
  TemporaryFolder folder;
  Changes changes;

  explicit Two(const std::vector<std::string>& done) {
    write_pack(folder / "before.kpack", "e0", "1");
    write_pack(folder / "after.kpack", "e0", "2");
    {
      auto pack = must(store::Database::open(folder / "after.kpack", store::Access::write));
      for (const std::string& sql : done) must(pack.run(sql));
      must(pack::seal(pack));
    }
    const Catalog before = must(pack::open(folder / "before.kpack"));
    const Catalog after = must(pack::open(folder / "after.kpack"));
    changes = must(changes_between(&before, after));
  }
};

std::string first_id() {
  TemporaryFolder folder;
  write_pack(folder / "one.kpack", "e0", "1");
  const Catalog catalog = must(pack::open(folder / "one.kpack"));
  return must(catalog.exhibit_ids()).front().value();
}

}  // namespace

TEST_CASE("two packs with the same works have no changes", "[changes]") {
  CHECK(Two({}).changes.empty());
  CHECK(Two({"UPDATE event SET name_th = 'ชื่ออื่น'"}).changes.empty());
}

TEST_CASE("a work has changed when a visitor sees something else of it", "[changes]") {
  const std::string id = first_id();
  const std::string where = " WHERE id = '" + id + "'";
  for (const std::string& change : {"UPDATE exhibit SET title_th = 'ชื่อใหม่'" + where,
                                    "UPDATE exhibit SET summary_en = 'Other words'" + where,
                                    "UPDATE exhibit SET place_th = 'เวที'" + where}) {
    CAPTURE(change);
    const Two two({change});
    CHECK(ids_of(two.changes.changed) == id + " ");
    CHECK(two.changes.added.empty());
    CHECK(two.changes.removed.empty());
  }
}

TEST_CASE("without a pack before every work has come", "[changes]") {
  TemporaryFolder folder;
  write_pack(folder / "one.kpack", "e0", "1");
  const Catalog catalog = must(pack::open(folder / "one.kpack"));
  const Changes changes = must(changes_between(nullptr, catalog));
  CHECK(changes.added.size() == must(catalog.exhibit_ids()).size());
  CHECK(changes.added.front().title == must(catalog.exhibit(changes.added.front().id))->title);
  CHECK(changes.changed.empty());
  CHECK(changes.removed.empty());
}

TEST_CASE("a work of another id has come, and the one before has gone", "[changes]") {
  TemporaryFolder folder;
  write_pack(folder / "before.kpack", "e0", "1");
  const Catalog before = must(pack::open(folder / "before.kpack"));
  write_pack(folder / "after.kpack", "e0", "2");
  Catalog after = must(pack::open(folder / "after.kpack"));
  const ExhibitId gone = must(before.exhibit_ids()).back();
  must(after.hide({.exhibits = {gone}, .organisations = {}}));
  const Changes fewer = must(changes_between(&before, after));
  CHECK(ids_of(fewer.removed) == gone.value() + " ");
  CHECK(fewer.added.empty());
  const Changes more = must(changes_between(&after, before));
  CHECK(ids_of(more.added) == gone.value() + " ");
  CHECK(more.removed.empty());
}
