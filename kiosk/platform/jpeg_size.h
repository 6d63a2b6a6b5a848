// How large a JPEG says it is, read without decoding it: some hundred bytes may say that they are a
// picture of 12 GB.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace kiosk::platform {

struct JpegSize {
  int width = 0;   // pixels
  int height = 0;  // pixels
};

// Nothing where the bytes are no JPEG with a frame.
std::optional<JpegSize> jpeg_size(std::span<const std::byte> jpeg);

}  // namespace kiosk::platform
