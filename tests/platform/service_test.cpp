// What a service manager would hear, at a socket of our own.
#include "platform/service.h"

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace kiosk;
using namespace kiosk::platform;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

class Listener {
 public:
  explicit Listener(const char* watchdog_usec = nullptr) {
    const std::string path = (m_folder / "notify").string();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof(address.sun_path));
    std::strcpy(address.sun_path, path.c_str());
    m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    REQUIRE(::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    if (watchdog_usec) ::setenv("WATCHDOG_USEC", watchdog_usec, 1);
  }
  ~Listener() {
    ::unsetenv("NOTIFY_SOCKET");
    ::unsetenv("WATCHDOG_USEC");
    ::close(m_socket);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // All that was said since the last time, a blank between.
  std::string heard() {
    std::string all;
    std::array<char, 256> text{};
    for (ssize_t n = 0; (n = ::recv(m_socket, text.data(), text.size(), 0)) > 0;)
      all += (all.empty() ? "" : " ") + std::string(text.data(), static_cast<std::size_t>(n));
    return all;
  }

 private:
  TemporaryFolder m_folder;
  int m_socket = -1;
};

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
