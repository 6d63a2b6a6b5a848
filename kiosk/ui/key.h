// The keys that mean something: the kiosk can be used without touch, by a keyboard or a keypad.
#pragma once

namespace kiosk::ui {

enum class Key { tab, back_tab, left, right, up, down, enter, escape, page_up, page_down, home };

}  // namespace kiosk::ui
