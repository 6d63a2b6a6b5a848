// The lock of the staff way in, as the running kiosk has it: it checks PINs on a thread of its own,
// counts the wrong ones before it knows that they are, and lets waits pass. It knows no clock.
#pragma once

#include "app/errands.h"
#include "app/staff_pin.h"
#include "base/time.h"
#include "platform/pace.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

struct LockOptions {
  std::optional<std::filesystem::path> state;  // without it there is no PIN
  trust::Trust trust;                          // whose recoveries are taken
  // Where sticks are mounted now; called on the lock's thread.
  std::function<std::vector<std::filesystem::path>()> sticks = [] {
    return std::vector<std::filesystem::path>();
  };
  platform::Pace pace = platform::Pace::real;  // stepped: an answer is there at once
  std::function<void()> wake = [] {};          // an answer has come; called on the lock's thread
};

class StaffLock {
 public:
  explicit StaffLock(LockOptions options);

  // Somebody stands before it: looks for another PIN, and for a recovery on a stick.
  void look();

  bool has_pin() const { return !m_pin.hash.empty(); }
  const std::string& number() const { return m_pin.number; }  // empty: there is none
  const trust::Tries& tries() const { return m_tries; }
  bool checking() const { return m_checking; }
  bool may_try() const { return has_pin() && !m_checking && m_tries.may_try(); }

  // Only if may_try(). The try counts as a wrong one on the disk before it is known what it is.
  void try_pin(const std::string& pin);
  // Once for each try: whether it was the PIN.
  std::optional<bool> take_answer() { return std::exchange(m_answer, std::nullopt); }

  // True once after something else than an answer has changed: a recovery was put.
  bool take_news() { return std::exchange(m_news, false); }
  // What a stick's recovery was refused for, a line for the operator; once for each.
  std::optional<std::string> take_trouble() { return std::exchange(m_trouble, std::nullopt); }

  // Lets running time pass, and keeps what is left of a wait every few seconds.
  void pass(base::Duration elapsed);

 private:
  void read_pin();
  void know(bool right, bool kept);
  void keep_wait();
  void look_at_sticks();
  void send(Errands::Errand errand);

  LockOptions m_options;
  StaffPin m_pin;
  trust::Tries m_tries;
  base::Duration m_since_kept{};
  bool m_checking = false;
  bool m_news = false;
  std::optional<bool> m_answer;
  std::optional<std::string> m_trouble;
  std::string m_seen;  // the recovery that was looked at last
  Errands m_errands;   // the last, so that it ends first
};

}  // namespace kiosk::app
