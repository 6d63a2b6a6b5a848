// The rules that recordings must keep.
#pragma once

#include "authoring/problem.h"
#include "authoring/source_recordings.h"
#include "authoring/workbook.h"

namespace kiosk::authoring {

// `recordings` are those that a sheet names, as listen_to_recordings() found them.
void check_recordings(const Workbook& workbook, const KnownRecordings& recordings,
                      Problems& problems);

}  // namespace kiosk::authoring
