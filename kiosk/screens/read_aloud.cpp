#include "screens/read_aloud.h"

#include "screens/words.h"
#include "ui/paragraph.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

constexpr const char* k_listen = "listen";
constexpr const char* k_stop = "listen.stop";

}  // namespace

void write_paragraphs(Column& column, const Scene& scene, const std::string& text, ui::Font font) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string paragraph(rest.substr(0, end));
    const float top = column.height();
    if (paragraph.empty()) column.gap(4);
    column.text(paragraph, font, scene.theme.palette().ink);
    column.read_aloud(top, paragraph);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

std::vector<ui::Button> volume_buttons(const Scene& scene, const std::string& prefix) {
  const auto language = scene.language;
  const ui::Viewing& viewing = scene.viewing;
  std::vector<ui::Button> buttons{{.id = prefix + ".softer",
                                   .label = say(Word::softer, language),
                                   .icon = "softer",
                                   .enabled = viewing.volume > 0},
                                  {.id = prefix + ".mute",
                                   .label = say(Word::unmute, language),
                                   .icon = viewing.muted ? "muted" : "sound"},
                                  {.id = prefix + ".louder",
                                   .label = say(Word::louder, language),
                                   .icon = "louder",
                                   .enabled = viewing.volume < 100}};
  if (viewing.muted) return buttons;
  buttons[1].label = say(Word::volume, language, std::int64_t{viewing.volume});
  buttons[1].name = say(Word::mute, language);
  return buttons;
}

std::optional<ui::Viewing> volume_wanted(const Scene& scene, const std::string& prefix,
                                         const std::string& target) {
  ui::Viewing viewing = scene.viewing;
  if (target == prefix + ".softer") return ui::with_volume(viewing, -ui::k_volume_step);
  if (target == prefix + ".louder") return ui::with_volume(viewing, ui::k_volume_step);
  if (target != prefix + ".mute") return std::nullopt;
  viewing.muted = !viewing.muted;
  return viewing;
}

void draw_headphones(ui::Canvas& canvas, const Scene& scene, ui::Rect box) {
  const ui::Theme& theme = scene.theme;
  const std::string notice = say(Word::headphones, scene.language);
  const ui::InElement element(
      canvas,
      {.id = "headphones", .role = ui::Role::text, .name = notice, .rect = box, .enabled = false});
  const float side = theme.small_icon();
  const ui::Rect sign = ui::cut_left(box, side);
  canvas.icon(ui::centred({side, side}, sign), "headphones", theme.palette().ink);
  ui::cut_left(box, theme.mm(2));
  draw_line(canvas, notice, theme.caption(), box, theme.palette().ink);
}

ui::Button ReadAloud::button() const {
  return {.id = k_listen,
          .label = say(reading() ? Word::stop_sound : Word::listen, m_scene.language),
          .icon = reading() ? "stop" : "sound",
          .chosen = reading()};
}

std::vector<ui::Button> ReadAloud::buttons() const {
  std::vector<ui::Button> all;
  if (m_stop == Stop::in_strip)
    all.push_back({.id = k_stop,
                   .label = say(Word::stop_sound, m_scene.language),
                   .icon = "stop",
                   .weight = ui::Weight::primary});
  for (ui::Button& each : volume_buttons(m_scene, k_listen)) all.push_back(std::move(each));
  return all;
}

void ReadAloud::lay(ui::Rect& area, Stop stop) {
  m_laid = reading();
  m_stop = stop;
  m_notice = {};
  if (!m_laid) return;
  const ui::Theme& theme = m_scene.theme;
  std::vector<ui::Button> widest = buttons();
  widest[widest.size() - 2].label = say(Word::volume, m_scene.language, std::int64_t{100});
  // What scrolls reaches down to the bar; what is touched keeps its distance.
  ui::cut_bottom(area, std::max(0.0F, area.bottom() - m_scene.content().bottom()));
  m_flow = flow_of(m_scene, widest, area.width);
  m_flow_at = ui::cut_bottom(area, m_flow.height).top_left();
  ui::cut_bottom(area, theme.mm(2));
  if (m_scene.headphones) m_notice = ui::cut_bottom(area, m_scene.type.pitch(theme.caption()));
  ui::cut_bottom(area, theme.mm(2));
  m_edge = ui::cut_bottom(area, theme.mm(0.4F));
}

void ReadAloud::draw(ui::Canvas& canvas) const {
  if (!m_laid) return;
  canvas.fill(m_edge, m_scene.theme.palette().line);
  if (!m_notice.empty()) draw_headphones(canvas, m_scene, m_notice);
  draw_flow(canvas, m_scene.theme, m_flow, m_flow_at, buttons());
}

std::optional<Action> ReadAloud::respond(const std::string& target, const Column& column,
                                         const catalog::Recordings& recordings) const {
  using What = ui::SpeechOrder::What;
  if (target == k_stop || (target == k_listen && reading()))
    return ui::SpeechOrder{.what = What::stop};
  if (const auto viewing = volume_wanted(m_scene, k_listen, target)) return *viewing;
  if (target != k_listen) return std::nullopt;
  ui::SpeechOrder order{.what = What::read,
                        .aloud = ui::Aloud::page,
                        .tongue = tongue_of(m_scene.language),
                        .recording = recordings.in(m_scene.language)};
  for (const Column::Spoken& part : column.spoken()) order.parts.push_back(part.text);
  return order;
}

void ReadAloud::follow(const Column& column, ui::ScrollArea& scroll) {
  if (!reading()) return m_followed.reset();
  const std::size_t part = m_scene.speech.part;
  if (m_followed == part || part >= column.spoken().size()) return;
  m_followed = part;
  const Column::Spoken& spoken = column.spoken()[part];
  const ui::Rect seen = scroll.seen();
  const float air = m_scene.theme.mm(4);
  if (spoken.top - air >= seen.y && spoken.bottom + air <= seen.bottom()) return;
  const float wanted = std::max(0.0F, spoken.top - air);
  if (m_scene.theme.still()) return scroll.start_at(wanted);
  scroll.glide_to(wanted);
}

}  // namespace kiosk::screens
