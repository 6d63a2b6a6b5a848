// A video file opened with libav. Only video.cpp uses this, in a process apart.
#pragma once

#include "authoring/pictures.h"
#include "authoring/video.h"
#include "base/result.h"

#include <filesystem>
#include <memory>

namespace kiosk::authoring {

class Film {
 public:
  // Opens the file and finds its streams. Fails with Fault::input where it is no MP4 or WebM, or
  // holds what the kiosk cannot play.
  static base::Result<Film> open(const std::filesystem::path& file);

  Film(Film&&) noexcept;
  Film& operator=(Film&&) noexcept;
  ~Film();

  // Reads the whole file, without decoding it, for what its head only promises. Fails where it
  // breaks off, or is too long or too large.
  base::Result<VideoFacts> facts();

  // The first picture at or after a time that is not black, or the last one looked at if many are;
  // upright, as shown, red, green and blue. Fails where nothing can be decoded.
  base::Result<Pixels> picture_at(std::chrono::milliseconds time);

 private:
  struct Inside;
  explicit Film(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::authoring
