#include "screens/button_flow.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kiosk::screens {

ButtonFlow flow_of(const Scene& scene, std::vector<ui::Button> buttons, float width) {
  const ui::Theme& theme = scene.theme;
  const float gap = theme.mm(3);
  std::vector<std::vector<float>> rows(1);
  float taken = 0;
  for (ui::Button& button : buttons) {
    button.icon_above = true;
    const float wanted = std::min(width, ui::width(scene.type, theme, button));
    if (taken > 0 && taken + gap + wanted > width) {
      rows.emplace_back();
      taken = 0;
    }
    taken += (taken > 0 ? gap : 0) + wanted;
    rows.back().push_back(wanted);
  }
  const float height = ui::stacked_height(scene.type, theme);
  ButtonFlow flow{{}, rows.size(), static_cast<float>(rows.size()) * (height + gap) - gap};
  ui::Rect rest{0, 0, width, flow.height};
  for (const std::vector<float>& row : rows) {
    const float wanted = std::accumulate(row.begin(), row.end(), 0.0F);
    const auto places = static_cast<float>(row.size());
    const float spare = (width - wanted - gap * (places - 1)) / places;
    ui::Rect line = ui::cut_top(rest, height);
    ui::cut_top(rest, gap);
    for (const float each : row) {
      flow.places.push_back(ui::cut_left(line, std::floor(each + spare)));
      ui::cut_left(line, gap);
    }
  }
  return flow;
}

void draw_flow(ui::Canvas& canvas, const ui::Theme& theme, const ButtonFlow& flow, ui::Point at,
               std::vector<ui::Button> buttons) {
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    buttons[i].icon_above = true;
    draw_button(canvas, theme, ui::moved(flow.places[i], at), buttons[i]);
  }
}

}  // namespace kiosk::screens
