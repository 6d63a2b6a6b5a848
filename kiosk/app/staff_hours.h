// Opening hours as staff set them: a line for the days that are alike, in half hours.
#pragma once

#include "app/hours.h"
#include "app/staff_words.h"
#include "ui/panel.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

// Which days have a line of their own; the simplest first.
enum class HoursView {
  always,  // none: it never closes
  daily,   // all days share one
  weekly,  // Monday to Friday share one, Saturday and Sunday another
  by_day,
};

// The simplest that shows these hours as they are.
HoursView view_of(const OpeningHours& hours);

// These hours as far as the view can show them: days that share a line are open like the first of
// them that is. Where it never closed, a school's hours are what staff begin with.
OpeningHours seen_as(HoursView view, const OpeningHours& hours);

// These hours after a press on the view's page; the same if it was another press.
OpeningHours after_press(const ui::PanelPress& press, HoursView view, OpeningHours hours);

// The view a press asks for.
std::optional<HoursView> view_asked_for(const ui::PanelPress& press);

// In one line: "Mon–Fri 08:30–16:30, Sat–Sun closed".
std::string hours_in_words(const OpeningHours& hours, const StaffWords& say);

// What is to be pressed: set.hours.done, set.hours.view:always|daily|weekly|by_day, and for line N,
// from 0, set.hours.opens:N and set.hours.closes:N (each with .less and .more) and
// set.hours.closed:N. `now` on the hall's clock, nothing where it is not to be believed.
std::vector<ui::PanelBlock> hours_page(const OpeningHours& hours, HoursView view,
                                       std::optional<base::LocalTime> now, const StaffWords& say);

}  // namespace kiosk::app
