#include "screens/comfort_sheet.h"

#include "screens/read_aloud.h"
#include "screens/words.h"
#include "ui/palettes.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screens {
namespace {

using base::Duration;

constexpr const char* k_reset = "comfort.reset";
constexpr const char* k_close = "comfort.close";
constexpr const char* k_sound = "comfort.sound";
constexpr float k_least_two_columns = 340;  // mm
constexpr float k_sound_width = 180;        // mm
constexpr float k_buttons = 220;            // mm: as wide as both become
constexpr float k_share = 0.88F;  // of the page's height: so that some of it stays in sight

struct ModeOffer {
  ui::Mode mode;
  const char* id;
  Word word;
};
constexpr ModeOffer k_modes[] = {
    {ui::Mode::light, "comfort.mode:light", Word::colours_light},
    {ui::Mode::dark, "comfort.mode:dark", Word::colours_dark},
    {ui::Mode::contrast, "comfort.mode:contrast", Word::colours_contrast}};

// What is on or off.
struct Switch {
  const char* id;
  Word word;
  const char* icon;
  bool Comfort::*is;
};
constexpr Switch k_switches[] = {
    {"comfort.still", Word::reduce_motion, "still", &Comfort::still},
    {"comfort.low", Word::low_controls, "lower", &Comfort::low},
    {"comfort.speak", Word::speak_touched, "sound", &Comfort::speak},
    {"comfort.more_time", Word::more_time, "clock", &Comfort::more_time},
};

std::string id_of_step(int percent) {
  return "comfort.text:" + std::to_string(percent);
}

ui::Element option(std::string id, std::string name, ui::Rect rect, float corner) {
  return {.id = std::move(id),
          .role = ui::Role::chip,
          .name = std::move(name),
          .rect = rect,
          .corner = corner};
}

// The comfort that a touch on one of the options asks for; nothing if it is none of them.
std::optional<Comfort> chosen(Comfort now, const std::string& target) {
  for (const int percent : k_text_steps)
    if (target == id_of_step(percent)) return now.text_percent = percent, now;
  for (const ModeOffer& offer : k_modes)
    if (target == offer.id) return now.mode = offer.mode, now;
  for (const Switch& each : k_switches)
    if (target == each.id) return now.*each.is = !(now.*each.is), now;
  return std::nullopt;
}

}  // namespace

ComfortSheet::ComfortSheet(const Scene& scene, const Comfort& now, const ComfortOffer& offer,
                           float scroll_offset)
    : m_scene(scene), m_now(now), m_offer(offer) {
  const ui::Theme& theme = scene.theme;
  const float margin = theme.margin();
  write(scene.area.width - 2 * margin);
  const float around = 2 * margin + theme.target() + theme.gap();
  const bool fits = m_column->height() + around <= scene.area.height * k_share;
  ui::Rect area = scene.area;
  m_sheet = ui::cut_bottom(area, fits ? m_column->height() + around : scene.area.height);
  ui::Rect inside = ui::inset(m_sheet, margin);
  m_buttons = ui::cut_bottom(inside, theme.target());
  m_buttons = ui::cut_right(m_buttons, std::min(m_buttons.width, theme.mm(k_buttons)));
  ui::cut_bottom(inside, theme.gap());
  m_scroll = ui::ScrollArea(ui::Axis::down, inside, m_column->height());
  m_scroll.start_at(scroll_offset);
}

void ComfortSheet::write(float width) {
  const ui::Theme& theme = m_scene.theme;
  m_column.emplace(m_scene, width);
  m_column->heading("accessibility", say(Word::accessibility, m_scene.language));
  m_column->gap(3);
  const float gap = theme.gap() * 2;
  if (width < theme.mm(k_least_two_columns) || theme.portrait()) {
    write_text_sizes(*m_column);
    m_column->gap(4);
    write_modes(*m_column);
  } else {
    const float half = std::floor((width - gap) / 2);
    Column left(m_scene, half);
    write_text_sizes(left);
    Column right(m_scene, half);
    write_modes(right);
    m_column->piece(std::max(left.height(), right.height()),
                    [left, right, half, gap](ui::Canvas& canvas, ui::Rect rect) {
                      for (const auto& [column, x] :
                           {std::pair(&left, rect.x), std::pair(&right, rect.x + half + gap)}) {
                        const ui::InLayer layer(canvas, {.offset = {x, rect.y}});
                        column->draw(canvas, {0, 0, half, column->height()});
                      }
                    });
  }
  m_column->gap(5);
  write_switches(*m_column);
  if (m_offer.speech && m_now.speak) write_sound(*m_column);
}

