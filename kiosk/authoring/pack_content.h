// A pack read back into what it was made from: the way back from writer.h, for exports.
#pragma once

#include "authoring/draft.h"
#include "base/result.h"
#include "store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::authoring {

// A picture of the pack, and the name under which the builder takes it for the same one again.
struct PackPicture {
  std::int64_t media = 0;
  std::string file;
  std::string exhibit;  // its id; empty: a logo or a floor plan
  std::int64_t position = 0;
  std::int64_t width = 0;  // of the largest rendition, in pixels
  std::int64_t height = 0;
  std::string tone;
  Text caption, alt;
};

struct PackVideo {
  std::int64_t id = 0;
  std::string file;  // "EXHIBIT-1.mp4"
  std::string exhibit;
  std::int64_t duration = 0;  // milliseconds
  std::int64_t width = 0;
  std::int64_t height = 0;
  Text caption;
  std::vector<catalog::Cue> thai, english;  // subtitles
};

struct PackRecording {
  std::int64_t id = 0;
  std::string file;     // "READING.work.th.mp3"
  std::string exhibit;  // its id; empty: a school's, or the event's
  std::string organisation;
  std::string language;       // "th" or "en"
  std::int64_t duration = 0;  // milliseconds
};

struct PackContent {
  // As draft_of() made it, but for its ranks, letters and videos. Works carry the terms of their
  // own only.
  Draft draft;
  std::vector<PackPicture> pictures;
  std::vector<PackVideo> videos;
  std::vector<PackRecording> recordings;  // those of works first
};

enum class BreakMarks {
  drop,   // plain texts
  write,  // "|" and "~" where the author wrote them
};

// Of a pack that pack::open() took. Fails where the pack cannot be read, or as prepare() does.
base::Result<PackContent> read_pack_content(const store::Database& pack, BreakMarks marks);

}  // namespace kiosk::authoring
