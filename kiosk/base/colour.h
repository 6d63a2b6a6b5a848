// Colours: made on one perceptual scale (OKLCH), so that accents differ in hue only.
#pragma once

#include <cstdint>

namespace kiosk::base {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;
  bool operator==(const Colour&) const = default;
};

constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), 255};
}

// The same colour, `share` (0-1) as strong.
Colour faded(Colour colour, float share);

Colour mix(Colour from, Colour to, float t);

// Björn Ottosson's OKLCH: lightness 0-1, chroma 0-0.37, hue in degrees; clipped into sRGB.
Colour oklch(float lightness, float chroma, float hue_degrees);

// WCAG 2 contrast ratio, 1-21; alpha is ignored.
float contrast(Colour a, Colour b);

// The one of two inks that stands out more on a ground.
Colour readable_on(Colour ground, Colour one, Colour other);

}  // namespace kiosk::base
