#include "screens/comfort.h"

namespace kiosk::screens {
namespace {

std::string word_of(ui::Mode mode) {
  switch (mode) {
    case ui::Mode::light:
      return "light";
    case ui::Mode::dark:
      return "dark";
    case ui::Mode::contrast:
      return "contrast";
  }
  return "light";
}

// The statistics' words begin with a letter.
std::string word_of(int percent) {
  return "p" + std::to_string(percent);
}

std::string word_of(bool on) {
  return on ? "on" : "off";
}

}  // namespace

ui::Appearance appearance_of(const Comfort& comfort, std::optional<ui::Colour> accent,
                             std::optional<float> low_reach_mm) {
  return {.mode = comfort.mode,
          .text_percent = comfort.text_percent,
          .still = comfort.still,
          .accent = accent,
          .reach_mm = comfort.low ? low_reach_mm : std::nullopt};
}

std::vector<ComfortChange> changes_between(const Comfort& from, const Comfort& to) {
  std::vector<ComfortChange> changes;
  const auto compare = [&](const char* what, const auto& before, const auto& after) {
    if (before != after) changes.push_back({what, word_of(before), word_of(after)});
  };
  compare("text", from.text_percent, to.text_percent);
  compare("colours", from.mode, to.mode);
  compare("motion", !from.still, !to.still);
  compare("reach", from.low, to.low);
  compare("speech", from.speak, to.speak);
  compare("time", from.more_time, to.more_time);
  return changes;
}

}  // namespace kiosk::screens
