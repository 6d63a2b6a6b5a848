#include "app/grounds.h"

#include "text/unicode.h"

#include <algorithm>

namespace kiosk::tests {
namespace {

constexpr float k_invisible = 0.02F;
constexpr float k_opaque = 0.99F;
constexpr ui::Colour k_white = ui::rgb(0xFFFFFF);
constexpr ui::Colour k_black = ui::rgb(0x000000);
// Where a line is looked at: all along it, and where its letters stand.
constexpr int k_across = 9;
constexpr float k_down[] = {0.35F, 0.5F, 0.65F};
constexpr float k_bearing = 2;  // pixels at either end, which letters leave empty

ui::Colour opaque(ui::Colour colour) {
  return {colour.red, colour.green, colour.blue, 255};
}

}  // namespace

Grounds::Grounds(const ui::Typesetter& type, ui::Size window) : m_type(type) {
  m_frames.push_back({.clip = {0, 0, window.width, window.height}});
}

void Grounds::lay(ui::Rect rect, ui::Colour colour, bool picture) {
  const Frame& frame = m_frames.back();
  const ui::Rect seen = ui::intersection(ui::moved(rect, frame.offset), frame.clip);
  const float strength = frame.opacity * static_cast<float>(colour.alpha) / 255;
  if (seen.empty() || strength < k_invisible) return;
  m_shapes.push_back({seen, opaque(colour), strength, picture});
}

void Grounds::fill(ui::Rect rect, ui::Colour colour) {
  lay(rect, colour);
}

void Grounds::plate(ui::Rect rect, const ui::Plate& plate) {
  lay(rect, plate.colour);
}

void Grounds::picture(ui::Rect rect, const ui::PictureUse&) {
  lay(rect, k_white, true);
}

void Grounds::video(ui::Rect rect, const ui::PictureUse&) {
  lay(rect, k_white, true);
}

void Grounds::text(ui::Point top_left, std::string_view line, ui::Font font, ui::Colour colour) {
  const Frame& frame = m_frames.back();
  const bool off = std::ranges::any_of(m_open, [](const auto& each) { return !each.enabled; });
  const ui::Point at = top_left + frame.offset;
  const ui::Rect rect{at.x, at.y, m_type.width(line, font), m_type.pitch(font)};
  const ui::Rect seen = ui::intersection(rect, frame.clip);
  const float strength = frame.opacity * static_cast<float>(colour.alpha) / 255;
  const bool blank = line.find_first_not_of(' ') == std::string_view::npos;
  if (frame.covered || off || blank || seen.empty() || strength < k_invisible) return;
  m_texts.push_back({rect, seen, opaque(colour), strength, m_open.empty() ? "" : m_open.back().id,
                     text::without_breaks(line), m_shapes.size()});
}

void Grounds::enter(const ui::Element& element) {
  m_open.push_back(element);
}

void Grounds::leave() {
  m_open.pop_back();
}

void Grounds::push(const ui::Layer& layer) {
  Frame frame = m_frames.back();
  if (layer.clip) frame.clip = ui::intersection(frame.clip, ui::moved(*layer.clip, frame.offset));
  frame.offset = frame.offset + layer.offset;
  frame.opacity *= layer.opacity;
  frame.covered = frame.covered || layer.covered;
  m_frames.push_back(frame);
}

void Grounds::pop() {
  m_frames.pop_back();
}

void Grounds::baked(const ui::Bake& bake, const std::function<void(Canvas&)>& paint) {
  const ui::InLayer at(*this, {.offset = bake.rect.top_left()});
  paint(*this);
}

bool Grounds::hidden_at(ui::Point at, const Text& text) const {
  return std::any_of(
      m_shapes.begin() + static_cast<std::ptrdiff_t>(text.over), m_shapes.end(),
      [&](const Shape& shape) { return shape.strength > k_opaque && shape.rect.contains(at); });
}

ui::Colour Grounds::ground_at(ui::Point at, const Text& text, ui::Colour pictures) const {
  ui::Colour ground = k_black;  // of a window nothing was drawn on
  for (std::size_t i = 0; i < text.over; ++i)
    if (const Shape& shape = m_shapes[i]; shape.rect.contains(at))
      ground = ui::mix(ground, shape.picture ? pictures : shape.colour, shape.strength);
  return ground;
}

std::optional<float> Grounds::contrast_of(const Text& text) const {
  std::optional<float> least;
  for (const float down : k_down)
    for (int step = 0; step < k_across; ++step) {
      const float along = (static_cast<float>(step) + 0.5F) / k_across;
      const ui::Point at{text.rect.x + k_bearing + along * (text.rect.width - 2 * k_bearing),
                         text.rect.y + down * text.rect.height};
      if (!text.seen.contains(at) || hidden_at(at, text)) continue;
      for (const ui::Colour pictures : {k_white, k_black}) {
        const ui::Colour ground = ground_at(at, text, pictures);
        const float here = ui::contrast(ui::mix(ground, text.colour, text.strength), ground);
        least = std::min(least.value_or(here), here);
      }
    }
  return least;
}

std::vector<Grounds::Written> Grounds::written() const {
  std::vector<Written> all;
  for (const Text& text : m_texts)
    if (const auto contrast = contrast_of(text))
      all.push_back({text.element, text.string, *contrast});
  return all;
}

}  // namespace kiosk::tests
