#include "ui/qr_code.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <iterator>
#include <memory>

namespace kiosk::ui {
namespace {

// ISO/IEC 18004, table 7: byte mode, level M, versions 1 to 20.
constexpr std::size_t k_bytes[] = {14,  26,  42,  62,  84,  106, 122, 152, 180, 213,
                                   251, 287, 331, 362, 412, 450, 504, 560, 624, 666};
static_assert(std::size(k_bytes) == k_most_qr_version);

constexpr int k_least_side = 21;
constexpr int k_side_step = 4;

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

QrCode read(const QRcode& made) {
  QrCode code{made.width, {}};
  const auto modules = static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.width);
  code.dark.reserve(modules);
  for (std::size_t at = 0; at < modules; ++at) code.dark.push_back((made.data[at] & 1U) != 0);
  return code;
}

int modules_across(const QrCode& code) {
  return code.side + 2 * k_qr_quiet_zone;
}

// One rectangle for each run of dark modules in a row: half as many as there are modules.
void draw_row(Canvas& canvas, const QrCode& code, int row, float module) {
  const auto place = [&](int modules) {
    return static_cast<float>(modules + k_qr_quiet_zone) * module;
  };
  for (int from = 0; from < code.side;) {
    int past = from;
    while (past < code.side && code.at(past, row)) ++past;
    if (past > from)
      canvas.fill({place(from), place(row), static_cast<float>(past - from) * module, module},
                  rgb(0x000000));
    from = past + 1;
  }
}

}  // namespace

std::size_t qr_bytes(int version) {
  return k_bytes[std::clamp(version, 1, k_most_qr_version) - 1];
}

int qr_version_for(float side, float least_module) {
  const int modules = static_cast<int>(side / std::ceil(least_module)) - 2 * k_qr_quiet_zone;
  if (modules < k_least_side) return 0;
  return std::min(k_most_qr_version, 1 + (modules - k_least_side) / k_side_step);
}

base::Result<QrCode> make_qr_code(std::string_view text, int most_version) {
  const std::unique_ptr<QRcode, Free> made(
      QRcode_encodeData(static_cast<int>(text.size()),
                        reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
  if (!made && errno == ENOMEM)
    return base::fail(base::Fault::system, "there is no memory for a QR code");
  if (!made || made->version > most_version)
    return base::fail(base::Fault::input,
                      fmt::format("a text of {} bytes does not go into one QR code", text.size()));
  return read(*made);
}

Rect qr_square(Rect box, const QrCode& code) {
  const auto across = static_cast<float>(modules_across(code));
  const float module = std::max(1.0F, std::floor(std::min(box.width, box.height) / across));
  Rect square = centred({module * across, module * across}, box);
  square.x = std::round(square.x);
  square.y = std::round(square.y);
  return square;
}

void draw_qr_code(Canvas& canvas, Rect box, const QrCode& code, const std::string& key) {
  const Rect square = qr_square(box, code);
  const float module = square.width / static_cast<float>(modules_across(code));
  canvas.baked({"qr " + key, square, 0, rgb(0xFFFFFF)}, [&](Canvas& baked) {
    baked.fill({0, 0, square.width, square.height}, rgb(0xFFFFFF));
    for (int row = 0; row < code.side; ++row) draw_row(baked, code, row, module);
  });
}

}  // namespace kiosk::ui
