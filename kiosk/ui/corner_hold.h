// The way in that only staff know: three taps in one corner of the screen, the last one held. It
// watches touches beside whoever else is told of them and takes none away: until it is complete, a
// visitor's taps there do what they always do. It is fed touches and time and knows no clock.
#pragma once

#include "ui/gesture.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosk::ui {

struct CornerRules {
  Rect corner;      // pixels
  float slop = 20;  // pixels the finger may wander: 5 mm
  base::Duration longest_tap = std::chrono::milliseconds(600);
  // Between one tap's end and the next one's beginning. A shorter pause is a panel that flutters.
  base::Duration shortest_pause = std::chrono::milliseconds(40);
  base::Duration longest_pause = std::chrono::milliseconds(700);
  base::Duration hold = std::chrono::seconds(2);
  // As in TouchRules: a finger that told nothing for so long was lost by the panel.
  base::Duration silence = std::chrono::seconds(5);
};

class CornerHold {
 public:
  explicit CornerHold(CornerRules rules = {}) : m_rules(rules) {}

  // A second finger anywhere, a touch elsewhere or one that wanders begins it anew.
  void feed(const Touch& touch);
  // The panel was unplugged, or went wrong: no finger is down.
  void cancel();

  // True once, as soon as the third tap has been held long enough; the finger is still down then.
  bool take_held(base::Instant now);
  // How long until take_held() is to be asked; k_forever while it need not.
  base::Duration until_held(base::Instant now) const;

 private:
  struct Contact {
    std::int64_t finger = 0;
    base::Instant told;  // of it, last
  };
  struct Tap {
    std::int64_t finger = 0;
    Point start;
    base::Instant down;
  };

  void down(const Touch& touch);
  void up(const Touch& touch);
  void begin_anew();
  bool holds() const { return m_tap && m_taps == 2; }

  CornerRules m_rules;
  std::vector<Contact> m_contacts;  // all over the screen
  int m_taps = 0;                   // complete ones
  base::Instant m_last_up;
  std::optional<Tap> m_tap;  // while its finger is down
};

}  // namespace kiosk::ui
