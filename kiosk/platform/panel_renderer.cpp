#include "platform/panel_renderer.h"

#include <imgui.h>

#include <cmath>
#include <optional>
#include <span>

namespace kiosk::platform {
namespace {

constexpr unsigned k_quad = 6;  // indices of two triangles

// Of two triangles as ImGui makes them of a rectangle in one colour: 0 1 2, 0 2 3.
std::optional<SDL_FRect> rectangle(const ImDrawVert* corners, const ImDrawIdx* indices) {
  if (indices[3] != indices[0] || indices[4] != indices[2]) return std::nullopt;
  const ImDrawVert& a = corners[indices[0]];
  const ImDrawVert& b = corners[indices[1]];
  const ImDrawVert& c = corners[indices[2]];
  const ImDrawVert& d = corners[indices[5]];
  const bool straight = a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y &&
                        d.pos.x == a.pos.x && a.pos.x < c.pos.x && a.pos.y < c.pos.y;
  const bool plain =
      a.col == b.col && b.col == c.col && c.col == d.col && a.uv.x == c.uv.x && a.uv.y == c.uv.y;
  if (!straight || !plain) return std::nullopt;
  return SDL_FRect{a.pos.x, a.pos.y, c.pos.x - a.pos.x, c.pos.y - a.pos.y};
}

void fill(SDL_Renderer& renderer, const SDL_FRect& rect, ImU32 colour) {
  const auto part = [&](int shift) { return static_cast<Uint8>(colour >> shift); };
  const Uint8 alpha = part(IM_COL32_A_SHIFT);
  SDL_SetRenderDrawBlendMode(&renderer, alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
  SDL_SetRenderDrawColor(&renderer, part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT),
                         part(IM_COL32_B_SHIFT), alpha);
  SDL_RenderFillRectF(&renderer, &rect);
}

}  // namespace

PanelRenderer::PanelRenderer(SDL_Renderer& renderer) : m_renderer(renderer) {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  make_atlas();
}

void PanelRenderer::make_atlas() {
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  fonts.GetTexDataAsRGBA32(&pixels, &width, &height);
  m_atlas.reset(SDL_CreateTexture(&m_renderer, SDL_PIXELFORMAT_ABGR8888, SDL_TEXTUREACCESS_STATIC,
                                  width, height));
  if (m_atlas) {
    SDL_UpdateTexture(m_atlas.get(), nullptr, pixels, 4 * width);
    SDL_SetTextureBlendMode(m_atlas.get(), SDL_BLENDMODE_BLEND);
  }
  fonts.SetTexID(m_atlas.get());
}

void PanelRenderer::draw(const ImDrawData& data) {
  for (const ImDrawList* list :
       std::span(data.CmdLists, static_cast<std::size_t>(data.CmdListsCount)))
    for (const ImDrawCmd& command : list->CmdBuffer) draw(*list, command);
  SDL_RenderSetClipRect(&m_renderer, nullptr);
}

// A processor fills a rectangle many times faster than two triangles of the same shape: whatever is
// one is filled, and what lies between in the list is drawn as it is.
void PanelRenderer::draw(const ImDrawList& list, const ImDrawCmd& command) {
  const ImVec4& box = command.ClipRect;
  const SDL_Rect clip{static_cast<int>(box.x), static_cast<int>(box.y),
                      static_cast<int>(std::ceil(box.z) - std::floor(box.x)),
                      static_cast<int>(std::ceil(box.w) - std::floor(box.y))};
  if (clip.w <= 0 || clip.h <= 0) return;
  SDL_RenderSetClipRect(&m_renderer, &clip);
  const bool plain = command.GetTexID() == m_atlas.get();
  const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  unsigned drawn = 0;
  for (unsigned at = 0; plain && at + k_quad <= command.ElemCount;) {
    const auto rect = rectangle(corners, indices + at);
    if (!rect) {
      at += 3;
      continue;
    }
    draw_triangles(list, command, drawn, at - drawn);
    fill(m_renderer, *rect, corners[indices[at]].col);
    at += k_quad;
    drawn = at;
  }
  draw_triangles(list, command, drawn, command.ElemCount - drawn);
}

void PanelRenderer::draw_triangles(const ImDrawList& list, const ImDrawCmd& command, unsigned from,
                                   unsigned count) {
  if (count == 0) return;
  constexpr int k_stride = sizeof(ImDrawVert);
  const ImDrawVert* first = list.VtxBuffer.Data + command.VtxOffset;
  const auto corners = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
  SDL_RenderGeometryRaw(
      &m_renderer, static_cast<SDL_Texture*>(command.GetTexID()), &first->pos.x, k_stride,
      reinterpret_cast<const SDL_Color*>(&first->col), k_stride, &first->uv.x, k_stride, corners,
      list.IdxBuffer.Data + command.IdxOffset + from, static_cast<int>(count), sizeof(ImDrawIdx));
}

}  // namespace kiosk::platform
