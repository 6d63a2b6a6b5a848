// An author's video: whether the kiosk can play it, and its poster. Videos are files from
// strangers, so they are opened in a process apart (apart.h), and everything that can go wrong with
// one comes back as an Error of Fault::input, one sentence without the file's name.
#pragma once

#include "authoring/pictures.h"
#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace kiosk::authoring {

constexpr std::int64_t k_largest_video = std::int64_t{200} << 20;  // bytes
constexpr std::chrono::minutes k_longest_video{30};
// What a small computer with two cores decodes without help, in either orientation.
constexpr int k_video_long_side = 1920;
constexpr int k_video_short_side = 1088;  // some cameras write 1080 lines as 68 blocks of 16
// More is played, but may stumble: a warning.
constexpr double k_smooth_frames_per_second = 30.5;
constexpr std::int64_t k_smooth_bits_per_second = 12'000'000;

struct VideoFacts {
  bool webm = false;  // otherwise MP4
  std::int64_t bytes = 0;
  std::chrono::milliseconds duration{};
  int width = 0;  // pixels, as shown: turned upright, pixels made square
  int height = 0;
  double frames_per_second = 0;
  std::int64_t bits_per_second = 0;
  bool sound = false;
  bool operator==(const VideoFacts&) const = default;
};

struct VideoLook {
  VideoFacts facts;
  Pixels poster;  // the first picture after a tenth of the time that is not black
};

// Reads the whole file once, by its content and not by its name, and decodes its poster. Taken are
// MP4 and WebM with H.264, VP8, VP9 or AV1 in 8 bits (4:2:0), silent or with AAC, MP3, Opus or
// Vorbis, within the sizes above. The same file gives the same pixels.
base::Result<VideoLook> look_at_video(const std::filesystem::path& file);

}  // namespace kiosk::authoring
