// How the kiosk's frames are drawn: of the visit, dimmed and shifted as the panel needs it, or of
// staff's panel.
#include "app/kiosk.h"
#include "platform/clock.h"

namespace kiosk::app {
namespace {

using base::Duration;

constexpr ui::Colour k_dim_veil{0x00, 0x00, 0x00, 102};  // 40 %
constexpr ui::Colour k_dark{0x00, 0x00, 0x00, 0xFF};

}  // namespace

// Whatever was painted once is painted anew with other colours and sizes.
void Kiosk::follow_theme() {
  if (m_painted_theme == m_visit->theme_number()) return;
  m_painted_theme = m_visit->theme_number();
  m_painter->forget_everything();
  m_fonts.forget_sizes();
}

void Kiosk::draw() {
  const base::Instant begun = platform::now();
  follow_theme();
  m_painter->begin_frame();
  if (m_staff_panel)
    m_staff_panel->draw(m_desk.panel(theme()), theme());
  else
    draw_shifted();
  m_painter->end_frame();
  const Duration took = platform::now() - begun;
  m_heartbeat.drew(begun, took);
  m_metrics.drew(took);
  m_changed = false;
  ++m_frames;
}

// What the shift uncovers at the edges shows what would be there without it.
void Kiosk::draw_shifted() {
  const Care& care = m_care.now();
  const ui::Rect window{0, 0, theme().window().width, theme().window().height};
  if (care.light == Light::dark) return m_painter->fill(window, k_dark);
  for (const ui::Rect strip : uncovered_by(care.shift, window)) {
    const ui::InLayer edge(*m_painter, {.clip = strip});
    draw_visit();
  }
  {
    const ui::InLayer shifted(*m_painter, {.offset = care.shift});
    draw_visit();
  }
  if (care.light == Light::dim) m_painter->fill(window, k_dim_veil);
}

void Kiosk::draw_visit() {
  m_visit->draw(*m_painter);
  if (m_entrance.is_open()) m_entrance.draw(*m_painter, theme(), m_visit->language());
}

void Kiosk::draw_complete() {
  constexpr int k_most_rounds = 8;  // a picture may ask for another only when it is drawn
  m_video.settle();
  m_content.settle_finders();
  m_desk.settle();
  m_visit->advance({});  // so that the screen sees what they found
  for (int round = 0; round < k_most_rounds; ++round) {
    draw();
    if (!m_pictures->busy()) return;
    m_pictures->wait();
    while (m_pictures->take_arrivals()) m_painter->pictures_arrived();
  }
}

void Kiosk::forget_caches() {
  m_pictures->wait();
  m_pictures->forget();
  m_painter->forget_everything();
  m_fonts.forget_sizes();
  m_content.forget_kept();
  m_video.forget_kept();
  if (m_voice) m_voice->forget_kept();
  m_changed = true;
}

}  // namespace kiosk::app
