#include "app/pack_review.h"

#include "app/program.h"
#include "app/staff_state.h"
#include "pack/shelf_support.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::tests;
namespace fs = std::filesystem;

TEST_CASE("a review tells the versions and what would change, and installs nothing",
          "[pack_review]") {
  Hall hall;
  hall.install("1.0");
  const fs::path file = hall.bring("1.1");
  {
    auto pack = must(store::Database::open(file, store::Access::write));
    must(pack.run("UPDATE exhibit SET title_th = 'ชื่อใหม่' WHERE id = 'e1'"));
    must(pack::seal(pack));
  }
  const auto found = review(file, hall.shelf, {}, {});
  REQUIRE(found);
  CHECK(found->id == "e0");
  CHECK(found->before == "1.0");
  CHECK(found->version == "1.1");
  CHECK(found->signer.empty());
  REQUIRE(found->changes.changed.size() == 1);
  CHECK(found->changes.changed.front() ==
        catalog::NamedWork{catalog::ExhibitId("e1"),
                           {"ชื่อใหม่", found->changes.changed.front().title.english}});
  CHECK(version_on_show(hall.shelf, "e0") == "1.0");
}

TEST_CASE("of an event that is new here every work has come", "[pack_review]") {
  Hall hall;
  const auto found = review(hall.bring("1.0"), hall.shelf, {}, {});
  REQUIRE(found);
  CHECK(found->before.empty());
  CHECK_FALSE(found->changes.added.empty());
  CHECK_FALSE(fs::exists(hall.place));
}

TEST_CASE("each pack that is refused is told why, in words for staff", "[pack_review]") {
  struct Case {
    const char* what;
    std::function<fs::path(TrustingHall&)> bring;
    bool keys;
    Refusal why;
  };
  const Case cases[] = {
      {"no file", [](auto& hall) { return hall.stick / "none.kpack"; }, false, Refusal::gone},
      {"a text",
       [](auto& hall) {
         write_text(hall.stick / "text.kpack", "hello, this is no pack but a longer text");
         return hall.stick / "text.kpack";
       },
       false, Refusal::damaged},
      {"cut short",
       [](auto& hall) {
         const fs::path file = hall.bring("1.0");
         fs::resize_file(file, fs::file_size(file) / 2);
         return file;
       },
       false, Refusal::damaged},
      {"older",
       [](auto& hall) {
         must(pack::Shelf(hall.place).install(hall.bring("2.0")));
         return hall.bring("1.0");
       },
       false, Refusal::older},
      {"no signature", [](auto& hall) { return hall.bring("1.0"); }, true, Refusal::no_signature},
      {"a stranger's",
       [](auto& hall) {
         const fs::path file = hall.bring("1.0");
         must(trust::sign(file, trust::make_key(), "of a stranger"));
         return file;
       },
       true, Refusal::stranger},
      {"changed after it was signed",
       [](auto& hall) {
         const fs::path file = hall.bring_signed("1.0");
         write_pack(file, "e0", "1.0", "another");
         return file;
       },
       true, Refusal::damaged},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    TrustingHall hall;
    const fs::path file = one.bring(hall);
    const trust::Trust trust =
        one.keys ? trust::Trust{true, {hall.key.public_key()}} : trust::Trust{};
    const auto found = review(file, pack::Shelf(hall.place, trust), trust, {});
    REQUIRE_FALSE(found);
    CHECK(found.error().why == one.why);
    CHECK_FALSE(found.error().detail.empty());
  }
}

TEST_CASE("every refusal has words in both languages", "[pack_review]") {
  for (int why = 0; why <= static_cast<int>(Refusal::disk); ++why) {
    CAPTURE(why);
    const catalog::Text told = told_of({static_cast<Refusal>(why), ""});
    CHECK_FALSE(told.thai.empty());
    CHECK_FALSE(told.english.empty());
  }
}

TEST_CASE("a signed pack tells who signed it", "[pack_review]") {
  TrustingHall hall;
  const trust::Trust trust{true, {hall.key.public_key()}};
  const fs::path file = hall.bring_signed("1.0");
  const auto found = review(file, hall.shelf, trust, {});
  REQUIRE(found);
  CHECK(found->signer == trust::name_of(hall.key.id()));
  must(hall.shelf.install(file));
  const auto rows = must(rows_of(hall.shelf));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].signer == found->signer);
  CHECK(rows[0].on_show);
  CHECK(rows[0].title == found->title);
}

TEST_CASE("only packs that lie in the stick itself are found, and no links", "[pack_review]") {
  Hall hall;
  write_text(hall.stick / "b.kpack", "");
  write_text(hall.stick / "a.kpack", "");
  write_text(hall.stick / ".hidden.kpack", "");
  write_text(hall.stick / "a.kpack.minisig", "");
  write_text(hall.stick / "notes.txt", "");
  fs::create_directory(hall.stick / "folder.kpack");
  fs::create_symlink("/etc/passwd", hall.stick / "link.kpack");
  CHECK(packs_on({hall.stick, hall.folder / "none"}) ==
        std::vector<fs::path>{hall.stick / "a.kpack", hall.stick / "b.kpack"});
  for (int more = 0; more < 100; ++more)
    write_text(hall.stick / ("m" + std::to_string(more) + ".kpack"), "");
  CHECK(packs_on({hall.stick}).size() == k_most_on_sticks);
}
