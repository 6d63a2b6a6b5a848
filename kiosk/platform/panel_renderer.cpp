#include "platform/panel_renderer.h"

#include <imgui.h>

#include <cmath>
#include <span>

namespace kiosk::platform {

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

void PanelRenderer::draw(const ImDrawList& list, const ImDrawCmd& command) {
  const ImVec4& box = command.ClipRect;
  const SDL_Rect clip{static_cast<int>(box.x), static_cast<int>(box.y),
                      static_cast<int>(std::ceil(box.z) - std::floor(box.x)),
                      static_cast<int>(std::ceil(box.w) - std::floor(box.y))};
  if (clip.w <= 0 || clip.h <= 0 || command.ElemCount == 0) return;
  SDL_RenderSetClipRect(&m_renderer, &clip);
  constexpr int k_stride = sizeof(ImDrawVert);
  const ImDrawVert* first = list.VtxBuffer.Data + command.VtxOffset;
  const auto count = static_cast<int>(list.VtxBuffer.Size - static_cast<int>(command.VtxOffset));
  SDL_RenderGeometryRaw(&m_renderer, static_cast<SDL_Texture*>(command.GetTexID()), &first->pos.x,
                        k_stride, reinterpret_cast<const SDL_Color*>(&first->col), k_stride,
                        &first->uv.x, k_stride, count, list.IdxBuffer.Data + command.IdxOffset,
                        static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

}  // namespace kiosk::platform
