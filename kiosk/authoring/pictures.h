// An author's picture made into what a pack carries: upright sRGB JPEGs in a few sizes, without
// EXIF, so without the place where a child was photographed. Pictures are files from strangers:
// everything that can go wrong with one comes back as an Error of Fault::input. A decoder that is
// broken by one takes its process with it, so the functions at the end run in a worker of
// workshop.h only; everybody else asks the workshop.
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
  bool vector = false;  // has no pixels of its own: SVG, PDF
  int pages = 1;        // or frames; only the first is shown
  std::string digest;   // of the file's bytes (digest.h)
  bool operator==(const PictureHeader&) const = default;
};

struct Rendition {
  int side = 0;  // one of catalog::k_rendition_sides: the long side is at most that
  std::vector<std::byte> jpeg;
  bool operator==(const Rendition&) const = default;
};

struct PreparedPicture {
  std::string digest;  // of the file it was made from
  int width = 0;       // of the largest rendition
  int height = 0;
  std::string tone;                   // mean colour, #rrggbb
  std::vector<Rendition> renditions;  // the smallest first; at least one
  bool operator==(const PreparedPicture&) const = default;
};

// Any change of what prepare_picture() makes of a file takes the next number: what was kept from
// earlier builds (rendition_cache.h) is then made anew.
constexpr int k_preparation = 1;

// Reads the header only. Fails if the file is no picture (picture_format.h) or has more than
// k_most_pixels.
base::Result<PictureHeader> inspect_picture(const std::filesystem::path& file);

// Decodes once and shrinks from one size to the next; never enlarges. The same file gives the same
// bytes.
base::Result<PreparedPicture> prepare_picture(const std::filesystem::path& file);

// Pixels that were decoded elsewhere: rows from the top, three bytes a pixel, red first.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::byte> rgb;
};

// The same of pixels; they have no file and so no digest of one: it is of the pixels. Fails with
// Fault::input where there are fewer than the size says.
base::Result<PreparedPicture> prepare_pixels(const Pixels& pixels);

}  // namespace kiosk::authoring
