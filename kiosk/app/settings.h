// Settings: one commented TOML file; every setting has a default that works.
#pragma once

#include "app/hours.h"
#include "base/result.h"
#include "screens/visit.h"
#include "trust/key.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

// Whether all that can be touched lies within low reach when a visit begins.
enum class LowReach { automatic, on, off };

struct Settings {
  std::optional<float> diagonal_inches;  // of the panel; by its EDID if not given
  float bottom_edge_mm = 800;            // of the display, above the floor
  LowReach low_reach = LowReach::automatic;
  bool read_aloud = true;  // where there is something to hear it by
  OpeningHours hours;
  std::optional<std::chrono::minutes> restart;  // every night, since midnight
  std::filesystem::path metrics;  // the folder of metrics.prom; empty: none is written
  screens::VisitOptions visit;
  trust::Trust trust;  // asked for if trusted_keys names any, even where none of them can be read
};

struct SettingsRead {
  Settings settings;
  std::vector<std::string> problems;  // each names the line, what is allowed and what is done
};

// What visits begin with on this display: what may be touched in low reach, and whether visits
// begin so, follows from its real size and from how high it hangs.
screens::VisitOptions visit_options(const Settings& settings, const ui::Display& display);

// Reads the file; what it does not name stays as in `start`. A wrong setting is told and left so,
// too, and so is a line that is not TOML; of a file with nothing but such lines Fault::input is
// told, of one that is not there Fault::missing. Where a wrong line may have hidden the trusted
// keys, nobody is trusted.
base::Result<SettingsRead> read_settings(const std::filesystem::path& file, Settings start = {});

// What may be written for these: nothing else can be entered in the staff panel either.
struct SettingRange {
  double least;
  double most;
};
constexpr SettingRange k_diagonal_range{5, 120};       // inches
constexpr SettingRange k_bottom_edge_range{300, 950};  // mm
constexpr SettingRange k_idle_range{30, 300};          // seconds
constexpr SettingRange k_volume_range{0, 100};
// Of OpeningHours::days in the section "hours".
inline constexpr std::array k_day_keys{"sunday",   "monday", "tuesday", "wednesday",
                                       "thursday", "friday", "saturday"};

// What staff chose on the spot lies in its own file in the kiosk's state folder, written like the
// settings file, and wins over it (app/staff_settings.h). It cannot change whose packs are trusted.
base::Result<SettingsRead> read_staff_settings(const std::filesystem::path& file, Settings site);

// The first there is of $XDG_CONFIG_HOME/kiosk/kiosk.toml, ~/.config/kiosk/kiosk.toml and
// /etc/kiosk/kiosk.toml.
std::optional<std::filesystem::path> default_settings_file();

}  // namespace kiosk::app
