// Names of files as people write them: a picture saved as "Photo.JPG" is listed as "photo.jpg".
#pragma once

#include <string>
#include <string_view>

namespace kiosk::authoring {

// The same for two names that differ only in case or in how Unicode spells their letters (a Mac
// saves "é" as two characters). Not for showing.
std::string same_name(std::string_view name);

}  // namespace kiosk::authoring
