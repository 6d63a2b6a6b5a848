// The pictures beside the sheets, and which exhibit each belongs to.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

class MediaFolder {
 public:
  // A folder that is not there has no pictures. Fails with Fault::system if it cannot be read.
  static base::Result<MediaFolder> list(const std::filesystem::path& folder);

  // Names of pictures, and of everything else, in order. Hidden files are left out of both.
  const std::vector<std::string>& pictures() const { return m_pictures; }
  const std::vector<std::string>& others() const { return m_others; }

  bool has(std::string_view name) const;
  std::filesystem::path path_of(std::string_view name) const { return m_folder / name; }

  // The pictures of an exhibit, the lead first: those its row lists, then those named for it,
  // "EXHIBIT-1.jpg", "EXHIBIT-2.png" …, in order of their numbers.
  std::vector<std::string> pictures_of(std::string_view exhibit,
                                       const std::vector<std::string>& listed) const;

 private:
  std::filesystem::path m_folder;
  std::vector<std::string> m_pictures;
  std::vector<std::string> m_others;
  std::map<std::string, std::map<std::pair<int, std::string>, std::string>, std::less<>> m_named;
};

}  // namespace kiosk::authoring
