#include "platform/key_gate.h"

#include <chrono>

namespace kiosk::platform {
namespace {

// By then a list was scrolled to its end; what goes on lies on the keyboard.
constexpr base::Duration k_longest_held = std::chrono::seconds(5);

// The right Alt key writes: it is AltGr on many layouts.
bool is_command(const SDL_Keysym& key) {
  return (key.mod & (KMOD_CTRL | KMOD_LALT | KMOD_GUI)) != 0;
}

bool opens(SDL_Keycode key) {
  return key == SDLK_RETURN || key == SDLK_KP_ENTER || key == SDLK_SPACE || key == SDLK_ESCAPE;
}

}  // namespace

bool is_staff_chord(const SDL_KeyboardEvent& pressed) {
  const auto held = pressed.keysym.mod;
  return pressed.keysym.scancode == SDL_SCANCODE_S && !pressed.repeat && (held & KMOD_CTRL) != 0 &&
         (held & KMOD_SHIFT) != 0;
}

bool KeyGate::is_held_too_long(const SDL_KeyboardEvent& pressed, base::Instant now) {
  if (!pressed.repeat || !m_held) m_held = now;
  return now - *m_held > k_longest_held;
}

bool KeyGate::lets_through(const SDL_KeyboardEvent& pressed, base::Instant now) {
  const bool held = is_held_too_long(pressed, now) || (pressed.repeat && opens(pressed.keysym.sym));
  m_writes = !held && !(m_locked && is_command(pressed.keysym));
  return m_writes;
}

}  // namespace kiosk::platform
