#include "app/tricks.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr std::uint64_t k_many = 20'000;

// The fingers still down when the trick is over.
std::set<int> left_down(const Trick& trick) {
  std::set<int> down;
  for (const Stroke& stroke : trick.strokes) {
    if (std::holds_alternative<LiftDeed>(stroke.deed)) down.clear();
    const auto* finger = std::get_if<FingerDeed>(&stroke.deed);
    if (!finger) continue;
    if (finger->phase == ui::TouchPhase::down) down.insert(finger->finger);
    if (finger->phase == ui::TouchPhase::up) down.erase(finger->finger);
    if (finger->phase == ui::TouchPhase::cancel) down.clear();
  }
  return down;
}

}  // namespace

TEST_CASE("dice fall alike on every machine", "[monkey-tricks]") {
  Dice dice(7);
  // From the standard's own mt19937_64, seeded with 7.
  std::mt19937_64 engine(7);
  CHECK(dice.below(1000) == engine() % 1000);
  CHECK(dice.share() == static_cast<float>(engine() >> 40) / 16'777'216);
  CHECK(dice.from_to(-3, 3) == static_cast<int>(engine() % 7) - 3);
  for (int i = 0; i < 10'000; ++i) {
    const float share = dice.share();
    CHECK((share >= 0 && share < 1));
  }
}

TEST_CASE("a trick depends on seed and number alone", "[monkey-tricks]") {
  std::set<std::uint64_t> different;
  for (std::uint64_t number = 0; number < 200; ++number) {
    CHECK(trick(7, number) == trick(7, number));
    if (!(trick(7, number) == trick(8, number))) different.insert(number);
  }
  CHECK(different.size() > 190);
}

TEST_CASE("every kind of trick comes, the usual ones most often", "[monkey-tricks]") {
  std::map<std::string_view, int> times;
  for (std::uint64_t number = 0; number < k_many; ++number) ++times[trick(1, number).kind];
  for (const std::string_view kind : trick_kinds()) {
    CAPTURE(kind);
    CHECK(times[kind] > 0);
    CHECK(times[kind] <= times["tap"]);
  }
}

TEST_CASE("only a stuck finger and a touch storm leave fingers lying", "[monkey-tricks]") {
  for (std::uint64_t number = 0; number < k_many; ++number) {
    const Trick one = trick(2, number);
    CAPTURE(number, one.kind);
    if (one.kind == "stuck finger") CHECK(left_down(one).size() == 1);
    if (one.kind != "stuck finger" && one.kind != "touch storm") CHECK(left_down(one).empty());
  }
}

TEST_CASE("a trick's strokes are forward in time and somewhere", "[monkey-tricks]") {
  for (std::uint64_t number = 0; number < k_many; ++number) {
    const Trick one = trick(3, number);
    CAPTURE(number, one.kind);
    CHECK_FALSE(one.strokes.empty());
    for (const Stroke& stroke : one.strokes) {
      CHECK(stroke.after.count() >= 0);
      if (const auto* finger = std::get_if<FingerDeed>(&stroke.deed))
        CHECK((std::isfinite(finger->by.x) && std::isfinite(finger->by.y)));
      if (const auto* window = std::get_if<WindowDeed>(&stroke.deed))
        CHECK((window->shares.width >= 0.6F && window->shares.width <= 1));
    }
  }
}
