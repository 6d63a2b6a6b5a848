#include "screens/logo.h"

#include "screens/cards.h"

#include <cmath>

namespace kiosk::screens {

ui::Rect place_of_logo(const catalog::Picture& logo, ui::Rect box) {
  const ui::Size natural{static_cast<float>(logo.width), static_cast<float>(logo.height)};
  const ui::Rect fit = ui::contained(natural, box);
  return {std::round(box.x), std::round(fit.y), std::round(fit.width), std::round(fit.height)};
}

void draw_logo(ui::Canvas& canvas, const Scene& scene, const catalog::Picture& logo, ui::Rect box) {
  canvas.picture(place_of_logo(logo, box), use_of(logo, ui::Fit::cover, scene.theme.mm(1)));
}

void write_logo(Column& column, const Scene& scene, float millimetres) {
  const auto& logo = scene.exhibition->event.logo;
  if (!logo) return;
  column.piece(scene.theme.mm(millimetres), [logo = *logo, &theme = scene.theme](ui::Canvas& canvas,
                                                                                 ui::Rect box) {
    canvas.picture(place_of_logo(logo, box), use_of(logo, ui::Fit::cover, theme.mm(1)));
  });
  column.gap(3);
}

}  // namespace kiosk::screens
