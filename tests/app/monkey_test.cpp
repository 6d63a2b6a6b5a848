// The monkey at the real kiosk, with a shelf on which every kind of page can be reached. For longer
// runs: tests/monkey.
#include "app/monkey.h"

#include "app/heap.h"
#include "app/program.h"
#include "authoring/source_folder.h"
#include "clip.h"
#include "pack/shelf_support.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <cstring>
#include <iostream>
#include <limits>

using namespace kiosk;
using namespace kiosk::tests;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr const char* k_actions = "200000";
#else
constexpr const char* k_actions = "20000";  // at most a minute
#endif

std::string environment_or(const char* name, const char* usual) {
  const char* told = std::getenv(name);
  return told && *told ? told : usual;
}

// A pack with a video, made as an organiser makes one.
std::filesystem::path video_pack(const Hall& hall) {
  const SourceFolder source;
  std::filesystem::copy_file(clip("good.mp4"), source.path() / "media/reading-1.mp4");
  const auto pack = hall.stick / "video.kpack";
  const Outcome built = run(hall.folder.path(), {program("kiosk-pack"), "build",
                                                 source.path().string(), "-o", pack.string()});
  INFO(built.errors);
  REQUIRE(built.exit_code == 0);
  return pack;
}

ui::ElementShown button(const char* id, ui::Rect rect = {10, 10, 90, 90}) {
  ui::ElementShown shown;
  shown.element = {.id = id, .role = ui::Role::button, .name = "name", .rect = rect};
  shown.whole = rect;
  return shown;
}

}  // namespace

TEST_CASE("what can never be right on a screen is told", "[monkey-eyes]") {
  const ui::ElementShown one = button("one");
  const auto but = [&](const std::function<void(ui::ElementShown&)>& change) {
    ui::ElementShown changed = button("two");
    change(changed);
    return changed;
  };
  struct Case {
    ui::ElementShown other;
    const char* said;  // nullptr: nothing is wrong
    bool moving = false;
  };
  const float nowhere = std::numeric_limits<float>::quiet_NaN();
  const Case cases[] = {
      {button("two"), nullptr},
      {button("one"), "one is there twice"},
      {button("one", {}), nullptr},  // covered, so not to be touched
      {but([](auto& shown) { shown.element.id = ""; }), "has no id"},
      {but([](auto& shown) { shown.element.name = ""; }), "two has no name"},
      {but([&](auto& shown) { shown.whole.y = nowhere; }), "two is nowhere"},
      {but([](auto& shown) { shown.clipped = true; }), "two lies partly where no scrolling"},
      {but([](auto& shown) { shown.clipped = true; }), nullptr, true},
  };
  for (const Case& each : cases) {
    CAPTURE(each.said ? each.said : "nothing");
    const auto trouble = app::trouble_with({one, each.other}, each.moving);
    CHECK(trouble.has_value() == (each.said != nullptr));
    if (trouble && each.said) CHECK(holds(*trouble, each.said));
  }
}

TEST_CASE("the heap in use grows with what is asked for and shrinks with what is given back",
          "[monkey-eyes]") {
  constexpr std::int64_t k_much = std::int64_t{16} << 20;
  const std::int64_t before = app::heap_in_use();
  {
    const std::vector<char> much(static_cast<std::size_t>(k_much), 'x');
    CHECK(app::heap_in_use() - before > k_much * 9 / 10);
  }
  CHECK(app::heap_in_use() - before < k_much / 10);
}

TEST_CASE("no handling by random fingers breaks the kiosk, sticks in it or makes it grow",
          "[monkey]") {
  Hall hall;
  for (const auto& pack : {loei2(), hall.bring("1.0.0", "plans"), video_pack(hall)})
    must(hall.shelf.install(pack));
  const Outcome outcome =
      run(hall.folder.path(),
          {program("kiosk"), "--shelf", hall.place.string(), "--windowed", "1920x1080",
           "--diagonal", "21.5", "--monkey", environment_or("MONKEY_SEED", "7"), "--actions",
           environment_or("MONKEY_ACTIONS", k_actions)},
          without_display(hall.folder.path()));
  INFO(outcome.said << outcome.errors);
  REQUIRE(outcome.exit_code == 0);
  CHECK(outcome.errors.empty());
  if (std::getenv("MONKEY_ACTIONS")) std::cout << outcome.said;
  for (const char* never : {" attract 0", " events 0", " home 0", " exhibit 0", " results 0",
                            " plan 0", " gallery 0", " organisation 0", " warning 0"})
    CHECK_FALSE(holds(outcome.said, never));
}
