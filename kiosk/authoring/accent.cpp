#include "authoring/accent.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace kiosk::authoring {
namespace {

using base::Colour;

constexpr Colour k_white = base::rgb(0xFFFFFF);
constexpr Colour k_black = base::rgb(0x000000);
constexpr Colour k_ink = base::rgb(0x231F1B);
constexpr float k_seen = 3;
constexpr float k_read = 4.5F;
constexpr int k_steps = 200;  // from the colour to white or to black

}  // namespace

std::optional<Colour> accent_in(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t hex = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), hex, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return base::rgb(hex);
}

std::string accent_in_words(Colour accent) {
  return fmt::format("#{:02x}{:02x}{:02x}", accent.red, accent.green, accent.blue);
}

bool is_seen_and_read(Colour accent) {
  const float text = std::max(base::contrast(accent, k_white), base::contrast(accent, k_ink));
  return text >= k_read && base::contrast(accent, k_light_paper) >= k_seen &&
         base::contrast(accent, k_dark_paper) >= k_seen;
}

Colour nearest_seen_and_read(Colour accent) {
  for (int step = 0; step <= k_steps; ++step)
    for (const Colour end : {k_black, k_white}) {
      const Colour tried = base::mix(accent, end, static_cast<float>(step) / k_steps);
      if (is_seen_and_read(tried)) return tried;
    }
  return accent;
}

}  // namespace kiosk::authoring
