#include "platform/signals.h"

#include <pthread.h>

#include <utility>

namespace kiosk::platform {
namespace {

// What is ignored must not be waited for as well: it would come all the same.
sigset_t those_that_end(bool locked) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  if (!locked) sigaddset(&set, SIGINT);
  return set;
}

}  // namespace

Signals::Signals(bool locked, std::function<void()> asked) : m_tell(std::move(asked)) {
  if (locked)
    for (const int from_keys : {SIGINT, SIGQUIT, SIGTSTP}) std::signal(from_keys, SIG_IGN);
  m_set = those_that_end(locked);
  pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
  m_listener = std::thread([this] { listen(); });
}

Signals::~Signals() {
  m_over = true;
  pthread_kill(m_listener.native_handle(), SIGTERM);
  m_listener.join();
}

void Signals::listen() {
  int which = 0;
  while (sigwait(&m_set, &which) == 0 && !m_over) {
    m_asked = true;
    m_tell();
  }
}

}  // namespace kiosk::platform
