// The voice that reads aloud: somebody's recording where there is one, else espeak-ng on a thread
// of its own, heard through SDL.
#pragma once

#include "base/time.h"
#include "platform/pace.h"
#include "platform/recording_player.h"
#include "ui/playback.h"
#include "ui/speech.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

class Voice {
 public:
  // `news` is called on any thread when there is something for advance() to take. Opens nothing
  // yet. Real: there is a voice, and something to hear it by, until advance() tells otherwise;
  // stepped: there is, silent, and it takes as long as the text has letters.
  Voice(Pace pace, std::function<void()> news);
  ~Voice();
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  // Somebody is there who may want to hear: begins to find out, on the thread and once, whether
  // there is a sound device, so that nobody is offered what cannot be heard.
  void look_for_sound();

  // Takes the place of what was being read. The device and espeak-ng's data are opened for the
  // first. A recording is heard in place of the parts; if it cannot be played, they are read.
  void read(const ui::SpeechOrder& order, std::optional<SoundSource> recording = std::nullopt);
  void stop();
  void set_volume(int percent);  // 0-100
  int volume() const { return m_volume; }

  // Takes what there is to tell; true if it changed.
  bool advance(base::Duration elapsed);
  const ui::Speech& speech() const { return m_speech; }

  // Gives back what is kept between recordings.
  void forget_kept() { m_recording.forget_kept(); }

  // Why nothing can be read aloud, once, or a recording was not played: a sentence for the
  // operator.
  std::optional<std::string> take_trouble();

 private:
  class Reader;

  void speak();
  void follow_recording(base::Duration elapsed);
  void follow_voice(base::Duration elapsed);
  void step(base::Duration elapsed);

  Pace m_pace;
  std::function<void()> m_news;
  ui::Speech m_speech{.able = true};
  ui::SpeechOrder m_order;  // what is read
  RecordingPlayer m_recording;
  int m_volume = ui::k_usual_volume;
  std::vector<base::Duration> m_lengths;  // stepped: of each part
  base::Duration m_into{};                // stepped: of the part that is read
  std::optional<std::string> m_trouble;
  bool m_told = false;               // the trouble
  std::unique_ptr<Reader> m_reader;  // real, once somebody was there
};

}  // namespace kiosk::platform
