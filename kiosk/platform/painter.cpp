#include "platform/painter.h"

#include "platform/shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr std::size_t k_small_budget = std::size_t{64} << 20;
constexpr std::size_t k_bake_budget = std::size_t{128} << 20;

int whole(float value) {
  return static_cast<int>(std::lround(value));
}

SDL_Rect to_sdl(ui::Rect rect) {
  const int x = whole(rect.x);
  const int y = whole(rect.y);
  return {x, y, whole(rect.right()) - x, whole(rect.bottom()) - y};
}

std::uint32_t number_of(ui::Colour c) {
  return static_cast<std::uint32_t>(c.alpha) << 24 | static_cast<std::uint32_t>(c.red) << 16 |
         static_cast<std::uint32_t>(c.green) << 8 | c.blue;
}

std::size_t bytes_of(const TextureCache::Entry& entry) {
  return static_cast<std::size_t>(entry.width) * static_cast<std::size_t>(entry.height) * 4;
}

// The rendition a freely moving picture is drawn from: steps, so that a pinch does not ask for a
// new one each frame.
int rendition_side_for(float longest) {
  for (const int side : {640, 1280})
    if (longest <= static_cast<float>(side)) return side;
  return 2560;
}

}  // namespace

TextureCache::Entry* TextureCache::find(const std::string& key) {
  const auto slot = m_slots.find(key);
  if (slot == m_slots.end()) return nullptr;
  m_ages.splice(m_ages.begin(), m_ages, slot->second.age);
  return &slot->second.entry;
}

TextureCache::Entry& TextureCache::keep(const std::string& key, Entry entry) {
  forget(key);
  m_bytes += bytes_of(entry);
  m_ages.push_front(key);
  Entry& kept = (m_slots[key] = {std::move(entry), m_ages.begin()}).entry;
  while (m_bytes > m_budget && m_ages.size() > 1) forget(std::string(m_ages.back()));
  return kept;
}

void TextureCache::forget(const std::string& key) {
  const auto slot = m_slots.find(key);
  if (slot == m_slots.end()) return;
  m_bytes -= bytes_of(slot->second.entry);
  m_ages.erase(slot->second.age);
  m_slots.erase(slot);
}

void TextureCache::clear() {
  m_slots.clear();
  m_ages.clear();
  m_bytes = 0;
}

Painter::Painter(SDL_Renderer& renderer, const Fonts& fonts, Pictures& pictures)
    : m_renderer(renderer),
      m_fonts(fonts),
      m_pictures(pictures),
      m_small(k_small_budget),
      m_bakes(k_bake_budget) {}

void Painter::begin_frame() {
  int width = 0;
  int height = 0;
  SDL_GetRendererOutputSize(&m_renderer, &width, &height);
  m_frames.assign(1, {{}, 1, {0, 0, static_cast<float>(width), static_cast<float>(height)}});
  m_missing = 0;
  SDL_RenderSetClipRect(&m_renderer, nullptr);
}

bool Painter::end_frame() {
  SDL_RenderPresent(&m_renderer);
  return m_missing == 0;
}

void Painter::forget_everything() {
  m_small.clear();
  m_bakes.clear();
}

ui::Rect Painter::placed(ui::Rect rect) const {
  return ui::moved(rect, m_frames.back().offset);
}

bool Painter::unseen(ui::Rect placed) const {
  return m_frames.back().opacity <= 0.004F ||
         ui::intersection(placed, m_frames.back().clip).empty();
}

void Painter::apply_clip() {
  const SDL_Rect clip = to_sdl(m_frames.back().clip);
  SDL_RenderSetClipRect(&m_renderer, &clip);
}

void Painter::push(const ui::Layer& layer) {
  Frame frame = m_frames.back();
  if (layer.clip) frame.clip = ui::intersection(frame.clip, ui::moved(*layer.clip, frame.offset));
  frame.offset = frame.offset + layer.offset;
  frame.opacity *= layer.opacity;
  frame.album = layer.album.value_or(frame.album);
  m_frames.push_back(frame);
  apply_clip();
}

