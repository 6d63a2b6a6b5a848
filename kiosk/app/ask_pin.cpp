#include "app/ask_pin.h"

#include "app/password.h"
#include "trust/pin.h"

#include <unistd.h>

namespace kiosk::app {

using base::Fault;
using base::Result;

Result<std::string> ask_for_pin() {
  const auto first = ask_unseen("A new staff PIN, six digits");
  if (!first) return base::fail(Fault::input, "no PIN was given, so nothing was changed");
  std::string pin = TRY(trust::pin_in(*first));
  if (!::isatty(STDIN_FILENO)) return pin;
  const auto second = ask_unseen("The same PIN again");
  if (!second || trust::pin_in(*second) != pin)
    return base::fail(Fault::input, "the two PINs are not the same, so nothing was changed");
  return pin;
}

}  // namespace kiosk::app
