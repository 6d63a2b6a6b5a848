// The staff way in on the running kiosk: the corner that is tapped and held, the keypad that then
// lies over the visit, and the lock behind it. It is fed touches, keys and time beside the visit;
// whoever asks take_let_in() opens the panel.
#pragma once

#include "app/staff_lock.h"
#include "screens/staff_keypad.h"
#include "stats/event.h"
#include "ui/corner_hold.h"
#include "ui/gesture.h"
#include "ui/key.h"
#include "ui/recorder.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

struct EntranceOptions {
  LockOptions lock;
  std::function<std::array<int, 10>()> shuffle;  // the digits' order, at each opening
  stats::Origin origin = stats::Origin::staff;   // of wrong tries
};

class StaffEntrance {
 public:
  // `type` must outlive it.
  StaffEntrance(EntranceOptions options, const ui::Typesetter& type, base::Instant now);

  // The window, or its panel, is another one from now on; no finger is down.
  void fit(const ui::Theme& theme);

  // While it is closed: every touch, which goes on to the visit as well.
  void watch(const ui::Touch& touch) { m_corner.feed(touch); }
  // What came was no finger: no finger is down.
  void cancel();

  // Opens the keypad, as the corner does by itself.
  void open(base::Instant now);
  bool is_open() const { return m_open.has_value(); }

  // While it is open: every touch and key; none goes on to the visit.
  void touched(const ui::Touch& touch, const ui::Theme& theme, catalog::Language language);
  void pressed(ui::Key key, base::Instant now);
  void typed(const std::string& text, base::Instant now);

  // Lets time pass up to `now`; answers how long nothing will change by itself.
  base::Duration advance(base::Instant now);

  // Once each: the keypad has opened; the right PIN was written, and the keypad is closed; another
  // picture than before; what is to be logged; a line for the operator.
  bool take_opened() { return std::exchange(m_opened, false); }
  bool take_let_in() { return std::exchange(m_let_in, false); }
  bool take_changed() { return std::exchange(m_changed, false); }
  std::vector<stats::Event> take_events() { return std::exchange(m_events, {}); }
  std::optional<std::string> take_trouble() { return std::exchange(m_trouble, std::nullopt); }

  void draw(ui::Canvas& canvas, const ui::Theme& theme, catalog::Language language) const;
  // What can be touched, without any digit.
  std::vector<ui::ElementShown> elements(const ui::Theme& theme, catalog::Language language) const;

 private:
  struct Open {
    screens::StaffKeypad keypad;
    std::string pin;  // what was written of it
    // Of what came last: a wrong PIN, a recovery that was taken or not; else Says::enter.
    screens::StaffKeypad::Says news = screens::StaffKeypad::Says::enter;
    base::Instant touched;
    base::Instant looked;  // for another PIN, and at the sticks
    std::optional<ui::Element> pressed;
  };

  std::vector<ui::ElementShown> all_elements(const ui::Theme& theme,
                                             catalog::Language language) const;
  void respond(const ui::Gesture& gesture, const std::vector<ui::ElementShown>& elements);
  void press(const std::string& id);
  void write(int digit);
  void erase();
  void close();
  void take_answer();
  void take_news();
  void follow_lock();

  EntranceOptions m_options;
  const ui::Typesetter& m_type;
  StaffLock m_lock;
  ui::CornerHold m_corner;
  ui::GestureRecogniser m_recogniser;
  std::optional<Open> m_open;
  base::Instant m_now;
  bool m_opened = false;
  bool m_let_in = false;
  bool m_changed = false;
  std::vector<stats::Event> m_events;
  std::optional<std::string> m_trouble;
  std::string m_told;  // of it, last
};

}  // namespace kiosk::app
