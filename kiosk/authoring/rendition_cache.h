// Renditions kept from one build to the next, in the source's hidden folder .kiosk-pack/renditions:
// a picture whose bytes did not change is not decoded again. A pack has the same bytes with it and
// without it, and a build never fails for it: where it cannot be read or written, pictures are
// prepared anew.
#pragma once

#include "authoring/pictures.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace kiosk::authoring {

class RenditionCache {
 public:
  // Makes the folder where it can. A link in its place is not followed: then nothing is kept.
  explicit RenditionCache(const std::filesystem::path& source);

  // What was made of a file with this digest, if it was kept, is whole, and was made in the way
  // of this program (k_preparation and libvips' version).
  std::optional<PreparedPicture> fetch(const std::string& digest);

  void keep(const PreparedPicture& picture);

  // Removes what was neither fetched nor kept since the beginning, so that the folder never holds
  // more than the last build used.
  void drop_unused() const;

 private:
  std::filesystem::path m_folder;  // empty: there is none
  std::set<std::string> m_used;    // names of entries
};

}  // namespace kiosk::authoring
