// The visit that holds the screens: from the first touch on the attract screen to the last, with
// the way back, the language, the idle warning and the movement from page to page. What happened is
// told as plain values; what of it is worth counting is the recorder's business (app).
#pragma once

#include "screens/comfort.h"
#include "screens/comfort_sheet.h"
#include "screens/feedback.h"
#include "screens/focus.h"
#include "screens/notice.h"
#include "screens/page_turn.h"
#include "screens/screen.h"
#include "screens/shown_works.h"
#include "ui/key.h"
#include "ui/playback.h"
#include "ui/recorder.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::screens {

struct VisitOptions {
  base::Duration idle = std::chrono::seconds(60);        // without a touch, until it is asked
  base::Duration countdown = std::chrono::seconds(20);   // until the visit ends
  catalog::Language language = catalog::Language::thai;  // every visit begins with it
  Comfort comfort = {};                                  // and with this
  // How much of the window, from its lower edge, lies within low reach, in millimetres; nothing
  // where that is not known or is all of it.
  std::optional<float> low_reach_mm = {};
  bool headphones =
      false;  // what is read aloud is heard by headphones, plugged in below the screen
  int volume = ui::k_usual_volume;  // 0-100: of videos and the voice when a visit begins
  bool feedback = false;            // whoever ends a visit by "finish" is asked how it was
};

enum class EndReason {
  timeout,
  restart,  // somebody new, or other content
  finish,   // the visitor said so
};

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
  std::optional<int> scrolled = {};  // how far down at most, percent; nothing: it does not scroll
};
struct LanguageSwitched {
  catalog::Language from = catalog::Language::thai;
  catalog::Language to = catalog::Language::english;
};
struct ComfortChanged {
  ComfortChange change;
  Comfort comfort = {};  // as it is now
};
struct WarningAnswered {
  bool continued = false;
};
struct FeedbackGiven {  // before the visit's end
  Opinion opinion = Opinion::good;
};
struct Watched {  // a video began, went on, stood still, was left or ran to its end
  enum class What { played, paused, stopped, finished };
  What what = What::played;
  catalog::ExhibitId exhibit;
  catalog::VideoId video = 0;
  std::chrono::milliseconds position{};  // where in the video
};
struct Listened {  // a page began to be read aloud, or is read no more
  bool began = false;
  Place place;
  base::Duration position{};  // since it began
};
struct Searched {  // whoever searched is done with it: left the page, or opened what was found
  Search search;
  int rank = -1;  // of the work that was opened, from 0; -1: none was
};
struct Shown {  // a work was seen unasked for a second: in the attract loop, in home's row
  Impression impression;
};
struct Kept {  // put on a shelf of the visitor's, or taken from it
  Keep what;
};
struct LinksShown {  // the QR codes of a work's links; whether one is read cannot be seen
  catalog::ExhibitId exhibit;
};
struct Filtered {  // a list was narrowed by a term, or is no longer
  catalog::FacetId facet;
  catalog::TermId term;
  bool chosen = true;
  std::int64_t results = 0;  // works that are left
};
struct Looked {  // in the gallery: another picture, or closer
  enum class What { turned, zoomed };
  What what = What::turned;
  catalog::ExhibitId exhibit;
  int picture = 0;  // from 0
};
struct Offered {  // for a second at least these works could be seen, each told once a visit
  Place place;
  std::vector<catalog::ExhibitId> works;
};
struct Acted {};      // any deliberate touch or key
struct EventChosen {  // what follows belongs to this pack; empty: to none, where there are several
  std::string pack;
  std::string version;
};

using Happening =
    std::variant<VisitStarted, VisitEnded, Entered, Left, LanguageSwitched, WarningAnswered,
                 Watched, Searched, Shown, Kept, LinksShown, Acted, EventChosen, ComfortChanged,
                 Filtered, Looked, Offered, Listened, FeedbackGiven>;

class Visit {
 public:
  // `type` must outlive the visit.
  Visit(ui::Display display, const ui::Typesetter& type, VisitOptions options);

  // Other packs, or none (the sorry screen). Ends the visit that was going on. What they point to
  // must outlive the visit or the next call.
  void show(Exhibitions exhibitions);

