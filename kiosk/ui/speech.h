// Reading aloud, as plain values: what the voice tells the screens, and what is asked of it. A
// screen never sees the voice itself.
#pragma once

#include "text/spoken.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::ui {

using RecordingId = std::int64_t;  // within one pack

enum class Aloud {
  nothing,
  page,  // what stands on it, part by part
  name,  // of what was touched or got the focus
};

struct Speech {
  bool able = false;  // there is a voice, and something to hear it by, as far as is known
  Aloud aloud = Aloud::nothing;
  std::size_t part = 0;   // which is being read, from 0
  bool recorded = false;  // a recording is heard: which part it is at, nobody knows
  bool operator==(const Speech&) const = default;
};

struct SpeechOrder {
  enum class What { read, sound, stop };
  What what = What::read;
  Aloud aloud = Aloud::page;       // read: takes the place of what was being read
  std::vector<std::string> parts;  // read: as they are written, with U+200B between Thai words
  text::Tongue tongue = text::Tongue::thai;
  // read: heard in place of the parts, which are read where it cannot be played; 0: there is none.
  RecordingId recording = 0;
  int volume = 0;  // sound: 0-100
  bool operator==(const SpeechOrder&) const = default;
};

}  // namespace kiosk::ui
