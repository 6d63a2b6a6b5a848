// What the kiosk lets be seen and heard: videos, and the voice that reads aloud.
#include "app/kiosk.h"

#include <optional>
#include <utility>
#include <vector>

namespace kiosk::app {

// What the visit asked of the player since the last time, and what the player has to tell it.
bool Kiosk::play_videos(base::Duration elapsed) {
  for (const ui::VideoOrder& order : m_visit->take_video_orders()) carry_out(order);
  const bool changed = m_video.advance(elapsed);
  m_visit->set_playback(m_video.playback());
  return changed;
}

void Kiosk::carry_out(const ui::VideoOrder& order) {
  using What = ui::VideoOrder::What;
  switch (order.what) {
    case What::play:
      if (auto source = m_content.video(m_visit->album(), order.video))
        m_video.play(order.video, std::move(*source));
      return;
    case What::pause:
      return m_video.pause();
    case What::resume:
      return m_video.resume();
    case What::seek:
      return m_video.seek(order.to);
    case What::sound:
      return m_video.set_volume(order.volume);
    case What::stop:
      return m_video.stop();
  }
}

// The same with the voice.
bool Kiosk::read_aloud(base::Duration elapsed) {
  const std::vector<ui::SpeechOrder> orders = m_visit->take_speech_orders();
  if (!m_voice) return false;
  if (!m_visit->on_attract()) m_voice->look_for_sound();
  for (const ui::SpeechOrder& order : orders) carry_out(order);
  const bool changed = m_voice->advance(elapsed);
  if (const auto trouble = m_voice->take_trouble()) m_options.tell(*trouble);
  m_visit->set_speech(m_voice->speech());
  return changed;
}

void Kiosk::carry_out(const ui::SpeechOrder& order) {
  using What = ui::SpeechOrder::What;
  switch (order.what) {
    case What::read:
      return m_voice->read(order, m_content.recording(m_visit->album(), order.recording));
    case What::sound:
      return m_voice->set_volume(order.volume);
    case What::stop:
      return m_voice->stop();
  }
}

}  // namespace kiosk::app
