// Where works stand when visitors vote.
#include "screens/shuffle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace kiosk::screens;

TEST_CASE("over as many visits as there are works, each stands at each place once", "[vote]") {
  for (const std::size_t count : {1U, 2U, 3U, 10U, 30U, 97U})
    for (const std::size_t round : {0U, 1U, 5U}) {
      CAPTURE(count, round);
      std::map<std::size_t, std::set<std::size_t>> works_at;
      for (std::size_t visit = 0; visit < count; ++visit) {
        const auto order = order_of_turn(count, round * count + visit);
        for (std::size_t place = 0; place < count; ++place) works_at[place].insert(order[place]);
      }
      for (const auto& [place, works] : works_at) CHECK(works.size() == count);
    }
}

TEST_CASE("each visit has an order of its own, the same on every machine", "[vote]") {
  std::set<std::vector<std::size_t>> orders;
  for (std::size_t turn = 0; turn < 300; ++turn) orders.insert(order_of_turn(30, turn));
  CHECK(orders.size() == 300);
  CHECK(order_of_turn(30, 7) == order_of_turn(30, 7));
  CHECK(order_of_turn(5, 0) == std::vector<std::size_t>{2, 3, 1, 4, 0});
  CHECK(order_of_turn(0, 3).empty());
}

TEST_CASE("who stands beside whom changes as well", "[vote]") {
  std::set<std::size_t> neighbours;  // of work 0
  for (std::size_t round = 0; round < 40; ++round) {
    const auto order = order_of_turn(10, round * 10);
    const auto at = std::find(order.begin(), order.end(), 0U) - order.begin();
    neighbours.insert(order[static_cast<std::size_t>((at + 1) % 10)]);
  }
  CHECK(neighbours.size() == 9);
}
