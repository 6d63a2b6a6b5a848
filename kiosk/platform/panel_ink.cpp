#include "platform/panel_ink.h"

#include "text/lines.h"

#include <fmt/format.h>

#include <cmath>

namespace kiosk::platform {
namespace {

// More than a page of the panel ever holds, so that none of a frame's lines goes before the frame
// is drawn: a full 4K window of text has 33 MB.
constexpr std::size_t k_budget = std::size_t{96} << 20;

}  // namespace

ImVec2 vec(ui::Point point) {
  return {point.x, point.y};
}

ImU32 colour_of(ui::Colour colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

ui::Rect rect_of(ImVec2 top_left, ImVec2 size) {
  return {top_left.x, top_left.y, size.x, size.y};
}

PanelInk::PanelInk(SDL_Renderer& renderer, const Fonts& fonts)
    : m_renderer(renderer), m_fonts(fonts), m_lines(k_budget) {}

std::vector<std::string> PanelInk::lines(std::string_view text, float width,
                                         const Words& words) const {
  const auto measure = [&](std::string_view piece) { return m_fonts.width(piece, words.font); };
  return text::fill(text, width, measure, {.most_lines = words.most_lines});
}

float PanelInk::height(std::string_view text, float width, const Words& words) const {
  return static_cast<float>(lines(text, width, words).size()) * pitch(words.font);
}

SDL_Texture* PanelInk::texture(const std::string& line, const Words& words, ImVec2& size) {
  const ui::Colour ink = words.colour;
  const std::string key =
      fmt::format("{} {} {:02x}{:02x}{:02x} {}", static_cast<int>(words.font.face), words.font.px,
                  ink.red, ink.green, ink.blue, line);
  TextureCache::Entry* entry = m_lines.find(key);
  if (!entry) {
    const Surface surface = m_fonts.draw(line, words.font, ink);
    if (!surface) return nullptr;
    TextureCache::Entry made{
        .texture = Texture(SDL_CreateTextureFromSurface(&m_renderer, surface.get())),
        .width = surface->w,
        .height = surface->h};
    if (!made.texture) return nullptr;
    SDL_SetTextureBlendMode(made.texture.get(), SDL_BLENDMODE_BLEND);
    entry = &m_lines.keep(key, std::move(made));
  }
  size = {static_cast<float>(entry->width), static_cast<float>(entry->height)};
  return entry->texture.get();
}

float PanelInk::write(ImVec2 top_left, float width, std::string_view text, const Words& words) {
  float y = std::round(top_left.y);
  for (const std::string& line : lines(text, width, words)) {
    ImVec2 size;
    SDL_Texture* picture = texture(line, words, size);
    const float free = words.aligned == Aligned::left ? 0 : width - size.x;
    const float x = std::round(top_left.x + (words.aligned == Aligned::middle ? free / 2 : free));
    if (picture) ImGui::GetWindowDrawList()->AddImage(picture, {x, y}, {x + size.x, y + size.y});
    m_recorder->text({x, y}, line, words.font, words.colour);
    y += pitch(words.font);
  }
  return y - std::round(top_left.y);
}

void PanelInk::write_inside(const ui::Rect& box, std::string_view text, const Words& words) {
  const float free = box.height - height(text, box.width, words);
  write({box.x, box.y + free / 2}, box.width, text, words);
}

}  // namespace kiosk::platform
