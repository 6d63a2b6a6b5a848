// A video that is being watched, as plain values: what the player tells the screens, what a visitor
// has chosen, and what a screen asks of the player. A screen never sees the player itself.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace kiosk::ui {

using VideoId = std::int64_t;  // within one pack

struct Playback {
  VideoId video = 0;     // the one that is open; 0: none
  bool playing = false;  // it runs; otherwise it stands still
  bool ended = false;    // it has run to its end
  bool trouble = false;  // it cannot be played
  std::chrono::milliseconds position{};
  std::chrono::milliseconds duration{};
  bool operator==(const Playback&) const = default;
};

constexpr int k_usual_volume = 70;
constexpr int k_volume_step = 15;

// Kept from one video to the next, the volume also for what is read aloud, forgotten when the visit
// ends.
struct Viewing {
  int volume = k_usual_volume;  // 0-100
  bool muted = false;
  bool captions = true;
  bool large = false;  // as large as the page allows
  bool operator==(const Viewing&) const = default;
};

// Louder or softer by so many hundredths; who asks for it wants to hear.
inline Viewing with_volume(Viewing viewing, int by) {
  viewing.volume = std::clamp(viewing.volume + by, 0, 100);
  viewing.muted = false;
  return viewing;
}

struct VideoOrder {
  enum class What { play, pause, resume, seek, sound, stop };
  What what = What::play;
  VideoId video = 0;               // play: which one, from its beginning
  std::chrono::milliseconds to{};  // seek
  int volume = 0;                  // sound: 0-100
  bool operator==(const VideoOrder&) const = default;
};

}  // namespace kiosk::ui
