#include "app/staff_lock.h"

#include "base/file.h"
#include "trust/pin.h"
#include "trust/recovery.h"

#include <algorithm>

namespace kiosk::app {
namespace {

using base::Duration;
namespace fs = std::filesystem;

constexpr Duration k_keep_wait = std::chrono::seconds(5);
// Where tries cannot be kept, pulling the plug would make them free: this comes before each one,
// and before the first after a start.
constexpr Duration k_wait_unkept = std::chrono::minutes(15);

// Nothing where there is none, or something else goes by its name.
std::string recovery_text(const fs::path& file) {
  std::error_code none;
  if (!fs::is_regular_file(file, none) || fs::file_size(file, none) > trust::k_longest_recovery)
    return {};
  return base::read_file(file).value_or(std::string());
}

}  // namespace

StaffLock::StaffLock(LockOptions options)
    : m_options(std::move(options)), m_errands(m_options.wake) {
  if (!m_options.state) return;
  m_pin = read_staff_pin(*m_options.state);
  if (!has_pin()) return;
  m_tries = read_staff_tries(*m_options.state);
  if (!keep_staff_tries(*m_options.state, m_tries))
    m_tries.wait = std::max(m_tries.wait, k_wait_unkept);
}

void StaffLock::look() {
  if (!m_options.state || m_checking) return;
  read_pin();
  look_at_sticks();
}

// Another PIN is somebody's who may write here: what was tried before it is over.
void StaffLock::read_pin() {
  StaffPin now = read_staff_pin(*m_options.state);
  const bool another = now.hash != m_pin.hash;
  m_news = m_news || now != m_pin;
  m_pin = std::move(now);
  if (!another) return;
  m_tries = {};
  m_since_kept = {};
  if (has_pin() && !keep_staff_tries(*m_options.state, m_tries)) m_tries.wait = k_wait_unkept;
}

// A stick stays in for minutes: each recovery is looked at once.
void StaffLock::look_at_sticks() {
  send([state = *m_options.state, trust = m_options.trust, sticks = m_options.sticks, seen = m_seen,
        this](const std::stop_token&) -> Errands::Finish {
    std::optional<std::string> trouble;
    std::string now;
    for (const fs::path& stick : sticks()) {
      const fs::path recovery = stick / k_recovery_file;
      const std::string text = recovery_text(recovery);
      if (text.empty()) continue;
      now += text;
      if (seen.find(text) != std::string::npos) continue;
      const auto put = recover_staff_pin(state, recovery, trust);
      if (!put) trouble = put.error().message;
    }
    return [this, trouble, now] {
      m_seen = now;
      if (trouble) m_trouble = trouble;
      if (!m_checking) read_pin();
    };
  });
}

void StaffLock::try_pin(const std::string& pin) {
  if (!may_try()) return;
  m_tries.begin_try();
  m_since_kept = {};
  m_checking = true;
  send([state = *m_options.state, tries = m_tries, hash = m_pin.hash, pin,
        this](const std::stop_token&) -> Errands::Finish {
    const bool kept = keep_staff_tries(state, tries).has_value();
    const bool right = trust::is_pin(pin, hash);
    if (right) (void)keep_staff_tries(state, {});  // else that try counts: the next is right, too
    return [this, right, kept] { know(right, kept); };
  });
}

void StaffLock::know(bool right, bool kept) {
  m_checking = false;
  m_answer = right;
  if (right) m_tries = {};
  if (!right && !kept) m_tries.wait = std::max(m_tries.wait, k_wait_unkept);
}

void StaffLock::pass(Duration elapsed) {
  (void)m_errands.finish();
  if (m_tries.may_try()) return;
  m_tries.pass(elapsed);
  m_since_kept += elapsed;
  if (m_since_kept >= k_keep_wait || m_tries.may_try()) keep_wait();
}

// Failing is no loss here: after a start it is found out again, and waited for.
void StaffLock::keep_wait() {
  m_since_kept = {};
  if (!m_options.state || m_checking) return;
  send([state = *m_options.state, tries = m_tries](const std::stop_token&) -> Errands::Finish {
    (void)keep_staff_tries(state, tries);
    return [] {};
  });
}

void StaffLock::send(Errands::Errand errand) {
  m_errands.send(std::move(errand));
  if (m_options.pace == platform::Pace::stepped) m_errands.settle();
}

}  // namespace kiosk::app
