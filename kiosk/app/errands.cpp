#include "app/errands.h"

#include <utility>

namespace kiosk::app {

Errands::~Errands() {
  const std::scoped_lock lock(m_mutex);
  m_waiting.clear();
  m_thread.request_stop();
}

void Errands::send(Errand errand) {
  {
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(errand));
    if (std::exchange(m_running, true)) return;
  }
  // The one before has found nothing to do and ends.
  m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void Errands::run(const std::stop_token& stop) {
  for (;;) {
    Errand errand;
    {
      const std::scoped_lock lock(m_mutex);
      m_running = !m_waiting.empty();
      if (!m_running) return;
      errand = std::move(m_waiting.front());
      m_waiting.pop_front();
    }
    Finish finish = errand(stop);
    {
      const std::scoped_lock lock(m_mutex);
      m_done.push_back(std::move(finish));
    }
    m_wake();
  }
}

bool Errands::busy() const {
  const std::scoped_lock lock(m_mutex);
  return m_running || !m_done.empty();
}

bool Errands::finish() {
  std::vector<Finish> done;
  {
    const std::scoped_lock lock(m_mutex);
    done = std::exchange(m_done, {});
  }
  for (const Finish& each : done)
    if (each) each();
  return !done.empty();
}

void Errands::settle() {
  while (busy()) {
    if (m_thread.joinable()) m_thread.join();
    finish();
  }
}

}  // namespace kiosk::app
