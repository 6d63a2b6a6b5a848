// A monkey at the screen: random tricks (app/tricks.h) played through the same path as real
// fingers, in virtual time, while it is watched that nothing breaks, sticks or grows.
#pragma once

#include "app/kiosk.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

struct MonkeyOptions {
  std::uint64_t seed = 0;
  std::int64_t actions = 0;  // tricks to play, at least 1
};

// The moment every monkey begins at: what is on now depends on it, and nothing else.
stats::Moment monkey_begins();

struct MonkeyReport {
  MonkeyOptions played;
  std::int64_t frames = 0;
  std::int64_t visits = 0;
  std::map<std::string, std::int64_t> screens;  // each there is, and how often it was come to
  // Bytes of heap in use after each tenth of the actions, while the kiosk rests on the attract
  // screen and has let go of all it can make again. By the first of them, what is made once and
  // kept for good has been made.
  std::vector<std::int64_t> heap;
};

// What the heap may grow by from the first to the last.
constexpr std::int64_t k_most_growth = std::int64_t{2} << 20;

// What of the elements on screen can never be right, whatever a visitor does; nothing if all is.
// Where something moves, or the window is too small, parts may stick out.
std::optional<std::string> trouble_with(const std::vector<ui::ElementShown>& all,
                                        bool may_stick_out);

// Plays all actions. After each tenth of them every finger is lifted and the visit must end by
// itself; at the end the kiosk is closed. Fails with Fault::input and one line that says seed,
// action and what was wrong.
base::Result<MonkeyReport> play_monkey(Kiosk& kiosk, const MonkeyOptions& options);

// Some lines for the operator.
std::string told(const MonkeyReport& report);

}  // namespace kiosk::app
