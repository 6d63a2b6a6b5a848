// Plays a recording of somebody's voice: libmpv without pictures. It reads the file from whoever
// holds it, never from the disk.
#pragma once

#include "base/time.h"
#include "platform/pace.h"
#include "platform/piece_file.h"
#include "ui/playback.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk::platform {

enum class SoundFormat { ogg, mp3, mp4, flac, wav };  // no other one is tried

struct SoundSource {
  SoundFormat format = SoundFormat::ogg;
  PieceFile file;
  std::chrono::milliseconds duration{};
};

struct Mpv;
class MpvCore;
class MpvLoading;

class RecordingPlayer {
 public:
  enum class State {
    nothing,
    playing,
    ended,
    trouble,  // it cannot be played, or not to its end
  };

  // `news` is called on any thread when there is something for advance() to take. The player itself
  // is loaded and started by the first recording. `outlets` is where sound goes, as libmpv calls
  // it; stepped: nowhere.
  RecordingPlayer(Pace pace, std::function<void()> news, const char* outlets = "pulse,alsa");
  ~RecordingPlayer();
  RecordingPlayer(const RecordingPlayer&) = delete;
  RecordingPlayer& operator=(const RecordingPlayer&) = delete;

  // Takes the place of what was being played.
  void play(SoundSource source);
  void stop();
  void set_volume(int percent);  // 0-100

  // Takes what the player has to tell. Stepped: the recording lasts as long as its source says.
  void advance(base::Duration elapsed);
  State state() const { return m_state; }

  // Gives back what is kept between recordings. Where one is played, nothing is done.
  void forget_kept();

 private:
  void load();
  bool is_ready();
  bool start(const Mpv& mpv);
  void open();
  void take_events();
  void wait_until_loaded();

  Pace m_pace;
  std::function<void()> m_news;
  const char* m_outlets;
  State m_state = State::nothing;
  int m_volume = ui::k_usual_volume;
  bool m_loaded = false;
  base::Duration m_left{};                // stepped
  std::optional<SoundSource> m_source;    // to be opened once there is a core
  std::unique_ptr<MpvLoading> m_library;  // while it is loaded
  std::unique_ptr<MpvCore> m_core;
};

}  // namespace kiosk::platform
