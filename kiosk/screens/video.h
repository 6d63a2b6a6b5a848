// One video inside a page: its poster, and the player with its captions while it is open.
#pragma once

#include "screens/screen.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

class VideoBox {
 public:
  // `cues` are the subtitles to be shown, in order of time.
  VideoBox(const Scene& scene, catalog::Video video, std::vector<catalog::Cue> cues)
      : m_scene(scene), m_video(std::move(video)), m_cues(std::move(cues)) {}

  // True while it is the one in the player, playing or not.
  bool is_open() const { return m_scene.playback.video == m_video.id; }

  // The poster with what starts it; its element is "video:ID.play".
  void draw_poster(ui::Canvas& canvas, ui::Rect rect) const;
  // The same in small, among the other pictures. `name` is the element's id.
  void draw_thumbnail(ui::Canvas& canvas, ui::Rect rect, const std::string& id) const;
  // The player; its elements are "video:ID.pause", ".seek", ".captions" and so on.
  void draw_player(ui::Canvas& canvas, ui::Rect rect) const;

  // What a gesture asks for, if it is meant for this video. `rect` is where the player was drawn,
  // in the gesture's coordinates.
  std::optional<Action> respond(const ui::Gesture& gesture, ui::Rect rect);

  // How long the player looks the same, but for its moving picture.
  base::Duration unchanged_for() const;

  std::string element(std::string_view part) const;

 private:
  struct Places {
    ui::Rect picture;  // what the video and its captions lie in
    ui::Rect play;
    ui::Rect seek;
    ui::Rect others;  // the row of the remaining buttons
  };
  Places places_in(ui::Rect rect) const;
  ui::Rect track(ui::Rect seek) const;
  std::chrono::milliseconds shown_position() const;
  std::string name() const;
  std::string caption() const;

  void draw_captions(ui::Canvas& canvas, ui::Rect picture) const;
  void draw_trouble(ui::Canvas& canvas, ui::Rect picture) const;
  void draw_seek(ui::Canvas& canvas, ui::Rect rect) const;
  void draw_buttons(ui::Canvas& canvas, ui::Rect row) const;
  std::optional<Action> drag(const ui::Gesture& gesture, ui::Rect rect);
  std::optional<Action> tapped(std::string_view part) const;

  Scene m_scene;
  catalog::Video m_video;
  std::vector<catalog::Cue> m_cues;
  std::optional<std::chrono::milliseconds> m_dragged_to;  // while a finger holds the seek bar
};

// The video of an exhibit with the subtitles for this scene: the visitor's language, else Thai.
base::Result<VideoBox> open_video(const catalog::Video& video, const Scene& scene);

// "1:05", "1:02:05".
std::string length_of(std::chrono::milliseconds time);

}  // namespace kiosk::screens
