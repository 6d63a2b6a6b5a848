#include "stats/queue.h"

#include "stats/support.h"

#include <catch2/catch.hpp>

using namespace kiosk::stats;
using namespace kiosk::stats::testing;

namespace {

std::vector<std::string> names(const std::vector<Pending>& taken) {
  std::vector<std::string> all;
  for (const Pending& pending : taken) all.push_back(pending.event.name);
  return all;
}

}  // namespace

TEST_CASE("events leave the queue in the order they came, whatever their weight") {
  Queue queue(10);
  for (const char* name : {"session_start", "view", "session_end", "view"})
    queue.push(event(name, ""), at(0), {});
  CHECK(names(queue.take(3)) == std::vector<std::string>{"session_start", "view", "session_end"});
  CHECK(queue.gone_order() == 3);
  CHECK(names(queue.take(3)) == std::vector<std::string>{"view"});
  CHECK(queue.gone_order() == 4);
  CHECK(queue.empty());
}

TEST_CASE("a full queue drops the oldest of the least weight and counts it") {
  Queue queue(3);
  queue.push(event("session_start", ""), at(0), {});
  for (int i = 1; i <= 4; ++i) queue.push(event("view", ""), at(i), {});
  CHECK(queue.size() == 3);
  CHECK(queue.dropped() == 2);
  const auto dropped = queue.take_dropped();
  REQUIRE(dropped.has_value());
  CHECK(dropped->count == 2);
  CHECK(dropped->first.wall == at(1).wall);
  CHECK_FALSE(queue.take_dropped().has_value());
  const auto left = queue.take(10);
  CHECK(names(left) == std::vector<std::string>{"session_start", "view", "view"});
  CHECK(left.back().order == 5);
}

TEST_CASE("a queue full of essential events drops the oldest of them") {
  Queue queue(2);
  for (const char* name : {"boot", "session_start", "session_end"})
    queue.push(event(name, ""), at(0), {});
  CHECK(names(queue.take(5)) == std::vector<std::string>{"session_start", "session_end"});
}
