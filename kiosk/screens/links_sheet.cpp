#include "screens/links_sheet.h"

#include "screens/words.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

// On a low panel the words stand beside the code.
LinksSheet::LinksSheet(const Scene& scene, const std::vector<std::string>& links, int shown)
    : m_scene(scene) {
  const ui::Theme& theme = scene.theme;
  const ui::Rect area = scene.content();
  const bool low = area.height < theme.mm(180) && area.width > area.height;
  m_sheet = ui::centred(
      {std::min(area.width, theme.mm(low ? 300 : 210)), std::min(area.height, theme.mm(225))},
      area);
  ui::Rect inside = ui::inset(m_sheet, theme.mm(7));
  ui::Rect words = low ? ui::cut_right(inside, std::round(inside.width * 0.46F)) : inside;
  if (low) ui::cut_right(inside, theme.gap() * 1.5F);
  m_heading = ui::set(scene.type, say(Word::scan_to_go_on, scene.language), theme.heading(),
                      words.width, {.most_lines = 2, .balance = true});
  m_heading_box = ui::cut_top(low ? words : inside, m_heading.height());
  ui::cut_top(low ? words : inside, theme.mm(3));
  m_close = ui::cut_bottom(low ? words : inside, theme.target());
  ui::cut_bottom(low ? words : inside, theme.gap());
  shown = std::clamp(shown, 0, static_cast<int>(links.size()) - 1);
  m_address = ui::set(scene.type, links[static_cast<std::size_t>(shown)], theme.caption(),
                      words.width, {.most_lines = low ? 2 : 3});
  m_codes = Codes(scene, inside,
                  {.name = say(Word::scan_to_go_on, scene.language),
                   .caption_height = low ? 0 : m_address.height(),
                   .shown = shown},
                  [&](std::size_t) { return links; });
  m_address_box = low ? words : m_codes.caption();
}

LinksSheet::Answer LinksSheet::respond(const ui::Gesture& gesture) const {
  if (gesture.kind != ui::Gesture::Kind::tap) return {};
  if (const auto wanted = m_codes.wanted(gesture.target)) return {.show = wanted};
  return {.close = gesture.target == "qr.close" || !m_sheet.contains(gesture.at)};
}

void LinksSheet::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const std::string heading = say(Word::scan_to_go_on, m_scene.language);
  canvas.fill(m_scene.area, theme.palette().veil);
  const ui::InElement sheet(
      canvas, {.id = "qr.sheet", .role = ui::Role::sheet, .name = heading, .rect = m_sheet});
  canvas.plate(m_sheet, {.colour = theme.palette().paper, .corner = theme.corner()});
  draw_paragraph(canvas, m_heading, m_heading_box.top_left(), theme.palette().ink,
                 ui::Align::centre, m_heading_box.width);
  m_codes.draw(canvas, m_scene);
  draw_paragraph(canvas, m_address, m_address_box.top_left(), theme.palette().ink,
                 ui::Align::centre, m_address_box.width);
  draw_button(canvas, theme, m_close,
              {.id = "qr.close",
               .label = say(Word::close, m_scene.language),
               .icon = "close",
               .weight = ui::Weight::primary});
}

}  // namespace kiosk::screens
