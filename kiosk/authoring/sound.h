// A sound file opened with libav. Only recording.cpp uses this, in a process apart.
#pragma once

#include "authoring/recording.h"
#include "base/result.h"

#include <filesystem>
#include <memory>

namespace kiosk::authoring {

class Sound {
 public:
  // Opens the file and finds what can be heard in it. Fails with Fault::input where it is none of
  // the kinds that are taken, or holds what the kiosk cannot play.
  static base::Result<Sound> open(const std::filesystem::path& file);

  Sound(Sound&&) noexcept;
  Sound& operator=(Sound&&) noexcept;
  ~Sound();

  // Decodes all of it: what its head says is only a promise. Fails where it breaks off, cannot be
  // decoded, or is too short, too long or silent.
  base::Result<RecordingFacts> facts();

 private:
  struct Inside;
  explicit Sound(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::authoring
