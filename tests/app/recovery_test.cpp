// What the kiosk does when its display is not there, yet or any more.
#include "app/display_watch.h"
#include "app/patience.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

// A display that opens at this attempt, counted from 1, and what was tried and told meanwhile.
struct Attempts {
  int opens_at;
  base::Fault fault = base::Fault::system;
  int made = 0;
  std::vector<std::string> told;
  base::Duration waited{};

  base::Result<int> open() {
    return open_patiently(
        [this]() -> base::Result<int> {
          if (++made >= opens_at) return made;
          return base::fail(fault, "no display");
        },
        [this](base::Duration pause) {
          waited += pause;
          return true;
        },
        [this](const std::string& line) { told.push_back(line); });
  }
};

}  // namespace

TEST_CASE("a screen that is switched on later than the machine is waited for", "[recovery]") {
  Attempts at_once{.opens_at = 1};
  CHECK(at_once.open() == 1);
  CHECK(at_once.told.empty());

  Attempts later{.opens_at = 6};
  CHECK(later.open() == 6);
  CHECK(later.waited == 10s);
  REQUIRE(later.told.size() == 1);
  CHECK(later.told[0] == "no display; it is tried again every 2 seconds, for a minute");

  Attempts never{.opens_at = 1000};
  CHECK_FALSE(never.open().has_value());
  CHECK(never.waited == 1min);
  CHECK(never.made == 31);
  CHECK(never.told.size() == 1);
}

TEST_CASE("what no waiting mends, or what nobody waits for any more, fails at once", "[recovery]") {
  Attempts fonts{.opens_at = 1000, .fault = base::Fault::missing};
  CHECK_FALSE(fonts.open().has_value());
  CHECK(fonts.made == 1);
  int tried = 0;
  const auto ended = open_patiently(
      [&]() -> base::Result<int> {
        ++tried;
        return base::fail(base::Fault::system, "no display");
      },
      [](base::Duration) { return false; }, [](const std::string&) {});
  CHECK_FALSE(ended.has_value());
  CHECK(tried == 1);
}

TEST_CASE("a display that went and came back is noticed once it is there, but not in circles",
          "[recovery]") {
  constexpr base::Instant k_start{1h};
  DisplayWatch watch(k_start);
  CHECK(watch.due(k_start));
  watch.look(true, k_start);
  CHECK_FALSE(watch.due(k_start + 1s));
  CHECK(watch.due(k_start + 2s));
  watch.look(false, k_start + 10s);
  CHECK_FALSE(watch.came_back(k_start + 10s));
  watch.look(true, k_start + 12s);
  CHECK_FALSE(watch.came_back(k_start + 12s));  // it has hardly started
  CHECK(watch.came_back(k_start + 1min));
  watch.look(false, k_start + 2min);
  CHECK_FALSE(watch.came_back(k_start + 2min));  // nothing could be opened now
  watch.look(true, k_start + 3min);
  CHECK(watch.came_back(k_start + 3min));
}
