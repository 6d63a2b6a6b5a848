// Three crashes with one pack within five minutes fall back to the one before.
#include "pack/shelf_support.h"

#include <chrono>

using namespace kiosk;
using namespace kiosk::tests;
using std::chrono::seconds;

namespace {

pack::StartTime at(int second, const char* boot = "this-boot") {
  return {boot, base::Instant(std::chrono::hours(5) + seconds(second))};
}

// The kiosk starts and falls over `times` times, a minute apart; the last answer.
std::optional<pack::FellBack> crash(pack::Shelf& shelf, int times, int from_second) {
  std::optional<pack::FellBack> last;
  for (int time = 0; time < times; ++time)
    last = must(shelf.begun("e0", at(from_second + 60 * time)));
  return last;
}

}  // namespace

TEST_CASE("after three crashes within five minutes the pack before is shown", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  CHECK_FALSE(crash(hall.shelf, 3, 0));
  CHECK(version_on_show(hall.shelf, "e0") == "2");
  const auto fell = must(hall.shelf.begun("e0", at(200)));
  REQUIRE(fell);
  CHECK(fell->from == "2");
  CHECK(fell->to == "1");
  CHECK(version_on_show(hall.shelf, "e0") == "1");
  CHECK(must(hall.shelf.list()).event("e0")->other()->crashed);
}

TEST_CASE("if that one crashes too, none is shown, and a new install mends it", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  crash(hall.shelf, 4, 0);
  REQUIRE(version_on_show(hall.shelf, "e0") == "1");
  const auto fell = crash(hall.shelf, 3, 190);  // its first start was when the other fell
  REQUIRE(fell);
  CHECK(fell->from == "1");
  CHECK(fell->to.empty());
  CHECK(must(hall.shelf.showing()).packs.empty());
  CHECK_FALSE(must(hall.shelf.begun("e0", at(400))));
  const auto back = hall.shelf.roll_back("e0");
  REQUIRE_FALSE(back);
  CHECK(back.error().message ==
        "no version of e0 is on show; choose one with kiosk-pack activate "
        "(there is 2 and 1)");
  hall.install("3");
  CHECK(version_on_show(hall.shelf, "e0") == "3");
}

TEST_CASE("a version that crashed may be chosen again, and then counts anew", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  crash(hall.shelf, 4, 0);
  must(hall.shelf.activate("e0", "2"));
  CHECK(version_on_show(hall.shelf, "e0") == "2");
  CHECK_FALSE(must(hall.shelf.list()).event("e0")->on_show()->crashed);
  CHECK_FALSE(crash(hall.shelf, 3, 600));
}

TEST_CASE("a kiosk that settles, or falls over slowly, keeps its pack", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  for (int day = 0; day < 10; ++day) {
    CHECK_FALSE(crash(hall.shelf, 3, day * 86'400));
    must(hall.shelf.settled("e0"));  // as ended by hand, or quiet for five minutes
  }
  for (int time = 0; time < 10; ++time)
    CHECK_FALSE(must(hall.shelf.begun("e0", at(2'000'000 + time * 101))));
  CHECK(version_on_show(hall.shelf, "e0") == "2");
}

TEST_CASE("a machine that is switched off and on says nothing against a pack", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  for (const char* boot : {"one", "two", "three", "four", "five"})
    CHECK_FALSE(must(hall.shelf.begun("e0", at(10, boot))));
  CHECK_FALSE(must(hall.shelf.begun("e0", at(20, "five"))));
  CHECK_FALSE(must(hall.shelf.begun("e0", at(30, "five"))));
  CHECK(must(hall.shelf.begun("e0", at(40, "five"))));
}

TEST_CASE("each event is counted by itself", "[shelf]") {
  Hall hall;
  hall.install("1");
  hall.install("2");
  hall.install("1", "satun");
  crash(hall.shelf, 3, 0);
  CHECK_FALSE(must(hall.shelf.begun("satun", at(170))));
  must(hall.shelf.settled("satun"));
  CHECK(must(hall.shelf.begun("e0", at(180))));
  CHECK(version_on_show(hall.shelf, "satun") == "1");
}

TEST_CASE("an event that is not on the shelf is nobody's crash", "[shelf]") {
  Hall hall;
  CHECK_FALSE(must(hall.shelf.begun("e0", at(0))));
  must(hall.shelf.settled("e0"));
  CHECK_FALSE(std::filesystem::exists(hall.place));
}

TEST_CASE("a damaged file of starts begins anew", "[shelf]") {
  Hall hall;
  hall.install("1");
  crash(hall.shelf, 3, 0);
  must(base::write_file_whole(hall.place / "starts.list", "half a li"));
  CHECK_FALSE(must(hall.shelf.begun("e0", at(200))));
  must(base::write_file_whole(hall.place / "starts.list", "e0\tx\tsoon\n"));
  CHECK_FALSE(must(hall.shelf.begun("e0", at(210))));
}
