// The pictures of a source on their way through the workshop and the cache.
#pragma once

#include "authoring/media_folder.h"
#include "authoring/picture_rules.h"
#include "authoring/rendition_cache.h"
#include "authoring/workshop.h"
#include "base/result.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::authoring {

using CountPictures = std::function<void(std::size_t done, std::size_t total)>;

// Reads the headers of all these pictures, by their names on the disk. `count` is told after each.
PictureHeaders inspect_pictures(Workshop& workshop, const MediaFolder& media,
                                const std::set<std::string>& names, const CountPictures& count);

struct WantedPicture {
  std::filesystem::path file;
  std::string digest;  // as it was inspected
};

// Gives prepared pictures in order, a few of which are worked on ahead: memory holds some pictures'
// renditions, however many there are.
class PictureLine {
 public:
  // Both must outlive the line.
  PictureLine(Workshop& workshop, RenditionCache& cache, std::vector<WantedPicture> wanted);

  // The next one, for as long as there is one. Fails as Workshop::picture() does.
  base::Result<PreparedPicture> next();

  std::size_t reused() const { return m_reused; }  // of those given so far, from the cache

 private:
  struct Ahead {
    std::optional<PreparedPicture> kept;
    Workshop::Ticket ticket = 0;  // of one that was not kept
  };
  void work_ahead();

  Workshop& m_workshop;
  RenditionCache& m_cache;
  std::vector<WantedPicture> m_wanted;
  std::size_t m_begun = 0;
  std::size_t m_reused = 0;
  std::deque<Ahead> m_ahead;
};

}  // namespace kiosk::authoring
