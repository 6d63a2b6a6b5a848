// Pictures made byte by byte, with just the fault a test is about.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::tests {

inline std::string big_endian(std::uint32_t number) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = ~0U;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? sum >> 1 ^ 0xEDB88320U : sum >> 1;
  }
  return ~sum;
}

inline std::uint32_t adler32(std::string_view bytes) {
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

inline std::string png_chunk(std::string_view kind, std::string_view content) {
  const std::string both = std::string(kind) + std::string(content);
  return big_endian(static_cast<std::uint32_t>(content.size())) + both + big_endian(crc32(both));
}

// zlib's format, uncompressed.
inline std::string stored(std::string_view bytes) {
  constexpr std::size_t k_most = 65535;
  std::string made = "\x78\x01";
  for (std::size_t at = 0; at < bytes.size(); at += k_most) {
    const std::string_view block = bytes.substr(at, k_most);
    const auto length = static_cast<std::uint16_t>(block.size());
    made += at + block.size() == bytes.size() ? '\1' : '\0';
    for (const unsigned value : {unsigned{length}, ~unsigned{length}}) {
      made += static_cast<char>(value & 0xFF);
      made += static_cast<char>(value >> 8 & 0xFF);
    }
    made += block;
  }
  return made + big_endian(adler32(bytes));
}

enum class Body { whole, missing };

// A PNG of mid grey. Without its body it says how large it would be, and ends.
inline std::string png_picture(std::uint32_t width, std::uint32_t height, Body body = Body::whole) {
  using namespace std::string_literals;
  const std::string header = big_endian(width) + big_endian(height) + "\x08\0\0\0\0"s;
  std::string png = "\x89PNG\r\n\x1A\n"s + png_chunk("IHDR", header);
  if (body == Body::missing) return png + png_chunk("IDAT", "\x78\x01");
  std::string rows;
  for (std::uint32_t row = 0; row < height; ++row) rows += '\0' + std::string(width, '\x80');
  return png + png_chunk("IDAT", stored(rows)) + png_chunk("IEND", "");
}

// The JPEG with an EXIF segment that says: turn me by 90 degrees clockwise to see me upright.
inline std::string with_turned_orientation(std::string_view jpeg) {
  using namespace std::string_literals;
  const std::string tiff =
      "MM\0\x2A\0\0\0\x08"s
      "\0\x01"s
      "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"s
      "\0\0\0\0"s;
  const std::string exif = "Exif\0\0"s + tiff;
  const auto length = static_cast<char>(exif.size() + 2);
  return std::string(jpeg.substr(0, 2)) + "\xFF\xE1\0"s + length + exif +
         std::string(jpeg.substr(2));
}

}  // namespace kiosk::tests