// Each step's letter in its own size.
void ComfortSheet::write_text_sizes(Column& column) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Font largest = theme.at_percent(theme.lead(), k_text_steps.back());
  const float height =
      m_scene.type.pitch(largest) + m_scene.type.pitch(theme.caption()) + theme.mm(2);
  column.text(say(Word::text_size, m_scene.language), theme.lead(), theme.palette().ink);
  column.gap(1);
  column.piece(height, [this](ui::Canvas& canvas, ui::Rect rect) {
    const auto places = ui::columns(rect, k_text_steps.size(), m_scene.theme.mm(3));
    for (std::size_t i = 0; i < places.size(); ++i) draw_step(canvas, places[i], k_text_steps[i]);
  });
}

void ComfortSheet::draw_step(ui::Canvas& canvas, ui::Rect rect, int percent) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const bool is = m_now.text_percent == percent;
  const std::string told = std::to_string(percent) + " %";
  const ui::InElement element(
      canvas, option(id_of_step(percent), say(Word::text_size, m_scene.language) + " " + told, rect,
                     theme.corner()));
  canvas.plate(rect, {.colour = is ? palette.accent : palette.card,
                      .corner = theme.corner(),
                      .border = is ? palette.accent : palette.edge,
                      .border_width = theme.mm(0.4F)});
  const ui::Colour ink = is ? palette.on_accent : palette.ink;
  ui::Rect inside = ui::inset(rect, theme.mm(1));
  ui::Rect below = ui::cut_bottom(inside, canvas.type().pitch(theme.caption()));
  const float label = canvas.type().width(told, theme.caption());
  const float side = theme.mm(6);
  if (is && below.width > label + 2 * (side + theme.mm(2))) {
    const float x = below.centre().x - label / 2 - side - theme.mm(1);
    canvas.icon(ui::centred({side, side}, {x, below.y, side, below.height}), "check", ink);
  }
  draw_line(canvas, told, theme.caption(), below, ink, ui::Align::centre);
  draw_line(canvas, m_scene.language == catalog::Language::thai ? "ก" : "A",
            theme.at_percent(theme.lead(), percent), inside, ink, ui::Align::centre);
}

// Each set of colours in its own.
void ComfortSheet::write_modes(Column& column) const {
  const ui::Theme& theme = m_scene.theme;
  const float line = m_scene.type.pitch(theme.lead());
  column.text(say(Word::colours, m_scene.language), theme.lead(), theme.palette().ink);
  column.gap(1);
  const float height = std::max(theme.target(), 2 * line + theme.mm(4));
  column.piece(height, [this](ui::Canvas& canvas, ui::Rect rect) {
    const auto places = ui::columns(rect, std::size(k_modes), m_scene.theme.mm(3));
    for (std::size_t i = 0; i < places.size(); ++i) draw_mode(canvas, places[i], k_modes[i].mode);
  });
}

