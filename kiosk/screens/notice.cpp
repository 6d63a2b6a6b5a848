#include "screens/notice.h"

#include "screens/comfort.h"
#include "screens/words.h"
#include "ui/paragraph.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace kiosk::screens {
namespace {

using catalog::Language;

constexpr float k_width = 190;   // mm, at most
constexpr float k_sign = 22;     // mm: the sign over the words
constexpr int k_text_step = 10;  // percent

struct Line {
  std::string text;
  ui::Font font;
  ui::Colour ink;
  float above = 0;  // pixels left free over it
};

std::string opens_again(base::LocalTime opens, Language language) {
  const auto day = std::chrono::floor<std::chrono::days>(opens);
  const std::chrono::hh_mm_ss time(opens - day);
  const auto weekday = static_cast<int>(std::chrono::weekday(day).c_encoding());
  const auto called = static_cast<Word>(static_cast<int>(Word::sunday) + weekday);
  return say(Word::opens_again, language, say(called, language),
             fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count()));
}

std::string second_line(const Notice& notice, Language language) {
  if (notice.what == Notice::What::touch_lost) return say(Word::tell_staff, language);
  return notice.opens ? opens_again(*notice.opens, language) : std::string();
}

std::vector<Line> lines_of(const ui::Theme& theme, const Notice& notice, int percent) {
  const ui::Palette& palette = theme.palette();
  const bool lost = notice.what == Notice::What::touch_lost;
  std::vector<Line> lines;
  for (const Language language : {Language::thai, Language::english}) {
    const bool thai = language == Language::thai;
    lines.push_back({say(lost ? Word::touch_lost : Word::closed_now, language),
                     theme.at_percent(thai ? theme.title() : theme.heading(), percent), palette.ink,
                     theme.mm(thai ? 3 : 5)});
    lines.push_back({second_line(notice, language), theme.at_percent(theme.body(), percent),
                     palette.quiet_ink});
  }
  std::erase_if(lines, [](const Line& line) { return line.text.empty(); });
  return lines;
}

ui::Paragraph set(const ui::Typesetter& type, const Line& line, float width) {
  return ui::set(type, line.text, line.font, width, {.balance = true});
}

float height_of(const ui::Typesetter& type, const std::vector<Line>& lines, float width) {
  float sum = 0;
  for (const Line& line : lines) sum += line.above + set(type, line, width).height();
  return sum;
}

// As large as was asked for, or as can be: it must be read as a whole.
std::vector<Line> fitting(const ui::Typesetter& type, const ui::Theme& theme, const Notice& notice,
                          ui::Size room) {
  int percent = theme.appearance().text_percent;
  while (percent > k_text_steps.front() &&
         height_of(type, lines_of(theme, notice, percent), room.width) > room.height)
    percent -= k_text_step;
  return lines_of(theme, notice, percent);
}

}  // namespace

void draw_notice(ui::Canvas& canvas, const ui::Theme& theme, const Notice& notice) {
  const bool lost = notice.what == Notice::What::touch_lost;
  const ui::Palette& palette = theme.palette();
  const ui::Rect window{0, 0, theme.window().width, theme.window().height};
  if (!lost) canvas.fill(window, palette.veil);

  const float pad = theme.mm(8);
  const float side = theme.mm(k_sign);
  const float width = std::min(theme.mm(k_width), window.width - 2 * theme.margin());
  const ui::Size room{width - 2 * pad, window.height - 2 * theme.margin() - 2 * pad - side};
  const std::vector<Line> lines = fitting(canvas.type(), theme, notice, room);
  const float height = 2 * pad + side + height_of(canvas.type(), lines, room.width);
  ui::Rect plate = ui::centred({width, height}, window);
  plate = {std::round(plate.x), std::round(plate.y), width, height};
  const ui::InElement all(canvas, {.id = lost ? "notice.touch" : "notice.closed",
                                   .role = ui::Role::text,
                                   .name = lines.front().text,
                                   .rect = plate});
  canvas.plate(plate, {.colour = palette.paper,
                       .corner = theme.mm(5),
                       .shadow = theme.mm(4),
                       .border = lost ? palette.accent : palette.outline,
                       .border_width = lost ? theme.mm(1) : theme.outline_width()});
  ui::Rect inside = ui::inset(plate, pad);
  const ui::Rect disc = ui::centred({side, side}, ui::cut_top(inside, side));
  canvas.plate(disc, {.colour = palette.sunk, .corner = side / 2});
  canvas.icon(ui::inset(disc, theme.mm(5)), lost ? "touch" : "clock", palette.quiet_ink);
  for (const Line& line : lines) {
    ui::cut_top(inside, line.above);
    const ui::Paragraph words = set(canvas.type(), line, room.width);
    const ui::Rect place = ui::cut_top(inside, words.height());
    draw_paragraph(canvas, words, place.top_left(), line.ink, ui::Align::centre, place.width);
  }
}

}  // namespace kiosk::screens
