// What the kiosk notices of itself: its clock, its panel, its pulse.
#include "app/clock_watch.h"
#include "app/heartbeat.h"
#include "app/touch_watch.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;
using stats::integer_of;
using stats::text_of;

namespace {

base::Instant at(base::Duration since) {
  return base::Instant() + 1h + since;
}

ui::Touch touch(std::int64_t finger, ui::TouchPhase phase, base::Duration since) {
  return {.finger = finger, .phase = phase, .at = {5, 5}, .time = at(since)};
}

// So many taps a second, for so many seconds; how many were believed.
int tap(TouchWatch& watch, int a_second, int seconds, base::Duration from = {}) {
  int believed = 0;
  for (int i = 0; i < a_second * seconds; ++i) {
    const base::Duration since = from + std::chrono::microseconds(1'000'000LL * i / a_second);
    believed += watch.believes(touch(i, ui::TouchPhase::down, since)) ? 1 : 0;
    (void)watch.believes(touch(i, ui::TouchPhase::up, since + 1ms));
  }
  return believed;
}

stats::Moment moment(base::Duration boot, std::chrono::milliseconds wall) {
  return {at(boot), base::WallTime(wall)};
}

void write(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

}  // namespace

TEST_CASE("fifteen touches a second are fingers, more are a fault and no use", "[recorder]") {
  TouchWatch calm;
  CHECK(tap(calm, 15, 10) == 150);
  CHECK(calm.take_faults(at(10s)).empty());

  TouchWatch stormy;
  CHECK(tap(stormy, 100, 3) == 15);
  const auto faults = stormy.take_faults(at(3s));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].name == "fault");
  CHECK(faults[0].origin == stats::Origin::machine);
  CHECK(faults[0].session.empty());
  CHECK(text_of(faults[0].props, "what") == "touch-storm");
  CHECK(integer_of(faults[0].props, "count") == 16);
  CHECK(stats::check(faults[0]).has_value());
  CHECK(tap(stormy, 2, 3, 10s) == 6);  // a second later it is over
}

TEST_CASE("a storm that goes on is told once a minute", "[recorder]") {
  TouchWatch watch;
  (void)tap(watch, 50, 130);
  CHECK(watch.take_faults(at(130s)).size() == 3);
}

TEST_CASE("a contact of more than a minute is told once, whatever its finger is called",
          "[recorder]") {
  TouchWatch watch;
  (void)watch.believes(touch(7, ui::TouchPhase::down, 0s));
  CHECK(watch.take_faults(at(60s)).empty());
  const auto faults = watch.take_faults(at(61s));
  REQUIRE(faults.size() == 1);
  CHECK(text_of(faults[0].props, "what") == "touch-held");
  CHECK(watch.take_faults(at(300s)).empty());
  (void)watch.believes(touch(7, ui::TouchPhase::up, 301s));
  (void)watch.believes(touch(7, ui::TouchPhase::down, 302s));
  CHECK(watch.take_faults(at(310s)).empty());
  CHECK(watch.take_faults(at(400s)).size() == 1);
}

TEST_CASE("the clock that was set is told with the step, a small correction is not", "[recorder]") {
  struct Case {
    base::Duration passed;
    std::chrono::milliseconds wall;
    std::optional<std::int64_t> step;
  };
  const Case cases[] = {
      {1s, 1000ms, std::nullopt},
      {60s, 61'900ms, std::nullopt},
      {1s, 1000ms + 3600'000ms, 3'600'000},
      {1s, 1000ms - 86'400'000ms, -86'400'000},
      {8h, 8h, std::nullopt},                                      // it slept: both went on
      {1s, std::chrono::hours(24 * 198'327), 17'135'452'799'000},  // 543 years
  };
  for (const Case& one : cases) {
    CAPTURE(one.wall.count());
    ClockWatch watch(moment(0s, 0ms));
    const auto step = watch.look(moment(one.passed, one.wall));
    CHECK(step.has_value() == one.step.has_value());
    if (!step) continue;
    CHECK(integer_of(step->props, "step_ms") == one.step);
    CHECK(stats::check(*step).has_value());
    CHECK_FALSE(watch.look(moment(one.passed + 1s, one.wall + 1000ms)));
  }
}

TEST_CASE("the heartbeat comes every minute and tells of the frames in between", "[recorder]") {
  Heartbeat heart(at(0s));
  CHECK_FALSE(heart.due(at(59s)));
  CHECK(heart.until_due(at(59s)) == 1s);
  for (int frame = 0; frame < 60; ++frame) heart.drew(at(frame * 20ms), frame == 7 ? 90ms : 5ms);
  heart.drew(at(30s), 5ms);  // nothing had moved for long
  CHECK(heart.due(at(60s)));
  const Health health{.memory_mb = 80,
                      .disk_free_mb = 900,
                      .hottest_celsius = 61.25,
                      .touch = true,
                      .display = false};
  const stats::Event beat = heart.beat(at(60s), health);
  CHECK(stats::check(beat).has_value());
  CHECK(beat.origin == stats::Origin::machine);
  CHECK(beat.props == stats::Props{{"fps", 50.0},
                                   {"frame_p99", 90.0},
                                   {"rss_mb", 80},
                                   {"disk_free_mb", 900},
                                   {"temp_c", 61.3},
                                   {"touch_ok", true},
                                   {"display_ok", false}});
  CHECK_FALSE(heart.due(at(119s)));
  const stats::Event quiet = heart.beat(at(120s), {.memory_mb = 80});
  CHECK(stats::check(quiet).has_value());
  CHECK(quiet.props.front().name == "rss_mb");
}

TEST_CASE("the machine tells its own health", "[recorder]") {
  const tests::TemporaryFolder root;
  write(root.path() / "proc/self/statm", "99999 25600 1 1 0 1 0\n");
  write(root.path() / "sys/class/thermal/thermal_zone0/temp", "41000\n");
  write(root.path() / "sys/class/thermal/thermal_zone1/temp", "57500\n");
  write(root.path() / "sys/class/drm/card0-HDMI-A-1/status", "disconnected\n");
  const Health dark = health_of_machine(root.path(), true, root.path());
  CHECK(dark.memory_mb == 100);
  CHECK(dark.hottest_celsius == 57.5);
  CHECK(dark.disk_free_mb.has_value());
  CHECK(dark.touch);
  CHECK_FALSE(dark.display);
  write(root.path() / "sys/class/drm/card0-DP-1/status", "connected\n");
  CHECK(health_of_machine(root.path(), true, root.path()).display);

  const tests::TemporaryFolder bare;
  const Health silent = health_of_machine(bare.path() / "gone", false, bare.path());
  CHECK_FALSE(silent.hottest_celsius);
  CHECK_FALSE(silent.disk_free_mb);
  CHECK(silent.display);
}
