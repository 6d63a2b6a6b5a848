#include "screens/codes.h"

#include "screens/words.h"
#include "ui/paragraph.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {
namespace {

constexpr const char* k_previous = "qr.previous";
constexpr const char* k_next = "qr.next";

// A telephone held half a metre away reads modules of this width at once.
constexpr float k_least_module = 0.8F;  // mm
// Where there is no room for that: rather smaller modules than no code.
constexpr int k_least_version = 8;
constexpr float k_way_width = 30;  // mm: of the ways beside a code

}  // namespace

Codes::Codes(const Scene& scene, ui::Rect area, const Options& options, const Texts& texts)
    : m_name(options.name) {
  for (const bool several : {false, true}) {
    lay(scene, area, options.caption_height, several);
    m_texts = texts(ui::qr_bytes(m_most_version));
    if (m_texts.size() < 2) break;
  }
  if (m_texts.empty()) return;
  m_shown = std::clamp(options.shown, 0, static_cast<int>(m_texts.size()) - 1);
  if (auto code = ui::make_qr_code(text())) m_code = *std::move(code);
}

// Where a panel is low, the ways to the other codes stand beside the code.
void Codes::lay(const Scene& scene, ui::Rect area, float caption_height, bool several) {
  const ui::Theme& theme = scene.theme;
  m_caption = ui::cut_bottom(area, caption_height);
  if (caption_height > 0) ui::cut_bottom(area, theme.mm(2));
  ui::Rect above = area;
  ui::Rect beside = area;
  const ui::Rect below = ui::cut_bottom(above, several ? theme.target() + theme.gap() : 0);
  const ui::Rect side = ui::cut_right(beside, several ? theme.mm(k_way_width) + theme.gap() : 0);
  const float module = k_least_module * theme.px_per_mm();
  const float room_above = std::min(above.width, above.height);
  const bool too_low = side.height < 2 * theme.target() + scene.type.pitch(theme.caption());
  const bool is_below = too_low ||
                        ui::qr_version_for(room_above, module) == ui::k_most_qr_version ||
                        room_above >= std::min(beside.width, beside.height);
  m_box = is_below ? above : beside;
  m_ways.clear();
  if (several && is_below)
    m_ways = ui::columns({below.x, below.bottom() - theme.target(), below.width, theme.target()}, 3,
                         theme.gap());
  if (several && !is_below) {
    ui::Rect column = ui::centred(
        {theme.mm(k_way_width), std::min(side.height, 3 * theme.target() + 2 * theme.gap())}, side);
    const ui::Rect back = ui::cut_top(column, theme.target());
    const ui::Rect on = ui::cut_bottom(column, theme.target());
    m_ways = {back, column, on};
  }
  m_most_version = std::max(k_least_version, ui::qr_version_for(room(), module));
}

std::string Codes::text() const {
  return m_texts.empty() ? std::string() : m_texts[static_cast<std::size_t>(m_shown)];
}

std::optional<int> Codes::wanted(const std::string& target) const {
  if (target == k_previous && m_shown > 0) return m_shown - 1;
  if (target == k_next && m_shown + 1 < static_cast<int>(m_texts.size())) return m_shown + 1;
  return std::nullopt;
}

// "QR 2 of 4", or "2/4" where there is no room for that.
std::string Codes::number(const Scene& scene, float width) const {
  const auto all = static_cast<std::int64_t>(m_texts.size());
  const std::string words = say(Word::code_of, scene.language, std::int64_t{m_shown} + 1, all);
  const bool fits = scene.type.width(words, scene.theme.caption()) <= width;
  return fits ? words : std::to_string(m_shown + 1) + "/" + std::to_string(all);
}

ui::Button Codes::way(const Scene& scene, bool forward) const {
  const auto last = static_cast<int>(m_texts.size()) - 1;
  ui::Button way{.id = forward ? k_next : k_previous,
                 .label = say(forward ? Word::next_code : Word::previous_code, scene.language),
                 .icon = forward ? "next" : "back",
                 .enabled = forward ? m_shown < last : m_shown > 0};
  way.icon_above = ui::width(scene.type, scene.theme, way) > m_ways.front().width;
  return way;
}

void Codes::draw_ways(ui::Canvas& canvas, const Scene& scene) const {
  const ui::Theme& theme = scene.theme;
  draw_button(canvas, theme, m_ways[0], way(scene, false));
  draw_line(canvas, number(scene, m_ways[1].width), theme.caption(), m_ways[1], theme.palette().ink,
            ui::Align::centre);
  draw_button(canvas, theme, m_ways[2], way(scene, true));
}

void Codes::draw(ui::Canvas& canvas, const Scene& scene) const {
  if (m_code.side == 0) return;
  const ui::Theme& theme = scene.theme;
  const ui::Rect square = ui::qr_square(m_box, m_code);
  {
    const ui::InElement element(
        canvas, {.id = "qr.code", .role = ui::Role::text, .name = m_name, .rect = square});
    canvas.fill(ui::inset(square, -theme.mm(0.3F)), theme.palette().line);
    draw_qr_code(canvas, m_box, m_code, text());
  }
  if (!m_ways.empty()) draw_ways(canvas, scene);
}

}  // namespace kiosk::screens
