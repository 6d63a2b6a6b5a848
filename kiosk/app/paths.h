// Where files live, by the XDG base directory specification, or under /var/lib as a service.
#pragma once

#include <filesystem>

namespace kiosk::app {

// Where the event log lies: $STATE_DIRECTORY (set by systemd; /var/lib/kiosk) if given, else
// $XDG_STATE_HOME/kiosk, else ~/.local/state/kiosk.
std::filesystem::path default_state_folder();

// Where a kiosk keeps its packs (pack/shelf.h): the folder "shelf" in its state folder.
std::filesystem::path shelf_in(const std::filesystem::path& state_folder);
std::filesystem::path default_shelf();  // in default_state_folder()

}  // namespace kiosk::app
