// What of a keyboard gets through to the kiosk. In a hall a keyboard is either an aid, of which
// the keys that lead through the pages and writing are needed, or in the hands of somebody who
// tries them all.
#pragma once

#include "base/time.h"

#include <SDL2/SDL_events.h>

#include <optional>

namespace kiosk::platform {

// Ctrl+Shift+S, by its place on the keyboard: a Thai layout has another letter there. It leads to
// the keypad for the staff PIN and gets through where it is locked, too.
bool is_staff_chord(const SDL_KeyboardEvent& pressed);

class KeyGate {
 public:
  // Locked: nothing that another key turns into a command (Ctrl, Alt, the logo key) gets through.
  explicit KeyGate(bool locked) : m_locked(locked) {}

  // A key that went down, or repeats because it is held. False: it is to do nothing. Held keys
  // repeat for a few seconds, and none that opens what has the focus does.
  bool lets_through(const SDL_KeyboardEvent& pressed, base::Instant now);

  // What a key wrote: false after a press that did not get through.
  bool lets_text_through() const { return m_writes; }

 private:
  bool is_held_too_long(const SDL_KeyboardEvent& pressed, base::Instant now);

  bool m_locked;
  bool m_writes = true;
  std::optional<base::Instant> m_held;  // the last key went down then
};

}  // namespace kiosk::platform