void ComfortSheet::draw_mode(ui::Canvas& canvas, ui::Rect rect, ui::Mode mode) const {
  const ui::Theme& theme = m_scene.theme;
  const auto* const offer = std::find_if(std::begin(k_modes), std::end(k_modes),
                                         [mode](const auto& each) { return each.mode == mode; });
  const std::string label = say(offer->word, m_scene.language);
  const bool is = m_now.mode == mode;
  const ui::Palette own = ui::palette_of(mode, std::nullopt);
  const ui::InElement element(canvas, option(offer->id, label, rect, theme.corner()));
  canvas.plate(rect, {.colour = own.paper,
                      .corner = theme.corner(),
                      .border = is ? theme.palette().accent : theme.palette().edge,
                      .border_width = theme.mm(is ? 1.4F : 0.4F)});
  ui::Rect inside = ui::inset(rect, theme.mm(3), theme.mm(2));
  if (is) {
    const float side = theme.mm(7);
    canvas.icon(ui::centred({side, side}, ui::cut_left(inside, side)), "check", own.ink);
    ui::cut_left(inside, theme.mm(1));
  }
  const ui::Paragraph lines =
      ui::set(canvas.type(), label, theme.lead(), inside.width, {.most_lines = 2, .balance = true});
  inside.y = std::round(inside.y + (inside.height - lines.height()) / 2);
  draw_paragraph(canvas, lines, inside.top_left(), own.ink, ui::Align::centre, inside.width);
}

void ComfortSheet::write_switches(Column& column) const {
  std::vector<ui::Chip> chips;
  for (const Switch& each : k_switches) {
    if (each.is == &Comfort::low && !m_offer.low_reach) continue;
    if (each.is == &Comfort::speak && !m_offer.speech) continue;
    const bool on = m_now.*each.is;
    chips.push_back({.id = each.id,
                     .label = say(each.word, m_scene.language),
                     .icon = on ? "check" : each.icon,
                     .chosen = on});
  }
  column.chips(chips);
}

// How loud the voice is, and where it is heard.
void ComfortSheet::write_sound(Column& column) const {
  const ui::Theme& theme = m_scene.theme;
  column.gap(4);
  const float width = std::min(column.width(), theme.mm(k_sound_width));
  ButtonFlow flow = flow_of(m_scene, volume_buttons(m_scene, k_sound), width);
  const float height = flow.height;
  column.piece(height, [this, flow = std::move(flow)](ui::Canvas& canvas, ui::Rect rect) {
    draw_flow(canvas, m_scene.theme, flow, rect.top_left(), volume_buttons(m_scene, k_sound));
  });
  if (!m_scene.headphones) return;
  column.gap(2);
  column.piece(m_scene.type.pitch(theme.caption()), [this](ui::Canvas& canvas, ui::Rect rect) {
    draw_headphones(canvas, m_scene, rect);
  });
}

ComfortSheet::Answer ComfortSheet::respond(const ui::Gesture& gesture) {
  if (m_scroll.respond(gesture) || gesture.kind != ui::Gesture::Kind::tap) return Nothing{};
  if (gesture.target == k_close || !m_sheet.contains(gesture.at)) return Close{};
  if (gesture.target == k_reset) return m_offer.usual;
  if (const auto comfort = chosen(m_now, gesture.target)) return *comfort;
  if (const auto viewing = volume_wanted(m_scene, k_sound, gesture.target)) return *viewing;
  return Nothing{};
}

void ComfortSheet::draw(ui::Canvas& canvas) const {
  const ui::Theme& theme = m_scene.theme;
  const ui::Palette& palette = theme.palette();
  const ui::InElement sheet(canvas, {.id = "comfort.sheet",
                                     .role = ui::Role::sheet,
                                     .name = say(Word::accessibility, m_scene.language),
                                     .rect = m_sheet});
  canvas.fill(m_sheet, palette.paper);
  canvas.fill({m_sheet.x, m_sheet.y, m_sheet.width, theme.mm(1)}, palette.edge);
  {
    const ui::InLayer layer(canvas, m_scroll.layer());
    m_column->draw(canvas, m_scroll.seen());
  }
  const std::vector<ui::Rect> places = ui::columns(m_buttons, 2, theme.gap());
  draw_button(canvas, theme, places[0],
              {.id = k_reset,
               .label = say(Word::reset_all, m_scene.language),
               .icon = "restart",
               .enabled = !(m_now == m_offer.usual)});
  draw_button(canvas, theme, places[1],
              {.id = k_close,
               .label = say(Word::close, m_scene.language),
               .icon = "close",
               .weight = ui::Weight::primary});
}

}  // namespace kiosk::screens
