// How the kiosk is, as facts, and what staff should do about it, in plain words: the rules are
// here, where the facts come from is not.
#pragma once

#include "base/time.h"
#include "catalog/exhibition.h"
#include "stats/event.h"
#include "ui/geometry.h"
#include "ui/panel.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

struct KioskFacts {
  struct Pack {
    std::string id;
    catalog::Text title;
    std::string version;
    std::string signer;  // its key's id; empty: it was taken without a signature
    bool whole = false;  // the check of every byte has come to its end
    bool operator==(const Pack&) const = default;
  };
  struct Disk {
    std::int64_t free_mb = 0;
    std::int64_t total_mb = 0;
    bool operator==(const Disk&) const = default;
  };
  struct ClockStep {
    base::Duration ago{};
    std::chrono::milliseconds by{0};
    bool operator==(const ClockStep&) const = default;
  };
  enum class SizeFrom { setting, display, guess };

  base::WallTime wall;
  std::vector<Pack> packs;
  std::optional<Disk> disk;             // where the log lies; nothing: it does not tell
  std::optional<ClockStep> clock_step;  // the last one of this run

  bool touch_panel = true;
  std::optional<base::Duration> last_touch;  // so long ago
  int stuck_fingers = 0;                     // contacts that do not end

  bool display = true;
  ui::Size window;  // pixels
  ui::Size size_mm;
  SizeFrom size_from = SizeFrom::display;
  bool gpu = true;  // else the processor draws

  bool logging = true;
  std::int64_t events_waiting = 0;
  std::int64_t events_dropped = 0;
  bool log_trouble = false;
  int logs_set_aside = 0;

  std::optional<base::WallTime> exported;  // the last time
  bool operator==(const KioskFacts&) const = default;
};

// A lamp for each part, always the same ones in the same order: health.pack, health.disk,
// health.clock, health.touch, health.display, health.log, health.export. A green one has no remedy;
// a yellow or red one always has.
std::vector<ui::PanelLamp> checkup(const KioskFacts& facts, catalog::Language language);

// "fine", "soon", "now": never told by colour alone.
std::string word_of(ui::Light light, catalog::Language language);

// Of all lamps together.
ui::Light worst_of(const std::vector<ui::PanelLamp>& lamps);

}  // namespace kiosk::app
