// What a picture's file is, told by its content: a phone's HEIC called .jpg is a HEIC.
#pragma once

#include "base/result.h"

#include <string_view>

namespace kiosk::authoring {

struct PictureFormat {
  const char* loader;  // libvips' name for what reads it from memory
  bool vector;         // has no pixels of its own: SVG, PDF
  bool operator==(const PictureFormat&) const = default;
};

// What the messages call all of them together.
constexpr const char* k_picture_formats = "JPEG, PNG, WebP, HEIC, TIFF, SVG or PDF";

// Looks at the beginning only. Fails with Fault::input for any other file; what it is known to be,
// such as a GIF or a video, is said with how to mend it.
base::Result<PictureFormat> picture_format(std::string_view bytes);

}  // namespace kiosk::authoring
