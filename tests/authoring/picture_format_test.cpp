#include "authoring/picture_format.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk::authoring;
using namespace std::string_literals;

TEST_CASE("a picture is known by its content") {
  struct Case {
    std::string bytes;
    std::string loader;
  };
  const Case k_cases[] = {
      {"\xFF\xD8\xFF\xE0....", "jpegload_buffer"},
      {"\x89PNG\r\n\x1A\n....", "pngload_buffer"},
      {"RIFF....WEBPVP8 ", "webpload_buffer"},
      {"\0\0\0\x18"
       "ftypheic...."s,
       "heifload_buffer"},
      {"\0\0\0\x18"
       "ftypmif1...."s,
       "heifload_buffer"},
      {"\0\0\0\x18"
       "ftypavif...."s,
       "heifload_buffer"},
      {"II*\0...."s, "tiffload_buffer"},
      {"MM\0*...."s, "tiffload_buffer"},
      {"%PDF-1.7\n", "pdfload_buffer"},
      {"\r\n junk %PDF-1.4\n", "pdfload_buffer"},
      {"<svg xmlns=''/>", "svgload_buffer"},
      {"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- by hand -->\n<svg/>", "svgload_buffer"},
  };
  for (const Case& given : k_cases) {
    CAPTURE(given.bytes);
    const auto format = picture_format(given.bytes);
    REQUIRE(format);
    CHECK(format->loader == given.loader);
    CHECK(format->vector == (given.loader == "pdfload_buffer" || given.loader == "svgload_buffer"));
  }
}

TEST_CASE("what is no picture of ours is told what to do with it") {
  struct Case {
    std::string bytes;
    std::string told;
  };
  const Case k_cases[] = {
      {"", "the file is empty; copy it once more from where it was"},
      {"GIF89a",
       "is a GIF picture, whatever its name says; open it in a picture program and save "
       "it as PNG"},
      {"BM\x36", "is a BMP picture"},
      {"8BPS\0\1"s, "is a Photoshop file"},
      {"PK\3\4",
       "is an Office document or a ZIP file, whatever its name says; save its pages as "
       "PDF"},
      {"\x1F\x8B\x08", "is a compressed file"},
      {"\0\0\0\x20"
       "ftypisom"s,
       "is a video, whatever its name says; name it .mp4"},
      {"just text",
       "is no JPEG, PNG, WebP, HEIC, TIFF, SVG or PDF picture, whatever its name says; "
       "save it as JPEG"},
      {"<html><body/></html>", "is no JPEG"},
  };
  for (const Case& given : k_cases) {
    CAPTURE(given.bytes);
    const auto format = picture_format(given.bytes);
    REQUIRE_FALSE(format);
    CHECK_THAT(format.error().message, Catch::Contains(given.told));
  }
}
