#include "base/time.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("durations become seconds and milliseconds and back", "[base]") {
  CHECK(base::seconds(1500ms) == 1.5);
  CHECK(base::from_seconds(1.5) == 1500ms);
  CHECK(base::from_seconds(-0.25) == -250ms);
  CHECK(base::milliseconds(1999us) == 1);
}

TEST_CASE("an instant outlasts SDL's 49 days and a century of uptime", "[base]") {
  const base::Instant start{};
  const base::Instant later = start + std::chrono::years(100);
  CHECK(later > start);
  CHECK(later - start == std::chrono::years(100));
  CHECK(base::k_forever > later - start);
}
