// What takes longer than a frame, done one after the other on a thread of its own. There is no
// thread while there is nothing to do.
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::app {

class Errands {
 public:
  // What is to be done with what came of an errand, on the thread that asked for it.
  using Finish = std::function<void()>;
  // Runs on the other thread; told to stop, it should end soon.
  using Errand = std::function<Finish(const std::stop_token&)>;

  // `wake` is called on the other thread whenever an errand is done.
  explicit Errands(std::function<void()> wake) : m_wake(std::move(wake)) {}
  ~Errands();

  void send(Errand errand);

  // An errand waits, runs, or has not been finished.
  bool busy() const;

  // Finishes what is done; true if anything was. Never waits.
  bool finish();

  // Until all that was sent is done and finished, and what that sends: for rehearsals.
  void settle();

 private:
  void run(const std::stop_token& stop);

  std::function<void()> m_wake;
  mutable std::mutex m_mutex;
  std::deque<Errand> m_waiting;  // guarded by m_mutex, as are the next two
  std::vector<Finish> m_done;
  bool m_running = false;  // the thread takes what waits
  std::jthread m_thread;   // the last, so that it ends first
};

}  // namespace kiosk::app
