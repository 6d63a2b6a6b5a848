// The kiosk as a whole, one step at a time: fed with input and time, it draws and it logs. The
// frame loop and the rehearsal drive the same thing.
#pragma once

#include "app/clock_watch.h"
#include "app/content.h"
#include "app/display_care.h"
#include "app/display_watch.h"
#include "app/hall_time.h"
#include "app/heartbeat.h"
#include "app/impressions.h"
#include "app/metrics.h"
#include "app/metrics_file.h"
#include "app/panel_watch.h"
#include "app/recorder.h"
#include "app/settings.h"
#include "app/staff_desk.h"
#include "app/staff_entrance.h"
#include "app/staff_sticks.h"
#include "app/touch_watch.h"
#include "platform/painter.h"
#include "platform/staff_panel.h"
#include "platform/stage.h"
#include "platform/video.h"
#include "platform/voice.h"
#include "screens/visit.h"
#include "stats/log.h"
#include "ui/gesture.h"
#include "ui/theme.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

struct KioskOptions {
  ContentPlace content;
  std::optional<std::filesystem::path> state;  // of the event log; without it nothing is logged
  Settings settings;
  std::optional<Settings> site;  // without what staff chose; where it is the same: nothing
  platform::WindowOptions window;
  stats::Origin origin = stats::Origin::visitor;
  platform::Pace pace = platform::Pace::real;  // of videos and of the voice
  stats::Moment now;
  std::function<void(const std::string&)> tell;  // one line for the operator
  // Folders that are sticks, and stay; the machine's own are looked for if not given. A rehearsal
  // finds none.
  std::function<std::vector<std::filesystem::path>()> sticks;
  // The touch panels there are (platform/stage.h); the stage is asked if not given.
  std::function<std::vector<std::int64_t>()> touch_panels;
};

enum class Drawing {
  if_due,
  later,  // nobody looks: what has changed is drawn with the next frame
};

class Kiosk {
 public:
  static base::Result<std::unique_ptr<Kiosk>> open(KioskOptions options);
  ~Kiosk();

  // What came in since the last step. Returns false if the window was asked to close.
  bool feed(const platform::Input& input, base::Instant now);

  // Lets time pass up to `now`, draws if anything changed and logs what happened. Returns how long
  // nothing will change by itself.
  base::Duration step(stats::Moment now, Drawing drawing = Drawing::if_due);

  // Draws even if nothing has changed, and waits for the pictures in it: what is on the screen
  // afterwards does not depend on the machine's pace.
  void draw_complete();

  // Staff have proved to be staff: a visit that goes on ends, and their panel comes up.
  void open_staff_desk(stats::Moment now);
  bool staff_desk_open() const { return m_desk.is_open(); }
  // Staff want the program to end, so that the service starts it anew.
  bool restart_asked() const { return m_desk.restart_asked(); }

  // What is on the screen now, of visitors or staff.
  std::vector<ui::ElementShown> elements() const;
  std::string screen_name() const;

  platform::Stage& stage() { return m_stage; }
  const screens::Visit& visit() const { return *m_visit; }
  const ui::Theme& theme() const { return m_visit->theme(); }
  bool has_content() const { return !m_content.exhibitions().empty(); }
  bool pictures_busy() const { return m_pictures->busy(); }
  std::int64_t frames_drawn() const { return m_frames; }
  bool fingers_down() const { return !m_recogniser.idle(); }
  const Care& care() const { return m_care.now(); }
  // How loud a film is at this moment, and what is read aloud: 0-100.
  int film_volume() const { return m_video.volume(); }
  int voice_volume() const { return m_voice ? m_voice->volume() : 0; }
  // The program is to end now and to be started again: at night, as the settings ask for and never
  // during a visit, or because the display came back and would stay black.
  bool restart_is_due(stats::Moment now) const;

  // Lets go of all that can be made again: pictures, painted text, widths of lines, pages of
  // packs.
  void forget_caches();

  // Ends a visit that is going on and closes the log.
  void close(stats::Moment now);

 private:
  Kiosk(KioskOptions options, platform::Stage stage, platform::Fonts fonts);

