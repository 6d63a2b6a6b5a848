#include "ui/widgets.h"

#include "ui/paragraph.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

// The side of the icon after a chip's words.
float mark_side(const Theme& theme) {
  constexpr float k_share = 0.92F;  // of the icon before them
  return std::round(k_share * theme.small_icon());
}

struct Look {
  Colour ground;
  Colour ink;
  Colour border{0, 0, 0, 0};
};

Look look_of(const Theme& theme, const Button& button) {
  const Palette& palette = theme.palette();
  Look look{palette.card, palette.ink, palette.edge};
  if (button.weight == Weight::primary || button.chosen)
    look = {palette.accent, palette.on_accent, {0, 0, 0, 0}};
  if (button.weight == Weight::bare) look = {{0, 0, 0, 0}, palette.ink, {0, 0, 0, 0}};
  if (!button.enabled) {
    look.ink = mix(look.ink, palette.paper, 0.55F);
    if (look.border.alpha) look.border = palette.line;
  }
  return look;
}

// Where the label is wider than its place and there is height for two lines, it has two.
Paragraph label_in(const Typesetter& type, const Theme& theme, const Button& button, Size room) {
  const int lines = room.height >= 2 * type.pitch(theme.lead()) ? 2 : 1;
  return set(type, button.label, theme.lead(), room.width,
             {.most_lines = lines, .balance = lines > 1});
}
float between(const Theme& theme) {
  return theme.mm(2);
}
// A dot keeps a count apart from a label that ends in a number itself: "เขต 1 · 2".
std::string count_apart(const Chip& chip) {
  return "· " + chip.count;
}

void draw_stacked(Canvas& canvas, const Theme& theme, Rect rect, const Button& button, Colour ink) {
  const float text = canvas.type().pitch(theme.caption());
  // Letters have a least size in pixels: on a coarse panel the icon makes room for them.
  const float side = std::min(theme.icon(), rect.height - text);
  Rect group = centred({rect.width, side + text}, rect);
  const Rect icon = centred({side, side}, cut_top(group, side));
  canvas.icon(icon, button.icon, ink);
  draw_line(canvas, button.label, theme.caption(), group, ink, Align::centre);
}

void draw_beside(Canvas& canvas, const Theme& theme, Rect rect, const Button& button, Colour ink) {
  const float side = button.icon.empty() ? 0 : theme.icon();
  const float gap = button.icon.empty() ? 0 : between(theme);
  const float room = rect.width - side - gap - 2 * theme.mm(3);
  const Paragraph label = label_in(canvas.type(), theme, button, {room, rect.height});
  Rect group = centred({side + gap + label.width, rect.height}, rect);
  group.x = std::round(group.x);
  if (side > 0) canvas.icon(centred({side, side}, cut_left(group, side)), button.icon, ink);
  cut_left(group, gap);
  draw_paragraph(canvas, label,
                 {group.x, std::round(group.y + (group.height - label.height()) / 2)}, ink);
}

}  // namespace

void draw_button(Canvas& canvas, const Theme& theme, Rect rect, const Button& button) {
  const InElement element(canvas, {.id = button.id,
                                   .role = Role::button,
                                   .name = button.name.empty() ? button.label : button.name,
                                   .rect = rect,
                                   .enabled = button.enabled,
                                   .corner = theme.corner()});
  const Look look = look_of(theme, button);
  if (button.weight != Weight::bare)
    canvas.plate(rect, {.colour = look.ground,
                        .corner = theme.corner(),
                        .border = look.border,
                        .border_width = look.border.alpha ? theme.mm(0.4F) : 0});
  (button.icon_above ? draw_stacked : draw_beside)(canvas, theme, rect, button, look.ink);
}

float width(const Typesetter& type, const Theme& theme, const Button& button) {
  if (button.icon_above)
    return std::max(theme.mm(24), type.width(button.label, theme.caption()) + theme.mm(4));
  const float icon = button.icon.empty() ? 0 : theme.icon() + between(theme);
  return std::max(theme.target(), icon + type.width(button.label, theme.lead()) + theme.mm(8));
}

float height(const Typesetter& type, const Theme& theme, const Button& button, float room) {
  const bool two_lines = width(type, theme, button) > room;
  return two_lines ? std::max(theme.target(), 2 * type.pitch(theme.lead()) + theme.mm(3))
                   : theme.target();
}

float stacked_height(const Typesetter& type, const Theme& theme) {
  constexpr float k_icon = 0.9F;  // of an icon: the least it keeps above its word
  return std::max(theme.target(), theme.icon() * k_icon + type.pitch(theme.caption()));
}

