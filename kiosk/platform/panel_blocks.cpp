#include "platform/panel_blocks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr float k_label_share = 0.36F;  // of a line with a label before its buttons

// Four discs and three plain rectangles over them: a processor fills those at once, where the fan
// of triangles that ImGui makes of a rounded one takes a frame's time.
void fill_rounded(const ui::Rect& box, float corner, ui::Colour colour) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 ink = colour_of(colour);
  const float r = std::round(std::min({corner, box.width / 2, box.height / 2}));
  const float right = box.right();
  const float bottom = box.bottom();
  for (const float x : {box.x + r, right - r})
    for (const float y : {box.y + r, bottom - r}) list.AddCircleFilled({x, y}, r, ink);
  list.AddRectFilled({box.x + r, box.y}, {right - r, box.y + r}, ink);
  list.AddRectFilled({box.x, box.y + r}, {right, bottom - r}, ink);
  list.AddRectFilled({box.x + r, bottom - r}, {right - r, bottom}, ink);
}

// One fill upon the other: of a thin line's slanting triangles a processor draws a half.
void fill_bordered(const ui::Rect& box, float corner, ui::Colour ground, ui::Colour border,
                   float width) {
  fill_rounded(box, corner, border);
  fill_rounded(ui::inset(box, width), corner - width, ground);
}

}  // namespace

ui::Colour colour_of(ui::Light light, const ui::Theme& theme) {
  const bool on_light = theme.mode() == ui::Mode::light;
  switch (light) {
    case ui::Light::good:
      return ui::rgb(on_light ? 0x1F6B3A : 0x7FD39B);
    case ui::Light::watch:
      return ui::rgb(on_light ? 0x8A5A00 : 0xF2C14E);
    case ui::Light::bad:
      return ui::rgb(on_light ? 0xB3261E : 0xFF9A8F);
    case ui::Light::none:
      break;
  }
  return theme.palette().quiet_ink;
}

Words PanelBlocks::lead(Aligned aligned) const {
  return {m_theme.lead(), m_theme.palette().ink, aligned};
}

Words PanelBlocks::body(Aligned aligned) const {
  return {m_theme.body(), m_theme.palette().ink, aligned};
}

Words PanelBlocks::quiet(Aligned aligned) const {
  return {m_theme.caption(), m_theme.palette().quiet_ink, aligned};
}

void PanelBlocks::draw(const std::vector<ui::PanelBlock>& blocks, float width) {
  ImVec2 at = ImGui::GetCursorScreenPos();
  at.y += 1;  // a border would be cut at the page's edge
  const float top = at.y;
  for (const ui::PanelBlock& block : blocks) {
    const bool heading = std::holds_alternative<ui::PanelHeading>(block);
    if (heading && at.y > top) at.y += m_theme.gap();
    at.y += std::visit([&](const auto& what) { return draw(what, at, width); }, block);
    at.y += heading ? m_theme.mm(2) : m_theme.gap();
  }
  // So that ImGui knows how far the page can be scrolled.
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({width, 1});
}

void PanelBlocks::plate(const ui::Rect& rect) {
  const ui::Palette& palette = m_theme.palette();
  fill_bordered(rect, m_theme.corner(), palette.card, palette.line, 1);
}

void PanelBlocks::button(const ui::Rect& rect, const ui::PanelButton& button, ui::Role role) {
  const ui::Palette& palette = m_theme.palette();
  const bool strong = button.enabled && (button.chosen || button.primary);
  const ui::Colour ground = strong ? palette.accent : button.enabled ? palette.card : palette.paper;
  const ui::Colour ink = strong           ? palette.on_accent
                         : button.enabled ? palette.ink
                                          : palette.quiet_ink;
  m_recorder.enter({button.id, role, button.label, rect, button.enabled, m_theme.corner()});
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::BeginDisabled(!button.enabled);
  if (ImGui::InvisibleButton(("##" + button.id).c_str(), {rect.width, rect.height}))
    m_state.pressed.push_back({button.id});
  const bool pressed = ImGui::IsItemActive();
  ImGui::EndDisabled();
  fill_bordered(rect, m_theme.corner(), pressed ? ui::mix(ground, ink, 0.18F) : ground,
                button.enabled ? palette.edge : palette.line, std::max(1.0F, m_theme.mm(0.4F)));
  const ui::Rect room = ui::inset(rect, m_theme.mm(2), 0);
  Words words{m_theme.lead(), ink, Aligned::middle};
  // At twice the usual size two lines are higher than a button.
  if (m_ink.height(button.label, room.width, words) > rect.height) words.font = m_theme.caption();
  m_ink.write_inside(room, button.label, words);
  m_recorder.leave();
}

