// What a visitor may ask of the kiosk to see, reach and read it better. It holds for one visit.
#pragma once

#include "ui/theme.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screens {

constexpr std::array<int, 4> k_text_steps{100, 130, 160, 200};  // percent

struct Comfort {
  int text_percent = 100;  // one of k_text_steps
  ui::Mode mode = ui::Mode::light;
  bool still = false;      // plain cuts instead of movement
  bool low = false;        // all that can be touched lies within low reach
  bool speak = false;      // what is touched or gets the focus is read aloud
  bool more_time = false;  // twice as long until it is asked, and for the answer
  bool operator==(const Comfort&) const = default;
};

// The theme that shows it. `low_reach_mm` is how much of the window, from its lower edge, lies
// within low reach; nothing where all of it does.
ui::Appearance appearance_of(const Comfort& comfort, std::optional<ui::Colour> accent,
                             std::optional<float> low_reach_mm);

// One thing that is otherwise, in the statistics' words: what ("text", "colours", "motion",
// "reach", "speech", "time"), and from and to what ("p100", "light", "off").
struct ComfortChange {
  std::string what;
  std::string from;
  std::string to;
  bool operator==(const ComfortChange&) const = default;
};
std::vector<ComfortChange> changes_between(const Comfort& from, const Comfort& to);

}  // namespace kiosk::screens
