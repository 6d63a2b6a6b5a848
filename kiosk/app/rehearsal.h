// Rehearsal scripts: a visitor played through the same path as real fingers.
#pragma once

#include "app/kiosk.h"
#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

// One line of a script, cut into words; "quoted words" may hold spaces.
struct Command {
  int line = 0;  // from 1
  std::vector<std::string> words;
};

// Fails with Fault::input, naming the line, if a command is unknown or has the wrong words.
base::Result<std::vector<Command>> parse_script(std::string_view text);

// Time as a rehearsal lives it: it can be let pass faster than it does.
class RehearsalClock {
 public:
  virtual ~RehearsalClock() = default;
  virtual stats::Moment now() = 0;
  // Lets at most `wait` pass; earlier if something comes in.
  virtual void pass(Kiosk& kiosk, base::Duration wait) = 0;
  // Sets the wall clock; false if this one cannot be set.
  virtual bool set_wall(base::WallTime) { return false; }
  // Nothing depends on how fast the machine is.
  virtual bool is_virtual() const = 0;
};

// Plays the script to its end or to `quit`. Fails with Fault::input and one line that says the
// script's line, what was expected and what was there.
base::Result<void> rehearse(Kiosk& kiosk, const std::vector<Command>& script,
                            RehearsalClock& clock);

}  // namespace kiosk::app
