// The rules that videos and their subtitles must keep.
#pragma once

#include "authoring/problem.h"
#include "authoring/workbook.h"

namespace kiosk::authoring {

// Opens every video that a work shows, and reads its subtitles.
void check_videos(const Workbook& workbook, Problems& problems);

}  // namespace kiosk::authoring
