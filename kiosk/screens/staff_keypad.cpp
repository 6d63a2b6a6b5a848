#include "screens/staff_keypad.h"

#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kiosk::screens {
namespace {

using catalog::Language;
using Says = StaffKeypad::Says;

constexpr float k_least_key = 20;      // mm high and wide
constexpr float k_usual_key = 24;      // mm high
constexpr float k_key_width = 32;      // mm, where there is room
constexpr float k_words = 105;         // mm: the width of what is said beside the keys
constexpr float k_words_letters = 14;  // em, at least
constexpr float k_pad = 8;             // mm around all of it
constexpr float k_dot = 6;             // mm
constexpr std::size_t k_rows = 4;
constexpr std::size_t k_columns = 3;

std::string minutes_and_seconds(base::Duration wait) {
  const auto left = static_cast<std::int64_t>(std::ceil(base::seconds(wait)));
  return fmt::format("{}:{:02}", left / 60, left % 60);
}

std::string said(const StaffKeypad& keypad, Language language) {
  switch (keypad.says) {
    case Says::enter:
      return say(Word::staff_enter_pin, language);
    case Says::checking:
      return say(Word::staff_checking, language);
    case Says::wrong:
      if (keypad.tries_left <= 1) return say(Word::staff_wrong_then_wait, language);
      return say(Word::staff_wrong_pin, language, keypad.tries_left);
    case Says::wait:
      return say(Word::staff_wait, language, minutes_and_seconds(keypad.wait));
    case Says::no_pin:
      return say(Word::staff_no_pin, language);
    case Says::renewed:
      return say(Word::staff_renewed, language);
    case Says::refused:
      return say(Word::staff_refused, language);
  }
  return {};
}

// Of the longest: another message must not move the keys under a finger.
float room_for_messages(const ui::Typesetter& type, const ui::Theme& theme, Language language,
                        float width) {
  float height = 0;
  for (const Says says : {Says::enter, Says::checking, Says::wrong, Says::wait, Says::no_pin,
                          Says::renewed, Says::refused}) {
    const std::string message = said({.says = says, .tries_left = 4}, language);
    height = std::max(height, ui::set(type, message, theme.lead(), width).height());
  }
  return height;
}

// What stands above or beside the keys.
struct Texts {
  ui::Paragraph heading;
  ui::Paragraph message;
  ui::Paragraph lost;
  float height = 0;  // with the dots
};

Texts texts_in(const ui::Typesetter& type, const ui::Theme& theme, Language language,
               const StaffKeypad& keypad, float width) {
  Texts texts;
  texts.heading = ui::set(type, say(Word::staff_only, language), theme.title(), width);
  texts.message = ui::set(type, said(keypad, language), theme.lead(), width);
  texts.height = texts.heading.height() + theme.mm(k_dot) + 2 * theme.gap() +
                 room_for_messages(type, theme, language, width);
  if (keypad.number.empty()) return texts;
  texts.lost =
      ui::set(type, say(Word::staff_lost_pin, language, keypad.number), theme.caption(), width);
  texts.height += texts.lost.height() + theme.gap();
  return texts;
}

void draw_dots(ui::Canvas& canvas, const ui::Theme& theme, ui::Rect row, std::size_t written) {
  const float side = theme.mm(k_dot);
  const float step = side + theme.mm(3);
  for (std::size_t i = 0; i < k_keypad_digits; ++i) {
    const ui::Rect dot{row.x + step * static_cast<float>(i), row.y, side, side};
    canvas.plate(dot, {.colour = i < written ? theme.palette().accent : theme.palette().sunk,
                       .corner = side / 2,
                       .border = theme.palette().edge,
                       .border_width = theme.mm(0.4F)});
  }
}

void draw_texts(ui::Canvas& canvas, const ui::Theme& theme, const Texts& texts, ui::Rect area,
                std::size_t written) {
  const ui::Palette& palette = theme.palette();
  ui::Rect rest = area;
  draw_paragraph(canvas, texts.heading, ui::cut_top(rest, texts.heading.height()).top_left(),
                 palette.ink);
  ui::cut_top(rest, theme.gap());
  draw_dots(canvas, theme, ui::cut_top(rest, theme.mm(k_dot)), written);
  ui::cut_top(rest, theme.gap());
  draw_paragraph(canvas, texts.message, rest.top_left(), palette.ink);
  const ui::Rect below = ui::cut_bottom(rest, texts.lost.height());
  draw_paragraph(canvas, texts.lost, below.top_left(), palette.quiet_ink);
}

void draw_digit(ui::Canvas& canvas, const ui::Theme& theme, Language language, ui::Rect rect,
                int digit, bool enabled) {
  const ui::Palette& palette = theme.palette();
  const ui::InElement element(canvas, {.id = id_of_digit(digit),
                                       .role = ui::Role::button,
                                       .name = say(Word::staff_digit, language),
                                       .rect = rect,
                                       .enabled = enabled,
                                       .corner = theme.corner()});
  canvas.plate(rect, {.colour = enabled ? palette.card : palette.sunk,
                      .corner = theme.corner(),
                      .border = palette.edge,
                      .border_width = theme.mm(0.4F)});
  draw_line(canvas, std::to_string(digit), theme.title(), rect,
            enabled ? palette.ink : palette.quiet_ink, ui::Align::centre);
}

void draw_keys(ui::Canvas& canvas, const ui::Theme& theme, Language language, ui::Rect area,
               const StaffKeypad& keypad) {
  std::vector<ui::Rect> places;
  for (const ui::Rect row : ui::rows(area, k_rows, theme.gap()))
    for (const ui::Rect place : ui::columns(row, k_columns, theme.gap())) places.push_back(place);
  // The tenth digit stands in the middle of the last row, between closing and erasing.
  std::size_t place = 0;
  for (const int digit : keypad.order) {
    if (place == 9) ++place;
    draw_digit(canvas, theme, language, places[place++], digit, keypad.takes_digits());
  }
  draw_button(canvas, theme, places[9],
              {.id = k_keypad_close, .label = say(Word::close, language)});
  draw_button(canvas, theme, places[11],
              {.id = k_keypad_erase,
               .label = say(Word::key_backspace, language),
               .enabled = keypad.takes_digits() && keypad.written > 0});
}

// Beside the keys, wider with larger letters.
float words_width(const ui::Theme& theme) {
  return std::max(theme.mm(k_words), k_words_letters * static_cast<float>(theme.lead().px));
}

// Everything's place, worked out anew for each frame: it is up for seconds.
struct Layout {
  ui::Rect plate;
  ui::Rect words;
  ui::Rect keys;
  Texts texts;
};

float width_of_key(const ui::Typesetter& type, const ui::Theme& theme, Language language,
                   float room) {
  float wanted = theme.mm(k_key_width);
  for (const Word word : {Word::close, Word::key_backspace})
    wanted = std::max(wanted, ui::width(type, theme, ui::Button{.label = say(word, language)}));
  const float most = (room - 2 * theme.gap()) / k_columns;
  return std::floor(std::min(wanted, most));
}

// Where it is high enough the words stand above the keys, else beside them.
Layout lay_out(const ui::Typesetter& type, const ui::Theme& theme, Language language,
               const StaffKeypad& keypad) {
  const ui::Rect room = ui::inset(theme.reach(), theme.margin());
  const float pad = std::min(theme.mm(k_pad), theme.margin());
  const bool stacked = theme.reach().height > theme.reach().width;
  const float inside = room.width - 2 * pad;
  const float words_beside = std::min(words_width(theme), inside * 0.5F);
  const float keys_room = stacked ? inside : inside - words_beside - 2 * theme.gap();
  const float keys_width =
      k_columns * width_of_key(type, theme, language, keys_room) + 2 * theme.gap();
  const float width_of_words = stacked ? keys_width : words_beside;

  Layout layout;
  layout.texts = texts_in(type, theme, language, keypad, width_of_words);
  const float above = stacked ? layout.texts.height + 2 * theme.gap() : 0;
  const float most = (room.height - 2 * pad - above - 3 * theme.gap()) / k_rows;
  const float least = std::max(theme.mm(k_least_key), theme.target());
  const float key = std::floor(std::clamp(theme.mm(k_usual_key), least, std::max(least, most)));
  const float keys_height = k_rows * key + 3 * theme.gap();

  const float height = stacked ? above + keys_height : std::max(keys_height, layout.texts.height);
  const float width = stacked ? keys_width : width_of_words + 2 * theme.gap() + keys_width;
  layout.plate = ui::centred({width + 2 * pad, height + 2 * pad}, room);
  layout.plate.x = std::round(layout.plate.x);
  layout.plate.y = std::round(layout.plate.y);
  ui::Rect rest = ui::inset(layout.plate, pad);
  if (stacked) {
    layout.keys = ui::cut_bottom(rest, keys_height);
    ui::cut_bottom(rest, 2 * theme.gap());
  } else {
    layout.keys = ui::centred({keys_width, keys_height}, ui::cut_right(rest, keys_width));
    ui::cut_right(rest, 2 * theme.gap());
  }
  layout.words = rest;
  return layout;
}

constexpr const char* k_digit_id = "staff.key.";

}  // namespace

