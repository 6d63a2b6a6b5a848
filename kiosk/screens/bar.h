// The bar in the lower part of every page: back, home, where one is, and the language.
#pragma once

#include "screens/screen.h"

#include <string>

namespace kiosk::screens {

// What a touch on the bar asks for; the visit carries it out.
constexpr const char* k_back = "nav.back";
constexpr const char* k_home = "nav.home";
constexpr const char* k_language = "nav.language";
constexpr const char* k_bag = "nav.bag";
constexpr const char* k_scroll_up = "nav.up";
constexpr const char* k_scroll_down = "nav.down";

// `area` is the bar's strip of the window.
void draw_bar(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen);

}  // namespace kiosk::screens
