#include "platform/jpeg_size.h"

namespace kiosk::platform {
namespace {

int byte_at(std::span<const std::byte> jpeg, std::size_t at) {
  return at < jpeg.size() ? std::to_integer<int>(jpeg[at]) : 0;
}

int two_bytes_at(std::span<const std::byte> jpeg, std::size_t at) {
  return byte_at(jpeg, at) << 8 | byte_at(jpeg, at + 1);
}

// ISO/IEC 10918-1, table B.1: SOF0 to SOF15, without the tables among them.
bool begins_frame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

std::optional<JpegSize> jpeg_size(std::span<const std::byte> jpeg) {
  if (two_bytes_at(jpeg, 0) != 0xFFD8) return std::nullopt;
  std::size_t at = 2;
  while (at + 9 <= jpeg.size() && byte_at(jpeg, at) == 0xFF) {
    const int marker = byte_at(jpeg, at + 1);
    if (begins_frame(marker))
      return JpegSize{two_bytes_at(jpeg, at + 7), two_bytes_at(jpeg, at + 5)};
    const bool filler = marker == 0xFF;
    at += filler ? 1 : 2 + static_cast<std::size_t>(two_bytes_at(jpeg, at + 2));
  }
  return std::nullopt;
}

}  // namespace kiosk::platform
