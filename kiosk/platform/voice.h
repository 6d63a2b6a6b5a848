// The voice that reads aloud: espeak-ng on a thread of its own, heard through SDL.
#pragma once

#include "base/time.h"
#include "platform/pace.h"
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
  // `news` is called on any thread when there is something for advance() to take. Real: whether
  // there is a voice and something to hear it by is found out on the thread, and told by advance();
  // stepped: there is, silent, and it takes as long as the text has letters.
  Voice(Pace pace, std::function<void()> news);
  ~Voice();
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  // Takes the place of what was being read.
  void read(const ui::SpeechOrder& order);
  void stop();
  void set_volume(int percent);  // 0-100

  // Takes what there is to tell; true if it changed.
  bool advance(base::Duration elapsed);
  const ui::Speech& speech() const { return m_speech; }

  // Why nothing can be read aloud, once, in a sentence for the operator.
  std::optional<std::string> take_trouble();

 private:
  class Reader;

  bool step(base::Duration elapsed);

  Pace m_pace;
  ui::Speech m_speech;
  int m_volume = ui::k_usual_volume;
  std::vector<base::Duration> m_lengths;  // stepped: of each part
  base::Duration m_into{};                // stepped: of the part that is read
  std::optional<std::string> m_trouble;
  bool m_told = false;               // the trouble
  std::unique_ptr<Reader> m_reader;  // real
};

}  // namespace kiosk::platform
