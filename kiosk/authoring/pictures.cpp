#include "authoring/pictures.h"

#include "base/file.h"
#include "catalog/schema.h"

#include <fmt/format.h>
#include <vips/vips8>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using vips::VImage;

constexpr std::uintmax_t k_largest_file = 256 << 20;
// Below 90 libvips halves the chroma (4:2:0): photographs at half the bytes, no visible loss.
constexpr int k_jpeg_quality = 85;
constexpr int k_largest_side =
    *std::max_element(std::begin(catalog::k_rendition_sides), std::end(catalog::k_rendition_sides));

void stay_silent(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

void start_library() {
  static std::once_flag started;
  std::call_once(started, [] {
    if (VIPS_INIT("kiosk-pack") != 0) return;  // every call below then fails with a message
    vips_concurrency_set(1);                   // we run several pictures at once instead
    vips_cache_set_max(0);
    g_log_set_handler("VIPS", G_LOG_LEVEL_MASK, stay_silent, nullptr);
  });
}

// The seam to the library: what it throws becomes an Error in words for the author.
template <typename Call>
auto guarded(Call call) -> Result<decltype(call())> {
  try {
    return call();
  } catch (const std::exception& exception) {
    std::string reason = exception.what();
    reason = reason.empty() ? "" : " (" + reason.substr(0, reason.find('\n')) + ")";
    const std::string told = fmt::format(
        "the picture cannot be read{}; open it in a picture program and save it again "
        "as JPEG",
        reason);
    vips_error_clear();
    return base::fail(Fault::input, told);
  }
}

Result<std::string> bytes_of(const std::filesystem::path& file) {
  std::error_code none;
  if (std::filesystem::file_size(file, none) > k_largest_file && !none)
    return base::fail(Fault::input, "the picture's file is larger than 256 MB; save it smaller");
  return base::read_file(file);
}

enum class Format { none, raster, vector };

// By its content, never by its name. Read from memory, so that an SVG cannot name other files.
Format format_of(const std::string& bytes) {
  const char* const loader = vips_foreign_find_load_buffer(bytes.data(), bytes.size());
  vips_error_clear();
  if (loader == nullptr) return Format::none;
  if (std::strcmp(loader, "VipsForeignLoadSvgBuffer") == 0) return Format::vector;
  for (const char* const known : {"VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"})
    if (std::strcmp(loader, known) == 0) return Format::raster;
  return Format::none;
}

std::string millions(std::int64_t pixels) {
  return fmt::format("{:.0f}", pixels / 1e6);
}

Result<PictureHeader> header_of(const std::string& bytes) {
  const Format format = format_of(bytes);
  if (format == Format::none)
    return base::fail(Fault::input,
                      "the file is no JPEG, PNG or SVG picture, whatever its name "
                      "says; save it as JPEG");
  const PictureHeader header = TRY(guarded([&] {
    const VImage image = VImage::new_from_buffer(bytes.data(), bytes.size(), "");
    return PictureHeader{image.width(), image.height(), format == Format::vector};
  }));
  const std::int64_t pixels = std::int64_t{header.width} * header.height;
  if (!header.vector && pixels > k_most_pixels)
    return base::fail(
        Fault::input,
        fmt::format("the picture has {} × {} pixels ({} million, at most {} million "
                    "are read); save it smaller",
                    header.width, header.height, millions(pixels), millions(k_most_pixels)));
  return header;
}

// At most `side` in both directions, upright.
vips::VOption* fitting(int side, VipsSize size) {
  return VImage::option()->set("height", side)->set("size", size);
}

VImage drawn(const std::string& svg) {
  const std::unique_ptr<VipsBlob, void (*)(VipsBlob*)> blob(
      vips_blob_new(nullptr, svg.data(), svg.size()),
      [](VipsBlob* owned) { vips_area_unref(VIPS_AREA(owned)); });
  return VImage::thumbnail_buffer(blob.get(), k_largest_side,
                                  fitting(k_largest_side, VIPS_SIZE_BOTH));
}

// Decoded whole before it is shrunk: shrinking while loading swallows the errors of a file that is
// cut off. libvips shifts the colours of a picture without a profile when it is asked for one, so
// only pictures that bring their own are turned to sRGB by it, and those made for printing (CMYK).
VImage shrunk_photograph(const std::string& bytes) {
  const VImage image = VImage::new_from_buffer(bytes.data(), bytes.size(), "",
                                               VImage::option()
                                                   ->set("access", VIPS_ACCESS_SEQUENTIAL)
                                                   ->set("fail_on", VIPS_FAIL_ON_ERROR))
                           .copy_memory();
  vips::VOption* const options = fitting(k_largest_side, VIPS_SIZE_DOWN);
  const bool printed = image.interpretation() == VIPS_INTERPRETATION_CMYK;
  if (printed) options->set("import_profile", "cmyk");
  if (printed || image.get_typeof(VIPS_META_ICC_NAME) != 0) options->set("export_profile", "srgb");
  return image.thumbnail_image(k_largest_side, options);
}

VImage decoded(const std::string& bytes, bool vector) {
  VImage image = vector ? drawn(bytes) : shrunk_photograph(bytes);
  image = image.colourspace(VIPS_INTERPRETATION_sRGB);
  if (image.has_alpha())
    image = image.flatten(VImage::option()->set("background", std::vector<double>{255, 255, 255}));
  return image.cast(VIPS_FORMAT_UCHAR).copy_memory();
}

VImage shrunk(const VImage& image, int side) {
  if (std::max(image.width(), image.height()) <= side) return image;
  return image.thumbnail_image(side, fitting(side, VIPS_SIZE_DOWN)).copy_memory();
}

std::vector<std::byte> jpeg_of(const VImage& image) {
  const std::unique_ptr<VipsBlob, void (*)(VipsBlob*)> blob(
      image.jpegsave_buffer(VImage::option()
                                ->set("Q", k_jpeg_quality)
                                ->set("optimize_coding", true)
                                ->set("strip", true)),
      [](VipsBlob* owned) { vips_area_unref(VIPS_AREA(owned)); });
  std::size_t length = 0;
  const auto* start = static_cast<const std::byte*>(vips_blob_get(blob.get(), &length));
  return {start, start + length};
}

std::string tone_of(const VImage& image) {
  std::string tone = "#";
  for (int band = 0; band < 3; ++band)
    tone += fmt::format("{:02x}", std::lround(image.extract_band(band).avg()));
  return tone;
}

PreparedPicture prepared(const std::string& bytes, bool vector) {
  VImage image = decoded(bytes, vector);
  PreparedPicture made{image.width(), image.height(), {}, {}};
  const int longest = std::max(made.width, made.height);
  std::vector<int> sides(std::begin(catalog::k_rendition_sides),
                         std::end(catalog::k_rendition_sides));
  // Every size below the picture's own, and the first that holds the whole of it.
  const auto whole =
      std::find_if(sides.begin(), sides.end(), [&](int side) { return side >= longest; });
  if (whole != sides.end()) sides.erase(whole + 1, sides.end());
  for (auto side = sides.rbegin(); side != sides.rend(); ++side) {
    image = shrunk(image, *side);
    made.renditions.insert(made.renditions.begin(), {*side, jpeg_of(image)});
  }
  made.tone = tone_of(image);
  return made;
}

}  // namespace

Result<PictureHeader> inspect_picture(const std::filesystem::path& file) {
  start_library();
  return header_of(TRY(bytes_of(file)));
}

Result<PreparedPicture> prepare_picture(const std::filesystem::path& file) {
  start_library();
  const std::string bytes = TRY(bytes_of(file));
  const PictureHeader header = TRY(header_of(bytes));
  return guarded([&] { return prepared(bytes, header.vector); });
}

void end_picture_thread() {
  vips_thread_shutdown();
}

}  // namespace kiosk::authoring
