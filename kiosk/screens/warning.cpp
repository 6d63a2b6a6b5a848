#include "screens/warning.h"

#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

constexpr float k_width = 200;      // mm
constexpr float k_ring = 20;        // mm: its radius
constexpr float k_least_ring = 10;  // mm: a smaller one has no room for its number
constexpr float k_button = 24;      // mm

// Beside each other, or below each other where their words are too long for that.
struct Buttons {
  bool stacked = false;
  float height = 0;
};

Buttons buttons_in(const ui::Typesetter& type, const Scene& scene, float width) {
  const ui::Theme& theme = scene.theme;
  const float one = std::max(theme.mm(k_button), theme.target());
  float wanted = 0;
  for (const Word word : {Word::start_over, Word::keep_looking})
    wanted = std::max(
        wanted,
        ui::width(type, theme, ui::Button{.label = say(word, scene.language), .icon = "check"}));
  const bool stacked = 2 * wanted + theme.gap() > width;
  return {stacked, stacked ? 2 * theme.target() + theme.gap() : one};
}

}  // namespace

void draw_warning(ui::Canvas& canvas, const Scene& scene, base::Duration left, base::Duration all) {
  const ui::Theme& theme = scene.theme;
  const ui::Palette& palette = theme.palette();
  const auto language = scene.language;
  const ui::Rect window{0, 0, theme.window().width, theme.window().height};
  canvas.fill(window, palette.veil);

  const ui::Rect reach = theme.reach();
  const float pad = theme.mm(8);
  const float width = std::min(theme.mm(k_width), reach.width - 2 * theme.margin());
  const auto whole_seconds = static_cast<std::int64_t>(std::ceil(base::seconds(left)));
  const auto set = [&](const std::string& text, ui::Font font) {
    return ui::set(canvas.type(), text, font, width - 2 * pad, {.balance = true});
  };
  const ui::Paragraph question = set(say(Word::still_there, language), theme.title());
  const ui::Paragraph what_then =
      set(say(Word::back_in_seconds, language, whole_seconds), theme.body());
  const Buttons buttons = buttons_in(canvas.type(), scene, width - 2 * pad);
  const float words = question.height() + what_then.height() + theme.mm(6) + buttons.height;
  // The clock takes what is left to it, or nothing: the words tell the seconds as well.
  const float room = reach.height - 2 * theme.margin() - 2 * pad - words - theme.mm(4);
  const float ring = std::min(theme.mm(k_ring), room / 2);
  const bool shows_ring = ring >= theme.mm(k_least_ring);
  const float clock_height = shows_ring ? 2 * ring + theme.mm(4) : 0;
  ui::Rect plate = ui::centred({width, 2 * pad + clock_height + words}, reach);
  plate.x = std::round(plate.x);
  plate.y = std::round(plate.y);
  canvas.plate(plate, {.colour = palette.paper,
                       .corner = theme.mm(5),
                       .shadow = theme.mm(4),
                       .border = palette.outline,
                       .border_width = theme.outline_width()});

  ui::Rect inside = ui::inset(plate, pad);
  if (shows_ring) {
    const ui::Rect clock = ui::cut_top(inside, 2 * ring);
    const auto share = static_cast<float>(base::seconds(left) / base::seconds(all));
    canvas.ring(clock.centre(), ring, theme.mm(3), 1, palette.sunk);
    canvas.ring(clock.centre(), ring, theme.mm(3), share, palette.accent);
    draw_line(canvas, std::to_string(whole_seconds), theme.title(), clock, palette.ink,
              ui::Align::centre);
    ui::cut_top(inside, theme.mm(4));
  }
  draw_paragraph(canvas, question, ui::cut_top(inside, question.height()).top_left(), palette.ink,
                 ui::Align::centre, inside.width);
  draw_paragraph(canvas, what_then, ui::cut_top(inside, what_then.height()).top_left(),
                 palette.quiet_ink, ui::Align::centre, inside.width);
  const ui::Rect row = ui::cut_bottom(inside, buttons.height);
  const std::vector<ui::Rect> places =
      buttons.stacked ? ui::rows(row, 2, theme.gap()) : ui::columns(row, 2, theme.gap());
  draw_button(canvas, theme, places[0],
              {.id = k_start_over, .label = say(Word::start_over, language), .icon = "restart"});
  draw_button(canvas, theme, places[1],
              {.id = k_keep_looking,
               .label = say(Word::keep_looking, language),
               .icon = "check",
               .weight = ui::Weight::primary});
}

}  // namespace kiosk::screens
