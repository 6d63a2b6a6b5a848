// The bar in the lower part of every page: back, home or the end, where one is, the language,
// accessibility.
#pragma once

#include "screens/screen.h"

#include <string>

namespace kiosk::screens {

// What a touch on the bar asks for; the visit carries it out.
constexpr const char* k_back = "nav.back";
constexpr const char* k_home = "nav.home";
constexpr const char* k_finish = "nav.finish";  // in the place of home, where one is there
constexpr const char* k_search = "nav.search";
constexpr const char* k_language = "nav.language";
constexpr const char* k_bag = "nav.bag";
constexpr const char* k_scroll_up = "nav.up";
constexpr const char* k_scroll_down = "nav.down";
constexpr const char* k_accessibility = "nav.accessibility";

// A page for passers-by has none.
inline bool has_bar(Page page) {
  return page != Page::attract && page != Page::sorry;
}

// In pixels. It depends on the letters and the width, not on the page: the bar stands still.
float bar_height(const ui::Typesetter& type, const ui::Theme& theme, catalog::Language language);

// `area` is the bar's strip of the window; `scroll` is what its scroll buttons move, nullptr if
// nothing scrolls.
void draw_bar(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen,
              const ui::ScrollArea* scroll);

}  // namespace kiosk::screens