  ui::Display display() const;
  ui::TouchRules touch_rules() const;
  void resized();
  void textures_lost();
  void tend_display(stats::Moment now);
  std::optional<screens::Notice> notice(stats::Moment now) const;
  void look_for_content(stats::Moment now);
  void show_content(stats::Moment now);
  void remember_names(stats::Moment now);
  bool play_videos(base::Duration elapsed);
  void carry_out(const ui::VideoOrder& order);
  bool read_aloud(base::Duration elapsed);
  void carry_out(const ui::SpeechOrder& order);
  void log(stats::Moment now);
  void count(const screens::Impression& impression, base::Instant now);
  void keep_exposure(base::Instant now);
  void record_impressions(stats::Moment now);
  void record(std::vector<stats::Event> events, stats::Moment now);
  void record_fault(const char* what, stats::Moment now);
  bool only_woke(const platform::Input& input, base::Instant now);
  void feed_visit(const platform::Input& input);
  void touched(ui::Touch touch);
  void respond(const std::vector<ui::Gesture>& gestures);
  void let_go();
  void wake_up(base::Duration slept);
  void watch_fingers(stats::Moment now);
  base::Duration advance_visit(base::Duration elapsed);
  base::Duration until_looked(base::Duration visit_waits) const;
  void keep_watch(stats::Moment now);
  void beat(stats::Moment now);
  Health health() const;
  void keep_metrics(stats::Moment now);
  void begin_visits_anew();
  void touched_by_staff(const ui::Touch& touch);
  void open_staff_keypad(base::Instant now);
  void feed_keypad(const platform::Input& input, base::Instant now);
  base::Duration follow_entrance(stats::Moment now);
  void let_staff_in(stats::Moment now) { open_staff_desk(now); }
  base::Duration step_staff(stats::Moment now, Drawing drawing);
  void follow_desk(stats::Moment now);
  void follow_sticks();
  KioskFacts facts() const;
  DeskOptions::Title title_of(const std::string& pack, const std::string& id) const;
  void follow_theme();
  void draw();
  void draw_shifted();
  void draw_visit();

  KioskOptions m_options;
  platform::Stage m_stage;
  platform::Fonts m_fonts;
  Content m_content;
  std::unique_ptr<platform::Pictures> m_pictures;
  platform::VideoPlayer m_video;
  std::optional<platform::Voice> m_voice;  // unless nothing is to be read aloud here
  std::unique_ptr<platform::Painter> m_painter;
  ui::GestureRecogniser m_recogniser;
  std::unique_ptr<screens::Visit> m_visit;
  std::size_t m_painted_theme = 0;  // its number
  Recorder m_recorder;
  Impressions m_impressions;
  base::Instant m_exposure_kept;
  ClockWatch m_clock_watch;
  TouchWatch m_touch_watch;
  PanelWatch m_panel_watch;
  DisplayCare m_care;
  DisplayWatch m_display_watch;
  Heartbeat m_heartbeat;
  Metrics m_metrics;
  std::optional<MetricsFile> m_metrics_file;
  std::unique_ptr<StaffSticks> m_sticks;  // of the real world; before the two that use them
  bool m_staff_here = false;              // at the keypad or the panel: sticks are looked for
  StaffEntrance m_entrance;
  StaffDesk m_desk;
  std::unique_ptr<platform::StaffPanel> m_staff_panel;  // while the desk is open
  std::optional<base::Instant> m_touched;
  struct ClockStep {
    base::Instant at;
    std::chrono::milliseconds by{0};
  };
  std::optional<ClockStep> m_clock_step;  // the last one
  base::WallTime m_wall;                  // at m_now
  std::optional<stats::Log> m_log;
  std::vector<stats::Pack> m_remembered;  // those on show; their names are in the log
  stats::Pack m_chosen;                   // whose events are recorded now
  base::Instant m_now;
  base::Instant m_due;    // when the screen changes next by itself
  bool m_changed = true;  // since the last frame
  std::int64_t m_frames = 0;
};

}  // namespace kiosk::app
