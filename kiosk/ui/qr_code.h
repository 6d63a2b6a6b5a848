// QR codes, made on the device: what a visitor's telephone takes along. They are drawn dark on
// white in every theme, because telephones read nothing else reliably.
#pragma once

#include "base/result.h"
#include "ui/canvas.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

// The light modules that must lie on each side of a code (ISO/IEC 18004, 7.3.2: four).
constexpr int k_qr_quiet_zone = 4;

// A code's size: version 1 has 21 modules a side, each further one four more. Above 20 (97 modules)
// an ordinary telephone in an ordinary hand no longer reads a screen at once.
constexpr int k_most_qr_version = 20;

struct QrCode {
  int side = 0;            // modules, without the quiet zone
  std::vector<bool> dark;  // side * side of them, row by row

  bool at(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                static_cast<std::size_t>(column)];
  }
  bool operator==(const QrCode&) const = default;
};

// How many bytes of text a code of this version (1-20) holds with error correction M: 15 % of it
// may be glare or a fingerprint.
std::size_t qr_bytes(int version);

// The largest version up to k_most_qr_version whose modules are `least_module` pixels in a box of
// this side, with the quiet zone; 0 if not even the smallest has room.
int qr_version_for(float side, float least_module);

// The smallest code that holds the text as it is, in bytes of UTF-8. Fails with Fault::input if it
// would be larger than `most_version`.
base::Result<QrCode> make_qr_code(std::string_view text, int most_version = k_most_qr_version);

// In the middle of `box`, on white, with its quiet zone; each module is a whole number of pixels.
// `key` names the code among all that are ever drawn (Canvas::baked): its text will do.
void draw_qr_code(Canvas& canvas, Rect box, const QrCode& code, const std::string& key);

// The square of white that draw_qr_code covers within `box`.
Rect qr_square(Rect box, const QrCode& code);

}  // namespace kiosk::ui