  // What the hall's clock says; pages opened from now on know it.
  void tell_time(base::LocalTime now) { m_now = now; }

  // What stands over everything from now on, or nothing; true if that is another one than before.
  // While it is closed no visit begins.
  bool set_notice(std::optional<Notice> notice) {
    return std::exchange(m_notice, notice) != notice;
  }

  // Another window, or another panel behind it: the same place is laid out anew.
  void set_display(ui::Display display);

  // As the visitor has it now.
  const ui::Theme& theme() const { return m_theme; }
  // Counts the themes there were: what was painted with an earlier one is worth nothing.
  std::size_t theme_number() const { return m_theme_number; }
  const Comfort& comfort() const { return m_comfort; }
  // Takes effect at once, where the visitor is.
  void set_comfort(const Comfort& comfort);

  // In the window's pixels; which element is meant is found out here.
  void respond(ui::Gesture gesture);
  void respond(ui::Key key);
  // Goes into the search; anywhere else in a visit it opens it.
  void respond(const ui::Typing& typing);

  // Lets time pass. Returns how long nothing will change by itself.
  base::Duration advance(base::Duration elapsed);
  // After advance(): when it should come again at the latest, although nothing changes then, so
  // that a work is counted as shown.
  base::Duration until_counted() const {
    return std::min(m_shown_works.until_next(), m_until_offered);
  }
  void draw(ui::Canvas& canvas) const;

  // What the player does now: told before each advance(), and after its orders were carried out.
  void set_playback(const ui::Playback& playback);
  // What the player is to do, in this order.
  std::vector<ui::VideoOrder> take_video_orders() { return std::exchange(m_video_orders, {}); }

  // What the voice does now: told before each advance(), and after its orders were carried out.
  void set_speech(const ui::Speech& speech);
  // What the voice is to do, in this order.
  std::vector<ui::SpeechOrder> take_speech_orders() { return std::exchange(m_speech_orders, {}); }

  // What is on screen now, topmost last.
  std::vector<ui::ElementShown> elements() const;
  std::string screen_name() const;  // of the page, or "warning", "feedback" or "thanks" over it
  bool is_key(ui::Point at) const;  // of the keyboard on the screen
  bool on_attract() const { return m_screen->place().page == Page::attract; }
  bool visiting() const { return m_visiting; }
  catalog::Language language() const { return m_language; }
  // Of the chosen event (Exhibition::album); 0 while none is.
  int album() const { return m_exhibition ? m_exhibition->album : 0; }
  // Something moves: a page, a list, a zoom.
  bool moving() const { return m_page_turn.running() || m_screen_moves; }

  std::vector<Happening> take_happenings() { return std::exchange(m_happenings, {}); }

 private:
  struct Step {  // of the way back
    Place place;
    std::string element;  // that was touched there
  };
  using Turn = PageTurn::Kind;

