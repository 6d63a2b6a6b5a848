// Puts Dear ImGui's triangles on SDL_Renderer: Debian's 1.86 has no backend of its own for it.
// Inside the room.
#pragma once

#include "platform/handles.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

namespace kiosk::platform {

class PanelRenderer {
 public:
  // Gives the current ImGui context its atlas, of plain white for shapes. `renderer` must outlive
  // this.
  explicit PanelRenderer(SDL_Renderer& renderer);

  // The textures of the draw list's images are SDL_Texture*.
  void draw(const ImDrawData& data);

  // The renderer lost its textures.
  void make_atlas();

 private:
  void draw(const ImDrawList& list, const ImDrawCmd& command);
  void draw_triangles(const ImDrawList& list, const ImDrawCmd& command, unsigned from,
                      unsigned count);

  SDL_Renderer& m_renderer;
  Texture m_atlas;
};

}  // namespace kiosk::platform
