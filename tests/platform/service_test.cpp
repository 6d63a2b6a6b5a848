// What a service manager would hear, at a socket of our own.
#include "platform/service.h"

#include "platform/listener.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace kiosk;
using namespace kiosk::platform;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

base::Instant at(base::Duration since) {
  return base::Instant() + 1h + since;
}

}  // namespace

TEST_CASE("the first frame says that the kiosk is ready, its end that it stops", "[service]") {
  Listener systemd;
  Service service;
  CHECK(systemd.heard().empty());
  service.frame_done(at(0s));
  CHECK(systemd.heard() == "READY=1");
  service.frame_done(at(1h));
  CHECK(systemd.heard().empty());
  service.ending();
  CHECK(systemd.heard() == "STOPPING=1");
}

TEST_CASE("without a watchdog a still page sleeps as long as it likes", "[service]") {
  Listener systemd;
  Service service;
  service.frame_done(at(0s));
  CHECK(service.until_due(at(0s)) == base::k_forever);
}

TEST_CASE("a watchdog is told in time, and not with every frame", "[service]") {
  Listener systemd("10000000");
  Service service;
  service.frame_done(at(0s));
  CHECK(systemd.heard() == "READY=1");
  CHECK(service.until_due(at(0s)) == 5s);
  for (base::Duration frame = 0s; frame < 2'400ms; frame += 16ms) service.frame_done(at(frame));
  CHECK(systemd.heard().empty());
  CHECK(service.until_due(at(2'400ms)) == 2'600ms);
  service.frame_done(at(2'500ms));
  CHECK(systemd.heard() == "WATCHDOG=1");
  CHECK(service.until_due(at(2'500ms)) == 5s);
  CHECK(service.until_due(at(1min)) == 0s);  // as after a sleep of the whole machine
  service.frame_done(at(1min));
  CHECK(systemd.heard() == "WATCHDOG=1");
}

TEST_CASE("a loop that stands still is not heard of", "[service]") {
  Listener systemd("10000000");
  Service service;
  service.frame_done(at(0s));
  (void)systemd.heard();
  CHECK(service.until_due(at(30s)) == 0s);
  CHECK(systemd.heard().empty());
}

TEST_CASE("the watchdog of another process is none of ours", "[service]") {
  Listener systemd("10000000");
  ::setenv("WATCHDOG_PID", "1", 1);
  Service service;
  ::unsetenv("WATCHDOG_PID");
  service.frame_done(at(0s));
  CHECK(service.until_due(at(0s)) == base::k_forever);
}

TEST_CASE("where nobody listens nothing happens", "[service]") {
  Service service;
  service.frame_done(at(0s));
  service.ending();
  CHECK(service.until_due(at(0s)) == base::k_forever);
}
