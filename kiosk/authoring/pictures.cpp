#include "authoring/pictures.h"

#include "authoring/digest.h"
#include "authoring/picture_format.h"
#include "base/file.h"
#include "catalog/schema.h"

#include <fmt/format.h>
#include <vips/vips8>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <mutex>
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
    vips_concurrency_set(1);                   // there is a worker for each core
    vips_cache_set_max(0);
    g_log_set_handler("VIPS", G_LOG_LEVEL_MASK, stay_silent, nullptr);
  });
}

// The seam to the library: what it throws becomes an Error in words for the author.
template <typename Call>
auto guarded(Call call) -> Result<decltype(call())> {
  try {
    return call();
  } catch (const std::exception&) {  // its words are for programmers, and name no remedy
    vips_error_clear();
    return base::fail(Fault::input,
                      "the picture cannot be read; open it in a picture program and save it again "
                      "as JPEG");
  }
}

Result<std::string> bytes_of(const std::filesystem::path& file) {
  std::error_code none;
  if (std::filesystem::file_size(file, none) > k_largest_file && !none)
    return base::fail(Fault::input, "the picture's file is larger than 256 MB; save it smaller");
  return base::read_file(file);
}

enum class Format { none, raster, vector };

std::string millions(std::int64_t pixels) {
  return fmt::format("{:.0f}", pixels / 1e6);
}

// From memory, so that an SVG or a PDF cannot name other files; by the loader that fits what the
// file is, never by whatever libvips would find for it.
VImage loaded(const std::string& bytes, const PictureFormat& format, double scale = 1) {
  const std::unique_ptr<VipsBlob, void (*)(VipsBlob*)> blob(
      vips_blob_new(nullptr, bytes.data(), bytes.size()),
      [](VipsBlob* owned) { vips_area_unref(VIPS_AREA(owned)); });
  VImage image;
  vips::VOption* const options = VImage::option()
                                     ->set("buffer", blob.get())
                                     ->set("access", VIPS_ACCESS_SEQUENTIAL)
                                     ->set("fail_on", VIPS_FAIL_ON_ERROR)
                                     ->set("out", &image);
  if (format.vector) options->set("scale", scale);
  VImage::call(format.loader, options);
  return image;
}

int pages_of(const VImage& image) {
  return image.get_typeof(VIPS_META_N_PAGES) == 0 ? 1 : image.get_int(VIPS_META_N_PAGES);
}

struct Inspected {
  PictureFormat format;
  PictureHeader header;
};

Result<Inspected> inspected(const std::string& bytes) {
  const PictureFormat format = TRY(picture_format(bytes));
  const PictureHeader header = TRY(guarded([&] {
    const VImage image = loaded(bytes, format);
    return PictureHeader{image.width(), image.height(), format.vector, pages_of(image),
                         digest_of(bytes)};
  }));
  const std::int64_t pixels = std::int64_t{header.width} * header.height;
  if (!header.vector && pixels > k_most_pixels)
    return base::fail(
        Fault::input,
        fmt::format("the picture has {} × {} pixels ({} million, at most {} million "
                    "are read); save it smaller",
                    header.width, header.height, millions(pixels), millions(k_most_pixels)));
  return Inspected{format, header};
}

// At most `side` in both directions, upright.
vips::VOption* fitting(int side, VipsSize size) {
  return VImage::option()->set("height", side)->set("size", size);
}

VImage drawn(const std::string& bytes, const Inspected& picture) {
  const int longest = std::max(picture.header.width, picture.header.height);
  return loaded(bytes, picture.format, static_cast<double>(k_largest_side) / longest)
      .copy_memory()
      .thumbnail_image(k_largest_side, fitting(k_largest_side, VIPS_SIZE_DOWN));
}

bool has_own_colours(const VImage& image) {
  return image.get_typeof(VIPS_META_ICC_NAME) != 0;
}

// Every row of the file is decoded, a few at a time: shrinking while loading (as libvips does for
// a file's name) is quicker, but swallows the errors of a file that is cut off. libvips shifts the
// colours of a picture without a profile when it is asked for one, so only pictures that bring
// their own are turned to sRGB by it, and those made for printing (CMYK).
VImage shrunk_photograph(const std::string& bytes, const PictureFormat& format) {
  const VImage image = loaded(bytes, format);
  vips::VOption* const options = fitting(k_largest_side, VIPS_SIZE_DOWN);
  const bool printed = image.interpretation() == VIPS_INTERPRETATION_CMYK;
  if (printed) options->set("import_profile", "cmyk");
  if (printed || has_own_colours(image)) options->set("export_profile", "srgb");
  return image.thumbnail_image(k_largest_side, options);
}

VImage decoded(const std::string& bytes, const Inspected& picture) {
  VImage image =
      picture.header.vector ? drawn(bytes, picture) : shrunk_photograph(bytes, picture.format);
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

PreparedPicture in_all_sizes(VImage image) {
  PreparedPicture made{{}, image.width(), image.height(), {}, {}};
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
  return TRY(inspected(TRY(bytes_of(file)))).header;
}

Result<PreparedPicture> prepare_picture(const std::filesystem::path& file) {
  start_library();
  const std::string bytes = TRY(bytes_of(file));
  const Inspected picture = TRY(inspected(bytes));
  PreparedPicture made = TRY(guarded([&] { return in_all_sizes(decoded(bytes, picture)); }));
  made.digest = picture.header.digest;
  return made;
}

Result<PreparedPicture> prepare_pixels(const Pixels& pixels) {
  start_library();
  const std::int64_t needed = std::int64_t{3} * pixels.width * pixels.height;
  if (pixels.width <= 0 || pixels.height <= 0 ||
      static_cast<std::int64_t>(pixels.rgb.size()) < needed)
    return base::fail(Fault::input, "the picture is not whole");
  // Only read from, although the library's type does not say so.
  void* const start = const_cast<std::byte*>(pixels.rgb.data());
  PreparedPicture made = TRY(guarded([&] {
    const VImage image = VImage::new_from_memory(start, static_cast<std::size_t>(needed),
                                                 pixels.width, pixels.height, 3, VIPS_FORMAT_UCHAR);
    return in_all_sizes(
        image.copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB)));
  }));
  made.digest = digest_of({static_cast<const char*>(start), static_cast<std::size_t>(needed)});
  return made;
}

}  // namespace kiosk::authoring
