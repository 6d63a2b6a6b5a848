// Tells fingers from a panel that has gone wrong: a wet or broken one reports storms of touches, or
// one that never ends. Such touches are a fault and no use of the kiosk.
#pragma once

#include "stats/event.h"
#include "ui/gesture.h"

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk::app {

class TouchWatch {
 public:
  // Whether the touch is to be taken for a finger's; false in a storm, which is more than 15
  // touches in a second.
  bool believes(const ui::Touch& touch);

  // The panel is another one: nothing that touched it is there any more.
  void let_go() { m_contacts.clear(); }

  // Events `fault` since the last call: touch-storm with the touches of that second, at most one a
  // minute; touch-held for each contact of more than a minute. None is of a visitor's making.
  std::vector<stats::Event> take_faults(base::Instant now);

  // Contacts that have lasted longer than any finger's.
  int held(base::Instant now) const;

 private:
  struct Contact {
    base::Instant since;
    bool told = false;
  };
  bool is_storm(base::Instant now);

  std::deque<base::Instant> m_downs;  // of the last second
  std::map<std::int64_t, Contact> m_contacts;
  std::optional<base::Instant> m_told_storm;
  std::vector<stats::Event> m_faults;
};

}  // namespace kiosk::app
