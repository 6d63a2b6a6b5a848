// The log when the power goes at any moment.
#include "stats/kills.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace kiosk;
using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

struct Sums {
  std::int64_t recorded = 0;
  std::int64_t acknowledged = 0;
  std::int64_t lost = 0;
  std::int64_t worst_lost_ms = 0;
};

// Most are killed in their first moments, every tenth after it has committed on its own.
Sums kill_many(int rounds, unsigned seed, int rounds_a_folder, int longest_ms) {
  std::mt19937 dice(seed);
  Sums sums;
  auto folder = std::make_unique<Folder>();
  for (int round = 0; round < rounds; ++round) {
    if (round % rounds_a_folder == 0) folder = std::make_unique<Folder>();
    const int most_ms = round % 10 == 9 ? longest_ms : 30;
    const std::chrono::microseconds after(dice() % (static_cast<unsigned>(most_ms) * 1000));
    CAPTURE(round, after.count());
    const Killed killed = kill_once(folder->path(), after, dice());
    CAPTURE(killed.acknowledged, killed.kept, killed.recorded);
    CHECK(killed.kept >= killed.acknowledged);
    CHECK(killed.whole);
    CHECK(killed.gapless);
    CHECK_FALSE(killed.set_aside);
    sums.recorded += killed.recorded;
    sums.acknowledged += killed.acknowledged;
    sums.lost += std::max<std::int64_t>(killed.recorded - killed.kept, 0);
    sums.worst_lost_ms = std::max(sums.worst_lost_ms, killed.lost_ms);
  }
  return sums;
}

}  // namespace

TEST_CASE("a kiosk killed at any moment loses nothing acknowledged, and no number", "[fork]") {
  const Sums sums = kill_many(40, 11, 20, 700);
  CHECK(sums.acknowledged > 0);
}

// tests/durability runs it; see there.
TEST_CASE("a kiosk killed thousands of times loses at most a second", "[.durability]") {
  const char* const asked = std::getenv("KIOSK_KILLS");
  const int rounds = asked ? std::atoi(asked) : 2000;
  const Sums sums = kill_many(rounds, 12, 100, 1500);
  std::printf(
      "%d kills: %lld events recorded, %lld of them acknowledged by a flush; %lld lost, the "
      "oldest %lld ms before its kill\n",
      rounds, static_cast<long long>(sums.recorded), static_cast<long long>(sums.acknowledged),
      static_cast<long long>(sums.lost), static_cast<long long>(sums.worst_lost_ms));
  CHECK(sums.worst_lost_ms <= 1000);
}
