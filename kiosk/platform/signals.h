// How the kiosk is told to end from outside: by SIGTERM, which the service manager sends, and,
// where it runs in a window, by Ctrl-C. In a hall the keys that send signals from a terminal do
// nothing.
#pragma once

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace kiosk::platform {

class Signals {
 public:
  // From now on, until it is destroyed; to be made before any other thread is, as threads inherit
  // what they are deaf to. `asked` is called on a thread of its own when a signal asks to end.
  // Locked: SIGINT, SIGQUIT and SIGTSTP (Ctrl-C, Ctrl-\ and Ctrl-Z) are nothing at all.
  Signals(bool locked, std::function<void()> asked);
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  bool asked_to_end() const { return m_asked; }

 private:
  void listen();

  std::function<void()> m_tell;
  sigset_t m_set{};
  std::atomic<bool> m_asked = false;
  std::atomic<bool> m_over = false;
  std::thread m_listener;
};

}  // namespace kiosk::platform
