#include "screens/warning.h"

#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

void draw_warning(ui::Canvas& canvas, const Scene& scene, base::Duration left, base::Duration all) {
  const ui::Theme& theme = scene.theme;
  const ui::Palette& palette = theme.palette();
  const auto language = scene.language;
  const ui::Rect window{0, 0, theme.window().width, theme.window().height};
  canvas.fill(window, palette.veil);

  const float pad = theme.mm(10);
  const float ring = theme.mm(20);
  const float width = std::min(theme.mm(200), window.width - 2 * theme.margin());
  const ui::Paragraph question = ui::set(canvas.type(), say(Word::still_there, language),
                                         theme.title(), width - 2 * pad, {.balance = true});
  const float line = canvas.type().pitch(theme.body());
  const float height =
      2 * pad + 2 * ring + theme.mm(4) + question.height() + line + theme.mm(6) + theme.mm(24);
  ui::Rect plate = ui::centred({width, height}, window);
  plate.x = std::round(plate.x);
  plate.y = std::round(plate.y);
  canvas.plate(plate, {.colour = palette.paper, .corner = theme.mm(5), .shadow = theme.mm(4)});

  ui::Rect inside = ui::inset(plate, pad);
  const ui::Rect clock = ui::cut_top(inside, 2 * ring);
  const auto share = static_cast<float>(base::seconds(left) / base::seconds(all));
  canvas.ring(clock.centre(), ring, theme.mm(3), 1, palette.sunk);
  canvas.ring(clock.centre(), ring, theme.mm(3), share, palette.accent);
  const auto whole_seconds = static_cast<std::int64_t>(std::ceil(base::seconds(left)));
  draw_line(canvas, std::to_string(whole_seconds), theme.title(), clock, palette.ink,
            ui::Align::centre);
  ui::cut_top(inside, theme.mm(4));
  draw_paragraph(canvas, question, ui::cut_top(inside, question.height()).top_left(), palette.ink,
                 ui::Align::centre, inside.width);
  draw_line(canvas, say(Word::back_in_seconds, language, whole_seconds), theme.body(),
            ui::cut_top(inside, line), palette.quiet_ink, ui::Align::centre);
  const std::vector<ui::Rect> places =
      ui::columns(ui::cut_bottom(inside, theme.mm(24)), 2, theme.gap());
  draw_button(canvas, theme, places[0],
              {.id = k_start_over, .label = say(Word::start_over, language), .icon = "restart"});
  draw_button(canvas, theme, places[1],
              {.id = k_keep_looking,
               .label = say(Word::keep_looking, language),
               .icon = "check",
               .weight = ui::Weight::primary});
}

}  // namespace kiosk::screens
