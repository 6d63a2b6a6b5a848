// The videos of a source, each opened once: for the rules, and for the pack.
#pragma once

#include "authoring/pictures.h"
#include "authoring/video.h"
#include "authoring/workbook.h"
#include "authoring/workshop.h"
#include "base/result.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace kiosk::authoring {

struct KnownVideo {
  VideoFacts facts;
  PreparedPicture poster;
};

// By its name in the media folder; or why the kiosk cannot play it.
using KnownVideos = std::map<std::string, base::Result<KnownVideo>>;

using CountVideos = std::function<void(std::size_t done, std::size_t total)>;

// The names of the videos that a work shows.
std::set<std::string> used_videos(const Workbook& workbook);

// Opens all these, one after the other: each is read from the disk once. `count` is told before
// each, and at the end. Memory holds their posters only, some hundred kB each.
KnownVideos look_at_videos(Workshop& workshop, const MediaFolder& media,
                           const std::set<std::string>& names, const CountVideos& count);

}  // namespace kiosk::authoring
