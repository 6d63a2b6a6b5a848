#include "app/panel_watch.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

constexpr base::Instant k_start{1h};

}  // namespace

TEST_CASE("a kiosk that never had a touch panel misses none", "[panel-watch]") {
  PanelWatch watch;
  CHECK_FALSE(watch.look({}, k_start));
  CHECK_FALSE(watch.is_missing(k_start + 1h));
  CHECK(watch.period() == base::k_forever);
}

TEST_CASE("a panel that is gone is missed after three seconds, and not once it is back",
          "[panel-watch]") {
  PanelWatch watch;
  CHECK_FALSE(watch.look({7}, k_start));
  CHECK(watch.period() == 1s);
  CHECK(watch.look({}, k_start + 10s));
  CHECK_FALSE(watch.look({}, k_start + 11s));  // told once
  CHECK_FALSE(watch.is_missing(k_start + 12s + 999ms));
  CHECK(watch.is_missing(k_start + 13s));
  CHECK_FALSE(watch.look({7}, k_start + 20s));
  CHECK_FALSE(watch.is_missing(k_start + 20s));
}

TEST_CASE("a panel that was plugged anew between two looks is another one", "[panel-watch]") {
  PanelWatch watch;
  CHECK_FALSE(watch.look({7}, k_start));
  CHECK(watch.look({9}, k_start + 1s));
  CHECK_FALSE(watch.is_missing(k_start + 1s));
  CHECK_FALSE(watch.look({9, 12}, k_start + 2s));  // a second one harms nobody
  CHECK(watch.look({12}, k_start + 3s));
  CHECK_FALSE(watch.is_missing(k_start + 10s));
}
