// Whether the touch panel is there: a cable may be pulled, a hub may fail, and what the panel had
// begun to tell is never ended then.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosk::app {

class PanelWatch {
 public:
  // The panels there are now, by numbers that another plugging may change or use again. True if one
  // of those there were is gone, whether or not another has taken its place: no finger on it will
  // ever be lifted.
  bool look(std::vector<std::int64_t> panels, base::Instant now);

  // There was a panel, and for some seconds there has been none: visitors are to be told. Where
  // there never was one, a mouse or a keyboard serves.
  bool is_missing(base::Instant now) const;

  // Told by look() at least so often, as no event tells it; k_forever where there never was one.
  base::Duration period() const;

 private:
  std::vector<std::int64_t> m_panels;
  bool m_any = false;  // ever
  std::optional<base::Instant> m_gone;
};

}  // namespace kiosk::app
