// A socket at which a test hears what a service manager would.
#pragma once

#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

namespace kiosk::tests {

// While it lives, this process and those it starts are told of it by their environment.
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

}  // namespace kiosk::tests
