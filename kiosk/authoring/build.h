// The front door of the room: a folder of sheets and pictures becomes a pack, or is only checked.
#pragma once

#include "authoring/preview.h"
#include "authoring/problem.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace kiosk::authoring {

enum class Stage {
  reading,
  checking,
  checking_videos,
  checking_recordings,
  preparing,
  pictures,
  videos,
  recordings,
  writing
};

// What a build is doing. Told at the beginning of each stage, and after each picture that was
// looked at (checking) or prepared (pictures), kept ones included, and each video that was looked
// at (checking_videos) or written (videos), and each recording likewise; without videos or
// recordings there is no such stage.
struct Progress {
  Stage stage = Stage::reading;
  std::size_t done = 0;  // pictures, videos or recordings; 0 of 0 where there are none to count
  std::size_t total = 0;
};

enum class WantPreview { no, yes };

struct BuildRequest {
  std::filesystem::path source;  // a folder: event.csv, exhibits.csv, …, media/
  // The pack to make; replaced only by a whole new one. Empty: all is done but writing a pack.
  std::filesystem::path target;
  std::function<void(const Progress&)> tell = [](const Progress&) {};
  WantPreview preview = WantPreview::no;
};

struct BuildSummary {
  std::string id;
  std::string version;
  std::string name;  // of the event, in Thai
  std::size_t works = 0;
  std::size_t schools = 0;  // with at least one work
  std::size_t pictures = 0;
  std::size_t videos = 0;
  std::size_t recordings = 0;
  std::uintmax_t bytes = 0;  // of the pack
  std::size_t reused = 0;    // renditions of pictures kept from an earlier build
};

struct BuildReport {
  Problems problems;
  Preview preview;       // if it was wanted; with errors, of what could be read
  bool built = false;    // no errors: the target is the new pack. Otherwise it is as it was.
  BuildSummary summary;  // of what was found without errors; its bytes only of a pack
};

// What is wrong with the source is in the report. Fails where nothing can be reported on: no such
// folder, no room on the disk, language data that is not installed.
base::Result<BuildReport> build(const BuildRequest& request);

}  // namespace kiosk::authoring