  ui::Rect whole_window() const;
  Scene scene(const Place& place) const;
  bool make_theme(ui::Display display);
  void lay_out_anew();
  base::Duration idle() const { return m_options.idle * patience(); }
  base::Duration countdown() const { return m_options.countdown * patience(); }
  int patience() const { return m_comfort.more_time ? 2 : 1; }
  void go(Place place, Via via, int rank, Turn turn, std::optional<ui::Rect> rect);
  void replace(const Place& place, Turn turn);
  bool put_up(const Place& place);
  PageTurn::Leaving leave_screen();
  void step_from_here(const std::string& touched);
  void carry_out(const Action& action, const ui::Gesture& gesture);
  void go_back();
  void go_home();
  void go_to_entrance();
  bool has_entrance() const { return m_exhibitions.size() > 1; }
  void choose(const Exhibition* exhibition);
  void choose_for(const Place& place);
  void choose_event(const std::string& id);
  const Exhibition* event_called(const std::string& id) const;
  Place here() const;
  void open_bag();
  void keep(const Keep& wanted);
  bool make_room_for_vote(const Work& work);
  void tell_kept(const Keep& what);
  void switch_language();
  void start();
  void wind_up();
  void end(EndReason reason);
  void finish();
  bool saying_farewell() const { return m_farewell.has_value(); }
  base::Duration farewell_time() const;
  base::Duration advance_farewell(base::Duration elapsed);
  void respond_to_feedback(const ui::Gesture& gesture);
  void respond_to_feedback(ui::Key key);
  void answer_feedback(const std::string& element);
  void give_thanks();
  void put_up_card();
  bool on_bar(const std::string& target);
  void open_sheet(float scroll);
  void close_sheet();
  bool respond_in_sheet(const ui::Gesture& gesture);
  const ui::ScrollArea* scroll_in_use() const;
  void scroll_page(float direction);
  bool warning() const;
  bool closed() const;
  void order(const ui::VideoOrder& order);
  void stop_video();
  void order(const ui::SpeechOrder& order);
  void stop_speech();
  void tell_aloud(const std::string& name);
  void tell_focus_aloud();
  void tell_listened(bool began);
  bool listening() const { return m_speech.aloud == ui::Aloud::page; }
  void recommend(const Exhibition* exhibition);
  void count_impressions(base::Duration elapsed);
  void note_scroll();
  void leave_place();
  void count_offered(base::Duration elapsed);
  void offer();
  void tell_filtered(const Place& before, const Place& after);
  void tell_looked(const Place& before, const ui::Gesture& gesture);
  void tell_watched(Watched::What what);
  void view(const ui::Viewing& viewing);
  void answer_warning(const ui::Gesture& gesture);
  std::optional<ui::Element> find(const std::string& id) const;
  void move_focus(ui::Key key);
  void open_search(const std::string& typed);
  void tell_searched(int rank);
  void activate_focused();
  Ground ground();
  bool scroll_on(const ui::View& view, float by);
  void focus_on(const std::string& id);
  bool offers_low_reach() const;
  void draw_above_reach(ui::Canvas& canvas, const Scene& scene, const Screen& screen) const;
  void draw_all(ui::Canvas& canvas) const;
  void draw_page(ui::Canvas& canvas, const Screen& screen) const;

  const ui::Typesetter& m_type;
  VisitOptions m_options;
  Comfort m_comfort;
  ui::Theme m_theme;
  std::size_t m_theme_number = 0;
  std::optional<ComfortSheet> m_sheet;  // while it is open
  Exhibitions m_exhibitions;
  const Exhibition* m_exhibition = nullptr;  // the chosen one; nullptr: none is
  catalog::Language m_language;
  std::size_t m_turn = 0;  // how many visits there were
  std::optional<base::LocalTime> m_now;
  std::optional<Notice> m_notice;

  // Between "finish" and the end: the question how it was, then thanks.
  struct Farewell {
    bool thanks = false;
    base::Duration passed{};
  };
  std::optional<Farewell> m_farewell;

  Keeping m_keeping;
  ui::Playback m_playback;
  ui::Viewing m_viewing;
  std::vector<ui::VideoOrder> m_video_orders;
  ui::Speech m_speech;
  std::vector<ui::SpeechOrder> m_speech_orders;
  base::Duration m_listened{};  // since the page began to be read aloud
  bool m_asked_aloud = false;   // whether somebody is still there

  std::unique_ptr<Screen> m_screen;
  std::vector<Step> m_trail;
  bool m_visiting = false;
  bool m_screen_moves = false;
  base::Duration m_quiet{};  // since the last touch

  int m_album = 0;                        // of the pictures on m_screen
  std::vector<catalog::Picture> m_leads;  // of the event, for what stands above low reach

  const Exhibition* m_recommending = nullptr;  // of whom m_recommended are
  std::vector<std::int64_t> m_recommended;     // the same for the whole visit
  ShownWorks m_shown_works;

  std::optional<int> m_scrolled;  // of this place, percent, the farthest
  base::Duration m_rested{};      // since something moved or was touched; k_forever: offered
  base::Duration m_until_offered = base::k_forever;
  std::set<std::string> m_offered;  // works of this visit, with their album

  PageTurn m_page_turn;
  std::size_t m_page_number = 0;  // names the baked pictures of pages that turn

  std::optional<ui::Element> m_pressed;
  std::string m_focus;     // element id; empty while touch is used
  std::string m_searched;  // what was told last of this visit's searches
  std::vector<Happening> m_happenings;
};

}  // namespace kiosk::screens
