// A message bus of a test's own: Debian's dbus-daemon, on a socket in the test's folder.
#pragma once

#include "base/file.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

namespace kiosk::tests {

class PrivateBus {
 public:
  PrivateBus() {
    const std::string config = (m_folder / "bus.conf").string();
    const std::string text =
        "<busconfig><type>session</type><listen>unix:path=" + (m_folder / "socket").string() +
        "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
        "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>";
    REQUIRE(base::write_file_whole(config, text));
    start("--config-file=" + config);
  }
  ~PrivateBus() { stop(); }
  PrivateBus(const PrivateBus&) = delete;
  PrivateBus& operator=(const PrivateBus&) = delete;

  const std::string& address() const { return m_address; }

  void stop() {
    if (m_daemon <= 0) return;
    ::kill(m_daemon, SIGTERM);
    ::waitpid(m_daemon, nullptr, 0);
    m_daemon = 0;
  }

 private:
  // It is there once it has told its address.
  void start(std::string config) {
    int told[2];
    REQUIRE(::pipe(told) == 0);
    std::string name = "dbus-daemon", stay = "--nofork";
    std::string where = "--print-address=" + std::to_string(told[1]);
    char* const words[] = {name.data(), config.data(), stay.data(), where.data(), nullptr};
    posix_spawn_file_actions_t quietly;
    ::posix_spawn_file_actions_init(&quietly);
    ::posix_spawn_file_actions_addopen(&quietly, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    REQUIRE(::posix_spawnp(&m_daemon, name.c_str(), &quietly, nullptr, words, environ) == 0);
    ::posix_spawn_file_actions_destroy(&quietly);
    ::close(told[1]);
    char letter = 0;
    while (::read(told[0], &letter, 1) == 1 && letter != '\n') m_address += letter;
    ::close(told[0]);
    REQUIRE_FALSE(m_address.empty());
  }

  TemporaryFolder m_folder;
  pid_t m_daemon = 0;
  std::string m_address;
};

}  // namespace kiosk::tests
