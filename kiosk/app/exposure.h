// Whose turn it is (screens/rotation.h), kept in the state folder so that the balance survives a
// restart: one small text file for each pack, by its id. Lost turns are no harm.
#pragma once

#include "base/result.h"
#include "screens/screen.h"

#include <filesystem>
#include <string_view>

namespace kiosk::app {

// Where the turns of this pack are kept; nothing for an id that cannot name a file.
std::optional<std::filesystem::path> exposure_file(const std::filesystem::path& state_folder,
                                                   std::string_view pack);

// Goes on from what the file says; without one, from the beginning. Fails with Fault::damaged,
// leaving the exhibition as it was, or as base::read_file does.
base::Result<void> take_up_exposure(const std::filesystem::path& file,
                                    screens::Exhibition& exhibition);

// Writes the file whole, and its folder if need be.
base::Result<void> keep_exposure(const std::filesystem::path& file,
                                 const screens::Exhibition& exhibition);

}  // namespace kiosk::app