float PanelBlocks::button_width(const ui::PanelButton& button, float most) const {
  const float words = m_ink.width(button.label, m_theme.lead()) + m_theme.mm(10);
  return std::min(most, std::max(words, m_theme.mm(32)));
}

// As many beside each other as there is room for.
float PanelBlocks::flow(const std::vector<ui::PanelButton>& buttons, ImVec2 at, float width) {
  float x = at.x;
  float y = at.y;
  for (const ui::PanelButton& each : buttons) {
    const float wide = button_width(each, width);
    if (x > at.x && x + wide > at.x + width) {
      x = at.x;
      y += m_theme.target() + m_theme.gap();
    }
    button({x, y, wide, m_theme.target()}, each);
    x += wide + m_theme.gap();
  }
  return y + m_theme.target() - at.y;
}

float PanelBlocks::draw(const ui::PanelHeading& heading, ImVec2 at, float width) {
  return m_ink.write(at, width, heading.text,
                     {m_theme.heading(), m_theme.palette().ink, Aligned::left});
}

float PanelBlocks::draw(const ui::PanelNote& note, ImVec2 at, float width) {
  if (note.light == ui::Light::none) return m_ink.write(at, width, note.text, body());
  const float side = m_theme.icon();
  const float pad = m_theme.gap();
  const float room = width - side - 3 * pad;
  const float high = std::max(side, m_ink.height(note.text, room, body())) + 2 * pad;
  plate({at.x, at.y, width, high});
  lamp({at.x + pad + side / 2, at.y + high / 2}, side / 2, note.light);
  m_ink.write_inside({at.x + 2 * pad + side, at.y, room, high}, note.text, body());
  return high;
}

// A tick in a disc, "!" in a triangle, a cross in a square: to be told apart without colours.
void PanelBlocks::lamp(ImVec2 centre, float radius, ui::Light light) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 ground = colour_of(colour_of(light, m_theme));
  const ImU32 mark = colour_of(m_theme.palette().card);
  const float thick = std::max(2.0F, radius / 5);
  const auto at = [&](float x, float y) {
    return ImVec2(centre.x + x * radius, centre.y + y * radius);
  };
  if (light == ui::Light::good) {
    list.AddCircleFilled(centre, radius, ground);
    const ImVec2 tick[] = {at(-0.45F, 0.02F), at(-0.12F, 0.36F), at(0.48F, -0.34F)};
    list.AddPolyline(tick, 3, mark, ImDrawFlags_None, thick);
  } else if (light == ui::Light::watch) {
    list.AddTriangleFilled(at(0, -1), at(1.08F, 0.9F), at(-1.08F, 0.9F), ground);
    list.AddLine(at(0, -0.42F), at(0, 0.3F), mark, thick);
    list.AddCircleFilled(at(0, 0.62F), thick * 0.62F, mark);
  } else {
    list.AddRectFilled(at(-0.92F, -0.92F), at(0.92F, 0.92F), ground, radius / 4);
    list.AddLine(at(-0.42F, -0.42F), at(0.42F, 0.42F), mark, thick);
    list.AddLine(at(-0.42F, 0.42F), at(0.42F, -0.42F), mark, thick);
  }
}

// Subject, finding and remedy below each other.
float PanelBlocks::lamp_text(const ui::PanelLamp& lamp, ImVec2 at, float width) {
  const float top = at.y;
  at.y += m_ink.write(at, width, lamp.subject, lead());
  at.y += m_ink.write(at, width, lamp.finding, body());
  if (lamp.remedy.empty()) return at.y - top;
  at.y += m_theme.mm(1);
  Words words = body();
  words.colour = colour_of(lamp.light, m_theme);
  return at.y + m_ink.write(at, width, lamp.remedy, words) - top;
}

