// Whether a sound file is there to its end, by what its container says of itself: libav plays what
// there is and does not hold it against the file. Inside the room.
#pragma once

#include "catalog/exhibition.h"

#include <filesystem>

namespace kiosk::authoring {

// True of a WAV or an MP3 that is shorter than its head says, and of an Ogg whose last page is
// torn. Of other kinds, of an MP3 that says nothing and of a file that cannot be read: false.
bool breaks_off(const std::filesystem::path& file, catalog::SoundType type);

}  // namespace kiosk::authoring
