// A monkey at the screen: random tricks (app/tricks.h) played through the same path as real
// fingers, in virtual time, while it is watched that nothing breaks, sticks or grows.
#pragma once

#include "app/kiosk.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

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
  // Bytes of heap in use while the kiosk rests on the attract screen, all it can make again let
  // go of: after a tenth of the actions, by when what is kept for good has been made, and at the
  // end.
  std::int64_t heap_at_tenth = 0;
  std::int64_t heap_at_end = 0;
};

// What the heap may grow by between the two.
constexpr std::int64_t k_most_growth = std::int64_t{2} << 20;

// Plays all actions. After each tenth of them every finger is lifted and the visit must end by
// itself; at the end the kiosk is closed. Fails with Fault::input and one line that says seed,
// action and what was wrong.
base::Result<MonkeyReport> play_monkey(Kiosk& kiosk, const MonkeyOptions& options);

// Some lines for the operator.
std::string told(const MonkeyReport& report);

}  // namespace kiosk::app