std::string id_of_digit(int digit) {
  return k_digit_id + std::to_string(digit);
}

std::optional<int> digit_of(const std::string& id) {
  const std::string beginning = k_digit_id;
  if (id.size() != beginning.size() + 1 || !id.starts_with(beginning)) return std::nullopt;
  const char digit = id.back();
  if (digit < '0' || digit > '9') return std::nullopt;
  return digit - '0';
}

void draw_staff_keypad(ui::Canvas& canvas, const ui::Theme& theme, Language language,
                       const StaffKeypad& keypad) {
  const ui::Palette& palette = theme.palette();
  const Layout layout = lay_out(canvas.type(), theme, language, keypad);
  canvas.fill({0, 0, theme.window().width, theme.window().height}, palette.veil);
  const ui::InElement sheet(canvas, {.id = "staff.keypad",
                                     .role = ui::Role::sheet,
                                     .name = say(Word::staff_only, language),
                                     .rect = layout.plate});
  canvas.plate(layout.plate, {.colour = palette.paper,
                              .corner = theme.mm(5),
                              .shadow = theme.mm(4),
                              .border = palette.outline,
                              .border_width = theme.outline_width()});
  draw_texts(canvas, theme, layout.texts, layout.words, keypad.written);
  draw_keys(canvas, theme, language, layout.keys, keypad);
}

}  // namespace kiosk::screens
