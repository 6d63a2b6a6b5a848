// The keypad staff write their PIN on, over whatever page is there. It is drawn from what it is
// told; who holds it (app) knows what was written, and nothing on the screen tells.
#pragma once

#include "base/time.h"
#include "catalog/catalog.h"
#include "ui/canvas.h"
#include "ui/theme.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace kiosk::screens {

constexpr std::size_t k_keypad_digits = 6;
constexpr const char* k_keypad_screen = "staff";  // Visit::screen_name() while it is up
constexpr const char* k_keypad_close = "staff.close";
constexpr const char* k_keypad_erase = "staff.erase";

struct StaffKeypad {
  enum class Says {
    enter,
    checking,
    wrong,
    wait,
    no_pin,
    renewed,  // a recovery on a stick was taken
    refused,  // it was not
  };
  Says says = Says::enter;
  std::array<int, 10> order{};  // of the digits: from left to right, from above to below
  std::size_t written = 0;      // digits, 0-6
  int tries_left = 0;           // says wrong: before there is a wait
  base::Duration wait{};        // says wait: what is left
  std::string number;           // for a recovery, as people read it; empty: there is none
  bool takes_digits() const {
    return says != Says::checking && says != Says::wait && says != Says::no_pin;
  }
  bool operator==(const StaffKeypad&) const = default;
};

// "staff.key.0": the same digit's wherever it lies.
std::string id_of_digit(int digit);
// The digit of such an id; nothing if it is another one's.
std::optional<int> digit_of(const std::string& id);

void draw_staff_keypad(ui::Canvas& canvas, const ui::Theme& theme, catalog::Language language,
                       const StaffKeypad& keypad);

}  // namespace kiosk::screens
