// What stands above low reach: a picture and a name, large; nothing there can be touched.
#pragma once

#include "screens/screen.h"

namespace kiosk::screens {

// `picture` is the page's own, or one of the event's; nullptr: there is none. `own` says which.
void draw_above(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen,
                const catalog::Picture* picture, bool own);

// Pictures to stand for the event on pages that have none: of its outstanding works, else of any.
std::vector<catalog::Picture> lead_pictures(const Exhibition& exhibition,
                                            catalog::Language language);

}  // namespace kiosk::screens