float chip_height(const Theme& theme, bool touchable) {
  return touchable ? theme.target()
                   : std::max(theme.mm(11.5F), theme.row(theme.caption()) - theme.mm(0.6F));
}

float width(const Typesetter& type, const Theme& theme, const Chip& chip) {
  const float icon = chip.icon.empty() ? 0 : theme.small_icon() + theme.mm(1.6F);
  const float count =
      chip.count.empty() ? 0 : theme.mm(2) + type.width(count_apart(chip), theme.caption());
  const float mark = chip.mark.empty() ? 0 : mark_side(theme) + theme.mm(1);
  return std::max(theme.target(),
                  icon + type.width(chip.label, theme.caption()) + count + mark + theme.mm(8.5F));
}

void draw_chip(Canvas& canvas, const Theme& theme, Rect rect, const Chip& chip) {
  const Palette& palette = theme.palette();
  const float corner = rect.height / 2;
  const InElement element(canvas, {.id = chip.id,
                                   .role = chip.touchable ? Role::chip : Role::text,
                                   .name = chip.name.empty() ? chip.label : chip.name,
                                   .rect = rect,
                                   .enabled = chip.enabled,
                                   .corner = corner});
  const Colour plain = chip.ground.alpha ? chip.ground : palette.card;
  Colour ink = chip.chosen ? palette.on_accent : palette.ink;
  if (!chip.enabled) ink = mix(ink, palette.card, 0.62F);
  canvas.plate(rect,
               {.colour = chip.chosen ? palette.accent : plain,
                .corner = corner,
                .border = chip.chosen || chip.ground.alpha ? Colour{0, 0, 0, 0} : palette.edge,
                .border_width = theme.mm(0.4F)});
  Rect inside = inset(rect, theme.mm(4), 0);
  if (!chip.icon.empty()) {
    const float side = theme.small_icon();
    canvas.icon(centred({side, side}, cut_left(inside, side)), chip.icon, ink);
    cut_left(inside, theme.mm(1.6F));
  }
  if (!chip.mark.empty()) {
    const float side = mark_side(theme);
    canvas.icon(centred({side, side}, cut_right(inside, side)), chip.mark, ink);
    cut_right(inside, theme.mm(1));
  }
  if (!chip.count.empty()) {
    const std::string words = count_apart(chip);
    const Rect count = cut_right(inside, canvas.type().width(words, theme.caption()) + 1);
    draw_line(canvas, words, theme.caption(), count,
              chip.chosen || !chip.enabled ? ink : palette.quiet_ink);
    cut_right(inside, theme.mm(2));
  }
  draw_line(canvas, chip.label, theme.caption(), inset(inside, -1, 0), ink, Align::centre);
}

Size size(const Typesetter& type, const Theme& theme, const Label& label) {
  const float icon = label.icon.empty() ? 0 : theme.small_icon() + theme.mm(1);
  return {icon + type.width(label.text, theme.caption()) + theme.mm(4),
          std::max(theme.mm(9.6F), type.pitch(theme.caption()))};
}

void draw_label(Canvas& canvas, const Theme& theme, Point top_left, const Label& label) {
  const Size needed = size(canvas.type(), theme, label);
  const Rect rect{top_left.x, top_left.y, needed.width, needed.height};
  canvas.plate(rect, {.colour = label.ground, .corner = theme.mm(1.6F)});
  Rect inside = inset(rect, theme.mm(2), 0);
  if (!label.icon.empty()) {
    const float side = theme.small_icon();
    canvas.icon(centred({side, side}, cut_left(inside, side)), label.icon, label.ink);
    cut_left(inside, theme.mm(1));
  }
  draw_line(canvas, label.text, theme.caption(), inset(inside, -1, 0), label.ink);
}

void draw_pressed(Canvas& canvas, const Theme& theme, const Element& element) {
  canvas.plate(element.rect,
               {.colour = faded(theme.palette().ink, 0.13F), .corner = element.corner});
}

void draw_focus(Canvas& canvas, const Theme& theme, const Element& element) {
  // Ink and paper together: one of them stands out from any ground, photographs too.
  const auto ring = [&](float out, float width, Colour colour) {
    canvas.plate(inset(element.rect, -out), {.colour = {0, 0, 0, 0},
                                             .corner = element.corner + out,
                                             .border = colour,
                                             .border_width = width});
  };
  ring(theme.mm(2.2F), theme.mm(2.2F), theme.palette().paper);
  ring(theme.mm(1.7F), theme.mm(1.2F), theme.palette().ink);
}

}  // namespace kiosk::ui
