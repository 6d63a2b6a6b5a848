// The recordings of a source, each listened to once: for the rules, and for the pack.
#pragma once

#include "authoring/recording.h"
#include "authoring/workbook.h"
#include "base/result.h"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace kiosk::authoring {

inline constexpr const char* k_sheets_with_recordings[] = {"event", "organisations", "exhibits"};
inline constexpr const char* k_recording_columns[] = {"audio", "audio_en"};

// By its name in the media folder; or why the kiosk cannot play it.
using KnownRecordings = std::map<std::string, base::Result<RecordingFacts>>;

using CountRecordings = std::function<void(std::size_t done, std::size_t total)>;

// The names of the recordings that the event, a school or a work names.
std::set<std::string> used_recordings(const Workbook& workbook);

// Listens to all these, one after the other. `count` is told before each, and at the end.
KnownRecordings listen_to_recordings(const MediaFolder& media, const std::set<std::string>& names,
                                     const CountRecordings& count);

}  // namespace kiosk::authoring
