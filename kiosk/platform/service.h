// What the service manager (systemd) hears of the kiosk when it runs as a service of Type=notify:
// that it is up, that it lives, that it ends. Run by hand nobody listens, and nothing is sent.
#pragma once

#include "base/time.h"

#include <optional>

namespace kiosk::platform {

class Service {
 public:
  // As this process was started: by NOTIFY_SOCKET and WATCHDOG_USEC (sd_notify(3)).
  Service();

  // A round of the frame loop is over, and what there was to draw is on the screen. Tells it the
  // first time, and from then on in time for the watchdog, if there is one. The frame loop alone
  // may call this: a loop that hangs must fall silent.
  void frame_done(base::Instant now);

  // How long the loop may sleep before its next round; k_forever without a watchdog.
  base::Duration until_due(base::Instant now) const;

  // The kiosk ends as asked.
  void ending();

 private:
  std::optional<base::Duration> m_watchdog;  // so much silence means that it hangs
  std::optional<base::Instant> m_heard;      // since when it was last told
};

}  // namespace kiosk::platform
