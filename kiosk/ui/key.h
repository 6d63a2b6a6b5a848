// The keys that mean something: the kiosk can be used without touch, by a keyboard or a keypad.
#pragma once

#include <string>

namespace kiosk::ui {

enum class Key {
  tab,
  back_tab,
  left,
  right,
  up,
  down,
  enter,
  escape,
  page_up,
  page_down,
  home,
  space,      // activates like enter, where nothing is written
  backspace,  // goes back like escape, where nothing is written
};

// What a keyboard wrote, in whatever layout and language it has: UTF-8, and anything may be in it.
struct Typing {
  std::string text;
};

}  // namespace kiosk::ui
