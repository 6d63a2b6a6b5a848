// The rules that videos and their subtitles must keep.
#pragma once

#include "authoring/problem.h"
#include "authoring/source_videos.h"
#include "authoring/workbook.h"

namespace kiosk::authoring {

// `videos` are those that a work shows, as look_at_videos() found them. Reads their subtitles.
void check_videos(const Workbook& workbook, const KnownVideos& videos, Problems& problems);

}  // namespace kiosk::authoring
