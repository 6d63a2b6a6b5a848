// What staff chose in their panel: `staff.toml` in the kiosk's state folder, written whole, read
// over the site's settings file. Only what differs from that is written there, so that a later
// change of the site's file still counts.
#pragma once

#include "app/settings.h"

#include <filesystem>
#include <string>

namespace kiosk::app {

std::filesystem::path staff_settings_file(const std::filesystem::path& state);

// The overlay's text: what of these differs from the site's settings.
std::string staff_settings_text(const Settings& now, const Settings& site);

base::Result<void> write_staff_settings(const std::filesystem::path& state, const Settings& now,
                                        const Settings& site);

// The site's settings with staff's over them. What is wrong in staff's file is told and left as the
// site has it; without a file nothing is.
SettingsRead with_staff_settings(const std::filesystem::path& state, Settings site);

}  // namespace kiosk::app
