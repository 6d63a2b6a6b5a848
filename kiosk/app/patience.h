// Something that cannot be opened yet is tried again for a while, instead of falling and being
// started in circles: a screen may be switched on later than the machine.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace kiosk::app {

constexpr base::Duration k_try_again = std::chrono::seconds(2);
constexpr base::Duration k_patience = std::chrono::minutes(1);

// What `open` answers at last. Only a machine that is not ready (Fault::system) is waited for, with
// `pause`, which answers false if there is no sense in going on; `tell` gets one line, once.
template <typename Open, typename Pause, typename Tell>
auto open_patiently(Open open, Pause pause, Tell tell) {
  auto opened = open();
  base::Duration waited{};
  while (!opened && opened.error().fault == base::Fault::system && waited < k_patience) {
    if (waited == base::Duration::zero())
      tell(fmt::format("{}; it is tried again every {} seconds, for a minute",
                       opened.error().message, base::milliseconds(k_try_again) / 1000));
    if (!pause(k_try_again)) break;
    waited += k_try_again;
    opened = open();
  }
  return opened;
}

}  // namespace kiosk::app
