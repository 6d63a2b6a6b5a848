#include "screens/bar.h"

#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

void draw_where(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen) {
  const ui::Theme& theme = scene.theme;
  const std::string standing = screen.standing();
  const float line = canvas.type().pitch(theme.caption());
  const float height = standing.empty() ? line : 2 * line;
  ui::Rect words = ui::centred({area.width, height}, area);
  words.y = std::round(words.y);
  draw_line(canvas, screen.title(), theme.caption(), ui::cut_top(words, line), theme.palette().ink,
            ui::Align::centre);
  if (!standing.empty())
    draw_line(canvas, standing, theme.caption(), words, theme.palette().quiet_ink,
              ui::Align::centre);
}

}  // namespace

void draw_bar(ui::Canvas& canvas, const Scene& scene, ui::Rect area, const Screen& screen) {
  const ui::Theme& theme = scene.theme;
  const auto language = scene.language;
  canvas.fill(area, theme.palette().paper);
  canvas.fill({area.x, area.y, area.width, theme.mm(0.4F)}, theme.palette().line);
  ui::Rect row{area.x + theme.margin(), area.y + theme.mm(2.8F), area.width - 2 * theme.margin(),
               theme.target()};
  const float space = theme.mm(3);
  const auto place = [&](ui::Button button, bool right) {
    button.icon_above = true;
    const float wanted = ui::width(canvas.type(), theme, button);
    const ui::Rect rect = right ? ui::cut_right(row, wanted) : ui::cut_left(row, wanted);
    right ? ui::cut_right(row, space) : ui::cut_left(row, space);
    draw_button(canvas, theme, rect, button);
  };
  const bool at_entrance = screen.place().page == Page::events;
  const bool at_home = at_entrance || screen.place().page == Page::home;
  const bool first = at_entrance || (at_home && scene.events.size() < 2);
  place({.id = k_back, .label = say(Word::back, language), .icon = "back", .enabled = !first},
        false);
  place({.id = k_home, .label = say(Word::home, language), .icon = "home", .enabled = !at_home},
        false);
  place({.id = k_language, .label = say(Word::language, language), .icon = "english"}, true);
  const std::size_t kept = scene.keeping.works(Shelf::bag).size();
  const bool in_bag = screen.place().page == Page::bag;
  if (kept > 0 || in_bag)
    place({.id = k_bag,
           .label = say(Word::bag, language) + " (" + std::to_string(kept) + ")",
           .icon = "bag",
           .enabled = !in_bag},
          true);
  const ui::ScrollArea* scroll = screen.main_scroll();
  if (scroll && (scroll->can_go_back() || scroll->can_go_on())) {
    place({.id = k_scroll_down,
           .label = say(Word::scroll_down, language),
           .icon = "down",
           .enabled = scroll->can_go_on()},
          true);
    place({.id = k_scroll_up,
           .label = say(Word::scroll_up, language),
           .icon = "up",
           .enabled = scroll->can_go_back()},
          true);
  }
  draw_where(canvas, scene, row, screen);
}

}  // namespace kiosk::screens
