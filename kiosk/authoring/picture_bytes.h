// Headers and prepared pictures as bytes: what a worker sends back (workshop.h), and what is kept
// from one build to the next (rendition_cache.h). Reading trusts nothing: neither a worker that a
// hostile picture may have taken over nor a file that lay on a stick.
#pragma once

#include "authoring/pictures.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::authoring {

std::string bytes_of(const PictureHeader& header);
std::string bytes_of(const PreparedPicture& picture);
std::string bytes_of(const Pixels& pixels);

// Nothing if the bytes are not exactly what bytes_of() makes of some header or picture: whole, with
// sizes of catalog::k_rendition_sides in order and a colour as #rrggbb.
std::optional<PictureHeader> header_in(std::string_view bytes);
std::optional<PreparedPicture> picture_in(std::string_view bytes);
std::optional<Pixels> pixels_in(std::string_view bytes);

}  // namespace kiosk::authoring
