// "Killing install at every step leaves the old or the new pack, never half."
#include "pack/killed_at.h"
#include "pack/pack_file.h"
#include "pack/shelf_support.h"
#include "places.h"

#include <algorithm>
#include <set>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

constexpr long k_fewest_stops = 300;

// A hall with versions 1 and 2 on its shelf and 3 on the stick, ready to be copied and killed.
struct Scene {
  TrustingHall hall;
  fs::path file;

  Scene() {
    must(hall.shelf.install(hall.bring_signed("1")));
    must(hall.shelf.install(hall.bring_signed("2")));
    file = hall.bring_signed("3");
  }
  pack::Shelf shelf_at(const fs::path& place) const {
    return pack::Shelf(place, {true, {hall.key.public_key()}});
  }
};

using Install = std::function<void(const Scene& scene, const fs::path& shelf)>;

void by_library(const Scene& scene, const fs::path& shelf) {
  (void)scene.shelf_at(shelf).install(scene.file);
}

void by_program(const Scene& scene, const fs::path& shelf) {
  const std::string program = std::string(k_program_folder) + "/kiosk-pack";
  const std::string key = trust::line_of(scene.hall.key.public_key());
  ::close(STDOUT_FILENO);
  ::execl(program.c_str(), program.c_str(), "install", scene.file.c_str(), "--shelf", shelf.c_str(),
          "--trust", key.c_str(), nullptr);
  ::_exit(98);
}

void check_whole(const pack::Shelf& shelf, const std::set<std::string>& allowed) {
  const pack::ShelfList list = must(shelf.list());
  REQUIRE(list.event("e0") != nullptr);
  const pack::ShelvedPack* const on_show = list.event("e0")->on_show();
  REQUIRE(on_show != nullptr);
  CHECK(allowed.contains(on_show->version));
  CHECK(list.event("e0")->packs.size() == 2);
  for (const pack::ShelvedPack& each : list.event("e0")->packs) must(shelf.check(each));
}

// Kills it at this stop; then the shelf must be whole, and the same install must succeed.
Killing cut_and_check(const Scene& scene, const Install& install, long stop) {
  const TemporaryFolder folder;
  const fs::path place = folder / "shelf";
  fs::copy(scene.hall.place, place, fs::copy_options::recursive);
  const Killing killing = killed_at(stop, [&] { install(scene, place); });
  CAPTURE(stop);
  pack::Shelf shelf = scene.shelf_at(place);
  check_whole(shelf, killing.killed ? std::set<std::string>{"2", "3"} : std::set<std::string>{"3"});
  must(shelf.install(scene.file));
  check_whole(shelf, {"3"});
  CHECK(packs_in(place) == 2);
  return killing;
}

// Whether it had come to the shelf when it was killed at this stop: its lock is the first it makes.
bool reaches_shelf(const Scene& scene, const Install& install, long stop) {
  const TemporaryFolder folder;
  fs::copy(scene.hall.place, folder / "shelf", fs::copy_options::recursive);
  fs::remove(folder / "shelf/install.lock");
  killed_at(stop, [&] { install(scene, folder / "shelf"); });
  return fs::exists(folder / "shelf/install.lock");
}

// The last stop before it touches the shelf: until then a program only loads itself.
long last_idle_stop(const Scene& scene, const Install& install, long stops) {
  long before = 0;
  long after = stops;
  while (after - before > 1) {
    const long middle = (before + after) / 2;
    (reaches_shelf(scene, install, middle) ? after : before) = middle;
  }
  return before;
}

void cut_at_every(const Install& install, long stride) {
  const Scene scene;
  const long stops = cut_and_check(scene, install, 0).stops;
  const long first = last_idle_stop(scene, install, stops);
  INFO(stops - first << " stops");
  CHECK(stops - first >= k_fewest_stops);
  for (long stop = std::max(first, 1L); stop <= stops; stop += stride)
    cut_and_check(scene, install, stop);
}

}  // namespace

TEST_CASE("an install killed at any of many moments leaves the old pack or the new one",
          "[shelf][kill]") {
  cut_at_every(by_library, 37);
}

TEST_CASE("an install killed in its last moments leaves the old pack or the new one",
          "[shelf][kill]") {
  const Scene scene;
  const long stops = cut_and_check(scene, by_library, 0).stops;
  for (long stop = stops - 60; stop <= stops; stop += 5) cut_and_check(scene, by_library, stop);
}

// Every single one: minutes, so only tests/shelf_kill asks for them.
TEST_CASE("an install killed at every system call leaves the old pack or the new one",
          "[.shelf-kill]") {
  cut_at_every(by_library, 1);
}

TEST_CASE("kiosk-pack install killed at every system call leaves the old pack or the new one",
          "[.shelf-kill]") {
  cut_at_every(by_program, 1);
}