float PanelBlocks::draw(const ui::PanelLamp& one, ImVec2 at, float width) {
  const float pad = m_theme.gap();
  const float side = m_theme.mm(26);  // the lamp with its word
  const float room = width - side - 3 * pad;
  float high = m_ink.height(one.subject, room, lead()) + m_ink.height(one.finding, room, body());
  if (!one.remedy.empty()) high += m_theme.mm(1) + m_ink.height(one.remedy, room, body());
  const float radius = m_theme.mm(5);
  Words word = quiet(Aligned::middle);
  word.colour = colour_of(one.light, m_theme);
  const float lamp_high = 2 * radius + m_theme.mm(1) + m_ink.height(one.word, side, word);
  const ui::Rect box{at.x, at.y, width, std::max(high, lamp_high) + 2 * pad};
  m_recorder.enter({one.id, ui::Role::text, one.subject + " " + one.word, box, true, 0});
  plate(box);
  const float y = box.y + (box.height - lamp_high) / 2;
  lamp({box.x + pad + side / 2, y + radius}, radius, one.light);
  m_ink.write({box.x + pad, y + 2 * radius + m_theme.mm(1)}, side, one.word, word);
  lamp_text(one, {box.x + 2 * pad + side, box.y + (box.height - high) / 2}, room);
  m_recorder.leave();
  return box.height;
}

float PanelBlocks::draw(const ui::PanelFigures& all, ImVec2 at, float width) {
  const Words large{m_theme.title(), m_theme.palette().accent, Aligned::middle};
  const auto boxes = ui::columns({at.x, at.y, width, 0}, all.figures.size(), m_theme.gap());
  const float pad = m_theme.gap();
  float most = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    most = std::max(most, m_ink.height(all.figures[i].second, boxes[i].width - 2 * pad, quiet()));
  const float high = m_ink.pitch(large.font) + most + 2 * pad;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const auto& [value, label] = all.figures[i];
    const ui::Rect box{boxes[i].x, at.y, boxes[i].width, high};
    plate(box);
    const float room = box.width - 2 * pad;
    const float used = m_ink.write({box.x + pad, box.y + pad}, room, value, large);
    m_ink.write({box.x + pad, box.y + pad + used}, room, label, quiet(Aligned::middle));
  }
  return high;
}

float PanelBlocks::draw(const ui::PanelButtons& all, ImVec2 at, float width) {
  return flow(all.buttons, at, width);
}

// What one button does, or what it is about, on a plate with it.
float PanelBlocks::line(const std::string& label, const ui::PanelButton& one, ImVec2 at,
                        float width) {
  const float pad = m_theme.gap();
  const float wide = button_width(one, width / 2);
  const float room = width - wide - 3 * pad;
  const float high = std::max(m_theme.target(), m_ink.height(label, room, body())) + 2 * pad;
  plate({at.x, at.y, width, high});
  m_ink.write_inside({at.x + pad, at.y, room, high}, label, body());
  button({at.x + width - pad - wide, at.y + (high - m_theme.target()) / 2, wide, m_theme.target()},
         one);
  return high;
}

float PanelBlocks::draw(const ui::PanelChoice& choice, ImVec2 at, float width) {
  if (choice.options.size() == 1) return line(choice.label, choice.options.front(), at, width);
  if (m_theme.portrait()) {
    const float used = m_ink.write(at, width, choice.label, lead()) + m_theme.mm(1);
    return used + flow(choice.options, {at.x, at.y + used}, width);
  }
  const float label = width * k_label_share;
  const float high = flow(choice.options, {at.x + label, at.y}, width - label);
  const float room = label - m_theme.gap();
  const float least = std::max(high, m_ink.height(choice.label, room, lead()));
  m_ink.write_inside({at.x, at.y, room, least}, choice.label, lead());
  return least;
}

}  // namespace kiosk::platform
