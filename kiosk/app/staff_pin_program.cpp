#include "app/staff_pin_program.h"

#include "app/ask_pin.h"
#include "app/staff_pin.h"
#include "trust/pin.h"

#include <fmt/format.h>

#include <string>
#include <system_error>

namespace kiosk::app {

using base::Fault;
using base::Result;

Result<void> set_staff_pin(const std::filesystem::path& state) {
  std::error_code error;
  std::filesystem::create_directories(state, error);
  if (error)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be made: {}", state.string(), error.message()));
  const std::string pin = TRY(ask_for_pin());
  TRY(put_staff_pin(state, TRY(trust::hash_of_pin(pin))));
  fmt::print(
      "{}: the staff PIN is set; a kiosk that runs takes it from the next time its keypad "
      "opens\n",
      state.string());
  return {};
}

Result<void> reset_staff_pin(const std::filesystem::path& state,
                             const std::filesystem::path& recovery, const trust::Trust& trust) {
  TRY(recover_staff_pin(state, recovery, trust));
  fmt::print("{}: the staff PIN is the one the office has chosen; this file is of no use again\n",
             state.string());
  return {};
}

}  // namespace kiosk::app
