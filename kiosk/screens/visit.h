// The visit that holds the screens: from the first touch on the attract screen to the last, with
// the way back, the language, the idle warning and the movement from page to page. What happened is
// told as plain values; what of it is worth counting is the recorder's business (app).
#pragma once

#include "screens/screen.h"
#include "ui/key.h"
#include "ui/motion.h"
#include "ui/recorder.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::screens {

struct VisitOptions {
  base::Duration idle = std::chrono::seconds(60);        // without a touch, until it is asked
  base::Duration countdown = std::chrono::seconds(20);   // until the visit ends
  catalog::Language language = catalog::Language::thai;  // every visit begins with it
};

enum class EndReason { timeout, restart };

struct VisitStarted {};
struct VisitEnded {
  EndReason reason = EndReason::timeout;
};
struct Entered {
  Place place;
  Page from = Page::home;
  Via via = Via::tile;
  int rank = -1;
};
struct Left {
  Place place;
};
struct LanguageSwitched {
  catalog::Language from = catalog::Language::thai;
  catalog::Language to = catalog::Language::english;
};
struct WarningAnswered {
  bool continued = false;
};
struct Watched {  // a video began, went on, stood still, was left or ran to its end
  enum class What { played, paused, stopped, finished };
  What what = What::played;
  catalog::ExhibitId exhibit;
  catalog::VideoId video = 0;
  std::chrono::milliseconds position{};  // where in the video
};
struct Shown {  // a work was seen unasked for a second: in the attract loop, in home's row
  Impression impression;
};
struct Acted {};      // any deliberate touch or key
struct EventChosen {  // what follows belongs to this pack; empty: to none, where there are several
  std::string pack;
  std::string version;
};

using Happening = std::variant<VisitStarted, VisitEnded, Entered, Left, LanguageSwitched,
                               WarningAnswered, Watched, Shown, Acted, EventChosen>;

class Visit {
 public:
  // `theme` and `type` must outlive the visit.
  Visit(const ui::Theme& theme, const ui::Typesetter& type, VisitOptions options);

  // Other packs, or none (the sorry screen). Ends the visit that was going on. What they point to
  // must outlive the visit or the next call.
  void show(Exhibitions exhibitions);

  // What the hall's clock says; pages opened from now on know it.
  void tell_time(base::LocalTime now) { m_now = now; }

  // The window or the theme changed: the same place is laid out anew.
  void lay_out_anew();

  // In the window's pixels; which element is meant is found out here.
  void respond(ui::Gesture gesture);
  void respond(ui::Key key);

  // Lets time pass. Returns how long nothing will change by itself.
  base::Duration advance(base::Duration elapsed);
  // After advance(): when it should come again at the latest, although nothing changes then, so
  // that a work is counted as shown.
  base::Duration until_counted() const { return m_until_counted; }
  void draw(ui::Canvas& canvas) const;

  // What the player does now: told before each advance(), and after its orders were carried out.
  void set_playback(const ui::Playback& playback);
  // What the player is to do, in this order.
  std::vector<ui::VideoOrder> take_video_orders() { return std::exchange(m_video_orders, {}); }

  // What is on screen now, topmost last.
  std::vector<ui::ElementShown> elements() const;
  std::string screen_name() const;  // of the page, or "warning" while it is asked
  bool on_attract() const { return m_screen->place().page == Page::attract; }
  bool visiting() const { return m_visiting; }
  // Of the chosen event (Exhibition::album); 0 while none is.
  int album() const { return m_exhibition ? m_exhibition->album : 0; }
  // Something moves: a page, a list, a zoom.
  bool moving() const { return m_turning.running() || m_screen_moves; }

  std::vector<Happening> take_happenings() { return std::exchange(m_happenings, {}); }

 private:
  struct Step {  // of the way back
    Place place;
    std::string element;  // that was touched there
  };
  enum class Turn { fade, forward, backward, grow, shrink };

  Scene scene(const Place& place) const;
  void go(Place place, Via via, int rank, Turn turn, std::optional<ui::Rect> rect);
  void replace(const Place& place, Turn turn);
  bool put_up(const Place& place);
  void carry_out(const Action& action, const ui::Gesture& gesture);
  void go_back();
  void go_home();
  void go_to_entrance();
  bool has_entrance() const { return m_exhibitions.size() > 1; }
  void choose(const Exhibition* exhibition);
  void choose_for(const Place& place);
  void switch_language();
  void start();
  void end(EndReason reason);
  bool on_bar(const std::string& target);
  void scroll_page(float direction);
  bool warning() const;
  void order(const ui::VideoOrder& order);
  void stop_video();
  void recommend(const Exhibition* exhibition);
  void count_impressions(base::Duration elapsed);
  void tell_watched(Watched::What what);
  void view(const ui::Viewing& viewing);
  void answer_warning(const ui::Gesture& gesture);
  std::optional<ui::Element> find(const std::string& id) const;
  void move_focus(ui::Key key);
  void draw_page(ui::Canvas& canvas, const Screen& screen) const;
  void draw_turning(ui::Canvas& canvas) const;

  const ui::Theme& m_theme;
  const ui::Typesetter& m_type;
  VisitOptions m_options;
  Exhibitions m_exhibitions;
  const Exhibition* m_exhibition = nullptr;  // the chosen one; nullptr: none is
  catalog::Language m_language;
  std::size_t m_turn = 0;  // how many visits there were
  std::optional<base::LocalTime> m_now;

  ui::Playback m_playback;
  ui::Viewing m_viewing;
  std::vector<ui::VideoOrder> m_video_orders;

  std::unique_ptr<Screen> m_screen;
  std::vector<Step> m_trail;
  bool m_visiting = false;
  bool m_screen_moves = false;
  base::Duration m_quiet{};  // since the last touch

  int m_album = 0;  // of the pictures on m_screen

  const Exhibition* m_recommending = nullptr;  // of whom m_recommended are
  std::vector<std::int64_t> m_recommended;     // the same for the whole visit
  base::Duration m_until_counted = base::k_forever;
  std::map<Impression, base::Duration> m_seen;  // for how long; k_forever: it was counted

  std::unique_ptr<Screen> m_leaving;
  int m_leaving_album = 0;
  ui::Transition m_turning;
  Turn m_turn_kind = Turn::fade;
  ui::Rect m_turn_rect;
  std::size_t m_page_number = 0;  // names the baked pictures of pages that turn

  std::optional<ui::Element> m_pressed;
  std::string m_focus;  // element id; empty while touch is used
  std::vector<Happening> m_happenings;
};

}  // namespace kiosk::screens
