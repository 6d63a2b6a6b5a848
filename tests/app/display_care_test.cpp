// What the panel needs, as a quiet day and a night pass.
#include "app/display_care.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

constexpr base::Instant k_start{1h};

base::LocalTime monday(std::chrono::minutes time) {
  return std::chrono::local_days(2026y / 11 / 23) + time;
}

OpeningHours school_hours() {
  OpeningHours hours;
  hours.days.fill({8h + 30min, 16h + 30min});
  return hours;
}

}  // namespace

TEST_CASE("after ten quiet minutes the screen dims, and any touch wakes it at once",
          "[display-care]") {
  DisplayCare care({}, k_start);
  CHECK(care.look(k_start + 9min + 59s, {}, false).light == Light::bright);
  CHECK(care.until_due(k_start + 9min + 59s) <= 1s);
  CHECK(care.look(k_start + 10min, {}, false).light == Light::dim);
  CHECK_FALSE(care.touched(k_start + 11min));  // what was touched can be seen: it counts
  CHECK(care.look(k_start + 11min, {}, false).light == Light::bright);
  CHECK(care.look(k_start + 21min, {}, false).light == Light::dim);
}

TEST_CASE("hours that are set while it is open close the hall at the next look, and open it again",
          "[display-care]") {
  DisplayCare care({}, k_start);
  CHECK_FALSE(care.look(k_start, monday(20h), false).closed);
  care.set_hours(school_hours());
  CHECK(care.look(k_start + 1s, monday(20h), false).closed);
  CHECK(care.look(k_start + 61s, monday(20h), false).light == Light::dark);
  care.set_hours({});
  CHECK(care.look(k_start + 62s, monday(20h), false).light == Light::bright);
}

TEST_CASE("a visit is never dimmed, closed or moved, however long it lasts", "[display-care]") {
  DisplayCare care(school_hours(), k_start);
  for (std::chrono::minutes since = 0min; since < 8h; since += 1min) {
    CHECK(care.look(k_start + since, monday(12h + since), true) == Care{});
    CHECK(care.until_due(k_start + since) == base::k_forever);
  }
  CHECK(care.look(k_start + 7h + 59min + 59s, monday(20h), false).closed);
  CHECK(care.now().light == Light::bright);
  CHECK(care.look(k_start + 8h, monday(20h), false).light == Light::dark);
}

TEST_CASE("outside opening hours it is dark; a touch wakes it for a minute and does nothing else",
          "[display-care]") {
  DisplayCare care(school_hours(), k_start);
  CHECK(care.look(k_start, monday(16h + 29min), false) == Care{});
  CHECK(care.look(k_start + 5min, monday(16h + 34min), false) == Care{Light::dark, true, {}});
  CHECK(care.until_due(k_start + 5min) == 5min);  // black is black wherever it is: no shift is due
  CHECK(care.touched(k_start + 6min));
  CHECK(care.look(k_start + 6min, monday(16h + 35min), false).light == Light::bright);
  CHECK(care.now().closed);
  CHECK_FALSE(care.touched(k_start + 6min + 30s));  // it is awake: each touch holds it so
  CHECK(care.look(k_start + 7min + 29s, monday(16h + 36min), false).light == Light::bright);
  CHECK(care.look(k_start + 7min + 30s, monday(16h + 36min), false).light == Light::dark);
  const Care& morning = care.look(k_start + 16h, monday(8h + 30min), false);
  CHECK_FALSE(morning.closed);
  CHECK(morning.light == Light::dim);  // nobody has been there since yesterday
}

TEST_CASE("a clock that is not to be believed never darkens the screen", "[display-care]") {
  DisplayCare care(school_hours(), k_start);
  CHECK(care.look(k_start + 20h, std::nullopt, false).light == Light::dim);
  CHECK_FALSE(care.now().closed);
}

TEST_CASE("all there is to see moves a few pixels every three quiet minutes", "[display-care]") {
  DisplayCare care({}, k_start);
  std::set<std::pair<float, float>> places;
  int moves = 0;
  ui::Point last;
  for (base::Duration since{}; since < 48min + 1s; since += 1s) {
    const ui::Point shift = care.look(k_start + since, {}, false).shift;
    moves += shift == last ? 0 : 1;
    CHECK(ui::distance(shift, last) <= 4);
    CHECK(std::max(std::abs(shift.x), std::abs(shift.y)) <= 8);
    places.insert({shift.x, shift.y});
    last = shift;
  }
  CHECK(moves == 16);
  CHECK(places.size() == 16);
  CHECK(last == ui::Point{});
}

TEST_CASE("nothing moves just after a touch, but soon after it", "[display-care]") {
  DisplayCare care({}, k_start);
  (void)care.look(k_start, {}, false);
  (void)care.touched(k_start + 2min + 50s);
  CHECK(care.look(k_start + 3min, {}, false).shift == ui::Point{});
  CHECK(care.until_due(k_start + 3min) == 20s);
  CHECK(care.look(k_start + 3min + 20s, {}, false).shift == ui::Point{4, 0});
}
