#include "platform/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::platform {
namespace {

Surface blank(int width, int height) {
  return Surface(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
}

Uint32& pixel(SDL_Surface& surface, int x, int y) {
  return *reinterpret_cast<Uint32*>(static_cast<Uint8*>(surface.pixels) + y * surface.pitch +
                                    x * 4);
}

// Straight alpha, in floats, so that layers can be put over one another.
struct Ink {
  float red = 0, green = 0, blue = 0, alpha = 0;
};

Ink ink_of(ui::Colour c, float share) {
  return {static_cast<float>(c.red), static_cast<float>(c.green), static_cast<float>(c.blue),
          static_cast<float>(c.alpha) / 255 * share};
}

Ink over(Ink below, Ink above) {
  const float alpha = above.alpha + below.alpha * (1 - above.alpha);
  if (alpha <= 0) return {};
  const auto mixed = [&](float a, float b) {
    return (a * above.alpha + b * below.alpha * (1 - above.alpha)) / alpha;
  };
  return {mixed(above.red, below.red), mixed(above.green, below.green),
          mixed(above.blue, below.blue), alpha};
}

Uint32 packed(Ink ink) {
  const auto byte = [](float v) {
    return static_cast<Uint32>(std::lround(std::clamp(v, 0.0F, 255.0F)));
  };
  return byte(ink.alpha * 255) << 24 | byte(ink.red) << 16 | byte(ink.green) << 8 | byte(ink.blue);
}

// How far a point lies outside (> 0) or inside a rounded box around the origin.
float distance_to_box(float x, float y, float half_width, float half_height, float corner) {
  const float dx = std::abs(x) - (half_width - corner);
  const float dy = std::abs(y) - (half_height - corner);
  return std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F)) + std::min(std::max(dx, dy), 0.0F) -
         corner;
}

float coverage(float distance) {
  return std::clamp(0.5F - distance, 0.0F, 1.0F);
}

float shadow_share(float distance, float reach) {
  constexpr float k_darkest = 0.17F;
  const float t = std::clamp(distance / reach, 0.0F, 1.0F);
  return k_darkest * (1 - t) * (1 - t);
}

}  // namespace

Surface draw_smallest_plate(const ui::Plate& plate, int corner, int reach) {
  const int side = 2 * (corner + reach) + 1;
  Surface surface = blank(side, side);
  const float half = static_cast<float>(corner) + 0.5F;
  const float centre = static_cast<float>(side) / 2;
  const float drop = plate.shadow * 0.35F;  // light falls from above
  constexpr ui::Colour k_shade{0x3A, 0x2A, 0x14, 255};
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const float px = static_cast<float>(x) + 0.5F - centre;
      const float py = static_cast<float>(y) + 0.5F - centre;
      const float distance = distance_to_box(px, py, half, half, plate.corner);
      Ink ink;
      if (plate.shadow > 0)
        ink = ink_of(k_shade, shadow_share(distance_to_box(px, py - drop, half, half, plate.corner),
                                           plate.shadow));
      const float inner = plate.border.alpha > 0 ? distance + plate.border_width : distance;
      // A plate without a colour of its own is a frame: its border does not run under it.
      const float hollow = plate.colour.alpha == 0 ? coverage(inner) : 0;
      if (plate.border.alpha > 0)
        ink = over(ink, ink_of(plate.border, coverage(distance) * (1 - hollow)));
      ink = over(ink, ink_of(plate.colour, coverage(inner)));
      pixel(*surface, x, y) = packed(ink);
    }
  }
  return surface;
}

Surface draw_ring(int radius, float width, float share, ui::Colour colour) {
  const int side = 2 * radius + 2;
  Surface surface = blank(side, side);
  const float centre = static_cast<float>(side) / 2;
  const float middle = static_cast<float>(radius) - width / 2;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const float px = static_cast<float>(x) + 0.5F - centre;
      const float py = static_cast<float>(y) + 0.5F - centre;
      const float turn = std::atan2(px, -py) / (2 * std::numbers::pi_v<float>);
      const bool drawn = (turn < 0 ? turn + 1 : turn) <= share;
      const float distance = std::abs(std::hypot(px, py) - middle) - width / 2;
      pixel(*surface, x, y) = packed(drawn ? ink_of(colour, coverage(distance)) : Ink{});
    }
  }
  return surface;
}

void round_corners(SDL_Surface& picture, int corner) {
  const float half_width = static_cast<float>(picture.w) / 2;
  const float half_height = static_cast<float>(picture.h) / 2;
  const auto round_at = [&](int x, int y) {
    const float distance = distance_to_box(static_cast<float>(x) + 0.5F - half_width,
                                           static_cast<float>(y) + 0.5F - half_height, half_width,
                                           half_height, static_cast<float>(corner));
    Uint32& p = pixel(picture, x, y);
    p = (p & 0x00FFFFFF) | static_cast<Uint32>(std::lround(coverage(distance) * 255)) << 24;
  };
  const int across = std::min(corner, picture.w / 2);
  const int down = std::min(corner, picture.h / 2);
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x) {
      round_at(x, y);
      round_at(picture.w - 1 - x, y);
      round_at(x, picture.h - 1 - y);
      round_at(picture.w - 1 - x, picture.h - 1 - y);
    }
  }
}

}  // namespace kiosk::platform
