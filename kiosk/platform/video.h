// The video player: libmpv, drawing into a texture at the size the video is shown. It reads the
// file from whoever holds it, never from the disk, and reads no settings and no scripts.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "platform/handles.h"
#include "platform/pace.h"
#include "ui/playback.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kiosk::platform {

struct Mpv;
class MpvLoading;

struct VideoSource {
  bool webm = false;  // otherwise MP4; no other format is tried
  std::int64_t bytes = 0;
  std::int64_t piece_bytes = 0;  // of each piece but the last
  std::chrono::milliseconds duration{};
  // Brings a piece of the file, counted from 0. Called on a thread of the player's own.
  std::function<base::Result<std::vector<std::byte>>(std::int64_t position)> piece;
};

class VideoPlayer {
 public:
  // `news` is called on any thread when there is something for advance() to take. The player
  // itself is loaded and started by the first video, so that a pack without videos costs nothing.
  VideoPlayer(SDL_Renderer& renderer, Pace pace, std::function<void()> news);
  ~VideoPlayer();
  VideoPlayer(const VideoPlayer&) = delete;
  VideoPlayer& operator=(const VideoPlayer&) = delete;

  // Takes the place of the video that was open. It plays, unless it turns out in a later advance()
  // that it cannot be.
  void play(ui::VideoId id, VideoSource source);
  void pause();
  void resume();
  void seek(std::chrono::milliseconds to);  // seeks that come too fast are left out, but the last
  void set_volume(int percent);             // 0-100
  int volume() const { return m_volume; }
  void stop();

  // Takes what the player has to tell; true if another picture is to be drawn or the playback has
  // changed otherwise than by time.
  bool advance(base::Duration elapsed);
  const ui::Playback& playback() const { return m_playback; }

  // The picture of now, in this size; nullptr until the first has come. Owned here, valid until
  // the next call or stop().
  SDL_Texture* picture(int width, int height);
  // Another picture waits to be drawn.
  bool has_new_picture() const { return m_picture_waits; }

  // Stepped: waits until the picture of this very moment can be drawn, ten seconds at most.
  void settle();

  void forget_texture();  // the renderer lost its textures
  // Gives back what is kept between videos; the next one starts the player anew. Where a video is
  // open, nothing is done.
  void forget_kept();

 private:
  struct Engine;

  void load();
  bool is_ready();
  bool start(const Mpv& mpv);
  void open();
  void take_events();
  void fail();
  void send_seek();
  void step(base::Duration elapsed);
  bool wait_for(bool (VideoPlayer::*done)() const);
  bool is_decided() const { return m_loaded || m_playback.trouble; }
  bool is_sought() const { return !m_seeking; }
  bool render(int width, int height);

  SDL_Renderer& m_renderer;
  Pace m_pace;
  std::function<void()> m_news;
  ui::Playback m_playback;
  int m_volume = ui::k_usual_volume;
  bool m_loaded = false;                     // the file is open and can be sought in
  bool m_seeking = false;                    // a seek is under way
  bool m_seek_begun = false;                 // and the player has told so
  bool m_seek_waits = false;                 // m_playback.position is to be sought next
  bool m_picture_waits = false;              // not yet rendered
  bool m_any_picture = false;                // of this video
  std::chrono::microseconds m_stepped{};     // stepped: where it is, exactly
  std::chrono::milliseconds m_shown_at{-1};  // stepped: of the picture to be drawn
  std::optional<VideoSource> m_source;       // to be opened once there is an engine
  std::unique_ptr<MpvLoading> m_library;     // while it is loaded
  std::unique_ptr<Engine> m_engine;
  std::vector<std::byte> m_pixels;
  Texture m_texture;
  int m_width = 0;  // of the texture
  int m_height = 0;
};

}  // namespace kiosk::platform
