// What was shown unasked, summed up for the statistics: the attract loop shows some 4,000 works a
// day, and a line for each would drown what visitors did. So each work makes one event for each
// surface in three hours, however often it was shown: at most a few hundred a day with 60 works,
// never more than there were showings.
#pragma once

#include "base/time.h"
#include "screens/screen.h"
#include "stats/dictionary.h"
#include "stats/event.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::app {

class Impressions {
 public:
  // Of a work of the pack; counted from the first one after take() on.
  void add(const stats::Pack& pack, screens::Surface surface, const std::string& exhibit,
           base::Instant now);

  // The oldest has waited long enough to be written.
  bool due(base::Instant now) const;

  // All since the last call, each event with its pack.
  std::vector<std::pair<stats::Pack, stats::Event>> take(stats::Origin origin);

 private:
  struct Shown {
    stats::Pack pack;
    screens::Surface surface = screens::Surface::attract;
    std::string exhibit;
    std::int64_t times = 0;
  };
  std::map<std::string, Shown> m_shown;
  std::optional<base::Instant> m_since;
};

}  // namespace kiosk::app
