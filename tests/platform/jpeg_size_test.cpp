#include "platform/jpeg_size.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kiosk;

namespace {

std::optional<platform::JpegSize> size_in(const std::string& bytes) {
  return platform::jpeg_size(std::as_bytes(std::span(bytes)));
}

}  // namespace

TEST_CASE("a JPEG's size is read from its first frame, whatever stands before it", "[platform]") {
  using namespace std::string_literals;
  const std::string start = "\xFF\xD8\xFF\xE0\0\4ab\xFF\xFF\xC4\0\3c"s;
  const std::string frame = "\xFF\xC2\0\x11\x08\x01\x2C\x02\x58\3"s;
  const auto size = size_in(start + frame);
  REQUIRE(size);
  CHECK(size->width == 600);
  CHECK(size->height == 300);
  CHECK(size_in("\xFF\xD8"s + frame)->width == 600);
}

TEST_CASE("what is no JPEG, or ends before its frame, has no size", "[platform]") {
  using namespace std::string_literals;
  for (const std::string& bytes :
       {""s, "GIF89a, and more of it"s, "\xFF\xD8\xFF\xE0\xFF\xFF 12345"s, "\xFF\xD8 nothing here"s,
        "\xFF\xD8\xFF\xC0\0\x11\x08\1"s, "\xFF\xD8\xFF\xE0\0\0\0\0\0\0\0\0\0"s})
    CHECK_FALSE(size_in(bytes));
}
