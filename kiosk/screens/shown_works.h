// Which works have been seen unasked for long enough to count as shown.
#pragma once

#include "base/time.h"
#include "screens/screen.h"

#include <map>
#include <vector>

namespace kiosk::screens {

class ShownWorks {
 public:
  // `now`: what can be seen. Returns those that have now been seen for a second; in the attract
  // loop each time they come round, on home once a visit.
  std::vector<Impression> advance(const std::vector<Impression>& now, base::Duration elapsed);

  // After advance(): when the next of them will have been seen for long enough.
  base::Duration until_next() const { return m_until_next; }

  void forget() { m_seen.clear(); }

 private:
  std::map<Impression, base::Duration> m_seen;  // for how long; k_forever: it was counted
  base::Duration m_until_next = base::k_forever;
};

}  // namespace kiosk::screens
