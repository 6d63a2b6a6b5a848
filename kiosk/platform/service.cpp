#include "platform/service.h"

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <cstdint>

namespace kiosk::platform {
namespace {

constexpr int k_keep_environment = 0;

// Of the time the watchdog allows. It is told long before the loop may sleep no longer, so that a
// loop that is awake anyway never has to be woken for it.
constexpr int k_tell_after = 4;   // a quarter
constexpr int k_sleep_until = 2;  // half

}  // namespace

Service::Service() {
  std::uint64_t allowed = 0;
  if (sd_watchdog_enabled(k_keep_environment, &allowed) > 0)
    m_watchdog = base::Duration(static_cast<std::int64_t>(allowed));
}

void Service::frame_done(base::Instant now) {
  const bool first = !m_heard;
  if (!first && (!m_watchdog || now - *m_heard < *m_watchdog / k_tell_after)) return;
  m_heard = now;
  sd_notify(k_keep_environment, first ? "READY=1" : "WATCHDOG=1");
}

base::Duration Service::until_due(base::Instant now) const {
  if (!m_watchdog) return base::k_forever;
  if (!m_heard) return {};
  return std::max(*m_heard + *m_watchdog / k_sleep_until - now, base::Duration{});
}

void Service::ending() {
  sd_notify(k_keep_environment, "STOPPING=1");
}

}  // namespace kiosk::platform
