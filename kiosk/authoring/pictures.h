// An author's picture made into what a pack carries: upright sRGB JPEGs in a few sizes, without
// EXIF, so without the place where a child was photographed. Pictures are files from strangers:
// everything that can go wrong with one comes back as an Error of Fault::input.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::authoring {

constexpr std::int64_t k_most_pixels = 40'000'000;  // of a picture; larger ones are not decoded
constexpr int k_least_side = 800;  // pixels; below, a picture looks soft on a 55-inch screen

struct PictureHeader {
  int width = 0;  // pixels, as stored: before turning it upright
  int height = 0;
  bool vector = false;  // has no pixels of its own: SVG
  bool operator==(const PictureHeader&) const = default;
};

// Reads the header only. Fails if the file is no JPEG, PNG or SVG, or has more than k_most_pixels.
base::Result<PictureHeader> inspect_picture(const std::filesystem::path& file);

struct Rendition {
  int side = 0;  // one of catalog::k_rendition_sides: the long side is at most that
  std::vector<std::byte> jpeg;
};

struct PreparedPicture {
  int width = 0;  // of the largest rendition
  int height = 0;
  std::string tone;                   // mean colour, #rrggbb
  std::vector<Rendition> renditions;  // the smallest first; at least one
};

// Decodes once and shrinks from one size to the next; never enlarges. The same file gives the same
// bytes. May be called from several threads.
base::Result<PreparedPicture> prepare_picture(const std::filesystem::path& file);

// Call at the end of a thread that prepared pictures.
void end_picture_thread();

}  // namespace kiosk::authoring
