// "Pulling the stick out at any step of an install leaves the old or the new pack, never half."
#include "pack/killed_at.h"
#include "pack/shelf_support.h"

#include <filesystem>
#include <functional>
#include <string>

using namespace kiosk;
using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

// A hall with version 1 on its shelf, and 2 on a stick.
struct Scene {
  TrustingHall hall;
  fs::path file;

  Scene() {
    must(hall.shelf.install(hall.bring_signed("1")));
    file = hall.bring_signed("2");
  }
};

using Pull = std::function<void(const Scene& scene)>;

enum class Installed { no, yes };

// Pulls the stick at this stop of the install, which goes on with what it has; then the shelf must
// be whole.
Installed pull_and_check(const Pull& pull, long stop, long& stops) {
  const Scene scene;
  const Killing ran = stopped_at(
      stop,
      [&] {
        pack::Shelf shelf = scene.hall.shelf;
        ::_exit(shelf.install(scene.file) ? 0 : 1);
      },
      [&](pid_t) { pull(scene); });
  CAPTURE(stop);
  stops = ran.stops;
  REQUIRE(WIFEXITED(ran.status));
  const bool installed = WEXITSTATUS(ran.status) == 0;
  CHECK(version_on_show(scene.hall.shelf, "e0") == (installed ? "2" : "1"));
  CHECK(packs_in(scene.hall.place) == (installed ? 2U : 1U));
  const pack::ShelfList list = must(scene.hall.shelf.list());
  for (const pack::ShelvedPack& each : list.event("e0")->packs) must(scene.hall.shelf.check(each));
  return installed ? Installed::yes : Installed::no;
}

// At so many of its stops, from the first one on.
void pull_at(long times, const Pull& pull) {
  long stops = 0;
  CHECK(pull_and_check(pull, 0, stops) == Installed::yes);
  const long all = stops;
  CHECK(all > times);
  CHECK(pull_and_check(pull, 1, stops) == Installed::no);
  for (long time = 1; time < times; ++time) pull_and_check(pull, 1 + time * all / times, stops);
}

struct Way {
  const char* what;
  Pull pull;
};

const Way k_ways[] = {
    {"the folder goes", [](const Scene& scene) { fs::remove_all(scene.hall.stick); }},
    {"the pack gets shorter",
     [](const Scene& scene) {
       std::error_code none;
       fs::resize_file(scene.file, 4096, none);
     }},
    {"the pack is another now, which its signature is not of",
     [](const Scene& scene) { write_pack(scene.file, "e0", "2", "another"); }},
};

}  // namespace

TEST_CASE("pulling the stick out of an install leaves the old or the new pack", "[shelf][pull]") {
  for (const Way& way : k_ways) {
    CAPTURE(way.what);
    pull_at(5, way.pull);
  }
}

TEST_CASE("pulling the stick out at every other step, too", "[.][pull-everywhere]") {
  for (const Way& way : k_ways) {
    CAPTURE(way.what);
    pull_at(300, way.pull);
  }
}
