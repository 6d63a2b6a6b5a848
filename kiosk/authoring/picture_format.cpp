#include "authoring/picture_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;
using namespace std::string_view_literals;

// Both texts and scanners may put something before the mark that tells an SVG or a PDF.
constexpr std::size_t k_svg_head = 64 << 10;
constexpr std::size_t k_pdf_head = 1024;  // ISO 32000-1, annex H, note 13

struct Mark {
  std::size_t at;
  std::string_view bytes;
};

bool stands(std::string_view file, const Mark& mark) {
  return file.size() >= mark.at && file.substr(mark.at).starts_with(mark.bytes);
}

struct Known {
  Mark mark;
  PictureFormat format;
};

constexpr Known k_known[] = {
    {{0, "\xFF\xD8\xFF"sv}, {"jpegload_buffer", false}},
    {{0, "\x89PNG\r\n\x1A\n"sv}, {"pngload_buffer", false}},
    {{8, "WEBP"sv}, {"webpload_buffer", false}},
    {{0, "II*\0"sv}, {"tiffload_buffer", false}},
    {{0, "MM\0*"sv}, {"tiffload_buffer", false}},
    {{0, "II+\0"sv}, {"tiffload_buffer", false}},
    {{0, "MM\0+"sv}, {"tiffload_buffer", false}},
};

// ISO 23008-12 and what phones write: the kinds of HEIF that are pictures.
constexpr std::string_view k_heif_brands[] = {"heic", "heix", "heim", "heis", "hevc",
                                              "hevx", "mif1", "msf1", "avif", "avis"};

constexpr PictureFormat k_heif = {"heifload_buffer", false};
constexpr PictureFormat k_svg = {"svgload_buffer", true};
constexpr PictureFormat k_pdf = {"pdfload_buffer", true};

// What people have beside pictures, and what they can do with it.
struct Stranger {
  Mark mark;
  const char* what;
  const char* mend;
};

constexpr const char* k_save_as_png = "open it in a picture program and save it as PNG";
constexpr const char* k_save_as_jpeg = "open it in a picture program and save it as JPEG";
constexpr const char* k_is_video = "name it .mp4 or .webm and list it under videos";

constexpr Stranger k_strangers[] = {
    {{0, "GIF8"sv}, "a GIF picture", k_save_as_png},
    {{0, "BM"sv}, "a BMP picture", k_save_as_png},
    {{0, "\0\0\1\0"sv}, "an icon", k_save_as_png},
    {{0, "8BPS"sv}, "a Photoshop file", "save it as JPEG from Photoshop"},
    {{0, "\xFF\x0A"sv}, "a JPEG XL picture", k_save_as_jpeg},
    {{0, "\0\0\0\x0CJXL "sv}, "a JPEG XL picture", k_save_as_jpeg},
    {{0, "\0\0\0\x0CjP  "sv}, "a JPEG 2000 picture", k_save_as_jpeg},
    {{0, "\x1F\x8B"sv}, "a compressed file", "unpack it first; an SVG is saved as plain SVG"},
    {{0, "%!PS"sv}, "a PostScript file", "save it as PDF"},
    {{0, "PK\3\4"sv}, "an Office document or a ZIP file", "save its pages as PDF"},
    {{0, "\xD0\xCF\x11\xE0"sv}, "an old Office document", "save its pages as PDF"},
    {{4, "ftyp"sv}, "a video", k_is_video},
    {{0, "\x1A\x45\xDF\xA3"sv}, "a video", k_is_video},
};

bool is_heif(std::string_view file) {
  return stands(file, {4, "ftyp"}) &&
         std::any_of(std::begin(k_heif_brands), std::end(k_heif_brands),
                     [&](std::string_view brand) {
                       return stands(file, {8, brand});
                     });
}

bool is_svg(std::string_view file) {
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  const std::size_t begin = file.find_first_not_of(" \t\r\n");
  return begin != file.npos && file[begin] == '<' &&
         file.substr(0, k_svg_head).find("<svg") != file.npos;
}

bool is_pdf(std::string_view file) {
  return file.substr(0, k_pdf_head).find("%PDF-") != file.npos;
}

base::Error refusal(std::string_view file) {
  if (file.empty()) return {Fault::input, "the file is empty; copy it once more from where it was"};
  for (const Stranger& stranger : k_strangers)
    if (stands(file, stranger.mark))
      return {Fault::input, fmt::format("the file is {}, whatever its name says; {}", stranger.what,
                                        stranger.mend)};
  return {Fault::input, fmt::format("the file is no {} picture, whatever its name says; save it as "
                                    "JPEG",
                                    k_picture_formats)};
}

}  // namespace

Result<PictureFormat> picture_format(std::string_view bytes) {
  for (const Known& known : k_known)
    if (stands(bytes, known.mark)) return known.format;
  if (is_heif(bytes)) return k_heif;
  if (is_pdf(bytes)) return k_pdf;
  if (is_svg(bytes)) return k_svg;
  return tl::unexpected(refusal(bytes));
}

}  // namespace kiosk::authoring
