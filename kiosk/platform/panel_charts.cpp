// The blocks of numbers: bars, tables, sliders, progress.
#include "platform/panel_blocks.h"
#include "text/thai_date.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr float k_label_share = 0.36F;  // as of a choice
constexpr float k_span_label = 5.6F;    // em: of the longest day
constexpr float k_span_value = 5.2F;    // em: of "เปิด 08:30"

// ImGui would write the value at a finger, in its own letters.
class WithoutHints {
 public:
  WithoutHints() { ImGui::BeginDisabled(true); }
  ~WithoutHints() { ImGui::EndDisabled(); }
  WithoutHints(const WithoutHints&) = delete;
  WithoutHints& operator=(const WithoutHints&) = delete;
};

int stepped(int value, const ui::PanelNumber& number) {
  const int steps = (value - number.least + number.step / 2) / number.step;
  return std::clamp(number.least + steps * number.step, number.least, number.most);
}

}  // namespace

float PanelBlocks::draw(const ui::PanelBars& bars, ImVec2 at, float width) {
  const float pad = m_theme.gap();
  const float room = width - 2 * pad;
  const float title = m_ink.height(bars.title, room, lead());
  const float labels = m_ink.pitch(m_theme.caption());
  const float high = title + 2 * labels + m_theme.mm(32) + 2 * pad;
  const ui::Rect box{at.x, at.y, width, high};
  m_recorder.enter({bars.id, ui::Role::text, bars.title, box, true, 0});
  plate(box);
  m_ink.write({at.x + pad, at.y + pad}, room, bars.title, lead());
  const ui::Rect plot{at.x + pad, at.y + pad + title + labels, room, m_theme.mm(32)};
  if (!bars.values.empty()) {
    const WithoutHints none;
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    const float most = std::max(1.0F, *std::ranges::max_element(bars.values));
    ImGui::SetCursorScreenPos({plot.x, plot.y});
    ImGui::PlotHistogram(("##" + bars.id).c_str(), bars.values.data(),
                         static_cast<int>(bars.values.size()), 0, nullptr, 0, most,
                         {plot.width, plot.height});
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    bar_labels(bars, plot);
  }
  m_recorder.leave();
  return high;
}

// Under each bar what it is of, above it how much it is; what would run into its neighbour is left
// out.
void PanelBlocks::bar_labels(const ui::PanelBars& bars, const ui::Rect& plot) {
  const float wide = plot.width / static_cast<float>(bars.values.size());
  const float most = std::max(1.0F, *std::ranges::max_element(bars.values));
  float free_from = plot.x;
  for (std::size_t i = 0; i < bars.values.size(); ++i) {
    const float x = plot.x + wide * static_cast<float>(i);
    const auto value = static_cast<std::int64_t>(bars.values[i]);
    const float top = plot.bottom() - plot.height * bars.values[i] / most;
    const std::string told = text::grouped(value);
    if (value > 0 && m_ink.width(told, m_theme.caption()) <= 1.6F * wide)
      m_ink.write({x - wide, top - m_ink.pitch(m_theme.caption())}, 3 * wide, told,
                  {m_theme.caption(), m_theme.palette().ink, Aligned::middle});
    const float label = i < bars.labels.size() ? m_ink.width(bars.labels[i], m_theme.caption()) : 0;
    const float from = x + (wide - label) / 2;
    if (label == 0 || from < free_from) continue;
    free_from = from + label + m_theme.mm(2);
    m_ink.write({from, plot.bottom()}, label + 1, bars.labels[i], quiet());
  }
}

void PanelBlocks::table_row(const ui::PanelTable& table, const std::vector<std::string>& cells,
                            const Words& words) {
  ImGui::TableNextRow();
  float high = 0;
  for (std::size_t i = 0; i < table.columns.size() && i < cells.size(); ++i) {
    ImGui::TableNextColumn();
    Words cell = words;
    cell.aligned = table.columns[i].number ? Aligned::right : Aligned::left;
    cell.most_lines = 2;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float used = m_ink.write(at, ImGui::GetContentRegionAvail().x, cells[i], cell);
    high = std::max(high, used);
  }
  ImGui::Dummy({1, std::max(high, m_ink.pitch(words.font))});
}

// ImGui's own rules are lines of slanting triangles, of which a processor draws a half.
void PanelBlocks::rule(float y, float x, float width) {
  ImGui::GetWindowDrawList()->AddRectFilled({x, std::round(y)}, {x + width, std::round(y) + 1},
                                            colour_of(m_theme.palette().line));
}

float PanelBlocks::draw(const ui::PanelTable& table, ImVec2 at, float width) {
  ImGui::SetCursorScreenPos(at);
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {m_theme.mm(2), m_theme.mm(1.2F)});
  const auto columns = static_cast<int>(table.columns.size());
  std::vector<float> rules;
  const auto row = [&](const std::vector<std::string>& cells, const Words& words) {
    table_row(table, cells, words);
    rules.push_back(ImGui::GetCursorScreenPos().y + ImGui::GetStyle().CellPadding.y);
  };
  float high = 0;
  if (ImGui::BeginTable(("##" + table.id).c_str(), columns, ImGuiTableFlags_None, {width, 0})) {
    std::vector<std::string> heads;
    for (const ui::PanelTable::Column& column : table.columns) {
      ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, column.share);
      heads.push_back(column.head);
    }
    row(heads, quiet());
    for (const auto& cells : table.rows) row(cells, body());
    ImGui::EndTable();
    high = ImGui::GetItemRectSize().y;
  }
  ImGui::PopStyleVar();
  for (const float y : rules) rule(y, at.x, width);
  return high;
}

