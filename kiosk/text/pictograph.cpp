#include "text/pictograph.h"

namespace kiosk::text {

bool is_pictograph(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  constexpr Range k_ranges[] = {
      {0x200D, 0x200D},    // ZERO WIDTH JOINER
      {0x20E3, 0x20E3},    // the keycap around a digit
      {0x2190, 0x2BFF},    // arrows, technical and geometric signs, dingbats
      {0xFE00, 0xFE0F},    // variation selectors
      {0x1F000, 0x1FAFF},  // game pieces to the last emoji, flag letters and skin tones among them
      {0xE0020, 0xE007F},  // tags: the rest of a flag
  };
  for (const auto& [first, last] : k_ranges)
    if (c >= first && c <= last) return true;
  return false;
}

}  // namespace kiosk::text