void Painter::pop() {
  m_frames.pop_back();
  apply_clip();
}

void Painter::fill(ui::Rect rect, ui::Colour colour) {
  const ui::Rect target = placed(rect);
  if (unseen(target)) return;
  const ui::Colour ink = ui::faded(colour, m_frames.back().opacity);
  SDL_SetRenderDrawBlendMode(&m_renderer,
                             ink.alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
  SDL_SetRenderDrawColor(&m_renderer, ink.red, ink.green, ink.blue, ink.alpha);
  const SDL_Rect area = to_sdl(target);
  SDL_RenderFillRect(&m_renderer, &area);
}

TextureCache::Entry* Painter::drawn(const std::string& key, const std::function<Surface()>& draw) {
  if (TextureCache::Entry* kept = m_small.find(key)) return kept;
  const Surface surface = draw();
  if (!surface) return nullptr;
  TextureCache::Entry entry;
  entry.texture.reset(SDL_CreateTextureFromSurface(&m_renderer, surface.get()));
  if (!entry.texture) return nullptr;
  SDL_SetTextureBlendMode(entry.texture.get(), SDL_BLENDMODE_BLEND);
  entry.width = surface->w;
  entry.height = surface->h;
  return &m_small.keep(key, std::move(entry));
}

void Painter::copy(const TextureCache::Entry& entry, int x, int y) {
  const SDL_Rect target{x, y, entry.width, entry.height};
  SDL_SetTextureAlphaMod(entry.texture.get(),
                         static_cast<Uint8>(std::lround(m_frames.back().opacity * 255)));
  SDL_RenderCopy(&m_renderer, entry.texture.get(), nullptr, &target);
}

void Painter::plate(ui::Rect rect, const ui::Plate& plate) {
  const ui::Rect target = placed(rect);
  if (unseen(ui::inset(target, -plate.shadow * 1.5F))) return;
  const int corner = std::max(1, std::min(static_cast<int>(std::ceil(plate.corner)),
                                          static_cast<int>(std::min(rect.width, rect.height)) / 2));
  const int reach = static_cast<int>(std::ceil(plate.shadow * 1.4F));
  ui::Plate fitted = plate;
  fitted.corner = std::min(plate.corner, static_cast<float>(corner));
  const std::string key =
      fmt::format("plate {} {} {:08x} {:08x} {:.2f}", corner, plate.shadow, number_of(plate.colour),
                  number_of(plate.border), plate.border_width);
  if (const auto* entry = drawn(key, [&] { return draw_smallest_plate(fitted, corner, reach); }))
    draw_plate_pieces(*entry, target, corner, reach);
}

// Nine pieces: the corners as they are, the edges and the middle stretched.
void Painter::draw_plate_pieces(const TextureCache::Entry& entry, ui::Rect rect, int corner,
                                int reach) {
  const SDL_Rect all = to_sdl(ui::inset(rect, static_cast<float>(-reach)));
  const int edge = corner + reach;
  SDL_SetTextureAlphaMod(entry.texture.get(),
                         static_cast<Uint8>(std::lround(m_frames.back().opacity * 255)));
  struct Span {
    int from, length, to, to_length;
  };
  // A stretched piece is alike all along. It is cut to what can be seen, because the software
  // renderer drops a source of one pixel once it has to cut more than half of its target away.
  const auto spans = [edge](int start, int length, int seen_from, int seen_to) {
    const int from = std::max(start + edge, seen_from);
    const int to = std::min(start + length - edge, seen_to);
    return std::array<Span, 3>{{{0, edge, start, edge},
                                {edge, 1, from, to - from},
                                {edge + 1, edge, start + length - edge, edge}}};
  };
  const SDL_Rect seen = to_sdl(m_frames.back().clip);
  for (const Span& across : spans(all.x, all.w, seen.x, seen.x + seen.w)) {
    for (const Span& down : spans(all.y, all.h, seen.y, seen.y + seen.h)) {
      const SDL_Rect source{across.from, down.from, across.length, down.length};
      const SDL_Rect target{across.to, down.to, across.to_length, down.to_length};
      if (target.w > 0 && target.h > 0)
        SDL_RenderCopy(&m_renderer, entry.texture.get(), &source, &target);
    }
  }
}

void Painter::icon(ui::Rect rect, std::string_view name, ui::Colour colour) {
  const ui::Rect target = placed(rect);
  if (unseen(target)) return;
  const int px = whole(std::min(rect.width, rect.height));
  const std::string key = fmt::format("icon {} {} {:08x}", name, px, number_of(colour));
  if (const auto* entry = drawn(key, [&] { return draw_icon(name, px, colour); }))
    copy(*entry, whole(target.x), whole(target.y));
}

void Painter::text(ui::Point top_left, std::string_view line, ui::Font font, ui::Colour colour) {
  const ui::Rect target = placed({top_left.x, top_left.y, 1e5F, m_fonts.pitch(font)});
  if (line.empty() || unseen(target)) return;
  const std::string key = fmt::format("text {} {} {:08x} {}", static_cast<int>(font.face), font.px,
                                      number_of(colour), line);
  if (const auto* entry = drawn(key, [&] { return m_fonts.draw(line, font, colour); }))
    copy(*entry, whole(target.x), whole(target.y));
}

void Painter::ring(ui::Point centre, float radius, float width, float share, ui::Colour colour) {
  const ui::Rect box{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
  const ui::Rect target = placed(box);
  if (unseen(target)) return;
  const Surface surface = draw_ring(whole(radius), width, share, colour);
  TextureCache::Entry entry;
  entry.texture.reset(SDL_CreateTextureFromSurface(&m_renderer, surface.get()));
  if (!entry.texture) return;
  SDL_SetTextureBlendMode(entry.texture.get(), SDL_BLENDMODE_BLEND);
  entry.width = surface->w;
  entry.height = surface->h;
  copy(entry, whole(target.x) - 1, whole(target.y) - 1);
  SDL_RenderFlush(&m_renderer);  // the texture goes away with this call
}

void Painter::copy_scaled(SDL_Texture* texture, ui::Rect target) {
  const SDL_FRect area{target.x, target.y, target.width, target.height};
  SDL_SetTextureAlphaMod(texture, static_cast<Uint8>(std::lround(m_frames.back().opacity * 255)));
  const bool fading = m_frames.back().opacity < 1;
  SDL_BlendMode usual = SDL_BLENDMODE_NONE;
  SDL_GetTextureBlendMode(texture, &usual);
  if (fading) SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
  SDL_RenderCopyF(&m_renderer, texture, nullptr, &area);
  if (fading) SDL_SetTextureBlendMode(texture, usual);
}

SDL_Texture* Painter::free_picture(ui::Rect target, const ui::PictureUse& use) {
  const int side = rendition_side_for(std::max(target.width, target.height));
  SDL_Texture* texture = m_pictures.find(
      {.id = use.id, .width = side, .height = side, .whole = true, .album = m_frames.back().album});
  if (texture) SDL_SetTextureScaleMode(texture, SDL_ScaleModeLinear);
  return texture;
}

void Painter::picture(ui::Rect rect, const ui::PictureUse& use) {
  if (use.fit == ui::Fit::contain) rect = ui::contained(use.natural, rect);
  const ui::Rect target = placed(rect);
  if (unseen(target)) return;
  if (use.fit == ui::Fit::free) {
    SDL_Texture* texture = free_picture(target, use);
    if (!texture) ++m_missing;
    if (!texture) texture = m_pictures.stand_in(m_frames.back().album, use.id);
    if (texture) return copy_scaled(texture, target);
  } else {
    const SDL_Rect area = to_sdl(target);
    const PictureWish wish{.id = use.id,
                           .width = whole(rect.width),
                           .height = whole(rect.height),
                           .corner = whole(use.corner),
                           .album = m_frames.back().album};
    if (SDL_Texture* texture = m_pictures.find(wish))
      return copy_scaled(texture,
                         {static_cast<float>(area.x), static_cast<float>(area.y),
                          static_cast<float>(wish.width), static_cast<float>(wish.height)});
    ++m_missing;
  }
  if (use.corner > 0) return plate(rect, {.colour = use.tone, .corner = use.corner});
  fill(rect, use.tone);
}

void Painter::video(ui::Rect rect, const ui::PictureUse& before) {
  const ui::Rect target = placed(rect);
  if (unseen(target)) return;
  const SDL_Rect area = to_sdl(target);
  SDL_Texture* const texture = m_video ? m_video->picture(area.w, area.h) : nullptr;
  if (!texture) return picture(rect, before);
  copy_scaled(texture, {static_cast<float>(area.x), static_cast<float>(area.y),
                        static_cast<float>(area.w), static_cast<float>(area.h)});
}

void Painter::baked(const ui::Bake& bake, const std::function<void(Canvas&)>& paint) {
  const ui::Rect target = placed(ui::inset(bake.rect, -bake.margin));
  if (unseen(target)) return;
  const SDL_Rect area = to_sdl(target);
  const std::string key =
      fmt::format("{} {} {}x{}", m_frames.back().album, bake.key, area.w, area.h);
  TextureCache::Entry* entry = m_bakes.find(key);
  const bool stale = entry && !entry->complete && entry->made_at != m_arrivals;
  if (!entry || stale) entry = bake_now(bake, key, paint);
  if (!entry) return;
  if (!entry->complete) ++m_missing;
  const bool fading = m_frames.back().opacity < 1;
  SDL_SetTextureBlendMode(entry->texture.get(), fading ? SDL_BLENDMODE_BLEND : SDL_BLENDMODE_NONE);
  copy(*entry, area.x, area.y);
}

TextureCache::Entry* Painter::bake_now(const ui::Bake& bake, const std::string& key,
                                       const std::function<void(Canvas&)>& paint) {
  const SDL_Rect area = to_sdl(placed(ui::inset(bake.rect, -bake.margin)));
  if (area.w <= 0 || area.h <= 0) return nullptr;
  TextureCache::Entry entry;
  entry.width = area.w;
  entry.height = area.h;
  entry.texture.reset(SDL_CreateTexture(&m_renderer, SDL_PIXELFORMAT_ARGB8888,
                                        SDL_TEXTUREACCESS_TARGET, area.w, area.h));
  if (!entry.texture) return nullptr;

  SDL_Texture* before = SDL_GetRenderTarget(&m_renderer);
  const std::vector<Frame> outside =
      std::exchange(m_frames, {{{bake.margin, bake.margin},
                                1,
                                {0, 0, static_cast<float>(area.w), static_cast<float>(area.h)},
                                m_frames.back().album}});
  const int missing_before = std::exchange(m_missing, 0);
  SDL_SetRenderTarget(&m_renderer, entry.texture.get());
  apply_clip();
  SDL_SetRenderDrawBlendMode(&m_renderer, SDL_BLENDMODE_NONE);
  SDL_SetRenderDrawColor(&m_renderer, bake.ground.red, bake.ground.green, bake.ground.blue, 255);
  SDL_RenderClear(&m_renderer);
  paint(*this);
  SDL_SetRenderTarget(&m_renderer, before);
  entry.complete = m_missing == 0;
  entry.made_at = m_arrivals;
  m_missing = missing_before;
  m_frames = outside;
  apply_clip();
  return &m_bakes.keep(key, std::move(entry));
}

}  // namespace kiosk::platform