// A button that changes it by so much, as far as it goes.
void PanelBlocks::step(const ui::PanelNumber& number, int by, const ui::Rect& rect) {
  const int to = std::clamp(number.value + by, number.least, number.most);
  const std::size_t before = m_state.pressed.size();
  button(rect, {.id = number.id + (by < 0 ? ".less" : ".more"),
                .label = by < 0 ? "–" : "+",
                .enabled = to != number.value});
  if (m_state.pressed.size() > before) m_state.pressed.back() = {number.id, to};
}

void PanelBlocks::slide(const ui::PanelNumber& number, const ui::Rect& rect) {
  const bool held = m_state.held && m_state.held->id == number.id;
  int value = held ? m_state.held->value : number.value;
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::SetNextItemWidth(rect.width);
  const float letters = ImGui::GetFontSize();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (rect.height - letters) / 2});
  ImGui::SliderInt(("##" + number.id).c_str(), &value, number.least, number.most, "",
                   ImGuiSliderFlags_AlwaysClamp | ImGuiSliderFlags_NoInput);
  ImGui::PopStyleVar();
  if (ImGui::IsItemActive()) {
    m_state.on_slider = true;
    m_state.held = {number.id, stepped(value, number)};
  } else if (held) {
    if (value != number.value) m_state.pressed.push_back(*m_state.held);
    m_state.held.reset();
  }
}

// A step down, the slider, a step up, and the value behind them; the label before or above.
float PanelBlocks::draw(const ui::PanelNumber& number, ImVec2 at, float width) {
  const bool upright = m_theme.portrait();
  const float label = upright ? 0 : width * k_label_share;
  const float above = upright ? m_ink.write(at, width, number.label, lead()) + m_theme.mm(1) : 0.0F;
  const float high = m_theme.target();
  if (!upright) m_ink.write_inside({at.x, at.y, label - m_theme.gap(), high}, number.label, lead());
  ui::Rect line{at.x + label, at.y + above, width - label, high};
  const ui::Rect told = ui::cut_right(line, m_theme.mm(34));
  const ui::Rect less = ui::cut_left(line, high);
  const ui::Rect more = ui::cut_right(line, high);
  step(number, -number.step, less);
  slide(number, ui::inset(line, m_theme.gap(), 0));
  step(number, number.step, more);
  const bool held = m_state.held && m_state.held->id == number.id;
  m_ink.write_inside(ui::inset(told, m_theme.mm(2), 0),
                     held ? text::grouped(m_state.held->value) : number.shown,
                     body(Aligned::right));
  return above + high;
}

// The value between its two steps.
void PanelBlocks::end(const ui::PanelNumber& number, ui::Rect rect) {
  step(number, -number.step, ui::cut_left(rect, rect.height));
  step(number, number.step, ui::cut_right(rect, rect.height));
  m_ink.write_inside(rect, number.shown, lead(Aligned::middle));
}

// Label, ends and the switch beside each other, or in rows where that is too wide. The switch stays
// where it is when it is pressed.
float PanelBlocks::draw(const ui::PanelSpan& span, ImVec2 at, float width) {
  const float high = m_theme.target();
  const float em = m_theme.lead().px;
  const float value = k_span_value * em + 2 * high;
  const float label =
      std::min(width, std::max(m_ink.width(span.label, m_theme.lead()), k_span_label * em));
  m_ink.write_inside({at.x, at.y, label, high}, span.label, lead());
  // Below the first of them, if there is room.
  float start = at.x + label + m_theme.gap();
  if (start + value > at.x + width) start = at.x;
  float x = at.x + label + m_theme.gap();
  float y = at.y;
  const auto place = [&](float wide) {
    wide = std::min(wide, width);
    if (x + wide > at.x + width) {
      x = start;
      y += high + m_theme.mm(1);
    }
    const ui::Rect rect{x, y, wide, high};
    x += wide + m_theme.gap();
    return rect;
  };
  const ui::Rect first = place(value);
  const ui::Rect second = place(value);
  const ui::Rect off = place(button_width(span.off, width));
  if (span.off.chosen)
    m_ink.write_inside(first, span.instead, body());
  else
    for (std::size_t i = 0; i < span.ends.size(); ++i) end(span.ends[i], i == 0 ? first : second);
  button(off, span.off);
  return y + high - at.y;
}

float PanelBlocks::draw(const ui::PanelProgress& progress, ImVec2 at, float width) {
  const float used = m_ink.write(at, width, progress.label, body()) + m_theme.mm(1);
  ImGui::SetCursorScreenPos({at.x, at.y + used});
  ImGui::ProgressBar(progress.share, {width, m_theme.mm(5)}, "");
  return used + m_theme.mm(5);
}

}  // namespace kiosk::platform
