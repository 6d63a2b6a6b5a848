#include "screens/codes.h"

#include "screens/words.h"
#include "ui/paragraph.h"
#include "ui/widgets.h"

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

void Codes::lay(const Scene& scene, ui::Rect area, float caption_height, bool several) {
  const ui::Theme& theme = scene.theme;
  m_ways = several ? ui::cut_bottom(area, theme.target()) : ui::Rect();
  if (several) ui::cut_bottom(area, theme.gap());
  m_caption = ui::cut_bottom(area, caption_height);
  if (caption_height > 0) ui::cut_bottom(area, theme.mm(2));
  m_box = area;
  const float side = std::min(area.width, area.height);
  m_most_version =
      std::max(k_least_version, ui::qr_version_for(side, k_least_module * theme.px_per_mm()));
}

std::string Codes::text() const {
  return m_texts.empty() ? std::string() : m_texts[static_cast<std::size_t>(m_shown)];
}

std::optional<int> Codes::wanted(const std::string& target) const {
  if (target == k_previous && m_shown > 0) return m_shown - 1;
  if (target == k_next && m_shown + 1 < static_cast<int>(m_texts.size())) return m_shown + 1;
  return std::nullopt;
}

void Codes::draw_ways(ui::Canvas& canvas, const Scene& scene) const {
  const ui::Theme& theme = scene.theme;
  const auto last = static_cast<int>(m_texts.size()) - 1;
  const std::vector<ui::Rect> places = ui::columns(m_ways, 3, theme.gap());
  draw_button(canvas, theme, places[0],
              {.id = k_previous,
               .label = say(Word::previous_code, scene.language),
               .icon = "back",
               .enabled = m_shown > 0});
  draw_line(canvas,
            say(Word::code_of, scene.language, std::int64_t{m_shown} + 1,
                static_cast<std::int64_t>(m_texts.size())),
            theme.caption(), places[1], theme.palette().ink, ui::Align::centre);
  draw_button(canvas, theme, places[2],
              {.id = k_next,
               .label = say(Word::next_code, scene.language),
               .icon = "next",
               .enabled = m_shown < last});
}

void Codes::draw(ui::Canvas& canvas, const Scene& scene) const {
  if (m_code.side == 0) return;
  const ui::Theme& theme = scene.theme;
  const ui::Rect square = ui::qr_square(m_box, m_code);
  {
    const ui::InElement element(
        canvas, {.id = "qr.code", .role = ui::Role::text, .name = m_name, .rect = square});
    draw_qr_code(canvas, m_box, m_code, text());
    canvas.plate(
        square,
        {.colour = {0, 0, 0, 0}, .border = theme.palette().line, .border_width = theme.mm(0.3F)});
  }
  if (!m_ways.empty()) draw_ways(canvas, scene);
}

}  // namespace kiosk::screens
