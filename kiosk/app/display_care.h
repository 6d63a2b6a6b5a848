// What a panel that shines all day needs: dark outside opening hours, dim when nobody has been
// there for long, and parts that never stand still for ever.
#pragma once

#include "app/hours.h"
#include "base/time.h"
#include "ui/geometry.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::app {

enum class Light {
  bright,
  dim,   // nobody has been there for ten minutes
  dark,  // outside opening hours: black, and no time passes on the screen
};

struct Care {
  Light light = Light::bright;
  bool closed = false;  // outside opening hours, whether dark or woken by a touch
  ui::Point shift;      // of all that is drawn, in whole pixels, at most 8 of them
  bool operator==(const Care&) const = default;
};

class DisplayCare {
 public:
  DisplayCare(OpeningHours hours, base::Instant now) : m_hours(hours), m_touched(now) {}

  // Somebody touched the screen or a key. True if that only woke a dark screen: whoever touches
  // black glass means none of what is behind it.
  bool touched(base::Instant now);

  // What is due now. `local` on the hall's clock, nothing where it is not to be believed. While
  // somebody visits it stays bright and where it is: nobody is sent home, and nothing jumps.
  const Care& look(base::Instant now, std::optional<base::LocalTime> local, bool visiting);

  const Care& now() const { return m_care; }
  const OpeningHours& hours() const { return m_hours; }
  // From the next look() on.
  void set_hours(const OpeningHours& hours) { m_hours = hours; }

  // After look(): when the next change is due by time alone; k_forever during a visit. The hall's
  // clock is not in it: who waits looks every few seconds.
  base::Duration until_due(base::Instant now) const;

 private:
  Light light_for(base::Duration quiet) const;

  OpeningHours m_hours;
  base::Instant m_touched;
  Care m_care;
  bool m_visiting = false;
  std::optional<base::Instant> m_shifted;
  std::size_t m_shifts = 0;
};

// The place after so many shifts: back at the start after all of them, a few pixels each time.
ui::Point shift_after(std::size_t shifts);

// What a shift leaves free along the edges of the window: nothing, one strip, or two.
std::vector<ui::Rect> uncovered_by(ui::Point shift, ui::Rect window);

}  // namespace kiosk::app
