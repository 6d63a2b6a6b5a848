#include "base/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kiosk::base {
namespace {

float from_linear(float value) {
  return value <= 0.0031308F ? 12.92F * value : 1.055F * std::pow(value, 1 / 2.4F) - 0.055F;
}

float to_linear(std::uint8_t value) {
  const float v = static_cast<float>(value) / 255;
  return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F);
}

std::uint8_t byte_of(float value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255));
}

float luminance(Colour c) {
  return 0.2126F * to_linear(c.red) + 0.7152F * to_linear(c.green) + 0.0722F * to_linear(c.blue);
}

}  // namespace

Colour faded(Colour colour, float share) {
  colour.alpha = byte_of(static_cast<float>(colour.alpha) / 255 * share);
  return colour;
}

Colour mix(Colour from, Colour to, float t) {
  const auto between = [t](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * t));
  };
  return {between(from.red, to.red), between(from.green, to.green), between(from.blue, to.blue),
          between(from.alpha, to.alpha)};
}

Colour oklch(float lightness, float chroma, float hue_degrees) {
  const float hue = hue_degrees * std::numbers::pi_v<float> / 180;
  const float a = chroma * std::cos(hue);
  const float b = chroma * std::sin(hue);
  // OKLab to linear sRGB: the matrices of https://bottosson.github.io/posts/oklab/
  const auto cubed = [](float v) { return v * v * v; };
  const float l = cubed(lightness + 0.3963377774F * a + 0.2158037573F * b);
  const float m = cubed(lightness - 0.1055613458F * a - 0.0638541728F * b);
  const float s = cubed(lightness - 0.0894841775F * a - 1.2914855480F * b);
  return {byte_of(from_linear(4.0767416621F * l - 3.3077115913F * m + 0.2309699292F * s)),
          byte_of(from_linear(-1.2684380046F * l + 2.6097574011F * m - 0.3413193965F * s)),
          byte_of(from_linear(-0.0041960863F * l - 0.7034186147F * m + 1.7076147010F * s)), 255};
}

float contrast(Colour a, Colour b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05F) / (dark + 0.05F);
}

Colour readable_on(Colour ground, Colour one, Colour other) {
  return contrast(ground, one) >= contrast(ground, other) ? one : other;
}

}  // namespace kiosk::base
